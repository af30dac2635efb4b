/// The digest of the sources that decide what is found: what another engine has judged, this one does not believe. A
/// test keeps it; `GATEHOUSE_RECORD=1 swift test --filter EngineDigestTests` writes it.
let engineDigest = "30e0abc5e5cae72915aad82d8522c3d0d8c38752120f138ac086458d6904e56c"
