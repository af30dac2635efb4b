import ArgumentParser
import GatehouseCore
import GatehouseHooks
import GatehouseSystem

/// `gatehouse explain`: why something was found, or was not.
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Say why something was found, or was not.",
        discussion: """
            CODE, such as secrets/github-token: what it means, how it is told, what it opens, how it is revoked. \
            PATH:LINE: which texts on the line led to which readers, which test stopped them, with its numbers, and what the \
            policy makes of what was found. FINGERPRINT: where it stands in the working tree and HEAD, or with --history \
            anywhere, and why it was found there. REF, a full name such as refs/heads/main: what may be done to it, by which \
            entries of 'branches'. Of a secret no more is shown than its mask.
            """)

    @Argument(help: "A code, a fingerprint, the full name of a ref, or a file and a line.") var what: String?
    @Flag(help: "Look for the fingerprint in every object that any ref reaches.") var history = false
    @Option(name: .customLong("as"), help: "For a ref: the name that the server knows somebody by.") var pusher: String?
    @Flag(help: "List all codes.") var list = false
    @Flag(help: "Tell the stories of all codes.") var all = false

    func validate() throws {
        guard [list, all, what != nil].count(where: { $0 }) == 1 else {
            throw ValidationError("Give a code, a fingerprint or PATH:LINE; or --list or --all alone.")
        }
        if let what, Question(what) == nil {
            throw ValidationError("'\(what)' is no code, no fingerprint, no full name of a ref, and no PATH:LINE.")
        }
    }

    func run() throws {
        let lines = try Obstacle.told {
            let answers = try Answers()
            guard let what, let question = Question(what) else { return try all ? answers.all() : answers.codes }
            switch question {
            case .code(let code): return try answers.about(code)
            case .ref(let ref): return try answers.about(ref, as: pusher)
            case .fingerprint(let name): return try answers.about(name, history: history)
            case .line(let path, let line): return try answers.about(path, line: line)
            }
        }
        for line in lines { say(line) }
    }
}

/// What somebody wants explained.
enum Question: Equatable {
    case code(Code)
    case ref(RefName)
    case fingerprint(Fingerprint)
    case line(path: String, Int)

    init?(_ text: String) {
        if let name = Fingerprint(text) {
            self = .fingerprint(name)
        } else if RefName(text).isWellFormed {
            self = .ref(RefName(text))
        } else if let colon = text.lastIndex(of: ":"), let line = Int(text[text.index(after: colon)...]), line > 0 {
            // `app.env:3:7` is what a report says.
            let path = String(text[..<colon])
            if let inner = path.lastIndex(of: ":"), let number = Int(path[path.index(after: inner)...]), number > 0 {
                self = .line(path: String(path[..<inner]), number)
            } else {
                self = .line(path: path, line)
            }
        } else if Code(text).isWellFormed {
            self = .code(Code(text))
        } else {
            return nil
        }
    }
}
