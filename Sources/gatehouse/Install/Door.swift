import GatehouseSystem

/// The short script that git runs as a hook: it becomes the program that judges, and stays shut where there is none.
struct Door {
    let hook: Hook
    let program: [UInt8]
    /// The hook that was there before, and runs first; nil where there is none.
    let first: Kept?

    /// How the line begins by which a door of ours is known.
    private static let marker = "# gatehouse-door: "

    var text: [UInt8] {
        let head =
            "#!/bin/sh\n\(Self.marker)hung by 'gatehouse install', taken away by 'gatehouse uninstall'.\nprogram="
        let tail = """

            [ -x "$program" ] && exec "$program" \(legacy)"$@"
            echo "gatehouse: could not judge: there is no program '$program'" >&2
            echo "  -> run Gatehouse's install.sh; until then the gate stays shut" >&2
            exit 2

            """
        return Array(head.utf8) + Self.quoted(program) + Array(tail.utf8)
    }

    private var legacy: String { first.map { "--legacy \"\($0.seenFromDoor(of: hook))\" " } ?? "" }

    /// Whether a file is a door of ours, wherever it leads.
    static func isDoor(_ path: [UInt8]) -> Bool {
        guard let bytes = try? Files.read(path, limit: 1 << 16) else { return false }
        return bytes.split(separator: UInt8(ascii: "\n")).contains { $0.starts(with: marker.utf8) }
    }

    /// A path in single quotes, as every shell reads it back.
    static func quoted(_ path: [UInt8]) -> [UInt8] {
        let quote = UInt8(ascii: "'")
        return [quote] + path.flatMap { $0 == quote ? Array("'\\''".utf8) : [$0] } + [quote]
    }
}
