/// All that a section may say: the fields together with the section as it is before anything is said.
struct Fields<Section: Sendable>: Sendable {
    let start: Section
    let list: [Field<Section>]

    init(_ start: Section, _ list: [Field<Section>]) {
        self.start = start
        self.list = list
    }

    /// Reads a map. Nil where a setting could not be read; unknown keys are mistakes, and no reason to give up.
    func read(_ node: Node, _ mistakes: inout [Mistake]) -> Section? {
        guard case .map(let pairs) = node.value else {
            mistakes.append(Mistake(at: node.position, "expected keys and values: \(names)"))
            return nil
        }
        var section = start
        var isComplete = true
        var missing = Set(list.filter(\.isRequired).map(\.name))
        for pair in pairs {
            let name = pair.key.text ?? ""
            guard let field = list.first(where: { $0.name == name }) else {
                mistakes.append(unknown(name, at: pair.key.position))
                continue
            }
            missing.remove(name)
            isComplete = field.read(pair.value, &section, &mistakes) && isComplete
        }
        for name in missing.sorted() {
            mistakes.append(Mistake(at: node.position, "expected the key \(quoted: name), which has no default"))
        }
        return isComplete && missing.isEmpty ? section : nil
    }

    /// Every setting, given or by default, sorted by name.
    func show(_ section: Section) -> JSON {
        .object(list.sorted { $0.name < $1.name }.map { ($0.name, $0.show(section)) })
    }

    /// The members of the JSON Schema of the section.
    var schema: [(String, JSON)] {
        let required = list.filter(\.isRequired).map { JSON.string($0.name) }
        return [
            ("type", .string("object")),
            ("properties", .object(list.map { ($0.name, .object(schema(of: $0))) })),
        ] + (required.isEmpty ? [] : [("required", .array(required))]) + [("additionalProperties", .bool(false))]
    }

    private func schema(of field: Field<Section>) -> [(String, JSON)] {
        let members = [("description", JSON.string(field.purpose))] + field.schema()
        switch field.show(start) {
        case .null, .object: return members
        case _ where field.isRequired: return members
        case let value: return members + [("default", value)]
        }
    }

    private func unknown(_ name: String, at position: Position) -> Mistake {
        guard let nearest = nearest(to: name, among: list.map(\.name)) else {
            return Mistake(at: position, "unknown key \(quoted: name): expected \(names)")
        }
        return Mistake(at: position, "unknown key \(quoted: name): did you mean \(quoted: nearest)?")
    }

    private var names: Message { Message(verbatim: alternatives(list.map(\.name))) }
}

/// The words as a sentence lists them: `a, b or c`.
func alternatives(_ words: [String]) -> String {
    guard let last = words.last, words.count > 1 else { return words.first ?? "nothing" }
    return words.dropLast().joined(separator: ", ") + " or " + last
}
