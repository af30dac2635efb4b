/// The digest of the sources that decide what is found: what another engine has judged, this one does not believe. A
/// test keeps it; `GATEHOUSE_RECORD=1 swift test --filter EngineDigestTests` writes it.
let engineDigest = "c8d8184e4c52812274b41f6436552fa7c2b63484cee314525bb3414edec82892"
