import GatehouseCore
package import GatehouseGit
import GatehouseSystem
package import GatehouseTools

extension ServerRecord {
    /// The record of a repository, where the server's configuration keeps it.
    init(_ configuration: ServerConfiguration, _ repository: Repository) {
        self.init(
            at: configuration.record.map { Array($0.utf8) }, inCommonDirectory: repository.commonDirectory,
            sharedMode: repository.sharedMode, limit: configuration.recordLimit)
    }

    /// The file of a repository's record, as the server's configuration says it.
    package static func path(of repository: Repository) throws -> [UInt8] {
        ServerRecord(try ServerConfiguration(of: repository), repository).path
    }
}

extension ServerConfiguration {
    /// Who pushes, as the one variable says that the configuration names; nil where nobody is to be believed.
    func pusher(in invocation: Invocation) -> String? {
        guard let identity, let name = invocation.environment[identity], !name.isEmpty else { return nil }
        return String(decoding: name, as: UTF8.self)
    }
}
