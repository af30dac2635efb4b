import Foundation
import TestSupport
import Testing

/// `docs/codes.md`, which is made from what `gatehouse explain` tells. `GATEHOUSE_RECORD=1 swift test --filter CodesPage`
/// writes it anew.
struct CodesPageTests {
    private struct Story {
        let code: Substring
        let title: Substring
        var parts: [(about: Substring, text: Substring)] = []

        func part(_ about: String) -> Substring { parts.first { $0.about == about }?.text ?? "" }
    }

    private func explained(_ words: String...) throws -> Outcome {
        let scratch = try Scratch()
        return try run(
            builtExecutable("gatehouse"), ["explain"] + words, env: ["PATH": searchPath, "LC_ALL": "C.UTF-8"],
            in: scratch.path)
    }

    private func stories() throws -> [Story] {
        var stories: [Story] = []
        for line in try explained("--all").output.split(separator: "\n") {
            if line.hasPrefix("  "), let colon = line.firstRange(of: ": ") {
                let about = line[..<colon.lowerBound].dropFirst(2)
                stories[stories.count - 1].parts.append((about: about, text: line[colon.upperBound...]))
            } else if let gap = line.firstRange(of: "  ") {
                stories.append(Story(code: line[..<gap.lowerBound], title: line[gap.upperBound...]))
            }
        }
        return stories
    }

    private func cell(_ text: Substring) -> String { String(text.replacing("|", with: "\\|")) }

    @Test func `every code that is listed is told by --all, as it is alone`() throws {
        let listed = try explained("--list").output.split(separator: "\n").map(String.init)
        #expect(try stories().map { String($0.code) } == listed)
        let all = try explained("--all").output
        for code in ["secrets/github-token", "policy/changed", "complexity/function"] {
            #expect(try all.contains(explained(code).output))
        }
        #expect(try explained("--all", "--list").status == 64)
    }

    @Test func `the page of all codes is the one that their stories write`() throws {
        let stories = try stories()
        let checks = stories.map { $0.code.prefix { $0 != "/" } }
        let sections = checks.enumerated().filter { $0.offset == 0 || checks[$0.offset - 1] != $0.element }
            .map(\.element).map { check in
                let own = stories.filter { $0.code.hasPrefix("\(check)/") }
                return check == "secrets" ? table(of: own) : section(check, own)
            }
        let head = """
            # Codes

            Every finding has a code, such as `branches/delete`. `gatehouse explain CODE` tells the same as this page, which is made from
            it; `gatehouse explain PATH:LINE` tells why something was found there, or was not.

            """
        var folder = URL(filePath: #filePath)
        for _ in 0..<3 { folder.deleteLastPathComponent() }
        try Golden.expect(head + sections.joined(), isFile: folder.path + "/docs/codes.md")
    }

    private func section(_ check: Substring, _ stories: [Story]) -> String {
        let told = stories.map { story in
            "\n### \(story.code)\n\nA \(story.title).\n\n"
                + story.parts.map { "- **\($0.about)**: \($0.text)\n" }.joined()
        }
        return "\n## \(check)\n" + told.joined()
    }

    // Of these there are very many, and much of what is told of each is the same.
    private func table(of stories: [Story]) -> String {
        let rows = stories.map { story in
            "| `\(story.code.dropFirst("secrets/".count))` | \(cell(story.title)) | \(cell(story.part("revoke"))) |\n"
        }
        return """

            ## secrets

            How each is told, checked and forgiven, and what it opens: `gatehouse explain secrets/NAME`. What rules of a policy find is called by
            their `id`. How sure a finding is: *proved* by a checksum, *shaped* like a provider's token, *contextual* by its name and its randomness, or
            *suspected*.

            | secrets/ | What it is | How it is revoked |
            |---|---|---|

            """ + rows.joined()
    }
}
