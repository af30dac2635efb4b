/// The digest of the sources that decide what is found: what another engine has judged, this one does not believe. A
/// test keeps it; `GATEHOUSE_RECORD=1 swift test --filter EngineDigestTests` writes it.
let engineDigest = "b9131a8174397997b8519fdbeb59d5747b71d5a16d6c9a2cb2d44f669e109ebd"
