import GatehouseCore
import GatehouseMatch

/// What a path says of the text under it, where only a name speaks for a secret.
enum PathNature: UInt8 {
    /// Lines of names and values: what stands behind a sign is text.
    case configuration
    /// Programs: what stands behind a sign without quotes is an expression.
    case code
    /// Texts for people: what stands behind a sign is as often a word.
    case prose
    /// Made by package managers: full of checksums.
    case lock
    /// What a program says, in the words of a language: names of settings stand beside what people read of them.
    case translation
    case unknown

    init(_ path: RepoPath?) {
        guard let path else {
            self = .unknown
            return
        }
        let name = path.name.map(asciiLowercase)
        let end = name.lastIndex(of: UInt8(ascii: ".")).map { name[($0 + 1)...] } ?? []
        if Self.locks.contains(name) || Self.lockEnds.contains(end) {
            self = .lock
        } else if Self.isTranslation(path, end) {
            self = .translation
        } else if Self.codes.contains(end) {
            self = .code
        } else if Self.proses.contains(end) {
            self = .prose
        } else if Self.configurations.contains(end) || name.first == UInt8(ascii: ".")
            || name.contains(".env")
        {
            self = .configuration
        } else {
            self = .unknown
        }
    }

    private static func isTranslation(_ path: RepoPath, _ end: ArraySlice<UInt8>) -> Bool {
        if translations.contains(end) { return true }
        guard translated.contains(end) else { return false }
        if end.elementsEqual("properties".utf8)
            && (path.name.starts(with: "messages".utf8) || isNamedAfterLanguage(path))
        {
            return true
        }
        let folders = path.bytes.split(separator: UInt8(ascii: "/")).dropLast()
        return folders.contains { languages.contains($0.map(asciiLowercase)) }
    }

    // `Login_de.properties`, `Login_pt_BR.properties`: as Java looks for the texts of a language.
    private static func isNamedAfterLanguage(_ path: RepoPath) -> Bool {
        let stem = path.name.prefix { $0 != UInt8(ascii: ".") }
        let words = stem.split(separator: UInt8(ascii: "_"))
        guard words.count > 1, let last = words.last else { return false }
        let isRegion = words.count > 2 && last.count == 2 && last.allSatisfy(Alphabet.upper.contains)
        let language = isRegion ? words[words.count - 2] : last
        return codesOfLanguages.contains(language)
    }

    // ISO 639-1, without those that settings have as names of their own.
    private static let codesOfLanguages = WordSet(
        """
        af ar bg bn ca cs da de el en eo es et eu fa fi fr gl he hi hr hu hy it ja ka ko lt lv mk ms nb nl nn no
        pl pt ro ru sk sl sq sr sv ta th tr uk vi zh
        """)
    private static let languages = WordSet(
        """
        lang langs language languages locale locales i18n l10n translation translations nls messages
        """)
    private static let translations = WordSet("po pot strings arb xlf xliff stringsdict")
    /// The ends of what may hold the texts of a language, where its folder or its name says so.
    private static let translated = WordSet("json yml yaml properties php js ts xml resx toml")
    private static let lockEnds = WordSet("lock sum")
    private static let locks = WordSet(
        """
        package-lock.json npm-shrinkwrap.json pnpm-lock.yaml yarn.lock go.sum packages.lock.json composer.lock
        cargo.lock poetry.lock gemfile.lock podfile.lock package.resolved uv.lock
        """)
    private static let codes = WordSet(
        """
        c perl cgi psgi h cc cpp cxx hpp m mm cs java kt kts scala groovy go rs swift py pyi rb pl pm t php js
        jsx mjs cjs ts tsx vue svelte dart lua r jl ex exs erl hs ml fs vb sol zig nim clj el sh bash zsh fish
        ps1 psm1 tf proto graphql css scss html htm ipynb
        """)
    private static let proses = WordSet(
        """
        md mdx markdown mdown rst adoc asciidoc tex texi pod org textile man
        """)
    private static let configurations = WordSet(
        """
        env ini conf cfg config cnf properties props toml yml yaml netrc pgpass htpasswd npmrc pypirc tfvars
        plist rc settings credentials secret secrets
        """)
}
