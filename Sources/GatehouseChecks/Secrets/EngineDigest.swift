/// The digest of the sources that decide what is found: what another engine has judged, this one does not believe. A
/// test keeps it; `GATEHOUSE_RECORD=1 swift test --filter EngineDigestTests` writes it.
let engineDigest = "290e8f76c56f0772b516dae9aea89b2fa6ea9bf9016a5ab68fa967edb56d1ca1"
