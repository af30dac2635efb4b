import GatehouseCore
import GatehouseMatch
import TestSupport
import Testing

@testable import GatehouseChecks

/// Private keys made by the programs that people make them with, in the forms in which they are committed.
struct PrivateKeyTests {
    private func words(_ text: String) -> String {
        let bytes = Array(text.utf8)
        let anchor = Array("-----BEGIN".utf8)
        guard let offset = bytes.indices.first(where: { bytes[$0...].starts(with: anchor) }) else { return "no key" }
        var budget = Budget(steps: 1_000_000)
        guard let extent = Proof.privateKeyExtent(in: bytes, at: offset, &budget) else { return "no key" }
        switch Proof.privateKey(Array(bytes[extent])) {
        case .proves(let words): return "proves: " + words.text
        case .weakens(let words): return "weakens: " + words.text
        default: return "something else"
        }
    }

    private func openssl(_ arguments: String...) throws -> String {
        let outcome = try run(try findProgram("openssl"), arguments)
        #expect(outcome.status == 0, "\(outcome)")
        return outcome.output
    }

    private func sshKey(_ arguments: String...) throws -> String {
        let scratch = try Scratch()
        let outcome = try run(
            try findProgram("ssh-keygen"), ["-q", "-C", "", "-f", scratch.path + "/key"] + arguments)
        #expect(outcome.status == 0, "\(outcome)")
        return String(decoding: try scratch.read("key"), as: UTF8.self)
    }

    @Test func `keys that OpenSSL makes are proved, whatever their form`() throws {
        let rsa = try openssl("genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:1024")
        #expect(words(rsa) == "proves: it parses whole as an RSA key of 1024 bits, and is not encrypted")
        #expect(
            words(try openssl("genpkey", "-algorithm", "ED25519")).hasPrefix("proves: it parses whole as a PKCS #8"))
        let curve = try openssl("ecparam", "-genkey", "-noout", "-name", "prime256v1")
        #expect(words(curve) == "proves: it parses whole as a key of an elliptic curve, and is not encrypted")
    }

    @Test func `keys of OpenSSH are proved, and encrypted ones are weaker and say so`() throws {
        for type in ["ed25519", "ecdsa", "rsa"] {
            #expect(
                words(try sshKey("-N", "", "-t", type))
                    == "proves: it parses whole as an OpenSSH key, and is not encrypted")
        }
        #expect(
            words(try sshKey("-N", "", "-t", "rsa", "-m", "PEM")).hasPrefix("proves: it parses whole as an RSA key"))
        for form in ["RFC4716", "PEM", "PKCS8"] {
            let key = try sshKey("-N", "a passphrase", "-t", "rsa", "-m", form)
            #expect(words(key) == "weakens: it is encrypted with a passphrase", "\(form)")
        }
    }

    @Test func `a key is read on one line, quoted, indented, commented or as lines of a program`() {
        let key = Sample.privateKey
        let lines = key.split(separator: "\n").map(String.init)
        let json = lines.joined(separator: "\\n").replacing("=", with: "\\u003d").replacing("/", with: "\\/")
        var forms = [
            "KEY='" + lines.joined(separator: "\\n") + "'", "{\"key\": \"" + json + "\\n\"}",
            "KEY=\"" + lines.joined(separator: " ") + "\"",
        ]
        for (before, behind) in [("    ", "\r"), ("# ", ""), ("// ", ""), ("+", ""), ("\"", "\\n\" +")] {
            forms.append(lines.map { before + $0 + behind + "\n" }.joined())
        }
        for form in forms {
            #expect(words(form).hasPrefix("proves: it parses whole as a PKCS #8 key"), "\(form.prefix(12))")
        }
    }

    @Test func `a key that is cut off is weaker, and a placeholder is none`() {
        let key = Sample.privateKey
        #expect(words(String(key.prefix(90))) == "weakens: it is cut off: its END line is missing")
        let lines = key.split(separator: "\n").map(String.init)
        let short = [lines[0], String(lines[1].dropLast(8)), lines[2]].joined(separator: "\n")
        #expect(words(short).hasPrefix("weakens: its bytes are no such key"))
        for body in ["...", "<your key>", String(repeating: "x", count: 64), "MIIE...", ""] {
            #expect(words([lines[0], body, lines[2]].joined(separator: "\n")) == "no key", "\(body)")
        }
        #expect(words(lines[0].replacing("PRIVATE", with: "PUBLIC")) == "no key")
    }

    @Test func `a key of GnuPG is proved by its armor and its packets`() throws {
        let gpg = try findProgram("gpg")
        let scratch = try Scratch()
        try scratch.makeFolder("home")
        let env = ["GNUPGHOME": scratch.path + "/home", "PATH": searchPath]
        let quiet = ["--batch", "--no-tty", "--pinentry-mode", "loopback", "--passphrase", ""]
        let made = try run(gpg, quiet + ["--quick-generate-key", "nobody@example.org", "ed25519"], env: env)
        #expect(made.status == 0, "\(made)")
        let key = try run(gpg, quiet + ["--armor", "--export-secret-keys"], env: env).output
        _ = try? run(try findProgram("gpgconf"), ["--kill", "gpg-agent"], env: env)
        #expect(words(key) == "proves: it parses whole as an OpenPGP key, and is not encrypted")
        let lines = key.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let changed = lines.map { $0.hasPrefix("=") ? "=AAAA" : $0 }.joined(separator: "\n")
        #expect(words(changed) == "weakens: the armor's checksum does not match")
    }

    @Test func `a PuTTY key file is read to its seal`() {
        var random = SeededGenerator(seed: 3)
        let file = { (encryption: String, seal: Int) in
            [
                "PuTTY-User-" + "Key-File-3: ssh-ed25519", "Encryption: \(encryption)", "Comment: a", "Public-Lines: 1",
                Encoding.base64(random.bytes(45)), "Private-Lines: 1", Encoding.base64(random.bytes(36)),
                "Private-MAC: " + random.text(seal, of: "0123456789abcdef"),
            ].joined(separator: "\r\n")
        }
        let outcome = { (text: String) -> String in
            var budget = Budget(steps: 100_000)
            guard let extent = Proof.puttyExtent(in: Array(text.utf8), at: 0, &budget) else { return "no key" }
            if case .proves = Proof.putty(Array(Array(text.utf8)[extent])) { return "proved" }
            return "weaker"
        }
        #expect(outcome(file("none", 64)) == "proved")
        #expect(outcome(file("aes256-cbc", 64)) == "weaker")
        #expect(outcome(file("none", 63)) == "no key")
    }
}
