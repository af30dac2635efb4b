import GatehouseCore

/// How the refs here are called where the push goes: on the server itself as they are; on the developer's machine, what
/// is known of the remote stands under `refs/remotes/`.
struct RefNaming {
    private let prefix: [UInt8]?

    init() { prefix = nil }
    init(remote: [UInt8]) { prefix = Array("refs/remotes/".utf8) + remote + [UInt8(ascii: "/")] }

    /// The name at the remote of a ref that is here; nil where the ref says nothing of the remote.
    func remoteName(of ref: RefName) -> RefName? {
        guard let prefix else { return ref }
        guard ref.bytes.starts(with: prefix) else { return nil }
        return RefName(bytes: Array("refs/heads/".utf8) + ref.bytes.dropFirst(prefix.count))
    }

    /// The branch that HEAD of the remote names, as far as it is known here.
    func defaultBranch(in refs: ExistingRefs) throws(GitError) -> RefName? {
        guard let prefix else { return try headBranch(of: refs) }
        let head = RefName(bytes: prefix + Array("HEAD".utf8))
        let target = refs.target(of: head)
        return target == head ? nil : remoteName(of: target)
    }

    // Each namespace has a HEAD of its own; where it has none, clones go by that of the whole repository.
    private func headBranch(of refs: ExistingRefs) throws(GitError) -> RefName? {
        guard refs.namespace != nil else { return try refs.headBranch() }
        let head = RefName(RefName("HEAD"), inNamespace: refs.namespace)
        let target = refs.target(of: head)
        if target != head { return target }
        return try refs.headBranch().map { RefName($0, inNamespace: refs.namespace) }
    }
}
