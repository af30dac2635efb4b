import GatehouseCore

extension SweptObject {
    /// Calls the body with the name, and the first eight bytes of the id, of each file and link that the tree does not share
    /// with the one it was made from: trees have millions of entries, so no value is made of the others. False where
    /// the bytes are no tree's.
    package func forEachNewFile(_ body: (_ name: [UInt8], _ head: UInt64) -> Void) -> Bool {
        let changes = former?.changes
        return bytes.withUnsafeBytes { bytes in
            var scan = TreeScan(bytes, idCount: id.byteCount)
            var next = 0
            while let entry = scan.next() {
                if let changes {
                    // What meets at the start of an entry is one as well: its bytes may come from within another.
                    while next < changes.count, changes[next].upperBound < entry.start { next += 1 }
                    if next == changes.count || changes[next].lowerBound >= scan.end { continue }
                }
                if !entry.isTree && !entry.isGitlink { body(Array(bytes[entry.name]), scan.head(at: entry.id)) }
            }
            return !scan.isDamaged
        }
    }
}
