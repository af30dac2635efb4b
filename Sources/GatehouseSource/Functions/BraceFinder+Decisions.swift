extension BraceFinder {
    /// What a token decides; nil where it is none that counts.
    func decision(at index: Int) -> Decision? {
        guard scope.function != nil else { return nil }
        let token = code[index]
        switch token.kind {
        case .word: return code.code(index - 1) == "." && code.isGlued(index) ? nil : word(at: index)
        case .sign: return sign(at: index)
        default: return nil
        }
    }

    private func word(at index: Int) -> Decision? {
        if isKey(index) { return nil }
        switch code[index].code {
        case "if": return code.code(index - 1) == "else" ? .alternative : .branch
        case "elseif" where language == .php: return .alternative
        case "guard" where language == .swift: return .branch
        case "else": return otherwise(at: index)
        case "for": return code.code(index + 1) == "<" ? nil : .loop
        case "while", "foreach": return .loop
        case "loop" where language == .rust && code.code(index + 1) == "{": return .loop
        case "catch": return language == .scala || language == .go || language == .rust ? nil : .handler
        case "case": return isArm(index) ? .arm : nil
        case "switch", "match", "when", "select": return isSelection(index) ? .selection : nil
        case "and" where hasWords, "or" where hasWords: return .operation(code[index].code)
        default: return nil
        }
    }

    private var hasWords: Bool { language == .cpp || language == .objectiveC || language == .php }

    // The name of an argument or of a member, as in `{ default: 1 }` and `f(for: x)`.
    private func isKey(_ index: Int) -> Bool {
        code.code(index + 1) == ":" && code.isGlued(index + 1) && code[index].code != "else"
            && code[index].code != "default"
            && (scope.kind == .object || scope.kind == .brackets)
    }

    private func otherwise(at index: Int) -> Decision? {
        if code.code(index + 1) == "if" || code.code(index + 1) == "->" { return nil }
        // Rust's `let … else`.
        if language == .rust, code.code(index - 1) != "}" { return .branch }
        return .otherwise
    }

    private func isArm(_ index: Int) -> Bool {
        if language == .swift, code.isWord(index - 1, Self.patterns) || code.code(index - 1) == "," { return false }
        if code.code(index + 1) == "_" {
            let next = code.code(index + 2)
            if next == ":" || next == "=>" || next == "->" { return false }
        }
        if language == .scala { return !code.isWord(index + 1, ["class", "object"]) }
        return true
    }

    private static let patterns: Set<Token.Code> = ["if", "guard", "while", "for"]

    private func isSelection(_ index: Int) -> Bool {
        switch code[index].code {
        case "match": language == .rust || language == .php || language == .scala
        case "when": language == .kotlin
        case "select": language == .go
        default: true
        }
    }

    private func sign(at index: Int) -> Decision? {
        switch code[index].code {
        case "&&": return isReference(index) ? nil : .operation("&&")
        case "||":
            // A closure without parameters.
            if language == .rust, !isBehindValue(index) { return nil }
            return .operation("||")
        case "?": return isTernary(index) ? .ternary : nil
        case "?:":
            return language == .c || language == .cpp || language == .objectiveC || language == .php ? .ternary : nil
        case "->": return language == .kotlin && scope.kind == .arms && code.code(index - 1) != "else" ? .arm : nil
        case "=>": return isArrowOfArm(index) ? .arm : nil
        default: return nil
        }
    }

    private func isArrowOfArm(_ index: Int) -> Bool {
        guard scope.kind == .arms else { return false }
        return code.code(index - 1) != "_" && code.code(index - 1) != "default"
    }

    // `auto&& a`, `T&& a` in C++.
    private func isReference(_ index: Int) -> Bool {
        guard language == .cpp || language == .objectiveC else { return false }
        if code.isWord(index - 1, ["auto", "const"]) { return true }
        return code.isGlued(index) && !code.isGlued(index + 1) || code.code(index + 1) == ")"
            || code.code(index + 1) == ">"
    }

    private func isBehindValue(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        let before = code[index - 1]
        switch before.kind {
        case .sign: return before.code == ")" || before.code == "]" || before.code == "}" || before.code == "?"
        case .word:
            return before.code != "move" && before.code != "return" && before.code != "else" && before.code != "in"
        default: return true
        }
    }

    // What a question mark is beside, in types and in chains, differs from language to language.
    private func isTernary(_ index: Int) -> Bool {
        switch language {
        case .swift: !code.isGlued(index)
        case .c, .cpp, .objectiveC: true
        case .java: code.code(index - 1) != "<" && code.code(index - 1) != ","
        case .javascript, .jsx: true
        case .typescript, .tsx, .csharp, .php: hasColon(behind: index)
        default: false
        }
    }

    // Whether a colon of its own stands behind the question mark, before its expression ends.
    private func hasColon(behind index: Int) -> Bool {
        if code.code(index + 1) == ")" || code.code(index + 1) == "," || code.code(index + 1) == ">" { return false }
        var (depth, open) = (0, 0)
        for next in (index + 1)..<min(code.count, index + 2_000) {
            switch code.code(next) {
            case "(", "[", "{": depth += 1
            case ")", "]", "}":
                depth -= 1
                if depth < 0 { return false }
            case "?" where depth == 0: open += 1
            case ":" where depth == 0:
                if open == 0 { return true }
                open -= 1
            case ";" where depth == 0, "," where depth == 0: return false
            case "=" where depth == 0 && open == 0: return false
            default: break
            }
        }
        return false
    }
}
