package import GatehouseCore

/// A commit or tag as whoever verifies signatures has to read it: what was signed, by which signature, and every doubt
/// whether two programs would read the same in it.
///
/// What is signed is computed as git computes it. Git is generous: several objects have one signed text, and readers that
/// take a zero byte for the end, or look for signatures in the message, see another text than it does. So the form is held
/// against the one in which git writes objects, and a signature in an object with faults proves nothing.
package struct SignedForm: Sendable {
    /// What the signature is made over: the bytes without signatures.
    package let payload: [UInt8]
    /// The signature over it; nil where there is none, or none in form.
    package let signature: AttachedSignature?
    /// Whether there is anything that git would take for a signature.
    package let isSigned: Bool
    /// Every fault once, in order.
    package let faults: [ObjectFault]

    /// Takes any bytes.
    package init(_ object: SignedObject) {
        let form = ObjectForm(object)
        switch object.kind {
        case .commit:
            let own = form.headers.filter { $0.isNamed(form.signatureName) }
            payload = form.bytes { $0.name.starts(with: ObjectForm.signaturePrefix) } + form.body
            signature = own.first.flatMap { AttachedSignature($0.unfolded) }
            isSigned = !own.isEmpty
        case .tag:
            let start = form.signatureStarts.last
            payload =
                form.bytes { $0.isNamed(.signature) || $0.isNamed(.longSignature) }
                + form.body.prefix(upTo: start ?? form.body.endIndex)
            signature = start.flatMap { AttachedSignature(form.body[$0...]) }
            isSigned = start != nil
        }
        faults = form.faults
    }
}
