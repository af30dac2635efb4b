import GatehouseCore

/// The armour of SSH signatures: a line that begins it, base 64 in lines of one width, and a line that ends it.
enum Armour {
    /// What the armour holds; nil where it is not in form.
    ///
    /// OpenSSH passes over white space wherever it stands, and over all that follows the end. No program writes such
    /// armour, and whoever reads it by hand could be shown one text while another is verified.
    static func blob(of armour: some Collection<UInt8>) -> [UInt8]? {
        var lines = armour.split(separator: lineFeed, omittingEmptySubsequences: false)[...]
        while lines.last?.isEmpty == true { lines.removeLast() }
        guard let first = lines.popFirst(), first.elementsEqual(begin.utf8),
            let last = lines.popLast(), last.elementsEqual(end.utf8),
            let width = lines.first?.count, let rest = lines.last, rest.count <= width, !rest.isEmpty,
            lines.dropLast().allSatisfy({ $0.count == width })
        else { return nil }
        return Base64.bytes(of: Array(lines.joined()))
    }

    private static let begin = "-----BEGIN SSH SIGNATURE-----"
    private static let end = "-----END SSH SIGNATURE-----"
    private static let lineFeed = UInt8(ascii: "\n")
}
