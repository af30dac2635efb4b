/// The digest of the sources that decide what is found: what another engine has judged, this one does not believe. A
/// test keeps it; `GATEHOUSE_RECORD=1 swift test --filter EngineDigestTests` writes it.
let engineDigest = "bc8137b92041bacaca906bcfde7d7e38456316daaeb78d6428916b656b695b84"
