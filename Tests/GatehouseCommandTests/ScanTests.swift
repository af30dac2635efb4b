import TestSupport
import Testing

/// Everything that lies about in a repository, a folder or a stream.
@Suite struct `A scan` {
    @Test func `of a working tree finds what is tracked, untracked and ignored, and what HEAD holds`() throws {
        let clone = try Clone()
        try clone.commit([
            "tracked.env": "OLD=1\n", "gone.env": "GONE=\(Sample.githubToken(2))\n",
            ".gitignore": "ignored.env\nout/\n",
        ])
        try clone.write("tracked.env", leak)
        clone.scratch.remove("work/gone.env")
        try clone.write("untracked.env", leak)
        try clone.write("ignored.env", leak)
        try clone.write("out/deep/ignored.env", leak)
        let all: Set = ["tracked.env", "gone.env", "untracked.env", "ignored.env", "out/deep/ignored.env"]
        #expect(try clone.scanned().paths == all)
        #expect(try clone.scanned(["--no-ignored"]).paths == ["tracked.env", "gone.env", "untracked.env"])
        #expect(try clone.scan().status == 1)
    }

    @Test func `of a clean one says so with exit 0`() throws {
        let clone = try Clone()
        try clone.commit(["a.txt": "a\n"])
        let scan = try clone.scan()
        #expect(scan.status == 0 && scan.errors == "", "\(scan)")
        let report = try clone.scanned()
        #expect(report.decision == "accepted" && report.findings.isEmpty && report.schema == "gatehouse/report/1")
        #expect(report.coverage.blobs > 0)
    }

    @Test func `of a folder below, or by a path, looks at the repository or at the folder`() throws {
        let clone = try Clone()
        try clone.commit(["deep/app.env": leak])
        let outside = try run(
            builtExecutable("gatehouse"), ["scan", clone.path], env: clone.environment, in: clone.scratch.path)
        #expect(outside.status == 1 && outside.output.contains("app.env:1:7"), "\(outside)")
    }

    @Test func `of what is staged finds what a commit would bring`() throws {
        let clone = try Clone()
        try clone.commit(["a.txt": "a\n", "old.env": leak])
        try clone.write("a.txt", "\(Sample.githubToken(2))\n")
        #expect(try clone.scanned(["--staged"]).paths == [])
        try clone.must("add", ".")
        try clone.write("a.txt", "clean\n")
        #expect(try clone.scanned(["--staged"]).paths == ["a.txt"])
    }

    @Test func `of a range finds what its commits bring, and names the commit`() throws {
        let clone = try Clone()
        try clone.commit(["old.env": leak])
        let bad = try clone.commit(["new.env": "NEW=\(Sample.githubToken(2))\n"])
        try clone.commit(["new.env": "NEW=1\n"])
        let report = try clone.scanned(["--range", "HEAD~2..HEAD"])
        #expect(report.places.map(\.commit) == [bad])
        #expect(report.paths == ["new.env"])
        #expect(try clone.scanned(["--range", "HEAD~..HEAD"]).paths == [])
    }

    @Test func `of a stream finds what it says`() throws {
        let clone = try Clone()
        let report = try clone.scanned(["--stdin"], input: "A=1\n\(leak)")
        #expect(report.kinds == ["stream"])
        #expect(report.places.map(\.line) == [2] && report.places.map(\.column) == [7])
        #expect(try clone.scan(["--stdin"], input: "").status == 0)
        #expect(try clone.scan(["--stdin"], input: "nothing to see\n").status == 0)
    }

