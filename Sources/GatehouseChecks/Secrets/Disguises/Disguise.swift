import GatehouseMatch

/// One way to hide a text in other bytes: what gives it away, and how it is undone.
struct Disguise: Sendable {
    /// What gives it away.
    let sign: Tell.Sign
    /// Reads where it is told, hands over what was hidden there, and says from where on it may be told again. It has told
    /// of everything before `after` already.
    let undo: @Sendable (_ bytes: [UInt8], _ offset: Int, _ after: Int, _ found: (Layer) -> Void) -> Int
}

/// All disguises that are told by a place in the bytes. What is told by how the bytes begin is a `Packing`.
let everyDisguise: [Disguise] = [
    EncodedRun.disguise, WideIsland.disguise, Escapes.backslash, Escapes.percent, Escapes.entity, NumberList.disguise,
    QuotedPrintable.disguise, JoinedStrings.disguise,
]
