/// The digest of the sources that decide what is found: what another engine has judged, this one does not believe. A
/// test keeps it; `GATEHOUSE_RECORD=1 swift test --filter EngineDigestTests` writes it.
let engineDigest = "ce3a34942f36664cb3d24bf1ec63435eed36e28f51c4c22cc4225f9c8bc1b613"
