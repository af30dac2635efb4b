package import GatehouseCore

/// What git tells the hooks of a push on their standard input: one line for each ref that would move.
///
/// The names were not checked by anybody yet: a client made by hand sends names with line feeds in them, which forge
/// further lines, and names that are no refs. So a line out of form refuses the whole push, and none is ever skipped.
package enum PushInput {
    /// The updates that `pre-receive` is told of: `<old> <new> <ref>`. There is always at least one.
    package static func preReceive(_ input: [UInt8], idBytes: Int) throws(Problem) -> [RefUpdate] {
        if input.isEmpty { throw refusal("standard input is empty, although every push moves a ref") }
        return try updates(input) { line throws(Fault) in
            let fields = line.split(separator: space, omittingEmptySubsequences: false)
            guard fields.count == 3 else { throw Fault("it is not '<old id> <new id> <ref>'") }
            return try update(fields[2], old: fields[0], new: fields[1], idBytes)
        }
    }

    /// The updates that `pre-push` is told of: `<local ref> <local id> <remote ref> <remote id>`. There are none where
    /// there is nothing to push.
    package static func prePush(_ input: [UInt8], idBytes: Int) throws(Problem) -> [RefUpdate] {
        try updates(input) { line throws(Fault) in
            // The local ref is what the user typed where that is no ref, such as "HEAD^{/a word}": it may hold spaces.
            let fields = line.split(separator: space, omittingEmptySubsequences: false)
            guard fields.count >= 4, fields.first?.isEmpty == false else {
                throw Fault("it is not '<local ref> <local id> <remote ref> <remote id>'")
            }
            let last = fields.suffix(3)
            let update = try update(last[last.endIndex - 2], old: last[last.endIndex - 1], new: last.first, idBytes)
            let isDeletion = fields.count == 4 && fields[0].elementsEqual("(delete)".utf8)
            if isDeletion != (update.new == nil) {
                throw Fault("'(delete)' and an id of zeros belong together, and here is only one of them")
            }
            return update
        }
    }

    private static let space = UInt8(ascii: " ")

    private static func updates(
        _ input: [UInt8], _ read: (ArraySlice<UInt8>) throws(Fault) -> RefUpdate
    ) throws(Problem) -> [RefUpdate] {
        var updates: [RefUpdate] = []
        var names = Set<RefName>()
        var rest = input[...]
        while !rest.isEmpty {
            let line = rest.prefix { $0 != UInt8(ascii: "\n") }
            do throws(Fault) {
                if line.endIndex == rest.endIndex { throw Fault("it is cut short: no line feed ends it") }
                if line.contains(where: { $0 < space || $0 == 0x7f }) { throw Fault("it holds a control character") }
                let update = try read(line)
                if !names.insert(update.name).inserted { throw Fault("an earlier line moves the same ref") }
                updates.append(update)
            } catch {
                let text = Message(verbatim: Escaped.text(line, limit: 200))
                throw refusal("line \(updates.count + 1) is out of form: \(error.reason): '\(text)'")
            }
            rest = rest[(line.endIndex + 1)...]
        }
        return updates
    }

    private static func update(
        _ name: ArraySlice<UInt8>, old: ArraySlice<UInt8>, new: ArraySlice<UInt8>?, _ idBytes: Int
    ) throws(Fault) -> RefUpdate {
        guard let old = ObjectID(hex: old), let new = new.flatMap({ ObjectID(hex: $0) }),
            old.byteCount == idBytes, new.byteCount == idBytes
        else { throw Fault("an id of this repository has \(2 * idBytes) digits, 0-9 and a-f") }
        let name = RefName(bytes: name)
        guard name.isWellFormed else { throw Fault("the ref's name is not one that git accepts") }
        // Both are zero where a ref is deleted that is not there: git only warns of it.
        return RefUpdate(name, old: old.isZero ? nil : old, new: new.isZero ? nil : new)
    }

    private static func refusal(_ reason: Message) -> Problem {
        Problem(
            "read which refs the push moves", reason,
            remedy: "push again with git itself; a push is judged as a whole or refused as a whole")
    }

    /// What is wrong with a line.
    private struct Fault: Error {
        let reason: Message
        init(_ reason: Message) { self.reason = reason }
    }
}
