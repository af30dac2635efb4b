import GatehouseCore

extension LayerBudget {
    /// What was not looked at because a limit was met.
    func problems(at place: Place) -> [Problem] {
        guard let exceeded else { return [] }
        return [
            Problem(
                "look for secrets in what is packed or encoded", Self.reason(exceeded),
                remedy: "unpack it and commit what is needed of it, or take it out of the change", isCut: true,
                at: place)
        ]
    }

    private static func reason(_ limit: Limit) -> Message {
        switch limit {
        case .bytes: "it unpacks to more bytes than its size allows"
        case .depth: "it is packed or encoded more than \(depth) times over"
        case .members: "its archives have more than \(mostMembers) members"
        }
    }
}
