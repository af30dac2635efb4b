import GatehouseCore
import GatehouseSystem

/// One thing that is done to a hooks folder, so that it can be told before it is done.
enum Deed {
    case hang(Door)
    /// A door of ours that leads elsewhere is written anew.
    case renew(Door)
    /// A hook that is not ours gives way: it is kept, and the door runs it first.
    case chain(Door, Kept)
    case remove(Hook)
    /// The door goes, and the hook that was kept comes back.
    case restore(Hook, Kept)

    /// What is done, in words: begins with a verb in the past.
    func story(in folder: [UInt8]) -> Message {
        switch self {
        case .hang(let door): "hung \(door.hook) in \(path: folder)"
        case .renew(let door): "hung \(door.hook) anew in \(path: folder)"
        case .chain(let door, let kept):
            door.first == nil
                ? "hung \(door.hook) in \(path: folder); what was there did not run, and is kept as \(kept, of: door.hook)"
                : "hung \(door.hook) in \(path: folder); the hook that was there is kept as \(kept, of: door.hook) and runs first"
        case .remove(let hook): "took \(hook) away from \(path: folder)"
        case .restore(let hook, let kept):
            "took \(hook) away from \(path: folder), and put back the hook that was kept as \(kept, of: hook)"
        }
    }

    /// Does it. Whatever fails, git never finds half a hook.
    func perform(in folder: [UInt8]) throws(SystemError) {
        switch self {
        case .hang(let door), .renew(let door): try write(door, in: folder)
        case .chain(let door, let kept): try chain(door, kept, in: folder)
        case .remove(let hook): try Files.delete(folder.appending(hook.rawValue))
        case .restore(let hook, let kept):
            try Files.move(folder.appending(kept.name(of: hook)), to: folder.appending(hook.rawValue))
        }
    }

    private func write(_ door: Door, in folder: [UInt8]) throws(SystemError) {
        let path = folder.appending(door.hook.rawValue)
        // Writing goes through a link, and what it leads to is not the repository's.
        if try Files.facts(path)?.kind == .symbolicLink { try Files.delete(path) }
        try Files.makeDirectories(folder)
        try Files.write(door.text, to: path, isExecutable: true)
    }

    private func chain(_ door: Door, _ kept: Kept, in folder: [UInt8]) throws(SystemError) {
        let hook = folder.appending(door.hook.rawValue)
        let shelf = folder.appending(kept.name(of: door.hook))
        if kept == .apart { try Files.makeDirectories(folder.appending("gatehouse-legacy")) }
        try Files.move(hook, to: shelf)
        do {
            try write(door, in: folder)
        } catch {
            try? Files.move(shelf, to: hook)
            throw error
        }
    }
}

extension Message.Interpolation {
    /// A hook's name.
    mutating func appendInterpolation(_ hook: Hook) { appendLiteral(hook.rawValue) }
    /// Where a hook is kept.
    mutating func appendInterpolation(_ kept: Kept, of hook: Hook) { appendLiteral(kept.name(of: hook)) }
}
