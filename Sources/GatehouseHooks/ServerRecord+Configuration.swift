import GatehouseCore
import GatehouseGit
import GatehouseSystem
import GatehouseTools

extension ServerRecord {
    /// The record of a repository, where the server's configuration keeps it.
    init(_ configuration: ServerConfiguration, _ repository: Repository) {
        self.init(
            at: configuration.record.map { Array($0.utf8) }, inCommonDirectory: repository.commonDirectory,
            sharedMode: repository.sharedMode, limit: configuration.recordLimit)
    }
}

extension ServerConfiguration {
    /// Who pushes, as the one variable says that the configuration names; nil where nobody is to be believed.
    func pusher(in invocation: Invocation) -> String? {
        guard let identity, let name = invocation.environment[identity], !name.isEmpty else { return nil }
        return String(decoding: name, as: UTF8.self)
    }
}
