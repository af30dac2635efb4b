/// The digest of the sources that decide what is found: what another engine has judged, this one does not believe. A
/// test keeps it; `GATEHOUSE_RECORD=1 swift test --filter EngineDigestTests` writes it.
let engineDigest = "fb86e0c76043086c2e2ef3c6a7af76d836747804b136da0280fb7b749057d130"
