import CLibgit2

/// An owned libgit2 object, freed when it goes out of scope.
struct Handle: ~Copyable {
    let pointer: OpaquePointer
    private let free: (OpaquePointer?) -> Void

    /// Calls libgit2 for the object, and throws its own words when it says no.
    init(
        freedBy free: @escaping (OpaquePointer?) -> Void, _ make: (inout OpaquePointer?) -> Int32
    ) throws(Libgit2Error) {
        var made: OpaquePointer?
        try Libgit2Error.check(make(&made))
        guard let made else { throw Libgit2Error(code: 0, reason: "it gave nothing") }
        pointer = made
        self.free = free
    }

    deinit { free(pointer) }
}
