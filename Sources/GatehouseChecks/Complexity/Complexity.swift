package import GatehouseCore
import GatehouseSource

/// Finds functions with more ways through them than somebody can hold in mind.
///
/// A function is judged by what a change makes of it: one that was too complex before, and is not more so now, is a note.
package struct Complexity: PureCheck {
    package static let about = About("complexity", "functions that have too many ways through them", at: stages)

    private static let stages: Set<Stage> = [.preCommit, .preMergeCommit, .prePush, .preReceive, .scan]

    let settings: Settings
    package init(_ settings: Settings) { self.settings = settings }

    package func findings(in change: Change) -> Findings {
        var result: Findings = []
        result.isLocal = true
        for content in change.contents { look(at: content, &result) }
        return result
    }

    private func look(at content: Content, _ result: inout Findings) {
        // In an audit of a history, blobs without a path are none that anybody works on.
        guard content.place.kind == .file, let path = content.place.path, content.mode.isFile,
            let language = Language(path: path) ?? Language(firstLineOf: content.bytes),
            !settings.ignore.contains(where: { $0.matches(path) })
        else { return }
        if let nature = SourceNature(path: path) ?? SourceNature(text: content.bytes) {
            result.skipped[nature.reason, default: 0] += 1
            return
        }
        if content.bytes.count > Self.largest {
            result.skipped[.largeSource, default: 0] += 1
            return
        }
        let limit = settings.limit(for: path, language)
        let source = SourceText(content.bytes, language)
        let (functions, isBalanced) = source.functions()
        for function in functions where function.complexity > limit {
            result.list.append(finding(function, in: source, limit, isBalanced, at: content.place))
        }
    }

    // What is larger was not written by hand.
    private static let largest = 1 << 20

    package var basis: [UInt8]? { Array((engineDigest + " ccn/1 " + settings.basis).utf8) }

    package func reading(of place: Place, _ mode: FileMode) -> [UInt8] {
        guard let path = place.path else { return [0] }
        return [mode.isFile ? 1 : 2] + path.bytes
    }
}

extension FileMode {
    fileprivate var isFile: Bool { self == .regular || self == .executable }
}

extension SourceNature {
    /// Why such a source is left out.
    var reason: SkipReason {
        switch self {
        case .generated: .generated
        case .vendored: .vendored
        case .minified: .minified
        }
    }
}
