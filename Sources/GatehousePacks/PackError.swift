package import GatehouseCore
import GatehouseSystem

/// Why a store of objects, or one object in it, could not be read here.
package struct PackError: Error, Hashable, Sendable {
    /// What to make of it.
    package enum Kind: Hashable, Sendable {
        /// A form of store that is not known here. Git may know it.
        case unknown
        /// The bytes are not what they have to be.
        case damaged
        /// An object that others are made from is nowhere.
        case missing
        /// More than the caller allowed for. The size is what the store says of it.
        case tooLarge(Int)
        /// The operating system did not let us.
        case unreadable
    }

    package let kind: Kind
    /// What was attempted, on what.
    package let attempt: Message
    /// Why it failed.
    package let reason: Message
    /// The object, where it was about one.
    package let object: ObjectID?

    package init(_ kind: Kind, _ attempt: Message, _ reason: Message, object: ObjectID? = nil) {
        self.kind = kind
        self.attempt = attempt
        self.reason = reason
        self.object = object
    }

    init(_ error: SystemError) {
        let name: Message = error.path.isEmpty ? "" : " \(RepoPath(bytes: error.path))"
        self.init(.unreadable, "\(escaped: error.attempt)\(name)", "\(escaped: error.reason)")
    }

    /// A file that is not what it has to be.
    static func damaged(_ path: [UInt8], _ reason: Message) -> PackError {
        PackError(.damaged, "read \(RepoPath(bytes: path))", reason)
    }

    /// A file in a form that is not known here.
    static func unknown(_ path: [UInt8], _ reason: Message) -> PackError {
        PackError(.unknown, "read \(RepoPath(bytes: path))", reason)
    }

    /// An object that cannot be read.
    static func broken(_ id: ObjectID?, _ reason: Message, _ kind: Kind = .damaged) -> PackError {
        let name: Message = if let id { "object \(id)" } else { "an object without a name" }
        return PackError(kind, "read \(name)", reason, object: id)
    }

    /// An object larger than the limit.
    static func tooLarge(_ id: ObjectID?, _ size: Int, limit: Int) -> PackError {
        broken(id, "it has \(size) bytes, more than the limit of \(limit)", .tooLarge(size))
    }

    /// The error as the gate takes it.
    package var problem: Problem {
        switch kind {
        case .tooLarge:
            Problem(
                attempt, reason, remedy: "take it out of the history, or let the policy accept what is cut short",
                isCut: true)
        case .unreadable: Problem(attempt, reason, remedy: "let this user read the repository")
        case .unknown, .damaged, .missing:
            Problem(attempt, reason, remedy: "run 'git fsck', and fetch what is missing or damaged")
        }
    }
}

/// Runs the body, and turns what the operating system would not do into an error of this module.
func withSystem<Result>(_ body: () throws(SystemError) -> Result) throws(PackError) -> Result {
    do {
        return try body()
    } catch {
        throw PackError(error)
    }
}