    @Test func `of a plain folder finds what lies in it`() throws {
        let scratch = try Scratch()
        try scratch.write("plain/deep/app.env", leak)
        try scratch.write("plain/.hidden/app.env", leak)
        let env = ["PATH": searchPath, "HOME": scratch.path, "GIT_CONFIG_GLOBAL": "/dev/null"]
        let scan = try run(builtExecutable("gatehouse"), ["scan", "\(scratch.path)/plain"], env: env, in: "/")
        #expect(scan.status == 1, "\(scan)")
        #expect(scan.output.contains("deep/app.env:1:7") && scan.output.contains(".hidden/app.env:1:7"), "\(scan)")
        try scratch.write("clean/a.txt", "clean\n")
        #expect(try run(builtExecutable("gatehouse"), ["scan", "\(scratch.path)/clean"], env: env).status == 0)
    }

    @Test func `of a file finds what it holds, by the policy of the repository around it`() throws {
        let clone = try Clone()
        try clone.commit(["deep/app.env": leak])
        let scan = try clone.scan(["deep/app.env"])
        #expect(scan.status == 1 && scan.output.contains("  app.env:1:7"), "\(scan)")
        #expect(try clone.scanned(["deep/app.env"]).coverage.blobs == 1)
        try clone.write("deep/clean", "clean\n")
        #expect(try clone.scan(["deep/clean"]).status == 0)
        #expect(try clone.scan(["--history", "deep/app.env"]).status == 2)
        try clone.write(".gatehouse.yml", "version: 1\nsecrets: { mode: off }\n")
        #expect(try clone.scan(["deep/app.env"]).status == 0)
        let device = try clone.scan(["/dev/null"])
        #expect(device.status == 2 && device.output.contains("it is no file") && !device.output.contains("()"))
    }

    @Test func `says what it counted where somebody chose what refuses`() throws {
        let clone = try Clone()
        try clone.commit(["app.env": leak])
        let never = try clone.scan(["--fail-on", "never"])
        #expect(never.status == 0 && never.output.hasSuffix("gatehouse: 1 finding; --fail-on never\n"), "\(never)")
        let nowhere = try clone.scan(["--range", "nothing..such"])
        #expect(nowhere.status == 2 && !nowhere.output.contains("by the policy \n"), "\(nowhere)")
    }

    @Test func `of a bare repository finds what HEAD holds, and with its history the rest`() throws {
        let server = try Server { clone in
            try clone.commit(["old.env": leak])
            try clone.commit(["old.env": "clean\n", "new.env": "NEW=\(Sample.githubToken(2))\n"])
        }
        let bare = try server.clone.scanned([server.path])
        #expect(bare.paths == ["new.env"])
        #expect(try server.clone.scanned(["--history", server.path]).paths == ["new.env", "old.env"])
    }

    @Test func `follows no link out of the working tree, and reads no pipe`() throws {
        let clone = try Clone()
        try clone.commit(["a.txt": "a\n"])
        try clone.scratch.write("outside/app.env", leak)
        try clone.scratch.link("work/file", to: "../outside/app.env")
        try clone.scratch.link("work/folder", to: "../outside")
        try clone.scratch.link("work/loop", to: ".")
        _ = try clone.run(findProgram("mkfifo"), "pipe")
        #expect(try clone.scan().status == 0)
        try clone.scratch.link("work/telling", to: "/\(token)")
        #expect(try clone.scanned().paths == ["telling"])
    }

    @Test func `starts no program that a repository names`() throws {
        let clone = try Clone()
        let mark = "\(clone.scratch.path)/mark"
        try clone.commit([".gitattributes": "* filter=evil diff=evil\n", "a.txt": "a\n", "b.txt": "b\n"])
        try clone.must("commit", "-q", "--allow-empty", "-m", "second")
        for key in [
            "core.fsmonitor", "filter.evil.clean", "filter.evil.smudge", "filter.evil.process", "diff.evil.textconv",
            "diff.evil.command", "diff.external", "core.pager", "core.sshCommand", "core.alternateRefsCommand",
            "uploadpack.packObjectsHook", "core.editor", "gpg.program", "log.showSignature",
        ] {
            try clone.must("config", key, key == "log.showSignature" ? "true" : "touch \(mark); cat")
        }
        for hook in ["post-index-change", "reference-transaction", "post-checkout"] {
            try clone.scratch.write("work/.git/hooks/\(hook)", "#!/bin/sh\ntouch \(mark)\n")
            _ = try clone.run("/bin/chmod", "+x", ".git/hooks/\(hook)")
        }
        clone.scratch.remove("mark")
        try clone.write("a.txt", "changed\n")
        for form in [[], ["--staged"], ["--history"], ["--range", "HEAD~..HEAD"], ["--no-ignored"]] {
            #expect(try clone.scan(form).status == 0, "\(form)")
            #expect(!clone.scratch.exists("mark"), "\(form)")
        }
    }

