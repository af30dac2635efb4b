/// The digest of the sources that decide what is found: what another engine has judged, this one does not believe. A
/// test keeps it; `GATEHOUSE_RECORD=1 swift test --filter EngineDigestTests` writes it.
let engineDigest = "b04699dc5903dcdaca31360207dc63895ce0f273859f4746c5456c1441150b8e"
