import GatehouseCore
import GatehouseMatch

/// Reads passwords that are given as arguments: `new NetworkCredential("user", "password")`, `connect(host, user, "password")`.
enum Call {
    /// The ends of the names of what takes a password.
    private enum Taker {
        /// A user and a password, and nothing else can it be.
        case pair
        /// A user and a password among other things.
        case login
        /// An address, a user and a password.
        case connection
    }

    static let reader = ContextReader("a call with a password", takers.map(\.0)) { candidate(at: $0, in: $1, $2, &$3) }

    private static func candidate(
        at offset: Int, in bytes: [UInt8], _ path: PathNature, _ budget: inout Budget
    ) -> Candidate? {
        guard let (text, taker) = takers.first(where: { stands($0.0, at: offset, in: bytes) }) else { return nil }
        let open = offset + text.utf8CodeUnitCount - 1
        let arguments = Argument.list(behind: open, in: bytes, &budget)
        guard arguments.count >= 2, let index = place(of: taker, arguments, bytes),
            let password = arguments[index].string
        else { return nil }
        let user = arguments[index - 1].string ?? arguments[index - 1].text
        guard !isText(bytes[password]), !isText(bytes[user]), bytes[password] != bytes[user],
            let evidence = GivenPassword.evidence(
                of: bytes[password], user: bytes[user], isCertain: taker == .pair, in: path)
        else { return nil }
        return Candidate(
            source: .password, range: password, publicPrefix: nil, evidence: evidence,
            because: ["it is given as a password's argument"], field: name(before: open, in: bytes))
    }

    // Where the password stands among the arguments; nil where there is none.
    private static func place(of taker: Taker, _ arguments: [Argument], _ bytes: [UInt8]) -> Int? {
        switch taker {
        case .pair: return arguments.count <= 3 ? 1 : nil
        case .login: return arguments.count <= 3 ? arguments.count - 1 : nil
        case .connection:
            guard arguments.count >= 3 else { return nil }
            // Where the second is a port, the user is the third.
            let isPort = bytes[arguments[1].text].allSatisfy(Alphabet.digit.contains)
            return isPort ? (arguments.count > 3 ? 3 : nil) : 2
        }
    }

    // What is a path, an address, a sentence or a list is no password here.
    private static func isText(_ value: ArraySlice<UInt8>) -> Bool {
        value.contains(UInt8(ascii: " ")) || value.first == UInt8(ascii: "/")
            || value.contains("://")
    }

    private static func stands(_ text: StaticString, at offset: Int, in bytes: [UInt8]) -> Bool {
        bytes.stands(folded: text, at: offset)
    }

    private static func name(before open: Int, in bytes: [UInt8]) -> Range<Int> {
        var end = open
        while end > 0, Alphabet("= ").contains(bytes[end - 1]) { end -= 1 }
        var start = end
        while start > 0, end - start < 64, (Alphabet.word + ".").contains(bytes[start - 1]) { start -= 1 }
        return start..<end
    }

    private static let takers: [(StaticString, Taker)] = [
        ("credential(", .pair), ("credentials(", .pair), ("passwordauthentication(", .pair), ("basicauth(", .pair),
        ("basic_auth(", .pair), ("digestauth(", .pair), ("basicauthentication(", .pair), ("authenticator(", .pair),
        ("auth=(", .pair), ("auth = (", .pair), ("basic_auth=(", .pair), ("plainauth(", .login),
        ("login(", .login), ("signin(", .login), ("sign_in(", .login), ("logon(", .login), ("authenticate(", .login),
        ("auth(", .login), ("createuser(", .login), ("create_user(", .login), ("adduser(", .login),
        ("connect(", .connection), ("getconnection(", .connection), ("connection(", .connection),
        ("directoryentry(", .connection), ("datasource(", .connection), ("new pdo(", .connection),
        ("mysqli(", .connection), ("principalcontext(", .connection),
    ]
}
