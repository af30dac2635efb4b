/// The digest of the sources that decide what is found: what another engine has judged, this one does not believe. A
/// test keeps it; `GATEHOUSE_RECORD=1 swift test --filter EngineDigestTests` writes it.
let engineDigest = "b18f558cd529074bdf03685a31858c4cb1b121a474ff9872b35dba2c913d8fa4"
