/// The digest of the sources that decide what is found: what another engine has judged, this one does not believe. A
/// test keeps it; `GATEHOUSE_RECORD=1 swift test --filter EngineDigestTests` writes it.
let engineDigest = "f4dac3711789215c80c835e232b6a62b80591ce46df4ee1b96b95691d30823f8"
