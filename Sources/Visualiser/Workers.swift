import Foundation
import KMeansTrace
import Synchronization

/// Runs pieces of work on a number of threads. Results do not depend on how many there are.
struct Workers: Sendable {
    /// How many pieces run at the same time, at least 1.
    let jobs: Int

    init(jobs: Int?) {
        self.jobs = max(1, jobs ?? ProcessInfo.processInfo.activeProcessorCount)
    }

    /// Calls the body for 0 ..< count and returns the results in order.
    func map<T: Sendable>(_ count: Int, _ body: @Sendable (Int) -> T) -> [T] {
        guard jobs > 1, count > 1 else { return (0..<count).map(body) }
        let results = Mutex<[T?]>([T?](repeating: nil, count: count))
        let next = Atomic<Int>(0)
        DispatchQueue.concurrentPerform(iterations: min(jobs, count)) { _ in
            while true {
                let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard piece < count else { return }
                let result = body(piece)
                results.withLock { $0[piece] = result }
            }
        }
        return results.withLock { $0.compactMap { $0 } }
    }

    /// The same for the chunks of an assign step.
    var chunkRunner: ChunkRunner {
        ChunkRunner { count, body in map(count, body) }
    }
}
