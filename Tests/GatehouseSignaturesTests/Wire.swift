import Crypto
import Foundation
import GatehouseCore
import GatehouseSignatures
import TestSupport

/// SSH's forms, written a second time, so that the tests do not trust the code they judge.
enum Wire {
    static func number(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    static func string(_ bytes: [UInt8]) -> [UInt8] { number(bytes.count) + bytes }
    static func string(_ text: String) -> [UInt8] { string(Array(text.utf8)) }

    /// A number above zero.
    static func positive(_ bytes: some Sequence<UInt8>) -> [UInt8] {
        let short = Array(bytes.drop { $0 == 0 })
        return string((short.first ?? 0) & 0x80 == 0 ? short : [0] + short)
    }

    static func armour(_ blob: [UInt8], width: Int = 70) -> [UInt8] {
        let digits = Array(Data(blob).base64EncodedString())
        let lines = stride(from: 0, to: digits.count, by: width).map {
            String(digits[$0..<min($0 + width, digits.count)])
        }
        let text = ["-----BEGIN SSH SIGNATURE-----"] + lines + ["-----END SSH SIGNATURE-----", ""]
        return Array(text.joined(separator: "\n").utf8)
    }

    static func blob(_ armour: [UInt8]) throws -> [UInt8] {
        let lines = String(decoding: armour, as: UTF8.self).split(separator: "\n").dropFirst().dropLast()
        return try decoded(lines.joined())
    }

    static func decoded(_ base64: some StringProtocol) throws -> [UInt8] {
        guard let data = Data(base64Encoded: String(base64)) else { throw Failure("this is no base 64") }
        return [UInt8](data)
    }

    /// What is signed in place of a text.
    static func signed(_ text: [UInt8], namespace: String = "git", hash: String = "sha512") -> [UInt8] {
        let digest = hash == "sha512" ? Array(SHA512.hash(data: text)) : Array(SHA256.hash(data: text))
        return Array("SSHSIG".utf8) + string(namespace) + string([]) + string(hash) + string(digest)
    }

    /// A signature as it is before its armour.
    static func signature(
        _ key: [UInt8], _ signature: [UInt8], namespace: String = "git", hash: String = "sha512",
        reserved: [UInt8] = [], version: Int = 1
    ) -> [UInt8] {
        Array("SSHSIG".utf8) + number(version) + string(key) + string(namespace) + string(reserved) + string(hash)
            + string(signature)
    }

    /// The fields of a signature: key, namespace, reserved, hash, signature.
    static func fields(_ blob: [UInt8]) -> [[UInt8]] {
        var fields: [[UInt8]] = []
        var rest = blob.dropFirst(10)
        while rest.count >= 4 {
            let count = rest.prefix(4).reduce(0) { $0 << 8 | Int($1) }
            fields.append(Array(rest.dropFirst(4).prefix(count)))
            rest = rest.dropFirst(4 + count)
        }
        return fields
    }
}

/// The facts about a signature over a text.
func facts(_ armour: [UInt8], over text: [UInt8], namespace: String = "git") -> SignatureFacts {
    Signatures().facts(on: text, signed: armour, namespace: namespace)
}

extension SignatureFacts {
    var isBad: Bool { if case .bad = outcome { true } else { false } }
    var isUnsupported: Bool { if case .unsupported = outcome { true } else { false } }
    var reason: String {
        switch outcome {
        case .bad(let reason), .unsupported(let reason), .couldNotCheck(let reason): reason.text
        case .valid, .missing, .unknownKey: ""
        }
    }
}
