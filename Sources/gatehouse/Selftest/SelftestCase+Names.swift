import GatehouseCore
import GatehouseGit

extension SelftestCase {
    /// What a client may send as a ref's name.
    static let names: [SelftestCase] =
        [
            ("a line feed", "refs/heads/a\n"), ("a carriage return", "refs/heads/a\rb"), ("a tab", "refs/heads/a\tb"),
            ("an escape sequence", "refs/heads/\u{1b}[2Ka"), ("a blank", "refs/heads/a b"),
            ("a way out of its folder", "refs/heads/../x"), ("'..' in its middle", "refs/heads/a..b"),
            ("the end '.lock'", "refs/heads/a.lock"), ("'@{'", "refs/heads/a@{1}"), ("a colon", "refs/heads/a:b"),
            ("nothing behind 'refs/heads/'", "refs/heads/"), ("'HEAD' alone", "HEAD"), ("'config' alone", "config"),
            ("no 'refs/' before it", "heads/a"), ("two slashes", "refs//heads/a"),
            ("a slash before it", "/refs/heads/a"),
        ].map { words, name in
            SelftestCase("a clean commit on a ref with \(words)", .refused) { bench in
                let change = try bench.clean()
                return RawPush([.init(name, nil, change.last?.id)], pack: bench.workshop.pack(change))
            }
        } + [forged, forgedTwice, inRange, replaced]

    // The hook's standard input would say that a clean commit goes to one ref, while a key goes to the other.
    private static let forged = SelftestCase("a name that forges a second line of the hook's input", .refused) {
        bench in
        let (clean, secret) = (try bench.clean(), try bench.secret())
        let (zero, id) = (bench.format.zero.hex, clean.last?.id.hex ?? "")
        return RawPush(
            [.init("refs/heads/a\n\(zero) \(id) refs/heads/b", nil, secret.last?.id)],
            pack: bench.workshop.pack(clean + secret))
    }

    private static let forgedTwice = SelftestCase("a clean ref beside a name with a line feed", .refused) { bench in
        let clean = try bench.clean()
        return RawPush(
            [.init("refs/heads/a", nil, clean.last?.id), .init("refs/heads/b\nc", nil, clean.last?.id)],
            pack: bench.workshop.pack(clean))
    }

    private static let inRange = SelftestCase("a name that is no UTF-8, with a private key", .refused) { bench in
        let secret = try bench.secret()
        let name = Array("refs/heads/caf".utf8) + [0xe9]
        return RawPush([.init(name, nil, secret.last?.id)], pack: bench.workshop.pack(secret))
    }

    private static let replaced = SelftestCase("a private key that replaces the tip (refs/replace)", .refused) {
        bench in
        try bench.pushOfSecret(to: "refs/replace/\(bench.tip.hex)")
    }
}
