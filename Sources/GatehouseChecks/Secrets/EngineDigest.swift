/// The digest of the sources that decide what is found: what another engine has judged, this one does not believe. A
/// test keeps it; `GATEHOUSE_RECORD=1 swift test --filter EngineDigestTests` writes it.
let engineDigest = "fa4272bcfde61dbb3dd2906c84700a36cc1a1f9d1b81bc9b5d093427865303db"
