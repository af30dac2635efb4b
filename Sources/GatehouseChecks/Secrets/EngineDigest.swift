/// The digest of the sources that decide what is found: what another engine has judged, this one does not believe. A
/// test keeps it; `GATEHOUSE_RECORD=1 swift test --filter EngineDigestTests` writes it.
let engineDigest = "0f653ccd4d922cde6f7b7605f962bb35bf71dff248e53a69d5772bfd2619abbe"
