import GatehouseCore

/// The grants that a push names, as the repository held them before it: each under a ref that ends with its number.
struct PushedGrants {
    private let namespace: [UInt8]?
    private let files: StatementFiles

    init(inNamespace namespace: [UInt8]?, _ repository: Repository, _ reader: any ObjectReader) {
        self.namespace = namespace
        files = StatementFiles(repository, reader)
    }

    /// What stands under each of the numbers.
    func named(_ numbers: [[UInt8]]) throws(GitError) -> [NamedGrant] {
        try numbers.map { number throws(GitError) in
            guard Self.isNumber(number) else { return NamedGrant(number, file: nil) }
            let ref = RefName(RefName(bytes: Self.space + number), inNamespace: namespace)
            let tip = try files.tips(under: ref)[ref]
            return NamedGrant(number, file: tip.flatMap { files.file(Self.file, in: $0) })
        }
    }

    // It becomes a part of a ref's name.
    private static func isNumber(_ number: [UInt8]) -> Bool {
        (1...64).contains(number.count)
            && number.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
    }

    private static let space = Array("refs/gatehouse/grants/".utf8)
    private static let file = RepoPath("grant")
}
