/// The digest of the sources that decide what is found: what another engine has judged, this one does not believe. A
/// test keeps it; `GATEHOUSE_RECORD=1 swift test --filter EngineDigestTests` writes it.
let engineDigest = "aa1d6e5643cb7fa4ac6411e712b03ca12ed4eaf1967fae5ab8c851a8a8c1d0d6"
