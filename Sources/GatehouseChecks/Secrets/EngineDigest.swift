/// The digest of the sources that decide what is found: what another engine has judged, this one does not believe. A
/// test keeps it; `GATEHOUSE_RECORD=1 swift test --filter EngineDigestTests` writes it.
let engineDigest = "fd242594f2aee4ded0c0409c16dd3d6e146c553fd428b8b0e74443f8e6dc55fe"
