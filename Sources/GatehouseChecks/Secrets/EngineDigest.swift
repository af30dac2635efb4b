/// The digest of the sources that decide what is found: what another engine has judged, this one does not believe. A
/// test keeps it; `GATEHOUSE_RECORD=1 swift test --filter EngineDigestTests` writes it.
let engineDigest = "d1d3618a42295bb7f5744a33cc8f00ff1be0583137ee1150ec36490fccb3db6c"
