#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the operating system would not do.
///
/// GatehouseSystem is the only module that talks to the C library: it runs programs, reads and writes files and streams,
/// and shares work among threads. It knows nothing of git or of policies, takes paths as the bytes they are, and throws
/// nothing but this.
package struct SystemError: Error, Hashable, Sendable {
    /// Why it failed, as far as a caller may want to tell cases apart.
    package enum Kind: Hashable, Sendable {
        /// Nothing of that name is there.
        case missing
        /// Something is there, and it is not a regular file.
        case notAFile
        /// There is more than the caller allowed for.
        case tooLarge
        /// A program took longer than it was given.
        case late
        /// Anything else that the operating system said.
        case other
    }

    package var kind: Kind
    /// What was attempted, such as "read the file".
    package var attempt: String
    /// The path or program it was attempted on, as bytes.
    package var path: [UInt8]
    /// Why it failed, in the operating system's words or ours.
    package var reason: String

    package init(_ attempt: String, _ path: [UInt8] = [], _ kind: Kind, _ reason: String) {
        self.attempt = attempt
        self.path = path
        self.kind = kind
        self.reason = reason
    }

    /// The error that `errno` tells of.
    init(_ attempt: String, _ path: [UInt8] = [], code: Int32 = errno) {
        let isMissing = code == ENOENT || code == ENOTDIR
        self.init(attempt, path, isMissing ? .missing : .other, String(cString: strerror(code)))
    }
}

/// Calls until the call was not interrupted by a signal.
func uninterrupted<Result: SignedInteger>(_ call: () -> Result) -> Result {
    while true {
        let result = call()
        if result != -1 || errno != EINTR { return result }
    }
}

/// Lends the bytes as a C string. A NUL inside would cut it, so such bytes are no path at all.
func withCString<Result>(
    _ bytes: [UInt8], _ attempt: String, _ body: (UnsafePointer<CChar>) -> Result
) throws(SystemError) -> Result {
    guard !bytes.contains(0) else { throw SystemError(attempt, bytes, .other, "the name has a NUL byte") }
    return (bytes + [0]).withUnsafeBytes { body($0.assumingMemoryBound(to: CChar.self).baseAddress!) }
}
