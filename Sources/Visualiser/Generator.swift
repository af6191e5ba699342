/// What made a file: it stands in the trace and at the foot of the page.
enum Generator {
    static let version = "0.1.0"
    static let nameAndVersion = "visualiser \(version)"
}
