import CLibgit2

/// What libgit2 would not do, and why.
package struct Libgit2Error: Error, Sendable {
    let code: Int32
    package let reason: String

    /// Throws where the code is one of failure. The words belong to the thread and to its last failure, so they are
    /// fetched at once.
    static func check(_ code: Int32) throws(Libgit2Error) {
        if code >= 0 { return }
        let words = git_error_last().flatMap { $0.pointee.message }.map { String(cString: $0) }
        throw Libgit2Error(code: code, reason: words ?? "libgit2 gave no reason (code \(code))")
    }

    var isMissingObject: Bool { code == GIT_ENOTFOUND.rawValue }
}
