import GatehouseCore
import GatehouseSignatures

/// Reads any bytes as each thing that says who signed what. They may be refused, but never by a crash, and no bytes that
/// nobody signed are valid.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSignatures(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    readObjects(bytes)
    readSignatures(bytes)
    readLists(bytes)
    return 0
}

private func readObjects(_ bytes: [UInt8]) {
    for size in [20, 32] {
        guard let id = ObjectID(bytes: [UInt8](repeating: 1, count: size)) else { continue }
        for kind in [SignedObject.Kind.commit, .tag] {
            let object = SignedObject(kind, id, bytes: bytes)
            let form = SignedForm(object)
            precondition(form.payload.count <= bytes.count + 1)
            // What is signed is no longer signed when its signature is gone.
            if form.faults.isEmpty, form.isSigned {
                let payload = SignedForm(SignedObject(kind, id, bytes: form.payload))
                precondition(!payload.isSigned && payload.payload == form.payload)
            }
            let facts = try? Signatures().facts(on: [object], keyring: [])
            precondition(facts?.first.map { $0.outcome != .valid } == true)
        }
    }
}

private func readSignatures(_ bytes: [UInt8]) {
    precondition(Signatures().facts(on: [], signed: bytes, namespace: "git").outcome != .valid)
    if let signature = try? SSHSignature(blob: bytes) { _ = try? signature.verify([], for: signature.namespace) }
    guard let key = try? SSHPublicKey(blob: bytes) else { return }
    precondition(key.blob == bytes)
    if case .unknown = key.kind { return }
    precondition((try? SSHPublicKey(line: Array(key.line.utf8))) == key)
}

private func readLists(_ bytes: [UInt8]) {
    if let signers = try? AllowedSigners.read(bytes) {
        precondition((try? AllowedSigners.read(Array(AllowedSigners.text(signers).utf8))) == signers)
    }
    _ = try? RevocationList(bytes)
    _ = try? RevocationList(Array("SSHKRL\n\0".utf8) + [0, 0, 0, 1] + bytes)
}
