/// The digest of the sources that decide what is found: what another engine has judged, this one does not believe. A
/// test keeps it; `GATEHOUSE_RECORD=1 swift test --filter EngineDigestTests` writes it.
let engineDigest = "861adc2f8cafe0fe9c6d1e80c76783c2c4541720a5598086e5c7ce155d6e710b"
