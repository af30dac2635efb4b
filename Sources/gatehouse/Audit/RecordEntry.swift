import GatehouseCore
import GatehouseReport
import GatehouseTools

/// A line of a server's record, as a program reads it.
struct RecordEntry {
    let link: RecordLink
    let kind: String
    let repository: String
    let time: String
    let pusher: String?
    /// Nil for a line that decides nothing.
    let decision: Decision?
    /// Whether the push was let in: by us, and by the hook that was there before.
    let isAccepted: Bool
    /// Nil where the line tells of none, or of too many.
    let refs: [RecordedRef]?
    let codes: [String]
    /// The codes of those findings that keep the push out.
    let blocking: [String]
    let problems: [String]
    /// What was let in by a grant: by whom, and its number.
    let grants: [(by: String, number: String)]

    /// Reads a line whose link was read already. Nil where it is none that this program writes.
    init?(_ link: RecordLink, _ bytes: ArraySlice<UInt8>) {
        var reader = JSONReader(Array(bytes))
        guard let json = try? reader.whole(), let kind = json["kind"]?.text else { return nil }
        self.link = link
        self.kind = kind
        repository = json["repository"]?.text ?? ""
        time = json["time"]?.text ?? ""
        pusher = json["pusher"]?.text
        decision = json["decision"]?.text.flatMap { Decision(rawValue: $0) }
        isAccepted = decision == .accepted && json["legacy"]?.text == "accepted"
        guard let refs = Self.refs(json["refs"]) else { return nil }
        self.refs = refs
        let findings = json["findings"]?.items ?? []
        codes = findings.compactMap { $0["code"]?.text }
        blocking = findings.filter { $0["level"]?.text == "block" }.compactMap { $0["code"]?.text }
        grants = (json["grants"]?.items ?? []).compactMap { grant in
            grant["by"]?.text.flatMap { by in grant["number"]?.text.map { (by, $0) } }
        }
        problems = (json["problems"]?.items ?? []).compactMap(\.text)
    }

    // The outer nil is a list that cannot be read.
    private static func refs(_ json: JSON?) -> [RecordedRef]?? {
        guard let items = json?.items else { return .some(nil) }
        var refs: [RecordedRef] = []
        for item in items {
            guard let name = name(item, "name"), let old = id(item["old"] ?? .null),
                let new = id(item["id"] ?? item["new"] ?? .null)
            else { return nil }
            refs.append(RecordedRef(name, target: self.name(item, "target"), old: old, new: new))
        }
        return refs
    }

    private static func name(_ json: JSON, _ key: String) -> RefName? {
        guard let hex = json["\(key)Bytes"]?.text else { return json[key]?.text.map { RefName($0) } }
        let digits = Array(hex.utf8)
        guard digits.count % 2 == 0 else { return nil }
        let bytes = stride(from: 0, to: digits.count, by: 2).map { index in
            UInt8(String(decoding: digits[index..<(index + 2)], as: UTF8.self), radix: 16)
        }
        return bytes.contains(nil) ? nil : RefName(bytes: bytes.compactMap(\.self))
    }

    // The outer nil is a text that is no id.
    private static func id(_ json: JSON) -> ObjectID?? {
        switch json {
        case .null: .some(nil)
        case .string(let text): ObjectID(hex: text).map { .some($0) } ?? nil
        default: nil
        }
    }
}

extension JSON {
    fileprivate subscript(_ key: String) -> JSON? {
        guard case .object(let pairs) = self else { return nil }
        return pairs.first { $0.0 == key }?.1
    }

    fileprivate var text: String? {
        if case .string(let text) = self { text } else { nil }
    }

    fileprivate var items: [JSON]? {
        if case .array(let items) = self { items } else { nil }
    }
}
