import GatehouseCore
import GatehouseMatch

/// Reads one sort of place where credentials stand: the texts that lead there, and what it makes of what it finds.
struct ContextReader: Sendable {
    /// What it reads, as `gatehouse explain` calls it.
    let title: StaticString
    let anchors: [Literal]
    /// What stands at the place to which the anchor at the offset leads.
    let candidates: @Sendable (_ offset: Int, _ bytes: [UInt8], _ path: PathNature, inout Budget) -> [Candidate]

    init(
        _ title: StaticString, _ anchors: [StaticString],
        _ candidate: @escaping @Sendable (Int, [UInt8], PathNature, inout Budget) -> Candidate?
    ) {
        self.title = title
        self.anchors = anchors.map { Literal("\($0)", folded: true) }
        candidates = { offset, bytes, path, budget in
            candidate(offset, bytes, path, &budget).map { [$0] } ?? []
        }
    }

    /// All of them.
    static let every = [
        Address.reader, AddressOfDatabase.reader, QueryValue.reader, Header.reader, AuthorizationHeader.reader,
        CookieHeader.reader, Call.reader, Command.reader, PipedPassword.reader, StatementOfSQL.reader,
        SentLine.reader,
    ]
}
