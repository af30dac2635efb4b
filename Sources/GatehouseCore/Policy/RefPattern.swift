/// A pattern of full names of refs, such as `refs/heads/release/*`; or `HEAD`, which stands for the default branch.
///
/// `*` and `?` stop at a slash and `**` does not, `[a-z]` is one character of those or, after `!` or `^`, of all others, and
/// `{a,b}` is one of several texts. Nothing is put before a pattern. Letters of either case are the same to it, as they are
/// to the file systems of many who fetch. After `!` it is an exclusion, and wants the name as it is written.
package struct RefPattern: Hashable, Sendable {
    package let text: String
    /// Whether it takes refs out of what other patterns of its list match.
    package let isExclusion: Bool
    /// What is wrong with it; it matches nothing then.
    package let fault: Message?
    private let isDefaultBranch: Bool
    private let forms: [[Token]]

    /// Nil for what begins neither with `refs/` nor is `HEAD`, and for blanks and backslashes.
    package init?(_ text: String) {
        self.text = text
        let bytes = Array(text.utf8)
        isExclusion = bytes.first == UInt8(ascii: "!")
        let body = bytes.dropFirst(isExclusion ? 1 : 0)
        isDefaultBranch = body.elementsEqual("HEAD".utf8)
        guard isDefaultBranch || (body.starts(with: "refs/".utf8) && body.count > 5 && body.allSatisfy(Self.isSeen))
        else { return nil }
        if isDefaultBranch {
            (forms, fault) = ([], nil)
            return
        }
        do throws(Fault) {
            forms = try Self.alternatives(Array(body)).map { form throws(Fault) in try Self.tokens(of: form) }
            fault = nil
        } catch {
            (forms, fault) = ([], error.reason)
        }
    }

    /// Whether the pattern fits the ref, whatever an exclusion makes of that.
    package func matches(_ ref: RefName, isDefaultBranch: Bool) -> Bool {
        if self.isDefaultBranch { return isDefaultBranch }
        return forms.contains { Self.matches($0, ref.bytes, isExact: isExclusion) }
    }

    /// Whether the pattern is `HEAD`, or the very name without anything that stands for another text.
    package func isName(of ref: RefName) -> Bool { isDefaultBranch || forms == [ref.bytes.map(Token.literal)] }

    /// Whether the pattern spells out at least as much of a name as this.
    package func begins(with text: String) -> Bool {
        let text = Array(text.utf8)
        return forms.contains { form in
            form.count >= text.count && zip(form, text).allSatisfy { $0 == .literal($1) }
        }
    }

    /// What is wrong with a pattern.
    struct Fault: Error {
        let reason: Message
        init(_ reason: Message) { self.reason = reason }
    }
}

extension RefPattern {
    fileprivate enum Token: Hashable, Sendable {
        case literal(UInt8), anyOne, anyInPart, anyParts, anything
        case of([ClosedRange<UInt8>], isNegated: Bool)
    }

    // Far more than anybody writes, and few enough to be tried one after the other.
    private static let mostForms = 64

