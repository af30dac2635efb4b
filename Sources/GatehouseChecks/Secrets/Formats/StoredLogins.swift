import GatehouseMatch

/// What browsers and remote desktops store: encrypted with a key that lies beside it, or is the user's own.
enum StoredLogins {
    /// `"encryptedPassword": "…"` and `"encryptedUsername": "…"` of Firefox.
    static func readFirefox(_ bytes: [UInt8], _ offset: Int, _ slots: inout Slots) {
        let name = (offset + 1)..<(offset + 18)
        guard name.upperBound <= bytes.count, slots.look(at: 64),
            let assignment = Assignment(at: name, in: bytes, &slots.budget), assignment.isQuoted,
            assignment.value.count >= 32, bytes[assignment.value].allSatisfy((Alphabet.base64 + "=").contains)
        else { return }
        slots.add(Slot(value: assignment.value, name: name))
    }

    /// `password 51:b:…` of Remote Desktop.
    static func readDesktop(_ bytes: [UInt8], _ offset: Int, _ slots: inout Slots) {
        let start = offset + 14
        let end = Text.skip(.anyHex, from: start, in: bytes)
        guard slots.look(at: end - start), end - start >= 64 else { return }
        slots.add(Slot(value: start..<end, name: offset..<(offset + 8)))
    }
}
