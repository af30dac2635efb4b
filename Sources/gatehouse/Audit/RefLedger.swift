import GatehouseCore
import GatehouseGit
import GatehouseTools

/// What the refs of one repository should hold by its record.
struct RefLedger {
    private var courses: [RefName: RefCourse] = [:]
    // Whether the record says what every ref held when it began.
    private var isComplete = false
    // A push names a ref by another name than git moves; the confirmation of it has only that.
    private var targets: [RefName: RefName] = [:]
    private(set) var findings: [Weighed] = []
    /// How many refs hold what an accepted push brought that nobody confirmed.
    private(set) var unconfirmed = 0
    /// How many refs there are of which the record says nothing, and need not.
    private(set) var unknown = 0
    /// Whether the record speaks of the repository at all.
    private(set) var isEmpty = true

    /// Follows the next line of the record.
    mutating func follow(_ entry: RecordEntry) {
        isEmpty = false
        let number = entry.link.number
        switch entry.kind {
        case "refs": entry.refs.map { begin(with: $0, number) }
        case "judged" where entry.isAccepted: for ref in entry.refs ?? [] { accept(ref, number) }
        case "confirmed": for ref in entry.refs ?? [] { confirm(ref, number) }
        default: break
        }
    }

    private mutating func begin(with refs: [RecordedRef], _ number: Int) {
        let held = Dictionary(refs.map { ($0.name, $0.new) }) { first, _ in first }
        if isComplete { see(held.mapValues { $0 }, number) }
        for (name, value) in held where courses[name] == nil { courses[name] = RefCourse(value, number: number) }
        isComplete = true
    }

    private mutating func accept(_ ref: RecordedRef, _ number: Int) {
        let name = ref.target ?? ref.name
        targets[ref.name] = name
        if courses[name] == nil { courses[name] = RefCourse(isComplete ? nil : ref.old, number: number) }
        let before = courses[name]
        if courses[name]?.accept(ref.old, ref.new, at: number) == false, let before {
            findings.append(.elsewhere(name, ref.old, before, seenAt: number))
        }
    }

    private mutating func confirm(_ ref: RecordedRef, _ number: Int) {
        let name = targets[ref.name] ?? ref.name
        if courses[name] == nil { courses[name] = RefCourse(isComplete ? nil : ref.old, number: number) }
        if courses[name]?.confirm(ref.old, ref.new, at: number) == false {
            findings.append(.unjudged(name, ref.new, number))
        }
    }

    // Holds what the refs hold against the record.
    private mutating func see(_ held: [RefName: ObjectID?], _ number: Int?) {
        for name in Set(held.keys).union(courses.keys).sorted() {
            let value = held[name] ?? nil
            guard let course = courses[name] else {
                if isComplete { findings.append(.unrecorded(name, value)) } else { unknown += 1 }
                continue
            }
            if course.isUnconfirmed(value) { unconfirmed += 1 }
            if courses[name]?.see(value, at: number ?? course.number) == false {
                findings.append(.elsewhere(name, value, course, seenAt: number))
            }
        }
    }

    /// Holds the refs as they are now against the record; those that a pattern names are left out.
    mutating func compare(_ refs: [Repository.HeldRef], except patterns: [Glob]) {
        let isLeftOut = { (name: RefName) in patterns.contains { $0.matches(name.bytes) } }
        for name in courses.keys where isLeftOut(name) { courses[name] = nil }
        findings.removeAll { $0.finding.place.ref.map(isLeftOut) ?? false }
        let held = refs.filter { !isLeftOut($0.name) }.map { ($0.name, Optional($0.id)) }
        unconfirmed = 0
        see(Dictionary(held) { first, _ in first }, nil)
    }
}

extension Weighed {
    fileprivate static func elsewhere(
        _ name: RefName, _ value: ObjectID?, _ course: RefCourse, seenAt number: Int?
    ) -> Weighed {
        let seen: Message = number.map { "by line \($0), \(name) held " } ?? "\(name) holds "
        let message =
            seen + words(value) + "; the pushes that were accepted put it at "
            + words(course.value) + " (line \(course.number))"
        return audit("audit/ref-elsewhere", name, message)
    }

    fileprivate static func unrecorded(_ name: RefName, _ value: ObjectID?) -> Weighed {
        audit("audit/ref-unrecorded", name, "\(name) holds " + words(value) + ", and no push in the record made it")
    }

    fileprivate static func unjudged(_ name: RefName, _ value: ObjectID?, _ number: Int) -> Weighed {
        audit(
            "audit/push-unjudged", name,
            "git moved \(name) to " + words(value) + " (line \(number)), and no push that was accepted asks for that")
    }

    /// What is wrong with the chain itself.
    static func broken(_ message: Message) -> Weighed {
        audit("audit/chain-broken", nil, message)
    }

    private static func words(_ value: ObjectID?) -> Message { value.map { "\($0)" } ?? "nothing" }

    private static func audit(_ code: Code, _ name: RefName?, _ message: Message) -> Weighed {
        let remedy: Message =
            code.text == "audit/chain-broken"
            ? "compare it with a copy that is kept elsewhere, and see who can write to the record"
            : "find out who moved it round the hook, see what it holds with 'gatehouse scan', and push it right"
        let finding = Finding(
            code, at: name.map { .ref($0) } ?? Place(.stream), message, remedy: remedy, evidence: .proved)
        return Weighed(finding, Fingerprint(of: finding.identity, key: nil), level: .block)
    }
}
