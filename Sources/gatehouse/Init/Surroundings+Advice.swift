import GatehouseCore

extension Surroundings {
    /// What was seen that has a place in no policy, each with what to do.
    var advice: [Message] {
        var lines: [Message] = []
        if !large.isEmpty {
            lines.append("files over 10 MB are there, and the policy lets them be: \(large.count)")
        }
        if signing.isUsual {
            lines.append("nearly all commits here are signed: the policy's 'signatures' could ask for it")
        }
        for name in managers {
            lines.append(
                "\(escaped: name) manages hooks here: 'gatehouse install' hangs beside it; docs/hooks.md tells how")
        }
        for name in services {
            lines.append(
                "\(escaped: name) runs here: docs/ci.md has a step for it, so that every push is judged there too")
        }
        return lines
    }
}
