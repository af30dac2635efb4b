#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the operating system knows this process by.
package enum ThisProcess {
    /// The number of the user in whose name it acts.
    package static var user: UInt32 { geteuid() }

    /// Its number, which no other process has while it runs.
    package static var number: Int32 { getpid() }
}
