#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Ends this process with the exit code, at once: nothing is left to clean up, and no destructor may change the code.
package func endProcess(code: Int32) -> Never { _exit(code) }