    /// The pattern with each of the texts in braces, the first pair first.
    private static func alternatives(_ pattern: [UInt8]) throws(Fault) -> [[UInt8]] {
        var done: [[UInt8]] = []
        var open = [pattern]
        while let next = open.popLast() {
            guard let start = next.firstIndex(of: UInt8(ascii: "{")) else {
                if next.contains(UInt8(ascii: "}")) { throw Fault("a '}' closes no brace") }
                done.append(next)
                continue
            }
            guard let end = next[start...].firstIndex(of: UInt8(ascii: "}")) else { throw Fault("a '{' is not closed") }
            let inner = next[(start + 1)..<end]
            if inner.contains(UInt8(ascii: "{")) { throw Fault("braces stand in braces") }
            for choice in inner.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
                open.append(Array(next[..<start]) + Array(choice) + Array(next[(end + 1)...]))
            }
            if open.count + done.count > mostForms { throw Fault("it stands for more than \(mostForms) patterns") }
        }
        return done
    }

    private static func tokens(of form: [UInt8]) throws(Fault) -> [Token] {
        var tokens: [Token] = []
        var index = 0
        while index < form.count {
            let rest = form[index...]
            switch form[index] {
            case UInt8(ascii: "*") where rest.starts(with: "**/".utf8) && form[index - 1] == UInt8(ascii: "/"):
                tokens.append(.anyParts)
                index += 3
            case UInt8(ascii: "*") where rest.starts(with: "**".utf8):
                tokens.append(.anything)
                index += 2
            case UInt8(ascii: "*"):
                tokens.append(.anyInPart)
                index += 1
            case UInt8(ascii: "?"):
                tokens.append(.anyOne)
                index += 1
            case UInt8(ascii: "["):
                guard let end = rest.dropFirst(2).firstIndex(of: UInt8(ascii: "]")) else {
                    throw Fault("a '[' is not closed")
                }
                tokens.append(try set(form[(index + 1)..<end]))
                index = end + 1
            case let byte:
                tokens.append(.literal(byte))
                index += 1
            }
        }
        return tokens
    }

    // No ref holds blanks, backslashes or control characters.
    private static func isSeen(_ byte: UInt8) -> Bool { byte > 0x20 && byte != 0x7f && byte != UInt8(ascii: "\\") }

    private static func set(_ inner: ArraySlice<UInt8>) throws(Fault) -> Token {
        let isNegated = inner.first == UInt8(ascii: "!") || inner.first == UInt8(ascii: "^")
        var rest = isNegated ? inner.dropFirst() : inner
        if rest.isEmpty || rest.contains(where: { $0 == UInt8(ascii: "/") || $0 >= 0x80 }) {
            throw Fault("brackets hold letters, digits and signs, and no slash")
        }
        var ranges: [ClosedRange<UInt8>] = []
        while let low = rest.popFirst() {
            guard rest.first == UInt8(ascii: "-"), let high = rest.dropFirst().first else {
                ranges.append(low...low)
                continue
            }
            guard low <= high else { throw Fault("a range in brackets ends before it begins") }
            ranges.append(low...high)
            rest = rest.dropFirst(2)
        }
        return .of(ranges, isNegated: isNegated)
    }

    // A table over positions of pattern and name, as for globs: linear in their product, whatever the pattern.
    private static func matches(_ form: [Token], _ name: [UInt8], isExact: Bool) -> Bool {
        var reachable = [Bool](repeating: false, count: name.count + 1)
        reachable[0] = true
        for token in form {
            var next = [Bool](repeating: false, count: reachable.count)
            var open = false
            for index in reachable.indices {
                let byte = index > 0 ? name[index - 1] : 0
                let previous = index > 0 && reachable[index - 1]
                switch token {
                case .anyInPart:
                    open = reachable[index] || (open && byte != slash)
                    next[index] = open
                case .anything:
                    open = open || reachable[index]
                    next[index] = open
                case .anyParts:
                    next[index] = reachable[index] || (open && byte == slash)
                    open = open || reachable[index]
                case .literal, .anyOne, .of: next[index] = previous && token.fits(byte, isExact: isExact)
                }
            }
            reachable = next
        }
        return reachable[name.count]
    }
}

extension RefPattern.Token {
    fileprivate func fits(_ byte: UInt8, isExact: Bool) -> Bool {
        switch self {
        case .literal(let own): own == byte || (!isExact && asciiLowercase(own) == asciiLowercase(byte))
        case .anyOne: byte != slash
        case .of(let ranges, let isNegated):
            byte != slash && isNegated != forms(of: byte, isExact).contains { one in ranges.contains { $0 ~= one } }
        case .anyInPart, .anything, .anyParts: false
        }
    }

    private func forms(of byte: UInt8, _ isExact: Bool) -> [UInt8] {
        let isLetter = (97...122).contains(asciiLowercase(byte))
        return isExact || !isLetter ? [byte] : [byte, byte ^ 0x20]
    }
}

private let slash = UInt8(ascii: "/")
