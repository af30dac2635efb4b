package import GatehouseCore

/// A programming language whose sources can be told apart into tokens.
package enum Language: String, Hashable, Sendable, CaseIterable {
    case swift, c, cpp = "c++", objectiveC = "objective-c", java, kotlin, csharp = "c#", go, rust, javascript,
        typescript
    case jsx, tsx, python, ruby, php, scala, lua, shell

    /// The language that a path promises; nil for none of these.
    package init?(path: RepoPath) {
        let name = path.name
        let end = name.lastIndex(of: UInt8(ascii: ".")).map { name[($0 + 1)...] } ?? []
        if let language = Self.byEnd[String(decoding: end, as: UTF8.self)]
            ?? Self.byName[String(decoding: name, as: UTF8.self)]
        {
            self = language
        } else {
            return nil
        }
    }

    /// The language that the first line of a script names (`#!/usr/bin/env python3`); nil for none of these.
    package init?(firstLineOf bytes: [UInt8]) {
        guard bytes.starts(with: "#!".utf8) else { return nil }
        let line = bytes.prefix(256).prefix { $0 != UInt8(ascii: "\n") }.dropFirst(2)
        let words = line.split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\r") }
        let programs = words.filter { $0.first != UInt8(ascii: "-") }.map { word in
            String(decoding: word.split(separator: UInt8(ascii: "/")).last ?? [], as: UTF8.self)
        }
        guard let program = programs.first(where: { $0 != "env" }) else { return nil }
        let stem = String(program.prefix { $0.isLetter })
        guard let language = Self.byProgram[stem] else { return nil }
        self = language
    }

    private static let byEnd: [String: Language] = [
        "swift": .swift, "c": .c, "h": .c, "cc": .cpp, "cpp": .cpp, "cxx": .cpp, "c++": .cpp, "hh": .cpp, "hpp": .cpp,
        "hxx": .cpp, "h++": .cpp, "ipp": .cpp, "inl": .cpp, "m": .objectiveC, "mm": .objectiveC, "java": .java,
        "kt": .kotlin, "kts": .kotlin, "cs": .csharp, "go": .go, "rs": .rust, "js": .javascript, "mjs": .javascript,
        "cjs": .javascript, "ts": .typescript, "mts": .typescript, "cts": .typescript, "jsx": .jsx, "tsx": .tsx,
        "py": .python, "pyi": .python, "pyw": .python, "rb": .ruby, "rake": .ruby, "gemspec": .ruby, "php": .php,
        "phtml": .php, "scala": .scala, "sc": .scala, "lua": .lua, "sh": .shell, "bash": .shell, "zsh": .shell,
        "ksh": .shell,
    ]

    private static let byName: [String: Language] = [
        "Rakefile": .ruby, "Gemfile": .ruby, "Podfile": .ruby, "Fastfile": .ruby, "Vagrantfile": .ruby,
        ".bashrc": .shell, ".zshrc": .shell, ".profile": .shell,
    ]

    private static let byProgram: [String: Language] = [
        "sh": .shell, "bash": .shell, "dash": .shell, "zsh": .shell, "ksh": .shell, "python": .python, "ruby": .ruby,
        "php": .php, "node": .javascript, "lua": .lua, "swift": .swift,
    ]
}
