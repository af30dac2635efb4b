/// The digest of the sources that decide what is found: what another engine has judged, this one does not believe. A
/// test keeps it; `GATEHOUSE_RECORD=1 swift test --filter EngineDigestTests` writes it.
let engineDigest = "58cb2ca1364974e57832678ef4de14e25f7da7a4f1ad8b883875fe4920112fa2"
