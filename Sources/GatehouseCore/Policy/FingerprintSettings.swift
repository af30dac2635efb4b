/// How fingerprints are made.
struct FingerprintSettings: PolicySection {
    var key: [UInt8]?

    static let fields = [
        Field(
            "key", \Self.key, .key,
            "a random key, so that nobody can guess a password from its fingerprint; 'gatehouse init' writes one")
    ]
}
