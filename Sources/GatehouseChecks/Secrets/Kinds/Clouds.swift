import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// What opens machines and storage of other clouds.
    static let clouds: [Kind] = [
        Kind(
            "secrets/google-api-key", "Google API key", family: "google",
            .forms([Form(.text("AIza"), .some(.base64url, 35))]),
            opens: "use the project's services at its expense, unless the key is restricted",
            revoke: "delete or restrict it under APIs and services, Credentials",
            page: "https://cloud.google.com/docs/authentication/api-keys",
            finds: token("AIza", .base64url, 35), leaves: token("AIza", .base64url, 34)),
        Kind(
            "secrets/gemini-key", "Gemini API key", family: "google",
            .forms([Form(.text("AQ.Ab8RN6"), .some(.base64url, 44))]),
            opens: "run models at the project's expense", revoke: "delete it in Google AI Studio, API keys",
            page: "https://ai.google.dev/gemini-api/docs/api-key",
            finds: token("AQ.Ab8RN6", .base64url, 44), leaves: token("AQ.Ab8RN6", .base64url, 43)),
        Kind(
            "secrets/google-oauth-secret", "Google OAuth client secret", family: "google",
            .forms([Form(.text("GOCSPX-"), .some(.base64url, 28))]),
            opens: "pass for the application when users sign in",
            revoke: "add a new secret and delete this one under APIs and services, Credentials",
            page: "https://support.google.com/cloud/answer/15549257",
            finds: token("GOCSPX-", .base64url, 28), leaves: token("GOCSPX-", .base64url, 27)),
        Kind(
            "secrets/google-oauth-token", "Google OAuth token", family: "google",
            .forms([
                Form(.text("ya29."), .some(.base64url, 40...1_000)),
                Form(.text("1//0"), .some(.base64url, 60...200)),
            ]),
            opens: "act as the user within the scopes that were granted",
            revoke: "remove the application's access under the account's Security page",
            page: "https://developers.google.com/identity/protocols/oauth2",
            finds: { token("ya29.", .base62, 150)() + token("1//0", .base62, 98)() },
            leaves: token("ya29.", .base62, 20)),
        Kind(
            "secrets/azure-client-secret", "Azure client secret", family: "azure",
            .forms([
                Form(
                    .some(.base62 + "_~.-", 3),
                    .anyOf("0Q~", "1Q~", "2Q~", "3Q~", "4Q~", "5Q~", "6Q~", "7Q~", "8Q~", "9Q~"),
                    .some(.base62 + "_~.-", 31...34),
                    notBefore: .base62)
            ]),
            opens: "sign in to the tenant as the application",
            revoke: "delete it under App registrations, Certificates and secrets",
            page: "https://learn.microsoft.com/entra/identity-platform/how-to-add-credentials",
            finds: { ["secret = \"" + "aB1" + "8" + "Q" + "~" + Example.body(.base62, 34) + "\""] },
            leaves: { ["aB1" + "8" + "Q" + "~" + Example.body(.base62, 25)] }),
        Kind(
            "secrets/azure-storage-key", "Azure storage account key", family: "azure",
            .forms([Form(lead: [.text("AccountKey=", folded: true)], .some(.base64, 86), .text("=="))]),
            tests: [Proof.base64(bytes: 64)],
            opens: "read and write all of the account's data", revoke: "rotate it under Security, Access keys",
            page: "https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage",
            finds: { ["AccountName=a;" + "AccountKey=" + Example.body(.base64, 85) + "A==;"] },
            leaves: { ["AccountKey=" + Example.body(.base64, 80) + "=="] }),
        Kind(
            "secrets/azure-shared-access-key", "Azure shared access key", family: "azure",
            .forms([
                Form(lead: [.text("SharedAccessKey=", folded: true)], .some(.base64, 43), .text("=")),
                Form(lead: [.text(";Secret=", folded: true)], .some(.base64, 43), .text("=")),
            ]),
            tests: [Proof.base64(bytes: 32)],
            opens: "send and receive the namespace's messages, or read its settings",
            revoke: "regenerate it under Shared access policies",
            page: "https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas",
            finds: { ["Endpoint=sb://a;" + "SharedAccessKey=" + Example.body(.base64, 42) + "A="] },
            leaves: { ["SharedAccessKey=" + Example.body(.base64, 40) + "="] }),
        Kind(
            "secrets/azure-service-key", "Azure service key", family: "azure",
            .forms([
                Form(.some(.base62, 52), .text("JQQJ99"), .some(.base62, 26)),
                Form(.some(.base64url, 44), .text("AzFu"), .some(.base64url, 6), .text("==")),
                Form(.some(.base62, 42), .text("AzSe"), .some(.base62, 6)),
                Form(.some(.base64, 42), .text("+ACR"), .some(.base62, 6)),
                Form(
                    .some(.base64, 76), .anyOf("+ABa", "+ASt", "+AMC", "ACDb", "APIM"), .some(.base64, 6), .text("==")),
                Form(
                    .some(.base64, 33), .anyOf("+ASb", "+AEh", "+ARm", "AIoT", "AzCa", "AzEG"), .some(.base64, 6),
                    .text("=")),
            ]),
            opens: "use the Azure resource that it belongs to", revoke: "regenerate it under the resource's Keys",
            page: "https://learn.microsoft.com/azure/key-vault/secrets/tutorial-rotation-dual",
            finds: { [Example.body(.base62, 52) + "JQQ" + "J99" + Example.body(.base62, 26)] },
            leaves: { [Example.body(.base62, 40) + "JQQ" + "J99" + Example.body(.base62, 26)] }),
        Kind(
            "secrets/azure-sas-signature", "Azure shared access signature", family: "azure",
            .forms([
                Form(lead: [.text("sig=")], .some(.base62 + "%", 40...120), .text("%3D")),
                Form(lead: [.text("sig=")], .some(.base64, 43), .text("=")),
            ]),
            opens: "read or write what the address names, until it expires",
            revoke: "rotate the account's key that signed it, or delete its stored access policy",
            page: "https://learn.microsoft.com/azure/storage/common/storage-sas-overview",
            finds: { ["?sv=2024-11-04&sp=r" + "&sig=" + Example.body(.base62, 43) + "%3D"] },
            leaves: { ["&sig=" + Example.body(.base62, 12)] }),
        Kind(
            "secrets/alibaba-access-key", "Alibaba Cloud access key", family: "alibaba",
            .forms([Form(.text("LTAI"), .some(.base62, 16...24))]),
            opens: "use the account's services, with the secret that goes with it",
            revoke: "disable and delete it in the RAM console, AccessKey",
            page: "https://www.alibabacloud.com/help/en/ram/user-guide/delete-an-accesskey-pair",
            finds: token("LTAI", .base62, 20), leaves: token("LTAI", .base62, 12)),
        Kind(
            "secrets/tencent-secret-id", "Tencent Cloud secret id", family: "tencent",
            .forms([Form(.text("AKID"), .some(.base62, 32))]),
            opens: "use the account's services, with the key that goes with it",
            revoke: "disable and delete it under Access management, API keys",
            page: "https://www.tencentcloud.com/document/product/598/34227",
            finds: token("AKID", .base62, 32), leaves: token("AKID", .base62, 31)),
        Kind(
            "secrets/yandex-cloud-key", "Yandex Cloud key or token", family: "yandex",
            .forms([
                Form(.text("AQVN"), .some(.base64url, 35...38)),
                Form(
                    .text("t1."), .some(.base64url, 1...200), .some(Alphabet("="), 0...2), .text("."),
                    .some(.base64url, 86),
                    .some(Alphabet("="), 0...2)),
            ]),
            opens: "use the account's services", revoke: "delete it under the service account's keys",
            page: "https://yandex.cloud/en/docs/iam/operations/compromised-credentials",
            finds: token("AQVN", .base64url, 36), leaves: token("AQVN", .base64url, 30)),
        Kind(
            "secrets/digitalocean-token", "DigitalOcean access token", family: "digitalocean",
            .forms([Form(.anyOf("dop_v1_", "doo_v1_", "dor_v1_"), .some(.hex, 64))]),
            opens: "manage the account's machines and data", revoke: "delete it under API, Tokens",
            page: "https://docs.digitalocean.com/reference/api/create-personal-access-token/",
            finds: token("dop_v1_", .hex, 64), leaves: token("dop_v1_", .hex, 63)),
        Kind(
            "secrets/exoscale-key", "Exoscale API key", family: "exoscale",
            .forms([Form(.text("EXO"), .some(.hex, 24...32))]),
            opens: "use the account's services, with the secret that goes with it",
            revoke: "revoke it under IAM, API keys",
            page: "https://community.exoscale.com/product/iam/",
            finds: token("EXO", .hex, 24), leaves: token("EXO", .hex, 20)),
        Kind(
            "secrets/upcloud-token", "UpCloud API token", family: "upcloud",
            .forms([Form(.text("ucat_"), .some(.upper + .digit, 26))]),
            opens: "manage the account's machines", revoke: "delete it under Account, API tokens",
            page: "https://upcloud.com/docs/guides/getting-started-upcloud-api/",
            finds: token("ucat_", .upper + .digit, 26), leaves: token("ucat_", .upper + .digit, 25)),
    ]

    /// A value in the form of a UUID.
    static var uuid: String {
        zip(1..., [8, 4, 4, 4, 12]).map { Example.body(.hex, $1, seed: UInt64($0)) }.joined(separator: "-")
    }
}
