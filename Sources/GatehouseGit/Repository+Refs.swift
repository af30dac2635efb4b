package import GatehouseCore

extension Repository {
    /// A ref, and the object that it holds.
    package struct HeldRef: Hashable, Sendable {
        package let name: RefName
        package let id: ObjectID
    }

    /// Every ref that is more than another name of one, in order; nil where there are more than the limit.
    package func heldRefs(limit: Int = .max) throws(GitError) -> [HeldRef]? {
        let process = try git.start(["for-each-ref", "--format=%(objectname) %(symref) %(refname)"])
        var refs: [HeldRef] = []
        while let line = try process.record(endedBy: UInt8(ascii: "\n")) {
            let parts = line.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false)
            guard parts.count == 3, let id = ObjectID(hex: parts[0]) else {
                throw process.error("a line of its list is not '<id> <ref>'")
            }
            if !parts[1].isEmpty { continue }
            if refs.count == limit { return nil }
            refs.append(HeldRef(name: RefName(bytes: parts[2]), id: id))
        }
        try process.finish()
        return refs
    }
}
