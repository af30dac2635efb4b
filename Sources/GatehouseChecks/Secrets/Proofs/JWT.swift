import GatehouseCore

/// A JSON Web Token (RFC 7519): a header and claims that anybody can read, and a signature.
struct JWT {
    let algorithm: String
    let claims: JSON
    let isSigned: Bool

    /// The token that the text is; nil where header or claims are no JSON objects, or the header names no algorithm.
    init?(_ text: [UInt8]) {
        let parts = text.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard parts.count == 3, text.count <= 16_384,
            let header = Self.object(parts[0]), let claims = Self.object(parts[1]),
            let algorithm = header["alg"]?.string, Coding.base64(parts[2]) != nil
        else { return nil }
        self.algorithm = algorithm
        self.claims = claims
        isSigned = !parts[2].isEmpty && algorithm.lowercased() != "none"
    }

    /// The last day on which the token is valid, where it names one of this era.
    var lastDay: Day? {
        guard let seconds = claims["exp"]?.number, (0..<253_402_300_800).contains(seconds) else { return nil }
        return Day(secondsSince1970: seconds)
    }

    private static func object(_ part: ArraySlice<UInt8>) -> JSON? {
        guard let bytes = Coding.base64(part), case .object(let pairs) = JSONText.value(of: bytes) else { return nil }
        return .object(pairs)
    }
}

extension JWT {
    /// Whether the token is meant for the public: Supabase's anonymous role goes into every browser.
    var isAnonymous: Bool { issuer == "supabase" && claims["role"]?.string == "anon" }

    /// Whether it is the key of a database on the developer's own machine.
    var isOfLocalDevelopment: Bool { issuer == "supabase-demo" }

    /// Whether the claims are those of the token that documentation shows everywhere.
    var isDocumentationSample: Bool {
        claims["sub"]?.string == "1234567890" && claims["name"]?.string == "John Doe"
    }

    /// Whose token it is, where the claims tell.
    var holder: Message? {
        if issuer == "supabase", claims["role"]?.string == "service_role" {
            return "its role is service_role, which passes by every access rule of the database"
        }
        if issuer == "kubernetes/serviceaccount" { return "it belongs to a Kubernetes service account" }
        if issuer.hasPrefix("https://securetoken.google.com/") { return "it belongs to a Firebase user" }
        return nil
    }

    private var issuer: String { claims["iss"]?.string ?? "" }
}

extension Proof {
    /// A JSON Web Token: header and claims decode, and say whom it belongs to and until when.
    static let jwt: Kind.Test = { value in
        guard let token = JWT(value) else { return .refutes }
        if token.isAnonymous { return .harmless("its role is anon, which is meant for the public") }
        if token.isOfLocalDevelopment {
            return .harmless("it is the key of Supabase's local development, the same everywhere")
        }
        if token.isDocumentationSample { return .harmless("its claims are those of the documentation's sample") }
        if !token.isSigned { return .weakens("it is not signed: its algorithm is none") }
        return .supports(token.words)
    }
}

extension JWT {
    fileprivate var words: Message {
        var words: Message = "header and claims are JSON"
        if let holder { words = words + ", " + holder }
        if let lastDay { words = words + ", it expires on \(escaped: lastDay.description)" }
        return words
    }
}
