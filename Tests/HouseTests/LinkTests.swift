import Foundation
import Testing

@Test func `every link of a page to another file leads somewhere`() throws {
    let pages = try House.trackedFiles().filter { $0.path.hasSuffix(".md") }
    #expect(pages.count > 5)
    let dead = pages.flatMap { page in
        page.text.matches(of: /\]\(([^)#:\s]+)(?:#[^)\s]*)?\)/).compactMap { match -> String? in
            let target = House.top.appending(path: page.path).deletingLastPathComponent()
                .appending(path: String(match.output.1))
            return FileManager.default.fileExists(atPath: target.path) ? nil : "\(page.path): \(match.output.1)"
        }
    }
    #expect(dead == [])
}
