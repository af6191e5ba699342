/// One of the three channels of a colour, in the order that ties between them go by.
enum Channel: CaseIterable {
    case red, green, blue

    func value(of colour: Colour) -> UInt8 {
        switch self {
        case .red: colour.red
        case .green: colour.green
        case .blue: colour.blue
        }
    }
}
