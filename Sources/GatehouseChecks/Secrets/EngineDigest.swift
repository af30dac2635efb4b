/// The digest of the sources that decide what is found: what another engine has judged, this one does not believe. A
/// test keeps it; `GATEHOUSE_RECORD=1 swift test --filter EngineDigestTests` writes it.
let engineDigest = "caea34a3292359cdfad2d0aaa6bd9b0d44e900cfa1488b2dd7e7feebae2f534f"
