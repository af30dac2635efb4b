extension Clone {
    /// Makes git sign every commit and tag with the key from now on, and take it for a good signature.
    package func sign(with key: SSHKey, principal: String = "carl@example.org") throws {
        try scratch.write("signers", "\(principal) \(key.line)\n")
        for (name, value) in [
            ("gpg.format", "ssh"), ("user.signingkey", "\(key.path).pub"), ("commit.gpgsign", "true"),
            ("tag.gpgsign", "true"), ("gpg.ssh.allowedSignersFile", "\(scratch.path)/signers"),
        ] {
            try must("config", name, value)
        }
    }

    /// The bytes of an object.
    package func bytes(of object: String, type: String = "commit") throws -> [UInt8] {
        try git(["cat-file", type, object]).outputBytes
    }
}
