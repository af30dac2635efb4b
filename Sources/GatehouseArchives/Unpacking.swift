/// Who takes what is unpacked, and says how much more there may be.
package protocol Unpacking {
    /// How many bytes may still be put out.
    var room: Int { get }
    /// Takes what was unpacked.
    mutating func take(_ member: Member)
    /// Whether there may be one more member of an archive.
    mutating func mayTakeMember() -> Bool
    /// Hears what was not opened.
    mutating func skip(_ obstacle: Obstacle)
    /// Hears that there was no room for something.
    mutating func cut()
}
