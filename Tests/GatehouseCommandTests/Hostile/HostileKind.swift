import Foundation
import TestSupport
import Testing

/// A repository that somebody made to harm whoever reads it: a branch `bad`, in one of whose commits a token stands.
struct HostileKind: Sendable, CustomTestStringConvertible {
    /// What a gate says of it.
    enum Answer {
        /// All of it was looked at: the token is found.
        case judged
        /// Something was left out, and is told by a word of this.
        case cut(String)
    }

    let name: String
    /// How large it is made in every run, and where everything is run.
    let (small, large): (Int, Int)
    let answer: Answer
    /// What a push says of the large one, where that is something else.
    var largePush: Answer?
    let make: @Sendable (Clone, Int) throws -> Void

    var testDescription: String { name }

    init(
        _ name: String, _ small: Int, _ large: Int, _ answer: Answer = .judged, largePush: Answer? = nil,
        _ make: @escaping @Sendable (Clone, Int) throws -> Void
    ) {
        self.name = name
        (self.small, self.large) = (small, large)
        self.answer = answer
        self.largePush = largePush
        self.make = make
    }
}

extension HostileKind {
    static let all = [
        HostileKind("a loose blob that inflates to far more than it is", 64, 4_000, .cut("more than the limit")) {
            try $0.commitZeros(megabytes: $1)
        },
        HostileKind("a packed blob that inflates to far more than it is", 64, 4_000, .cut("more than the limit")) {
            try $0.commitZeros(megabytes: $1)
            try $0.must("-c", "core.bigFileThreshold=1m", "repack", "-a", "-d", "-q")
        },
        HostileKind("a chain of deltas", 500, 10_000) { try $0.pack(Self.chain, $1) },
        HostileKind("a tree of many entries", 20_000, 1_000_000, largePush: .cut("fills more than")) { clone, count in
            let blob = try clone.object(Array("clean\n".utf8))
            let leak = try clone.object(Array(leak.utf8))
            let list = (0..<count).map { "100644 blob \(blob)\tname-\($0)\n" }.joined()
            try clone.branch(try clone.must("mktree", input: list + "100644 blob \(leak)\tz.env\n"))
        },
        HostileKind("a commit with many parents", 200, 10_000) { clone, count in
            let parents = (0..<count).map { number in
                """
                commit refs/heads/p\(number)
                committer C <c@example.org> \(number) +0000
                data 0
                M 100644 inline f\(number % 10)
                data <<END
                \(number)
                END


                """
            }
            try clone.must("fast-import", "--quiet", input: parents.joined())
            let ids = try clone.must("for-each-ref", "--format=parent %(objectname)", "refs/heads")
            let tree = try clone.must("mktree", input: "100644 blob \(try clone.object(Array(leak.utf8)))\tz.env\n")
            let person = "C <c@example.org> 1 +0000"
            let text = "tree \(tree)\n\(ids)\nauthor \(person)\ncommitter \(person)\n\nmany\n"
            try clone.must("update-ref", "refs/heads/bad", clone.object(Array(text.utf8), type: "commit"))
        },
        HostileKind("a name of many bytes", 5_000, 65_536) { clone, count in
            let (blob, leak) = (try clone.object(Array("clean\n".utf8)), try clone.object(Array(leak.utf8)))
            let name = String(repeating: "n", count: count)
            try clone.branch(
                try clone.must("mktree", input: "100644 blob \(leak)\t\(name)\n100644 blob \(blob)\tz.env\n"))
        },
        HostileKind("trees in trees", 200, 2_000) { clone, count in
            let folders = String(repeating: "d/", count: count)
            try clone.fastImport("M 100644 inline \(folders)z.env\ndata \(leak.utf8.count)\n\(leak)\n")
        },
        HostileKind("a long message", 2, 100, .cut("more than the limit")) { clone, megabytes in
            let message = String(repeating: "all is well\n", count: megabytes * 87_382)
            try clone.fastImport("M 100644 inline z.env\ndata \(leak.utf8.count)\n\(leak)\n", message: message)
        },
        HostileKind("many refs", 2_000, 1_500_000) { clone, count in
            try clone.fastImport("M 100644 inline z.env\ndata \(leak.utf8.count)\n\(leak)\n")
            let id = try clone.must("commit-tree", "-m", "old", clone.must("mktree", input: ""))
            let refs = (0..<count).map { "\(id) refs/changes/\($0 % 100)/\($0)\n" }.sorted {
                $0.dropFirst(41) < $1.dropFirst(41)
            }
            let bad = try clone.must("rev-parse", "refs/heads/bad")
            try clone.must("update-ref", "-d", "refs/heads/bad")
            let head = "# pack-refs with: peeled fully-peeled sorted \n"
            try clone.write(".git/packed-refs", head + refs.joined() + "\(bad) refs/heads/bad\n")
        },
    ]

