extension Policy {
    /// Reads a policy that was told apart into nodes. With mistakes there is no policy, and all of them are told, in the
    /// order of the file.
    package static func read(
        _ document: Document, source: String, checks: [any Check.Type]
    ) -> (policy: Policy?, mistakes: [Mistake]) {
        let fields = PolicyDraft.fields(with: checks)
        var mistakes = document.mistakes
        let draft = document.root.flatMap { fields.read($0, &mistakes) }
        let waivers = draft?.waivers(&mistakes) ?? [:]
        guard let draft, mistakes.isEmpty else { return (nil, mistakes.inOrder) }
        let policy = Policy(draft, waivers, fields, source: source, checks: checks)
        mistakes += policy.rules.flatMap(\.check.mistakes)
        return mistakes.isEmpty ? (policy, []) : (nil, mistakes.inOrder)
    }

    /// The policy that holds where there is no file.
    package static func `default`(checks: [any Check.Type]) -> Policy {
        Policy(PolicyDraft(), [:], PolicyDraft.fields(with: checks), source: "default", checks: checks)
    }

    /// The JSON Schema (2020-12) of a policy file.
    package static func schema(checks: [any Check.Type]) -> JSON {
        PolicyDraft.fields(with: checks).document(
            title: "Gatehouse policy", "What a repository asks of a change: .gatehouse.yml, or policy.yml on a server")
    }

    private init(
        _ draft: PolicyDraft, _ waivers: [Fingerprint: Waiver], _ fields: Fields<PolicyDraft>, source: String,
        checks: [any Check.Type]
    ) {
        let effective = fields.show(draft).sorted
        self.init(
            source: source, rules: draft.rules(of: checks), waivers: waivers, limits: draft.limits,
            fingerprintKey: draft.fingerprints.key,
            digest: "sha256:" + SHA256.hex(SHA256.digest(of: Array(effective.line.utf8))))
        repositoryWaivers = Set(draft.repositoryWaivers)
        self.effective = effective
    }
}

extension Fields {
    /// The JSON Schema (2020-12) of a file that has these fields at its top.
    func document(title: String, _ description: String) -> JSON {
        .object(
            [
                ("$schema", .string("https://json-schema.org/draft/2020-12/schema")), ("title", .string(title)),
                ("description", .string(description)),
            ] + schema)
    }
}
