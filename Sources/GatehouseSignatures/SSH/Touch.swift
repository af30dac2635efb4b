import Crypto
import GatehouseCore

/// What a security key says of the moment in which it signed (OpenSSH, PROTOCOL.u2f).
package struct Touch: Hashable, Sendable {
    /// Whether somebody touched it.
    package var isPresent: Bool { flags & 1 != 0 }
    /// Whether somebody proved to it who they are, by a number or a finger.
    package var isVerified: Bool { flags & 4 != 0 }
    /// How often it has signed, as it says.
    package let counter: UInt32

    private let flags: UInt8
    private let browser: Browser?

    /// The algorithm of signatures that a browser asked a security key for.
    static let fromBrowser = "webauthn-sk-ecdsa-sha2-nistp256@openssh.com"

    /// Reads what follows the numbers of the signature.
    init(_ reader: inout WireReader, isFromBrowser: Bool) throws(SSHFault) {
        flags = try reader.byte()
        counter = try reader.word()
        browser = isFromBrowser ? try Browser(&reader) : nil
    }

    /// What the security key has signed, when it was asked to sign the bytes.
    func signed(_ bytes: [UInt8], for application: String) throws(SSHFault) -> [UInt8] {
        var writer = WireWriter()
        writer.append(SHA256.hash(data: Array(application.utf8)))
        writer.append([flags])
        writer.append(word: counter)
        if let browser {
            try browser.check(asks: bytes, flags)
            writer.append(browser.extensions)
            writer.append(SHA256.hash(data: browser.request))
        } else {
            writer.append(SHA256.hash(data: bytes))
        }
        return writer.bytes
    }
}

extension Touch {
    /// What a browser puts around the bytes (W3C Web Authentication, §5.8.1).
    private struct Browser: Hashable {
        let origin: String
        let request: ArraySlice<UInt8>
        let extensions: ArraySlice<UInt8>

        init(_ reader: inout WireReader) throws(SSHFault) {
            origin = try reader.text()
            request = try reader.string()
            extensions = try reader.string()
        }

        // The form is fixed, so that no JSON has to be read.
        func check(asks bytes: [UInt8], _ flags: UInt8) throws(SSHFault) {
            let start = #"{"type":"webauthn.get","challenge":""#
            let challenge = Self.forURLs(Base64.unpadded(bytes))
            let expected = start + challenge + #"","origin":""# + origin + "\""
            guard request.starts(with: expected.utf8) else { throw .bad("the browser has asked for another text") }
            let hasExtensions = flags & 0x80 != 0
            guard !origin.utf8.contains(UInt8(ascii: "\"")), flags & 0x40 == 0, hasExtensions != extensions.isEmpty
            else {
                throw .bad("what the browser added is not in form")
            }
        }

        // The letters of RFC 4648 §5.
        private static func forURLs(_ text: String) -> String {
            String(text.map { $0 == "+" ? "-" : $0 == "/" ? "_" : $0 })
        }
    }
}
