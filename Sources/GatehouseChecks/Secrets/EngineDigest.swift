/// The digest of the sources that decide what is found: what another engine has judged, this one does not believe. A
/// test keeps it; `GATEHOUSE_RECORD=1 swift test --filter EngineDigestTests` writes it.
let engineDigest = "19d2e5ce56b716ec192d7d39cf154c2ad044a94358b839c42858fb38ff6e1bc0"
