/// The digest of the sources that decide what is found: what another engine has judged, this one does not believe. A
/// test keeps it; `GATEHOUSE_RECORD=1 swift test --filter EngineDigestTests` writes it.
let engineDigest = "a252d6bb76d5b229f02960d2a701c347aaef7d8142d69bd9c7e0821cd44d0a38"
