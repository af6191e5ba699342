/// How pieces of work that do not depend on each other are done: one after another, or side by side on threads the
/// caller has.
///
/// The library starts no thread itself. Whoever has some hands in a function that calls `body` once for each number;
/// sums are integers and results are put together in the order of the numbers, so they are the same to the bit.
public struct ChunkRunner: Sendable {
    /// Calls the body for each of 0 ..< count, in any order or at the same time, and returns when all have returned.
    public typealias Run = @Sendable (_ count: Int, _ body: @Sendable (Int) -> Void) -> Void

    private let run: Run

    /// Wraps a way of running pieces.
    public init(_ run: @escaping Run) { self.run = run }

    /// One piece after another on the caller's thread.
    public static let serial = ChunkRunner { count, body in
        for number in 0..<count { body(number) }
    }

    /// The results for 0 ..< count, in that order. A piece that was left out has none, and leaves the others shifted;
    /// no `Run` that keeps its promise leaves one out.
    func map<Result: Sendable>(_ count: Int, _ body: @Sendable (Int) -> Result) -> [Result] {
        guard count > 1 else { return (0..<count).map(body) }
        let slots = (0..<count).map { _ in Slot<Result>() }
        run(count) { slots[$0].put(body($0)) }
        return slots.compactMap { $0.take() }
    }
}

/// Where one piece leaves its result.
///
/// Only the piece that it belongs to writes it, and it is read when all have returned: no two threads meet here.
@safe
private final class Slot<Result: Sendable>: @unchecked Sendable {
    private nonisolated(unsafe) var result: Result?

    func put(_ result: Result) { unsafe self.result = result }

    func take() -> Result? { unsafe result }
}
