import GatehouseCore

/// The parts of a commit or tag, held against the form in which git writes them.
struct ObjectForm {
    let headers: [AnnotatedObject.Header]
    /// The empty line behind the headers, and all that follows; empty where there is no such line.
    let body: ArraySlice<UInt8>
    /// Where signatures begin in the body of a tag: git takes the last one.
    let signatureStarts: [Int]
    private(set) var faults: [ObjectFault] = []

    private let kind: SignedObject.Kind
    private let byteCount: Int

    init(_ object: SignedObject) {
        headers = AnnotatedObject(object.bytes).headers
        body = object.bytes.dropFirst(headers.last.map { $0.lines.endIndex + 1 } ?? 0)
        kind = object.kind
        byteCount = object.id.byteCount
        signatureStarts = kind == .tag ? Self.starts(in: body) : []
        if object.bytes.contains(0) { add(.nul) }
        if body.isEmpty { add(.unended) }
        judgeOrder()
        judgeValues()
        judgeSignatures()
        if kind == .commit { judgeMessage() } else { judgeEnd() }
    }

    /// The header of a commit's signature for the names of this repository.
    var signatureName: ObjectFault.Name { byteCount == 20 ? .signature : .longSignature }

    /// The headers as they are, but for some.
    func bytes(without isLeftOut: (AnnotatedObject.Header) -> Bool) -> [UInt8] {
        headers.filter { !isLeftOut($0) }.flatMap { $0.lines + [lineFeed] }
    }

    /// How the names of headers that hold signatures begin.
    static let signaturePrefix = Array("gpgsig".utf8)

    // The headers that every commit and tag has stand first, and nowhere else.
    private mutating func judgeOrder() {
        var rest = headers[...]
        let order: [ObjectFault.Name] =
            kind == .commit ? [.tree, .parent, .author, .committer] : [.object, .type, .tag, .tagger]
        for name in order {
            if name == .parent {
                rest = rest.drop { $0.isNamed(.parent) }
            } else if rest.first?.isNamed(name) == true {
                rest = rest.dropFirst()
            } else {
                add(.missing(name))
            }
        }
        for name in order where rest.contains(where: { $0.isNamed(name) }) {
            add(name != .parent && count(name) > 1 ? .repeated(name) : .misplaced(name))
        }
        if count(.encoding) > 1 { add(.repeated(.encoding)) }
    }

    private mutating func judgeValues() {
        if let index = headers.firstIndex(where: { !$0.isInForm }) { add(.nameless(index + 1)) }
        for header in headers {
            guard let name = ObjectFault.Name(rawValue: String(decoding: header.name, as: UTF8.self)) else { continue }
            if !isInForm(header.value, name) { add(.malformed(name)) }
        }
    }

    private func isInForm(_ value: ArraySlice<UInt8>, _ name: ObjectFault.Name) -> Bool {
        switch (kind, name) {
        case (.commit, .tree), (.commit, .parent), (.tag, .object): ObjectID(hex: value)?.byteCount == byteCount
        case (.commit, .author), (.commit, .committer), (.tag, .tagger): Ident(value) != nil
        case (.tag, .type): ["commit", "tree", "blob", "tag"].contains { value.elementsEqual($0.utf8) }
        case (.tag, .tag): !value.isEmpty && !value.contains(lineFeed)
        default: true
        }
    }

    private mutating func judgeSignatures() {
        for header in headers where header.name.starts(with: Self.signaturePrefix) {
            guard let name = [ObjectFault.Name.signature, .longSignature].first(where: header.isNamed) else {
                // Git leaves these out of what is signed too.
                if kind == .commit { add(.uncovered) }
                continue
            }
            // The signature for the names of this repository stands at the end of a tag, and never in its headers.
            if kind == .tag, name == signatureName { add(.misplaced(name)) }
            if AttachedSignature(header.unfolded) == nil { add(.malformed(name)) }
        }
        for name in [ObjectFault.Name.signature, .longSignature] where count(name) > 1 { add(.repeated(name)) }
    }

    // libgit2 searches the message, too, for the header of a signature.
    private mutating func judgeMessage() {
        for line in body.split(separator: lineFeed) where line.starts(with: Self.signaturePrefix) {
            guard let space = line.firstIndex(of: UInt8(ascii: " ")),
                AttachedSignature.begins(with: line[(space + 1)...])
            else { continue }
            return add(.signatureInMessage)
        }
    }

    private mutating func judgeEnd() {
        if signatureStarts.count > 1 { add(.severalSignatures) }
        if let start = signatureStarts.last, AttachedSignature(body[start...]) == nil { add(.malformed(.signature)) }
    }

    private static func starts(in body: ArraySlice<UInt8>) -> [Int] {
        var starts: [Int] = []
        var rest = body
        while !rest.isEmpty {
            if AttachedSignature.begins(with: rest) { starts.append(rest.startIndex) }
            rest = rest[(rest.firstIndex(of: lineFeed) ?? rest.endIndex - 1)...].dropFirst()
        }
        return starts
    }

    private func count(_ name: ObjectFault.Name) -> Int { headers.count { $0.isNamed(name) } }

    private mutating func add(_ fault: ObjectFault) {
        if !faults.contains(fault) { faults.append(fault) }
    }
}

private let lineFeed = UInt8(ascii: "\n")
