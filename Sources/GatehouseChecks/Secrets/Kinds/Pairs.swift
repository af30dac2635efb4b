import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// Secrets without a text of their own, told by the id that goes with them. One entry for each pair.
    static let pairs: [Kind] = [
        pair(
            "secrets/alibaba-secret-key", "Alibaba Cloud access key secret", family: "alibaba",
            Form(.text("LTAI"), .some(.base62, 12...24)), "LTAI" + "5t", 20, of: .base62, 30,
            opens: "use the account's services", revoke: "disable and delete its key in the RAM console, AccessKey",
            page: "https://www.alibabacloud.com/help/en/ram/user-guide/delete-an-accesskey-pair"),
        pair(
            "secrets/tencent-secret-key", "Tencent Cloud secret key", family: "tencent",
            Form(.text("AKID"), .some(.base62, 32)), "AKID", 32, of: .base62, 32,
            opens: "use the account's services", revoke: "disable and delete it under Access management, API keys",
            page: "https://www.tencentcloud.com/document/product/598/34227"),
        pair(
            "secrets/razorpay-key-secret", "Razorpay key secret", family: "razorpay",
            Form(.anyOf("rzp_live_", "rzp_test_"), .some(.base62, 14...24)), "rzp_" + "live_", 14, of: .base62, 24,
            opens: "take payments for the merchant",
            revoke: "regenerate it under Account and settings, API keys",
            page: "https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/"),
        pair(
            "secrets/twilio-key-secret", "Twilio API key secret", family: "twilio",
            Form(.anyOf(Array("0123456789abcdef").map { Array("SK\($0)".utf8) }), .some(.hex, 31)), "SK" + "7", 31,
            of: .base62, 32, opens: "send messages and make calls at the account's expense",
            revoke: "delete it under API keys and tokens", page: "https://www.twilio.com/docs/iam/api-keys"),
        pair(
            "secrets/baidu-secret-key", "Baidu Cloud secret key", family: "baidu",
            Form(.text("ALTAK"), .some(.base62, 21...28)), "ALTAK", 22, of: .hex, 32,
            opens: "use the account's services", revoke: "disable it under Security authentication, Access key",
            page: "https://intl.cloud.baidu.com/doc/Reference/s/jjwvz2e94-en"),
        pair(
            "secrets/volcengine-secret-key", "Volcengine secret key", family: "volcengine",
            Form(.text("AKLT"), .some(.base62, 40...60)), "AKLT", 44, of: .base64 + "=", 60,
            opens: "use the account's services", revoke: "disable it under IAM, Access keys",
            page: "https://www.volcengine.com/docs/6257/64983"),
        pair(
            "secrets/jdcloud-secret-key", "JD Cloud secret key", family: "jdcloud",
            Form(.text("JDC_"), .some(.upperHex, 28...32)), "JDC" + "_", 28, of: .anyHex, 32,
            opens: "use the account's services", revoke: "disable it under Access key management",
            page: "https://docs.jdcloud.com/en/account-management/"),
        pair(
            "secrets/exoscale-key-secret", "Exoscale API secret", family: "exoscale",
            Form(.text("EXO"), .some(.hex, 24...32)), "EXO", 24, of: .base64url, 43,
            opens: "use the account's services", revoke: "revoke it under IAM, API keys",
            page: "https://community.exoscale.com/product/iam/"),
        pair(
            "secrets/digitalocean-spaces-secret", "DigitalOcean Spaces secret", family: "digitalocean",
            Form(.anyOf("DO00", "DO801"), .some(.upper + .digit, 15...16)), "DO" + "00", 16, of: .base64, 43,
            opens: "read and write the space", revoke: "delete its key under Spaces, Access keys",
            page: "https://docs.digitalocean.com/products/spaces/how-to/manage-access/"),
        pair(
            "secrets/yandex-storage-secret", "Yandex Cloud static secret key", family: "yandex",
            Form(.text("YCAJE"), .some(.base64url, 20...36)), "YCAJE", 20, of: .base64url, 40,
            opens: "read and write the buckets", revoke: "delete it under the service account's keys",
            page: "https://yandex.cloud/en/docs/iam/operations/compromised-credentials"),
        pair(
            "secrets/google-legacy-oauth-secret", "Google OAuth client secret", family: "google",
            Form(
                .some(.digit, 6...20), .text("-"), .some(.base36, 32), .text(".apps.googleusercontent.com"),
                notAfter: .base62), "407408718192-" + "k7ed2v0a9jx3mq8c5w1t6zr4ynbh0fsu.apps.googleusercontent.com", 0,
            of: .base64url, 24, opens: "pass for the application when users sign in",
            revoke: "add a new secret and delete this one under APIs and services, Credentials",
            page: "https://support.google.com/cloud/answer/15549257"),
        pair(
            "secrets/github-client-secret", "GitHub OAuth client secret", family: "github",
            Form(.anyOf("Iv1.", "Iv23"), .some(.base62, 16)), "Iv" + "1.", 16, of: .hex, 40,
            opens: "pass for the application when users sign in",
            revoke: "generate a new one and delete this under Developer settings, the app",
            page:
                "https://docs.github.com/en/apps/oauth-apps/maintaining-oauth-apps/troubleshooting-oauth-app-access-token-request-errors"
        ),
        pair(
            "secrets/salesforce-consumer-secret", "Salesforce consumer secret", family: "salesforce",
            Form(.text("3MVG9"), .some(.base62 + "._", 60...110)), "3MVG9", 80, of: .anyHex, 64,
            opens: "pass for the connected app when users sign in",
            revoke: "rotate it under App manager, Manage consumer details",
            page: "https://help.salesforce.com/s/articleView?id=sf.connected_app_rotate_consumer_details.htm"),
        pair(
            "secrets/okta-client-secret", "Okta client secret", family: "okta",
            Form(.text("0oa"), .some(.base62, 17)), "0oa", 17, of: .base64url, 40...64,
            opens: "pass for the application when users sign in",
            revoke: "generate a new one under Applications, the application, Client secrets",
            page: "https://developer.okta.com/docs/guides/client-secret-rotation-key/main/"),
    ]

    private static func pair(
        _ code: Code, _ title: StaticString, family: String, _ id: Form, _ start: String, _ rest: Int,
        of alphabet: Alphabet, _ count: Int, opens: StaticString, revoke: StaticString, page: StaticString
    ) -> Kind {
        pair(
            code, title, family: family, id, start, rest, of: alphabet, count...count, opens: opens, revoke: revoke,
            page: page)
    }

    // The example's id is the start, and so many characters that its form takes.
    private static func pair(
        _ code: Code, _ title: StaticString, family: String, _ id: Form, _ start: String, _ rest: Int,
        of alphabet: Alphabet, _ counts: ClosedRange<Int>, opens: StaticString, revoke: StaticString, page: StaticString
    ) -> Kind {
        let text: @Sendable (Int, String) -> String = { count, name in
            let id =
                start + Example.body(.digit + "ABCDEF", rest).lowercased(where: start.hasPrefix("SK") || start == "EXO")
            return "client(\"" + id + "\",\n" + name + "\"" + Example.body(alphabet, count, seed: 7) + "\")"
        }
        return Kind(
            code, title, family: family, Pair(id, alphabet, counts)?.look ?? .forms([]),
            tests: [{ _ in .supports("the id that goes with it stands beside it") }], evidence: .contextual,
            opens: opens, revoke: revoke, page: page, finds: { [text(counts.upperBound, "")] },
            leaves: { [text(counts.upperBound + 3, ""), text(counts.upperBound, "sha1=")] })
    }
}

extension String {
    fileprivate func lowercased(where isSmall: Bool) -> String { isSmall ? lowercased() : self }
}
