import GatehouseCore

/// Recognises credentials that are printed in documentation, standards and emulators, and that people copy from there.
///
/// Each is known by the first eight bytes of its SHA-256, so that no file of ours holds one.
enum PublishedSample {
    /// Where everybody can read the value; nil where it is not one of them.
    static func reason(_ value: some Collection<UInt8>) -> Message? {
        guard (10...256).contains(value.count) else { return nil }
        let name = value.starts(with: "0x".utf8) ? name(of: value.dropFirst(2)) : name(of: value)
        return origins.first { $0.names.contains(name) }?.reason
    }

    private static func name(of value: some Sequence<UInt8>) -> UInt64 {
        SHA256.digest(of: Array(value)).prefix(8).reduce(0) { $0 << 8 | UInt64($1) }
    }

    private struct Origin {
        let reason: Message
        let names: [UInt64]
    }

    private static let origins = [
        Origin(reason: "a standard prints it as its example", names: standards),
        Origin(reason: "the vendor's documentation sample", names: documents),
        Origin(reason: "the key of an emulator, the same everywhere", names: emulators),
        Origin(reason: "the key of a test chain, the same everywhere", names: testChains),
        Origin(reason: "a key that is published for everybody to test with", names: testKeys),
    ]

    // RFC 5849, 6455, 6749, 6750, 7009, 7515, 7519.
    private static let standards: [UInt64] = [
        0x00cf4c781dc37003, 0x15cef4b629cc2d07, 0x2ff8b0fb93aca981, 0x584b27d64ebc1b33, 0x6c96130f130ab0d6,
        0x80f8b7c904d4a43f, 0x8b1b17a9740c068a, 0x8d4ef6536dc8895f, 0x8d567eb88afff34f, 0x9d03b692e941d5ac,
        0xa71b359a87afde13, 0xb8e148545b13c78b, 0xca7459e2b26776de, 0xea9bdfd02c0c412c,
    ]
    // Amazon, GitHub, Google, Stripe, Telegram.
    private static let documents: [UInt64] = [
        0x0b5dd075ccdd03c4, 0x2037abcaffb2b777, 0x2cafc0970149a84f, 0x2d1f7723aabc5c7a, 0x3543c50b0cb9cea8,
        0x3f370c9dd8225c63, 0x654b2b06319049d0, 0x731fa294d036e54f, 0x78314b11be2e5815, 0x797c0ce414586cc8,
        0x82e74299544e0073, 0xbc3ae723f57c6b9e, 0xe21b597ba6b9cafa, 0xe4a5542bb7fd7b67, 0xf2d6ca16515033e5,
        0xf56e323494a6ffc2,
    ]
    // Azurite and the emulator of Cosmos DB.
    private static let emulators: [UInt64] = [
        0x0011cc25eb432071, 0xaa6547439583c3a2,
    ]
    // The accounts of Hardhat and Anvil, and of Ganache when it is deterministic.
    private static let testChains: [UInt64] = [
        0x0aedba9d586f34f9, 0x0bc9fde2b028e3b0, 0x196fbadca8b7eea6, 0x28e543d3753fc9d1, 0x30e55f5463e22af0,
        0x38e69fdd19aefeb4, 0x3fd5610ee03a3503, 0x4d3e46eec8244d1d, 0x578592185588730b, 0x64034b44c579b335,
        0x6dea34b661141091, 0x70b801afae94d2e6, 0x8335c55334821eef, 0x967f21586cdf1248, 0xb26ab6529d20ebeb,
        0xbc1a50966c9e6486, 0xecd5e9d0b08a8a9f, 0xf070994a85994785, 0xf51c2c795f782308, 0xfaeb1dab5a326eef,
    ]
    // The first 64 digits of base64 of keys: Vagrant's, jwt.io's, RFC 8410's.
    private static let testKeys: [UInt64] = [
        0x4ff96a60934849a7, 0xb659c9d3a6624574, 0xeca7c0796c0d2871,
    ]
}
