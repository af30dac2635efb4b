import TestSupport
import Testing

/// Hooks as forges run them: from a folder of hooks, with the variables that their pages name.
struct ForgeTests {
    let server: Server

    init() throws {
        server = try guardedServer()
        server.clone.scratch.remove("server.git/hooks/pre-receive")
    }

    /// Hangs a hook that gives each one in a folder what git gave it, and refuses when one does.
    private func hang(_ hook: String, running folder: String) throws {
        let scratch = server.clone.scratch
        try scratch.script(
            "server.git/hooks/\(hook)",
            """
            #!/bin/sh
            input=$(cat)
            for hook in '\(folder)'/*; do
                printf '%s\\n' "$input" | "$hook" || exit 1
            done

            """)
        try scratch.script(
            "\(folder.dropFirst(scratch.path.utf8.count + 1))/gatehouse",
            "#!/bin/sh\nexec '\(builtExecutable(hook))' \"$@\"\n")
    }

    @Test(arguments: [
        (identity: "GITEA_PUSHER_NAME", folder: "server.git/hooks"),
        (identity: "GL_USERNAME", folder: "server.git/custom_hooks"),
        (identity: "REMOTE_USER", folder: "hooks"),
    ])
    func `a folder of hooks holds the gate, and says who pushes`(identity: String, folder: String) throws {
        let scratch = server.clone.scratch
        for hook in ["pre-receive", "post-receive"] { try hang(hook, running: "\(scratch.path)/\(folder)/\(hook).d") }
        try scratch.write("server.yml", "version: 1\nidentity: \(identity)\nrecord: \(scratch.path)/log/all.jsonl\n")
        try server.git("config", "gatehouse.server", "\(scratch.path)/server.yml")
        try server.clone.commit(["a.txt": "a\n"])
        #expect(try server.clone.git(["push", "-q", "origin", "main"], env: [identity: "ada"]).status == 0)
        try server.clone.commit(["app.env": leak])
        expectRefused(try server.clone.git(["push", "origin", "main"], env: [identity: "ada"]))
        let record = String(decoding: try scratch.read("log/all.jsonl"), as: UTF8.self)
        #expect(record.components(of: #""kind":"judged""#) == 2 && record.components(of: #""pusher":"ada""#) == 3)
        let verified = try TestSupport.run(
            builtExecutable("gatehouse"), ["audit", "verify", server.path], env: server.clone.environment)
        #expect(verified.status == 0, "\(verified)")
    }
}
