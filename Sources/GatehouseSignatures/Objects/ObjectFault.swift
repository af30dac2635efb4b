package import GatehouseCore

/// What is wrong with the form of a commit or tag, so that two readers could see two things in it.
package enum ObjectFault: Hashable, Sendable {
    /// A zero byte, behind which programs in C read nothing.
    case nul
    /// One of the headers, counted from 1, has no name, or nothing behind it.
    case nameless(Int)
    /// The headers end without an empty line.
    case unended
    case missing(Name)
    case repeated(Name)
    /// A header that has to stand elsewhere.
    case misplaced(Name)
    /// A header whose value is not in form.
    case malformed(Name)
    /// A header that git leaves out of what is signed, though it holds no signature.
    case uncovered
    /// Something in the message that some programs take for the signature.
    case signatureInMessage
    /// More than one signature for the same name of the object.
    case severalSignatures

    /// A sentence that goes on from the name of the object.
    package var sentence: Message {
        switch self {
        case .nul: "holds a zero byte, behind which some programs read nothing"
        case .nameless(let number): "has something in place of its header number \(number)"
        case .unended: "has no empty line behind its headers"
        case .missing(let name): "has no header \(quoted: name.rawValue) where it should stand"
        case .repeated(let name): "has the header \(quoted: name.rawValue) more than once"
        case .misplaced(let name): "has the header \(quoted: name.rawValue) in a place where git never writes it"
        case .malformed(let name): "has a header \(quoted: name.rawValue) that is not in form"
        case .uncovered: "has a header that no signature covers"
        case .signatureInMessage: "holds a signature in its message, which some programs take for its own"
        case .severalSignatures: "has more than one signature"
        }
    }

    /// The headers that are known by name.
    package enum Name: String, Hashable, Sendable {
        case tree, parent, author, committer, encoding, object, type, tag, tagger
        case signature = "gpgsig"
        case longSignature = "gpgsig-sha256"
    }
}
