import Foundation
import TestSupport
import Testing

private func has(_ program: String) -> Bool { (try? findProgram(program)) != nil }

/// `gatehouse manual`: pages and completions as people meet them.
struct ManualTests {
    private let scratch: Scratch
    private let pages: [String]

    init() throws {
        scratch = try Scratch()
        let outcome = try run(
            builtExecutable("gatehouse"), ["manual", "\(scratch.path)/share"], env: ["PATH": searchPath])
        guard outcome.status == 0 else { throw Failure("no manual: \(outcome)") }
        pages = outcome.output.split(separator: "\n").map(String.init).filter { $0.hasSuffix(".1") }
    }

    private func sh(_ command: String, by shell: String = "/bin/sh", _ words: String...) throws -> Outcome {
        try run(shell, ["-c", command] + words, env: ["PATH": searchPath, "LC_ALL": "C.UTF-8", "MANWIDTH": "100"])
    }

    @Test func `every command has a page, and each page what its command tells`() throws {
        let names = pages.compactMap { $0.split(separator: "/").last?.dropLast(2) }
        for name in ["gatehouse", "gatehouse-scan", "gatehouse-install", "gatehouse-policy-check"] {
            #expect(names.contains { $0 == name })
        }
        #expect(!names.contains { $0.contains("manual") || $0.contains("help") })
        let install = String(decoding: try scratch.read("share/man/man1/gatehouse-install.1"), as: UTF8.self)
        #expect(install.contains("\\fB\\-\\-dry\\-run\\fR\nSay what would be done, and do nothing."))
        #expect(install.contains(".SH SYNOPSIS\n\\fBgatehouse install\\fR\n[\\fB\\-\\-repo\\fR \\fIREPO\\fR]"))
    }

    @Test(.enabled(if: has("man") && has("groff"), "this needs man and groff"))
    func `man shows every page without a warning`() throws {
        for page in pages {
            let shown = try sh("man --warnings=w -l \"$0\" | col -b", page)
            #expect(shown.status == 0 && shown.errors == "", "\(page): \(shown.errors)")
            #expect(shown.output.contains("EXIT STATUS"), "\(page)")
        }
        let scan = try sh("man -l \"$0\" | col -b", "\(scratch.path)/share/man/man1/gatehouse-scan.1")
        #expect(scan.output.contains("--fail-on"), "\(scan)")
    }

    @Test(.enabled(if: has("mandoc"), "this needs mandoc"))
    func `mandoc finds no fault in any page`() throws {
        for page in pages {
            // A page has no date: the same sources give the same bytes on any day.
            let shown = try sh("mandoc -T lint -W warning \"$0\" | grep -v 'missing date' || :", page)
            #expect(shown.isSilent, "\(page): \(shown)")
        }
    }

    @Test(
        .enabled(if: has("bash"), "this needs bash"),
        arguments: [
            (["gatehouse", "sc"], "scan"), (["gatehouse", "install", "--dry"], "--dry-run"),
            (["gatehouse", "policy", "che"], "check"), (["gatehouse", "install", "--by", ""], "config"),
        ])
    func `bash completes commands, options and values`(words: [String], completion: String) throws {
        let file = "\(scratch.path)/share/bash-completion/completions/gatehouse"
        let outcome = try sh(
            """
            source "$0"; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); COMP_LINE="$*"; COMP_POINT=${#COMP_LINE}
            _gatehouse gatehouse "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD - 1]}"
            printf '%s\\n' "${COMPREPLY[@]}"
            """, by: findProgram("bash"), file, words)
        let offered = outcome.output.split(separator: "\n").map { $0.trimmingCharacters(in: .whitespaces) }
        #expect(offered.contains(completion), "\(outcome)")
    }

    @Test(.enabled(if: has("zsh"), "this needs zsh"))
    func `zsh takes the completions, and knows the commands`() throws {
        let file = "\(scratch.path)/share/zsh/site-functions/_gatehouse"
        let outcome = try sh("zsh -n \"$0\"", file)
        #expect(outcome.status == 0 && outcome.isSilent, "\(outcome)")
        let text = String(decoding: try scratch.read("share/zsh/site-functions/_gatehouse"), as: UTF8.self)
        #expect(text.hasPrefix("#compdef gatehouse") && text.contains("scan:"))
    }

    @Test(.enabled(if: has("fish"), "this needs fish"))
    func `fish completes commands and options`() throws {
        let file = "\(scratch.path)/share/fish/vendor_completions.d/gatehouse.fish"
        for (line, completion) in [("gatehouse sc", "scan"), ("gatehouse install --dry", "--dry-run")] {
            let outcome = try run(
                findProgram("fish"), ["--private", "-c", "source $argv[1]; complete -C $argv[2]", file, line],
                env: ["PATH": searchPath, "HOME": scratch.path, "XDG_CONFIG_HOME": scratch.path])
            #expect(outcome.output.split(separator: "\n").contains { $0.hasPrefix(completion) }, "\(outcome)")
        }
    }

    private func sh(_ command: String, by shell: String, _ file: String, _ words: [String]) throws -> Outcome {
        try run(shell, ["-c", command, file] + words, env: ["PATH": searchPath, "LC_ALL": "C.UTF-8"])
    }
}
