import GatehouseSystem

/// Where a hook is kept that was there before ours.
enum Kept: CaseIterable {
    /// As `<hook>.legacy`, beside the door.
    case beside
    /// In a folder of its own: some hook managers take a `<hook>.legacy` beside their hook for one that they kept
    /// themselves, and would run themselves for ever.
    case apart

    /// The path from the hooks folder.
    func name(of hook: Hook) -> String {
        switch self {
        case .beside: "\(hook.rawValue).legacy"
        case .apart: "gatehouse-legacy/\(hook.rawValue)"
        }
    }

    /// The path in the words of the door's own script.
    func seenFromDoor(of hook: Hook) -> String {
        switch self {
        case .beside: "$0.legacy"
        case .apart: "${0%/*}/gatehouse-legacy/\(hook.rawValue)"
        }
    }

    /// Where the hook at this path can be kept.
    static func place(for path: [UInt8]) -> Kept {
        guard let text = try? Files.read(path, limit: 1 << 20) else { return .beside }
        return text.contains("pre-commit.com") || text.contains("hook-impl") ? .apart : .beside
    }

    /// Where a hook is kept already; nil where none is.
    static func existing(for hook: Hook, in folder: [UInt8]) throws(SystemError) -> Kept? {
        for kept in allCases where try Files.facts(folder.appending(kept.name(of: hook))) != nil { return kept }
        return nil
    }
}

extension [UInt8] {
    fileprivate func contains(_ word: String) -> Bool {
        let word = Array(word.utf8)
        return indices.contains { self[$0...].starts(with: word) }
    }
}
