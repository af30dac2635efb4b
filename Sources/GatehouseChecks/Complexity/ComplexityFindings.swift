import GatehouseCore
import GatehouseSource

extension Complexity {
    func finding(
        _ function: Function, in source: SourceText, _ limit: Int, _ isBalanced: Bool, at place: Place
    ) -> Finding {
        var place = place
        (place.line, place.endLine) = (function.lines.lowerBound, function.lines.upperBound)
        var finding = Finding(
            "complexity/function", at: place,
            "function \(quoted: function.name) has \(function.complexity) ways through it, more than \(limit)",
            remedy: "take parts of it out into functions of their own, or turn nested conditions into early returns",
            because: because(function, isBalanced),
            identity: Identity(
                family: "complexity/function", value: Secret(Array(function.name.utf8), publicPrefix: nil)),
            isHarmless: !isBalanced)
        finding.measure = Measure(
            function.complexity, likeness: likeness(of: function, in: source), countsInAudit: settings.judge == .all)
        return finding
    }

    private func because(_ function: Function, _ isBalanced: Bool) -> [Message] {
        let figures: Message =
            "it has \(function.codeLines) lines of code, \(function.parameters) parameters, blocks \(function.nesting) deep, and a cognitive complexity of \(function.cognitive)"
        let doubt: Message =
            "the brackets or blocks of the file do not match, so it may be read wrongly and only advises"
        return isBalanced ? [figures] : [figures, doubt]
    }

    // The function without its name: under another one it is the same.
    private func likeness(of function: Function, in source: SourceText) -> Identity {
        let name = Token.Code(name: function.name)
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for token in source.tokens[function.tokens] where token.isCode && token.code != name {
            hash = (hash ^ token.code.value) &* 0x0000_0100_0000_01b3
        }
        let bytes = (0..<8).map { UInt8(truncatingIfNeeded: hash >> (8 * $0)) }
        return Identity(family: "complexity/text", value: Secret(bytes, publicPrefix: nil))
    }
}

extension Token.Code {
    /// The code of the last part of a function's name.
    fileprivate init(name: String) {
        let last = name.split { $0 == "." || $0 == ":" }.last ?? ""
        self = Array(last.utf8).withUnsafeBufferPointer { Token.Code($0) }
    }
}
