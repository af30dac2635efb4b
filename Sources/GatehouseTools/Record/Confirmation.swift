import GatehouseCore

/// What the record says once git has moved the refs.
package struct Confirmation: Sendable {
    let refs: [RecordedRef]
    let pusher: String?
    let time: String

    /// - Parameter time: the moment in UTC as RFC 3339 has it.
    package init(of refs: [RecordedRef], pusher: String?, at time: String) {
        self.refs = refs
        self.pusher = pusher
        self.time = time
    }

    func fields(in repository: JSON) -> [(String, JSON)] {
        [
            ("kind", .string("confirmed")), ("repository", repository), ("time", .string(time)),
            ("pusher", RecordLine.json(of: pusher)), ("refs", .array(refs.map(\.json))),
        ]
    }
}
