import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// What opens machines and storage.
    static let clouds: [Kind] = [
        Kind(
            "secrets/aws-access-key", "AWS access key", family: "aws",
            .forms([Form(.anyOf("AKIA", "ASIA", "ABIA", "ACCA"), .some(.base32, 16))]),
            tests: [
                { $0.suffix(7).elementsEqual("EXAMPLE".utf8) ? .harmless("the vendor's documentation sample") : nil }
            ],
            opens: "use the account's services as the user whom the key belongs to",
            revoke: "deactivate and delete it in IAM, Users, Security credentials",
            page: "https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_access-keys.html",
            finds: { ["key = " + "AK" + "IA" + Example.body(.base32, 16)] },
            leaves: { ["AK" + "IA" + Example.body(.base32, 17), "AK" + "IA" + Example.body(.lower, 16)] }
        ),
        Kind(
            "secrets/adafruit-key", "Adafruit IO key", family: "adafruit",
            .assigned(to: ["adafruit"], [Form(.some(.base36 + "_-", 32))]),
            evidence: .contextual,
            opens: "read and write the account's feeds",
            revoke: "regenerate it under My Key",
            page: "https://learn.adafruit.com/welcome-to-adafruit-io/security-and-privacy",
            finds: { ["ADAFRUIT_IO_KEY=" + Example.body(.base36, 32)] },
            leaves: { ["ADAFRUIT_IO_KEY=" + Example.body(.base36, 33)] }
        ),
    ]

    private static let isSample: Kind.Test = { value in
        value.suffix(7).elementsEqual("EXAMPLE".utf8) ? .harmless("the vendor's documentation sample") : nil
    }
}
