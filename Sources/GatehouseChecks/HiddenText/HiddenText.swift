package import GatehouseCore
import GatehouseSource

/// Finds text that machines read in another way than people see it (Boucher and Anderson, "Trojan Source", 2021; Unicode
/// Technical Reports 36 and 55), and what a merge left behind.
package struct HiddenText: PureCheck {
    package static let about = About("text", "text that is not what it seems", at: stages)

    private static let stages: Set<Stage> = [.preCommit, .preMergeCommit, .prePush, .preReceive, .scan]

    let settings: Settings
    package init(_ settings: Settings) { self.settings = settings }

    package func findings(in change: Change) -> Findings {
        var result: Findings = []
        result.isLocal = true
        for content in change.contents where content.place.kind == .file {
            guard let path = content.place.path, !settings.ignore.contains(where: { $0.matches(path) }) else {
                continue
            }
            result.list += findings(in: content, path)
        }
        return result
    }

    private func findings(in content: Content, _ path: RepoPath) -> [Finding] {
        let reader = HiddenReader(content, path, settings)
        let traits = TextTraits(of: content.bytes, isRead: reader.isRead)
        return traits.isBinary || traits.isPlain ? [] : reader.findings(traits)
    }

    package var basis: [UInt8]? { Array((engineDigest + " text/1 " + settings.basis).utf8) }
    package func reading(of place: Place, _ mode: FileMode) -> [UInt8] { place.path?.bytes ?? [] }
}

/// What one look over the bytes tells, so that few texts have to be read.
struct TextTraits {
    /// Whether it holds what no text does: a NUL. What a machine reads as text may hold some, and still be one.
    private(set) var isBinary = false
    private(set) var isASCII = true
    private(set) var hasControls = false
    private(set) var hasMarkers = false

    /// Whether nothing can hide in it.
    var isPlain: Bool { isASCII && !hasControls && !hasMarkers }

    init(of bytes: [UInt8], isRead: Bool) {
        bytes.withUnsafeBufferPointer { bytes in
            var high: UInt8 = 0
            var zeros = 0
            for index in bytes.indices {
                let byte = bytes[index]
                high |= byte
                if byte >= 0x20 && byte != 0x7f && byte != UInt8(ascii: "<") { continue }
                switch byte {
                case 0:
                    zeros += 1
                    isBinary = !isRead || zeros > bytes.count / 20
                    hasControls = true
                    if isBinary { return }
                case UInt8(ascii: "<"):
                    guard !hasMarkers, index == 0 || bytes[index - 1] == UInt8(ascii: "\n"), index + 7 < bytes.count
                    else {
                        continue
                    }
                    hasMarkers = (0..<7).allSatisfy { bytes[index + $0] == UInt8(ascii: "<") }
                case 0x09, 0x0a, 0x0c: break
                case 0x0d: if index + 1 < bytes.count, bytes[index + 1] != 0x0a { hasControls = true }
                default: hasControls = true
                }
            }
            isASCII = high < 0x80
        }
    }
}
