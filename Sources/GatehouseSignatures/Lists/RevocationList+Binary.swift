import GatehouseCore

extension RevocationList {
    /// Reads OpenSSH's binary form. What is not known there cannot be passed over: it may revoke what signs here.
    mutating func read(binary bytes: [UInt8]) throws(SSHFault) {
        var reader = WireReader(bytes)
        _ = try reader.bytes(Self.binaryMagic.count)
        let version = try reader.word()
        guard version == 1 else { throw .unsupported("it is of version \(Int(version))") }
        // The number of the list, when it was made, and flags, of which there are none.
        for _ in 0..<3 { _ = try reader.long() }
        _ = try reader.string()
        _ = try reader.string()
        while !reader.isAtEnd {
            let kind = try reader.byte()
            var section = WireReader(try reader.string())
            switch kind {
            case 1: certificates.append(try Self.certificates(&section))
            case 2: while !section.isAtEnd { keys.insert(try SSHPublicKey(blob: section.string()).fingerprint) }
            case 3:
                guard section.isAtEnd else {
                    throw .unsupported("it lists keys by SHA-1; make it again with whole keys, or by 'hash:'")
                }
            case 5: while !section.isAtEnd { keys.insert(try Self.fingerprint(section.string())) }
            case 255: try Self.passOver(&section)
            default: throw .unsupported("it has a section of the kind \(Int(kind)), which is not known here")
            }
            try section.end(of: "a section")
        }
    }

    private static func certificates(_ reader: inout WireReader) throws(SSHFault) -> RevokedCertificates {
        let authority = try reader.string()
        var revoked = RevokedCertificates(
            authority: authority.isEmpty ? nil : try SSHPublicKey(blob: authority).fingerprint)
        _ = try reader.string()
        while !reader.isAtEnd {
            let kind = try reader.byte()
            var section = WireReader(try reader.string())
            switch kind {
            case 0x20:
                while !section.isAtEnd {
                    let serial = try section.long()
                    revoked.serials.append(serial...serial)
                }
            case 0x21: revoked.serials.append(try range(&section))
            case 0x22: revoked.serials += try bitmap(&section)
            case 0x23: while !section.isAtEnd { revoked.keyIDs.insert(try section.text()) }
            case 0x39: try passOver(&section)
            default: throw .unsupported("it has certificates of the kind \(Int(kind)), which is not known here")
            }
            try section.end(of: "a section")
        }
        return revoked
    }

    private static func range(_ section: inout WireReader) throws(SSHFault) -> ClosedRange<UInt64> {
        let (first, last) = (try section.long(), try section.long())
        guard first <= last else { throw .bad("a range of certificates in it ends before it begins") }
        return first...last
    }

    // A bit for each serial number from the first one on, the lowest at the end.
    private static func bitmap(_ section: inout WireReader) throws(SSHFault) -> [ClosedRange<UInt64>] {
        let first = try section.long()
        var serials: [ClosedRange<UInt64>] = []
        for (place, byte) in try section.positive().reversed().enumerated() {
            for bit in 0..<8 where byte & (1 << UInt8(bit)) != 0 {
                let (serial, wraps) = first.addingReportingOverflow(UInt64(place * 8 + bit))
                guard !wraps else { throw .bad("it revokes certificates beyond the last number") }
                if let last = serials.last, last.upperBound == serial - 1 {
                    serials[serials.count - 1] = last.lowerBound...serial
                } else {
                    serials.append(serial...serial)
                }
            }
        }
        return serials
    }

    private static func fingerprint(_ digest: ArraySlice<UInt8>) throws(SSHFault) -> String {
        guard digest.count == 32 else { throw .bad("a fingerprint in it has \(digest.count) bytes") }
        return SSHPublicKey.fingerprint(ofDigest: digest)
    }

    private static func passOver(_ section: inout WireReader) throws(SSHFault) {
        let name = try section.text()
        guard try section.byte() == 0 else {
            throw .unsupported("it asks for \(quoted: name), which is not known here")
        }
        _ = try section.string()
    }
}
