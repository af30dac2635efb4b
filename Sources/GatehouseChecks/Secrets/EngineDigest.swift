/// The digest of the sources that decide what is found: what another engine has judged, this one does not believe. A
/// test keeps it; `GATEHOUSE_RECORD=1 swift test --filter EngineDigestTests` writes it.
let engineDigest = "5e27276e218c7c2eaaefce3348af4b285a18a98e5711b59dfd037698ab6958c5"
