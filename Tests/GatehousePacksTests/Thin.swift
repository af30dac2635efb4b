import GatehouseCore
import TestSupport

/// Packs as they come over the wire: some of what their deltas are made from is not in them.
enum Thin {
    /// Packs what is new, and puts it with an index into a directory of its own; gives its path.
    static func pack(of clone: Clone, new: String, old: String) throws -> String {
        let revisions = try clone.must("rev-parse", new) + "\n--not\n" + clone.must("rev-parse", old) + "\n"
        let pack = try clone.git(
            ["pack-objects", "--thin", "--stdout", "-q", "--revs"], input: Array(revisions.utf8)
        ).outputBytes
        // Git makes an index of a thin pack only when it has added what is missing, behind all that was there.
        try clone.must("init", "-q", "--bare", "fixed", in: ".")
        try clone.scratch.write("fixed/objects/info/alternates", "\(clone.objects)\n")
        let outcome = try clone.git(["index-pack", "--stdin", "--fix-thin"], input: pack, in: "fixed")
        let name = outcome.output.split(whereSeparator: \.isWhitespace).last ?? ""
        let list = try clone.git(
            ["show-index"], input: clone.scratch.read("fixed/objects/pack/pack-\(name).idx"), in: "fixed"
        ).output
        var sums: [ObjectID: Int] = [:]
        let entries = list.split(separator: "\n").compactMap { line -> (offset: Int, id: ObjectID)? in
            let words = line.split(separator: " ")
            guard let offset = Int(words[0]), let id = ObjectID(hex: String(words[1])) else { return nil }
            sums[id] = Int(words[2].dropFirst().dropLast(), radix: 16)
            return offset < pack.count - 20 ? (offset, id) : nil
        }
        guard entries.count < list.split(separator: "\n").count else { throw Failure("the pack is not thin") }
        try clone.scratch.write("thin/pack/pack-thin.pack", pack)
        try clone.scratch.write(
            "thin/pack/pack-thin.idx", HandmadePack.index(entries, sums, checksum: Array(pack.suffix(20))))
        return "\(clone.scratch.path)/thin"
    }
}
