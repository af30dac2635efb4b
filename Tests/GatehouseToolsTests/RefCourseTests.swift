import GatehouseCore
import TestSupport
import Testing

@testable import GatehouseTools

struct RefCourseTests {
    private static let ids = "abcdef".map { ObjectID(hex: String(repeating: $0, count: 40)) }
    private let a = ids[0]
    private let b = ids[1]
    private let c = ids[2]
    private let d = ids[3]

    @Test func `a ref may be where it was or where an accepted push would have it, until one is confirmed`() {
        let course = Course(a)
        #expect(course.accept(a, b, at: 2))
        #expect(course.now.possible == [a, b] && course.now.isUnconfirmed(b) && !course.now.isUnconfirmed(a))
        #expect(course.confirm(a, b, at: 3))
        #expect(course.now.possible == [b] && !course.now.isUnconfirmed(b) && course.now.number == 3)
    }

    @Test func `confirmations may come in any order`() {
        let course = Course(a)
        #expect(course.accept(a, b, at: 2) && course.accept(b, c, at: 3))
        #expect(course.confirm(b, c, at: 4) && course.now.isUnconfirmed(c))
        #expect(course.confirm(a, b, at: 5) && !course.now.isUnconfirmed(c))
        #expect(course.now.possible == [c])
    }

    @Test func `of two pushes that were judged at once git carries out one`() {
        let course = Course(a)
        #expect(course.accept(a, b, at: 2) && course.accept(a, c, at: 3))
        #expect(course.now.possible == [a, b, c])
        #expect(course.confirm(a, b, at: 4))
        #expect(course.now.possible == [b])
        #expect(course.accept(a, d, at: 5))
        #expect(course.now.possible == [b])
    }

    @Test func `a value that no push brought is seen, in the middle and at the end`() {
        let course = Course(a)
        #expect(!course.accept(b, c, at: 2))
        #expect(course.confirm(b, c, at: 3))
        #expect(!course.see(d, at: 4) && course.see(d, at: 5))
    }

    @Test func `a way back round the hook is seen when a push is made from there`() {
        let course = Course(a)
        #expect(course.accept(a, b, at: 2) && course.confirm(a, b, at: 3))
        #expect(course.accept(a, c, at: 4))
        #expect(!course.confirm(a, c, at: 5))
    }

    @Test func `a move that nobody accepted is seen where it is confirmed`() {
        let course = Course(a)
        #expect(!course.confirm(a, b, at: 2))
        #expect(course.now.possible == [b])
        #expect(course.accept(b, nil, at: 3) && course.confirm(b, nil, at: 4) && course.now.possible == [nil])
    }

    @Test func `whatever git does with pushes of one ref, it is never taken for a way round the hook`() {
        for seed in 0..<400 as Range<UInt64> {
            var random = SeededGenerator(seed: seed)
            expectNothingFound(&random, seed)
        }
    }

    // A simulated server: pushes are judged from the value that they read, carried out only from that, and confirmed later
    // or never; their steps are mixed.
    private func expectNothingFound(_ random: inout SeededGenerator, _ seed: UInt64) {
        var held: ObjectID? = a
        let course = Course(a)
        var (read, judged, moved): ([ObjectID?], [(ObjectID?, ObjectID?)], [(ObjectID?, ObjectID?)]) = ([], [], [])
        for number in 2..<60 {
            switch Int.random(in: 0..<4, using: &random) {
            case 0: read.append(held)
            case 1 where !read.isEmpty:
                let old = read.remove(at: Int.random(in: 0..<read.count, using: &random))
                let new = Self.ids.randomElement(using: &random) ?? a
                if new == old { continue }
                #expect(course.accept(old, new, at: number), "seed \(seed), line \(number)")
                judged.append((old, new))
            case 2 where !judged.isEmpty:
                let move = judged.remove(at: Int.random(in: 0..<judged.count, using: &random))
                guard move.0 == held else { continue }
                held = move.1
                moved.append(move)
            case 3 where !moved.isEmpty:
                let move = moved.remove(at: Int.random(in: 0..<moved.count, using: &random))
                if Bool.random(using: &random) {
                    #expect(course.confirm(move.0, move.1, at: number), "seed \(seed), line \(number)")
                }
            default: continue
            }
        }
        #expect(course.now.possible.contains(held), "seed \(seed)")
    }
}

/// A course that an expectation may ask to go on.
private final class Course {
    private(set) var now: RefCourse

    init(_ value: ObjectID?) { now = RefCourse(value, number: 1) }

    func see(_ value: ObjectID?, at number: Int) -> Bool { now.see(value, at: number) }
    func accept(_ old: ObjectID?, _ new: ObjectID?, at number: Int) -> Bool { now.accept(old, new, at: number) }
    func confirm(_ old: ObjectID?, _ new: ObjectID?, at number: Int) -> Bool { now.confirm(old, new, at: number) }
}
