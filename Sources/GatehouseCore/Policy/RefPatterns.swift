/// The refs that a section of the policy speaks of: those that one of its patterns fits, and that none takes out again.
package struct RefPatterns: Sendable, Equatable {
    private var list: [Located<RefPattern>]

    package init(_ list: [Located<RefPattern>] = []) { self.list = list }

    /// Patterns that the program itself gives.
    package init(_ patterns: String...) {
        list = patterns.compactMap { RefPattern($0) }.map { Located($0, at: Position(line: 1, column: 1)) }
    }

    package var isEmpty: Bool { list.isEmpty }
    package var texts: [String] { list.map(\.value.text) }

    /// Whether they speak of the ref.
    package func match(_ ref: RefName, isDefaultBranch: Bool = false) -> Bool {
        func fits(_ pattern: Located<RefPattern>) -> Bool {
            pattern.value.matches(ref, isDefaultBranch: isDefaultBranch)
        }
        return list.contains { !$0.value.isExclusion && fits($0) }
            && !list.contains { $0.value.isExclusion && fits($0) }
    }

    /// Whether they speak of a ref whose name they spell out so far.
    package func name(_ beginning: String) -> Bool {
        list.contains { !$0.value.isExclusion && $0.value.begins(with: beginning) }
    }

    /// Whether they speak of the default branch by its name, or as `HEAD`.
    package func namesDefaultBranch(_ name: RefName) -> Bool {
        match(name, isDefaultBranch: true) && list.contains { !$0.value.isExclusion && $0.value.isName(of: name) }
    }

    /// What is wrong with them.
    package var mistakes: [Mistake] {
        let faults = list.compactMap { pattern in
            pattern.value.fault.map {
                Mistake(at: pattern.position, "the pattern \(quoted: pattern.value.text) is faulty: \($0)")
            }
        }
        guard let first = list.first, list.allSatisfy(\.value.isExclusion) else { return faults }
        return faults + [Mistake(at: first.position, "the patterns only take refs out: say first which are meant")]
    }
}

extension Shape where Value == RefPatterns {
    /// Patterns of full names of refs. Whether they are well formed is for the section's `mistakes()` to say.
    package static var refPatterns: Shape {
        let pattern = Shape<RefPattern>.word(
            "a pattern of full names of refs, such as refs/heads/*, or HEAD for the default branch",
            pattern: #"^!?(?:HEAD|refs/[^\x00-\x20\x7f\\]+)$"#, show: { $0.text }, parse: { RefPattern($0) })
        let list = Shape<[Located<RefPattern>]>.list(of: .located(pattern))
        return Shape(
            read: { node, mistakes in list.read(node, &mistakes).map { RefPatterns($0) } },
            show: { .array($0.texts.map(JSON.string)) }, schema: list.schema)
    }
}