    @Test func `of an empty repository, or an empty folder, is clean`() throws {
        let clone = try Clone()
        for form in [[], ["--staged"], ["--history"]] {
            let scan = try clone.scan(form)
            #expect(scan.status == 0, "\(form): \(scan)")
        }
    }

    @Test func `judges by the policy that it is told, and says which`() throws {
        let clone = try Clone()
        try clone.commit(["app.env": leak, ".gatehouse.yml": "version: 1\nsecrets: { mode: off }\n"])
        #expect(try clone.scan().status == 0)
        #expect(try clone.scan(["--policy", "default"]).status == 1)
        try clone.scratch.write("other.yml", "version: 1\nsecrets: { mode: warn }\n")
        let warned = try clone.scanned(["--policy", "../other.yml"])
        #expect(warned.levels == ["warn"])
        expectUndecided(try clone.scan(["--policy", "../no-such-policy.yml"]))
    }

    @Test(arguments: [
        ["--no-such-flag"], ["--staged", "--history"], ["--format", "nonsense"], ["--threads", "many"], ["--range"],
        ["--threads", "0"],
    ])
    func `that is asked for in the wrong words says so with exit 64`(_ words: [String]) throws {
        let scan = try Clone().scan(words)
        #expect(scan.status == 64, "\(scan)")
        #expect(scan.output == "")
    }

    @Test(arguments: [["no/such/path"], ["--range", "nobody..HEAD"], ["--history", "/"], ["--range", "--all"]])
    func `of what is not there is undecided`(_ words: [String]) throws {
        let clone = try Clone()
        try clone.commit(["a.txt": "a\n"])
        let scan = try clone.scan(words)
        #expect(scan.status == 2 || scan.status == 64, "\(scan)")
    }

    @Test func `whose report cannot be written whole is undecided`() throws {
        let clone = try Clone()
        try clone.commit(["a.txt": "a\n"])
        let program = try builtExecutable("gatehouse")
        let scan = try clone.run("/bin/sh", "-c", "'\(program)' scan >/dev/full")
        #expect(scan.status == 2, "\(scan)")
        let closed = try clone.run("/bin/sh", "-c", "'\(program)' scan >&-")
        #expect(closed.status == 2, "\(closed)")
    }

    @Test func `never shows a secret whole, in any format`() throws {
        let clone = try Clone()
        let secrets = [
            Sample.githubToken, Sample.awsAccessKey, Sample.npmToken, Sample.jwt, Sample.password,
            Sample.privateKey.split(separator: "\n").map(String.init)[1],
        ]
        try clone.commit([
            "a.env": "A=\(secrets[0])\nB=\(secrets[1])\nC=\(secrets[2])\nD=\(secrets[3])\n",
            "b.yml": "url: postgres://admin:\(secrets[4])@db.acme-corp.net:5432/app\npassword: \(secrets[4])\n",
            "key.pem": Sample.privateKey,
        ])
        for form in [["--format", "text"], ["--format", "json"], ["--format", "text", "--verbose"]] {
            let scan = try clone.scan(form)
            #expect(scan.status == 1)
            for secret in secrets {
                #expect(!(scan.output + scan.errors).contains(secret.dropFirst(secret.count / 2)), "\(form)")
            }
        }
        let codes = try clone.scanned().findings.filter { $0.level == "block" }.count
        #expect(codes >= 6)
    }
}
