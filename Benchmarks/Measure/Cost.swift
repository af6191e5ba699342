import Foundation

/// What a piece of work cost, in seconds: of all threads' processor time, user and system, and by the clock on the wall.
struct Cost: Encodable {
    var cpu = 0.0
    var wall = 0.0

    /// Both clocks, now.
    static func now() -> Cost {
        Cost(cpu: seconds(CLOCK_PROCESS_CPUTIME_ID), wall: seconds(CLOCK_MONOTONIC))
    }

    /// Does the work and adds what it cost.
    mutating func add<T>(_ work: () throws -> T) rethrows -> T {
        let before = Cost.now()
        let result = try work()
        let spent = Cost.now() - before
        cpu += spent.cpu
        wall += spent.wall
        return result
    }

    static func - (later: Cost, earlier: Cost) -> Cost {
        Cost(cpu: later.cpu - earlier.cpu, wall: later.wall - earlier.wall)
    }

    static func / (cost: Cost, count: Int) -> Cost {
        Cost(cpu: cost.cpu / Double(count), wall: cost.wall / Double(count))
    }

    private static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        // It fails for clocks that do not exist only; these two do.
        _ = unsafe clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
