import Crypto
import CryptoExtras
import GatehouseCore

extension SSHPublicKey {
    /// Whether the signature, a name of its algorithm and what that asks for, was made by this key over the bytes. What a
    /// security key adds of its own is returned.
    func verify(_ signature: ArraySlice<UInt8>, over bytes: [UInt8]) throws(SSHFault) -> Touch? {
        var reader = WireReader(signature)
        let algorithm = try reader.text()
        let body = try reader.string()
        switch (kind, algorithm) {
        case (.ed25519, kind.name), (.ecdsa, kind.name):
            try reader.end(of: "the signature")
            try check(isValid(body, over: bytes))
        case (.rsa, "rsa-sha2-256"), (.rsa, "rsa-sha2-512"):
            try reader.end(of: "the signature")
            try check(isValid(rsa: body, over: bytes, longHash: algorithm == "rsa-sha2-512"))
        case (.rsa, "ssh-rsa"): throw .bad("it rests on SHA-1, of which two texts can be made that sign alike")
        case (.securityKeyEd25519, kind.name), (.securityKeyECDSA, kind.name), (.securityKeyECDSA, Touch.fromBrowser):
            return try verify(touch: body, algorithm, &reader, over: bytes)
        case (.unknown, _): throw .unsupported("keys of the kind \(quoted: kind.name) are not known here")
        default:
            throw .bad(
                "it is of the kind \(quoted: algorithm), which a key of the kind \(quoted: kind.name) does not make")
        }
        return nil
    }

    private func verify(
        touch body: ArraySlice<UInt8>, _ algorithm: String, _ reader: inout WireReader, over bytes: [UInt8]
    ) throws(SSHFault) -> Touch {
        let touch = try Touch(&reader, isFromBrowser: algorithm == Touch.fromBrowser)
        try reader.end(of: "the signature")
        try check(isValid(body, over: try touch.signed(bytes, for: application ?? "")))
        guard touch.isPresent else { throw .bad("its security key was not touched when it signed") }
        return touch
    }

    private func check(_ isValid: Bool) throws(SSHFault) {
        guard isValid else { throw .bad("the key \(escaped: fingerprint) has not signed this") }
    }

    private func isValid(_ body: ArraySlice<UInt8>, over bytes: [UInt8]) throws(SSHFault) -> Bool {
        switch material {
        case .ed25519(let key):
            guard body.count == 64 else { throw .bad("an Ed25519 signature has 64 bytes, and this one \(body.count)") }
            let key = try? Curve25519.Signing.PublicKey(rawRepresentation: key)
            return key?.isValidSignature(body, for: bytes) == true
        case .point(let curve, let point):
            return try isValid(Self.halves(of: body, on: curve), curve, point, over: bytes)
        case .rsa, .unknown: return false
        }
    }

    // A key that is no point of its curve verifies nothing.
    private func isValid(
        _ halves: [UInt8], _ curve: EllipticCurve, _ point: ArraySlice<UInt8>, over bytes: [UInt8]
    ) -> Bool {
        switch curve {
        case .p256:
            guard let key = try? P256.Signing.PublicKey(x963Representation: point),
                let signature = try? P256.Signing.ECDSASignature(rawRepresentation: halves)
            else { return false }
            return key.isValidSignature(signature, for: bytes)
        case .p384:
            guard let key = try? P384.Signing.PublicKey(x963Representation: point),
                let signature = try? P384.Signing.ECDSASignature(rawRepresentation: halves)
            else { return false }
            return key.isValidSignature(signature, for: bytes)
        case .p521:
            guard let key = try? P521.Signing.PublicKey(x963Representation: point),
                let signature = try? P521.Signing.ECDSASignature(rawRepresentation: halves)
            else { return false }
            return key.isValidSignature(signature, for: bytes)
        }
    }

    // The two numbers of an ECDSA signature, as long as the curve's coordinates.
    private static func halves(of body: ArraySlice<UInt8>, on curve: EllipticCurve) throws(SSHFault) -> [UInt8] {
        var reader = WireReader(body)
        let (r, s) = (try reader.positive(), try reader.positive())
        try reader.end(of: "the numbers of the signature")
        guard max(r.count, s.count) <= curve.byteCount else { throw .bad("a number of it is larger than its curve") }
        let padded = { (number: ArraySlice<UInt8>) in
            [UInt8](repeating: 0, count: curve.byteCount - number.count) + number
        }
        return padded(r) + padded(s)
    }

    private func isValid(rsa body: ArraySlice<UInt8>, over bytes: [UInt8], longHash: Bool) throws(SSHFault) -> Bool {
        guard case .rsa(let exponent, let modulus) = material, let first = modulus.first else { return false }
        let bits = modulus.count * 8 - first.leadingZeroBitCount
        guard bits >= Self.fewestBits else {
            throw .unsupported("an RSA key of \(bits) bits can be broken, so that \(Self.fewestBits) are asked for")
        }
        guard bits <= Self.mostBits, exponent.count <= 4 else {
            throw .unsupported("an RSA key of \(bits) bits and such an exponent takes too long to verify")
        }
        guard body.count <= modulus.count else { throw .bad("it is longer than its key") }
        // A signature is a number, and some write it without its zeros in front.
        let whole = [UInt8](repeating: 0, count: modulus.count - body.count) + body
        guard let key = try? _RSA.Signing.PublicKey(n: modulus, e: exponent) else { return false }
        let signature = _RSA.Signing.RSASignature(rawRepresentation: whole)
        return longHash
            ? key.isValidSignature(signature, for: SHA512.hash(data: bytes), padding: .insecurePKCS1v1_5)
            : key.isValidSignature(signature, for: SHA256.hash(data: bytes), padding: .insecurePKCS1v1_5)
    }

    private static let fewestBits = 2_048
    // What BoringSSL takes.
    private static let mostBits = 8_192
}
