/// The digest of the sources that decide what is found: what another engine has judged, this one does not believe. A
/// test keeps it; `GATEHOUSE_RECORD=1 swift test --filter EngineDigestTests` writes it.
let engineDigest = "a16323a3a5c9730e9a4a5bed4f7aed62852e56da24f3704df939f79fc75318d5"
