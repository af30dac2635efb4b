import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// Keys of Amazon Web Services.
    static let amazon: [Kind] = [
        Kind(
            "secrets/aws-access-key", "AWS access key", family: "aws",
            .forms([
                Form(.anyOf("AKIA", "ASIA", "ABIA", "ACCA"), .some(.upper + .digit, 16)),
                Form(.text("A3T"), .some(.upper + .digit, 1), .some(.base32, 16)),
            ]),
            tests: [isAWSSample, isTyped, Proof.awsAccount],
            opens: "use the account's services as the user whom the key belongs to, with the secret that goes with it",
            revoke: "deactivate and delete it in IAM, Users, Security credentials", page: awsPage,
            finds: { ["key = " + awsKeyID(1)] },
            leaves: { ["AK" + "IA" + Example.body(.base32, 17), "AK" + "IA" + Example.body(.lower, 16)] }),
        Kind(
            "secrets/aws-secret-key", "AWS secret access key", family: "aws",
            .code(anchors: ["AKIA", "ASIA"].map { Literal($0) }, secretNearID),
            tests: [isAWSSample],
            opens: "use the account's services as the user whom the key belongs to",
            revoke: "deactivate and delete its access key in IAM, Users, Security credentials", page: awsPage,
            finds: { ["id = " + awsKeyID(1) + "\nsecret = " + Example.body(.base64, 40)] },
            leaves: { ["id = " + awsKeyID(1) + "\nsum = " + Example.body(.hex, 40)] }),
        Kind(
            "secrets/aws-secret-access-key", "AWS secret access key", family: "aws",
            .assigned(
                to: [
                    "aws_secret", "awssecret", "aws-secret", "secret_access_key", "secretaccesskey",
                    "secret-access-key",
                ], [Form(.some(.base64, 40))]),
            tests: [isAWSSample],
            evidence: .contextual,
            opens: "use the account's services as the user whom the key belongs to",
            revoke: "deactivate and delete its access key in IAM, Users, Security credentials", page: awsPage,
            finds: { ["AWS_SECRET_" + "ACCESS_KEY=" + Example.body(.base64, 40)] },
            leaves: { ["AWS_SECRET_" + "ACCESS_KEY=" + Example.body(.base64, 39)] }),
        Kind(
            "secrets/aws-session-token", "AWS session token", family: "aws",
            .forms([
                Form(
                    .anyOf("IQoJb3JpZ2lu", "FwoGZXIvYXdz", "FQoGZXIvYXdz"), .some(.base64, 150...2_000),
                    .some(Alphabet("="), 0...2), notBefore: .word + "+/")
            ]),
            opens: "use the account's services as the session's role, until it expires",
            revoke: "revoke the role's sessions in IAM, Roles, Revoke sessions", page: awsPage,
            finds: token("IQoJb3JpZ2lu", .base64, 300), leaves: token("IQoJb3JpZ2lu", .base64, 100)),
        Kind(
            "secrets/aws-bedrock-key", "Amazon Bedrock API key", family: "aws",
            .forms([
                Form(
                    .text("ABSK"), .some(.base64, 109...269), .some(Alphabet("="), 0...2), notBefore: .word + "+/"),
                Form(
                    .text("bedrock-api-key-"), .some(.base64url + "+/%", 28...2_000), .some(Alphabet("="), 0...2),
                    notBefore: .word + "-+/%"),
            ]),
            tests: [isBedrockRequest],
            opens: "run models at the account's expense",
            revoke: "deactivate it in IAM, Users, Security credentials, API keys for Amazon Bedrock",
            page: "https://docs.aws.amazon.com/bedrock/latest/userguide/api-keys.html",
            finds: token("ABSK", .base62, 128), leaves: token("ABSK", .base62, 90)),
        Kind(
            "secrets/aws-marketplace-key", "Amazon MWS auth token", family: "aws",
            .forms([Form(.text("amzn.mws."), .some(.hex + "-", 36))]),
            opens: "act for the seller in Amazon's marketplace",
            revoke: "revoke it under Settings, User permissions",
            page: "https://developer-docs.amazon.com/sp-api/docs/application-management",
            finds: { ["amzn." + "mws." + uuid] }, leaves: token("amzn.mws.", .hex, 20)),
    ]

    private static let awsPage: StaticString =
        "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html"

    // The short-lived key is a signed request to the service, in base64.
    private static let isBedrockRequest: Kind.Test = { value in
        guard value.starts(with: "bedrock-api-key-".utf8) else { return nil }
        let address = "YmVkcm9jay5hbWF6b25hd3MuY29t".utf8
        guard value.dropFirst(16).starts(with: address), value.count > 16 + address.count else { return .refutes }
        return value.count > 60 ? .supports("it begins with the service's address") : .weakens("it is cut off")
    }

    private static let isAWSSample: Kind.Test = { value in
        let ending = value.suffix(10)
        let isSample = [7, 10].contains { ending.suffix($0).elementsEqual("EXAMPLEKEY".utf8.prefix($0)) }
        return isSample ? .harmless("the vendor's documentation sample") : nil
    }

    // What no id can be, and what fingers do on a keyboard, is none.
    private static let isTyped: Kind.Test = { value in
        let body = value.dropFirst(4)
        let isImpossible = !body.allSatisfy(Alphabet.base32.contains)
        return isImpossible && Placeholder.reason(body) != nil && Set(body).count > 8 ? .refutes : nil
    }

    // The id's first bits say which account it belongs to; see the proof.
    private static func awsKeyID(_ seed: UInt64) -> String {
        let bytes: [UInt8] = [0x8c, 0x21, 0x4e, 0x55, 0x9b, 0x60] + Example.body(.base62, 4, seed: seed).utf8
        return "AK" + "IA" + string(Coding.base32Text(of: bytes))
    }

    /// Forty digits of base64 within two hundred bytes of a key id: the secret that goes with it.
    static let secretNearID: @Sendable ([UInt8], Int, inout Budget) -> Range<Int>? = { bytes, offset, budget in
        let end = offset + 20
        // An id stands alone: where ids run into each other there are none, and nothing around them is read.
        guard end <= bytes.count, bytes[offset..<end].allSatisfy((Alphabet.upper + .digit).contains),
            end == bytes.count || !Alphabet.word.contains(bytes[end]),
            offset == 0 || !Alphabet.word.contains(bytes[offset - 1]) || Escape.ends(at: offset, bytes)
        else { return nil }
        let before = max(0, offset - 200)..<max(0, offset - 1)
        let behind = min(bytes.count, end)..<min(bytes.count, end + 300)
        guard budget.spend(before.count + behind.count) else { return nil }
        return secret(in: bytes, behind) ?? (before.isEmpty ? nil : secret(in: bytes, before))
    }

    // A digest in hexadecimal digits has no capitals, a name no digits: of random digits of base64, hardly any lacks one.
    private static func secret(in bytes: [UInt8], _ range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        while start < range.upperBound {
            let run = bytes[start..<range.upperBound].prefix(while: Alphabet.base64.contains)
            let isMixed = [Alphabet.upper, .lower, .digit].allSatisfy { run.contains(where: $0.contains) }
            if run.count == 40, isMixed { return run.indices }
            start = run.endIndex + 1
        }
        return nil
    }
}
