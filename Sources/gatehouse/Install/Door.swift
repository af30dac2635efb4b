import GatehouseSystem

/// The short script that git runs as a hook: it becomes the program that judges, and stays shut where there is none.
struct Door {
    let hook: Hook
    let program: [UInt8]
    /// The hook that runs first; nil where there is none.
    let first: First?

    /// Which hook runs before ours.
    enum First {
        /// The one that was there before, and is kept.
        case kept(Kept)
        /// The repository's own, where the door stands in a folder for all of a user's repositories.
        case repositoryOwn
    }

    /// How the line begins by which a door of ours is known.
    private static let marker = "# gatehouse-door: "

    var text: [UInt8] {
        let head =
            "#!/bin/sh\n\(Self.marker)hung by 'gatehouse install', taken away by 'gatehouse uninstall'.\nprogram="
        let tail = """

            \(search)[ -x "$program" ] && exec "$program" \(legacy)"$@"
            echo "gatehouse: could not judge: there is no program '$program'" >&2
            echo "  -> run Gatehouse's install.sh; until then the gate stays shut" >&2
            exit 2

            """
        return Array(head.utf8) + Self.quoted(program) + Array(tail.utf8)
    }

    /// A script that runs the repository's own hook, where git was told to look elsewhere and we have no such hook.
    static let relay = Array(
        """
        #!/bin/sh
        \(marker)core.hooksPath hides the repository's own hook, and this runs it.
        \(own)
        [ -x "$own" ] || exit 0
        exec "$own" "$@"

        """.utf8)

    private static let own = "own=$(git rev-parse --git-common-dir)/hooks/${0##*/}"

    private var search: String {
        if case .repositoryOwn = first { return Self.own + "\n[ -x \"$own\" ] || own=\n" }
        return ""
    }

    private var legacy: String {
        switch first {
        case .kept(let kept): "--legacy \"\(kept.seenFromDoor(of: hook))\" "
        case .repositoryOwn: "${own:+--legacy \"$own\"} "
        case nil: ""
        }
    }

    /// Whether a file is a door of ours, wherever it leads.
    static func isDoor(_ path: [UInt8]) -> Bool {
        guard let bytes = try? Files.read(path, limit: 1 << 16) else { return false }
        return bytes.split(separator: UInt8(ascii: "\n")).contains { $0.starts(with: marker.utf8) }
    }

    // In single quotes, as every shell reads it back.
    private static func quoted(_ path: [UInt8]) -> [UInt8] {
        let quote = UInt8(ascii: "'")
        return [quote] + path.flatMap { $0 == quote ? Array("'\\''".utf8) : [$0] } + [quote]
    }
}
