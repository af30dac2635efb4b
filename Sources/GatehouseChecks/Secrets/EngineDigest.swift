/// The digest of the sources that decide what is found: what another engine has judged, this one does not believe. A
/// test keeps it; `GATEHOUSE_RECORD=1 swift test --filter EngineDigestTests` writes it.
let engineDigest = "5849a60b013311d97cad6f6799677297f94ac11580a08ea0f7c95eb31b000377"
