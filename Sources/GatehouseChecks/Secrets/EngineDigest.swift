/// The digest of the sources that decide what is found: what another engine has judged, this one does not believe. A
/// test keeps it; `GATEHOUSE_RECORD=1 swift test --filter EngineDigestTests` writes it.
let engineDigest = "36916904e81cf981a216c134ef70bcd96fe2bc33871e592455a936a84da7617e"
