extension DeltaForest {
    /// Reads the objects of a share, on any thread, while others read other shares.
    ///
    /// - Parameters:
    ///   - limit: how many bytes an object may have. A larger one is not inflated: it is told as `tooLarge`, and with it
    ///     what is made from it.
    ///   - visit: takes each object, and what it gave for the former, where there is one; its own value is handed in with
    ///     the objects that are made from this one.
    ///   - fail: takes what could not be read. Reading goes on.
    package func read<State, Failure>(
        _ share: Share, limit: Int, verify: Verification = .samples,
        _ visit: (SweptObject, _ formerState: State?) throws(Failure) -> State, failing fail: (PackError) -> Void
    ) throws(Failure) {
        var walk = ShareWalk(self, limit: limit, verify: verify)
        var states: [State?] = []
        for entry in share.entries where begins(entry, share.kinds) {
            try walk.read(
                entry, share.kinds,
                { (object, former, own) throws(Failure) in
                    let state = try visit(object, former.flatMap { $0 < states.count ? states[$0] : nil })
                    while states.count <= own { states.append(nil) }
                    states[own] = state
                }, fail)
        }
    }
}
