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
        let results = Mutex<[T?]>([T?](repeating: nil, count: count))
        run(count) { piece in
            let result = body(piece)
            results.withLock { $0[piece] = result }
        }
        return results.withLock { $0.compactMap { $0 } }
    }

    /// The same for the pieces of a K-means run.
    var chunkRunner: ChunkRunner {
        ChunkRunner { count, body in run(count, body) }
    }

    private func run(_ count: Int, _ body: @Sendable (Int) -> Void) {
        guard jobs > 1, count > 1 else { return (0..<count).forEach(body) }
        let next = Atomic<Int>(0)
        DispatchQueue.concurrentPerform(iterations: min(jobs, count)) { _ in
            while true {
                let piece = next.wrappingAdd(1, ordering: .relaxed).oldValue
                guard piece < count else { return }
                body(piece)
            }
        }
    }
}
