package import GatehouseCore

/// The refs that a repository has now, and the object that each holds at the end of symbolic refs.
struct ExistingRefs: Sendable {
    let tips: [RefName: ObjectID]

    /// Asks git for all refs; in a namespace, for those that lie in it, under the names that they have there.
    init(_ git: Git, _ format: ObjectFormat, namespace: [UInt8]?) throws(GitError) {
        let process = try git.start(["for-each-ref", "--format=%(objectname) %(refname)"])
        let prefix = RefName.prefix(of: namespace)
        var tips: [RefName: ObjectID] = [:]
        while let line = try process.record(endedBy: UInt8(ascii: "\n")) {
            let digits = line.prefix { $0 != UInt8(ascii: " ") }
            let name = line[digits.endIndex...].dropFirst()
            guard let id = ObjectID(hex: digits), id.byteCount == format.byteCount, !name.isEmpty else {
                throw process.error("a line of its list is not '<id> <ref>'")
            }
            if name.starts(with: prefix) { tips[RefName(bytes: name.dropFirst(prefix.count))] = id }
        }
        try process.finish()
        self.tips = tips
    }
}

extension RefName {
    /// The name in the whole repository of a ref that lies in a namespace. "a/b" lies in
    /// refs/namespaces/a/refs/namespaces/b/ (gitnamespaces).
    package init(_ name: RefName, inNamespace namespace: [UInt8]?) {
        self.init(bytes: Self.prefix(of: namespace) + name.bytes)
    }

    static func prefix(of namespace: [UInt8]?) -> [UInt8] {
        let parts = (namespace ?? []).split(separator: UInt8(ascii: "/"))
        return parts.flatMap { Array("refs/namespaces/".utf8) + $0 + [UInt8(ascii: "/")] }
    }
}