    // A pack of one blob, deltas that each add a line to the one before, and a tree and a commit that hold the last.
    private static let chain = """
        import hashlib, struct, sys, zlib
        count, leak = int(sys.argv[1]), sys.argv[2].encode()

        def number(n):
            out = b''
            while n > 127:
                out += bytes([n & 127 | 128])
                n >>= 7
            return out + bytes([n])

        def offset(n):
            out = [n & 127]
            while n >> 7:
                n = (n >> 7) - 1
                out.insert(0, n & 127 | 128)
            return bytes(out)

        def head(kind, size):
            first, size = kind << 4 | size & 15, size >> 4
            return bytes([first | 128]) + number(size) if size else bytes([first])

        def name(kind, data):
            return hashlib.sha1(kind + b' %d\\0' % len(data) + data).digest()

        def tree(*entries):
            return b''.join(b'100644 ' + n + b'\\0' + i for n, i in entries)

        def commit(text, parent=b''):
            person = b'C <c@example.org> 1 +0000'
            return b'tree ' + text.hex().encode() + b'\\n' + parent + b'author ' + person + b'\\ncommitter ' + person + b'\\n\\nm\\n'

        objects = []
        data = b'start\\n' * 20
        out = b''
        places = []
        def put(bytes):
            global out
            places.append(12 + len(out))
            out += bytes
        put(head(3, len(data)) + zlib.compress(data))
        chunks = [out]
        place = last = 12
        position = 12 + len(out)
        for i in range(count):
            line = leak if i == count // 2 else b'%08d\\n' % i
            size = len(data)
            keep = min(size, 200)
            new = data[:keep] + line
            delta = number(size) + number(len(new)) + bytes([0x90, keep]) + bytes([len(line)]) + line
            data = new
            entry = head(6, len(delta)) + offset(position - last) + zlib.compress(delta, 1)
            last = position
            position += len(entry)
            chunks.append(entry)
            if i == count // 2: middle = data
        def whole(kind, data):
            return head(kind, len(data)) + zlib.compress(data)
        blob, found = name(b'blob', data), name(b'blob', middle)
        t = tree((b'last', blob), (b'z.env', found))
        c = commit(name(b'tree', t))
        chunks += [whole(2, t), whole(1, c)]
        pack = b'PACK' + struct.pack('>II', 2, count + 3) + b''.join(chunks)
        sys.stdout.buffer.write(pack + hashlib.sha1(pack).digest())
        sys.stderr.write(name(b'commit', c).hex())
        """
}

extension Clone {
    /// Puts the tree into a commit of the branch.
    fileprivate func branch(_ tree: String) throws {
        try must("update-ref", "refs/heads/bad", must("commit-tree", "-m", "bad", tree))
    }

    /// A commit with a file of zeros and one with a token.
    fileprivate func commitZeros(megabytes: Int) throws {
        let script = #"head -c "$1"M /dev/zero | git hash-object -w --stdin"#
        let blob = try run("/bin/sh", "-c", script, "sh", "\(megabytes)").output.dropLast()
        let leak = try object(Array(leak.utf8))
        try branch(try must("mktree", input: "100644 blob \(blob)\tzeros\n100644 blob \(leak)\tz.env\n"))
    }

    fileprivate func fastImport(_ edits: String, message: String = "bad\n") throws {
        try must(
            "fast-import", "--quiet",
            input: """
                commit refs/heads/bad
                committer C <c@example.org> 1 +0000
                data \(message.utf8.count)
                \(message)
                \(edits)
                """)
    }

    /// Takes the pack that the script writes; what it says on standard error is the branch's commit.
    fileprivate func pack(_ script: String, _ count: Int) throws {
        try scratch.write("make.py", script)
        let made = try run(findProgram("python3"), "\(scratch.path)/make.py", "\(count)", leak)
        guard made.status == 0 else { throw Failure("could not make a pack: \(made)") }
        let taken = try git(["index-pack", "--stdin"], input: made.outputBytes)
        guard taken.status == 0 else { throw Failure("git does not take the pack: \(taken)") }
        try must("update-ref", "refs/heads/bad", made.errors)
    }
}
