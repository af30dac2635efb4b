import GatehouseMatch

/// The logins of Composer: below `github-oauth` and its like, the name of each token is a host.
enum Composer {
    static func read(_ bytes: [UInt8], _ slots: inout Slots) {
        guard let start = bytes.firstIndex(of: UInt8(ascii: "{")) else { return }
        var members = JSONMembers(bytes, from: start)
        var isList = false
        var before = start
        while let member = members.next(), slots.look(at: members.at - before) {
            before = members.at
            if member.depth == 1 {
                isList = lists.contains {
                    $0.utf8CodeUnitCount == member.name.count && Text.stands($0, at: member.name.lowerBound, in: bytes)
                }
            } else if isList, let value = member.value, value.count >= 8 {
                slots.add(Slot(value: value, name: member.name, isPassword: false))
            } else if let value = member.value, member.depth == 3,
                Text.stands("password", at: member.name.lowerBound, in: bytes),
                member.name.count == 8
            {
                slots.add(Slot(value: value, name: member.name))
            }
        }
    }

    private static let lists: [StaticString] = ["github-oauth", "gitlab-oauth", "gitlab-token", "bearer"]
}
