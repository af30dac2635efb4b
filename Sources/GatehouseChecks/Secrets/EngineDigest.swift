/// The digest of the sources that decide what is found: what another engine has judged, this one does not believe. A
/// test keeps it; `GATEHOUSE_RECORD=1 swift test --filter EngineDigestTests` writes it.
let engineDigest = "adc56ea9fbb599c0c008a4ad8527d993aa7012ee313f188029e80e28ce4db2b5"
