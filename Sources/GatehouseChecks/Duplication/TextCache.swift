import GatehouseSource

/// Sources that were read lately, up to some millions of tokens.
struct TextCache {
    private var texts: [SourceKey: ComparedText] = [:]
    private var tokens = 0

    // Some 48 megabytes.
    private static let most = 4_000_000

    subscript(_ key: SourceKey) -> ComparedText? { texts[key] }

    mutating func add(_ text: ComparedText, of key: SourceKey) {
        if tokens + text.count > Self.most {
            texts = [:]
            tokens = 0
        }
        if texts.updateValue(text, forKey: key) == nil { tokens += text.count }
    }
}
