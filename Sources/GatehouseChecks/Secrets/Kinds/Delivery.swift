import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// What sends mail, messages and calls in somebody's name.
    static let delivery: [Kind] = [
        Kind(
            "secrets/sendgrid-key", "SendGrid API key", family: "sendgrid",
            .forms([
                Form(.text("SG."), .some(.base64url, 22), .text("."), .some(.base64url, 43)),
                Form(.text("SG."), .some(.base64url + "=.", 66)),
            ]),
            tests: [
                Proof.structure("its two parts have the lengths of a key's", otherwise: "its parts have other lengths")
                {
                    $0.split(separator: UInt8(ascii: ".")).map(\.count) == [2, 22, 43]
                }
            ],
            opens: "send mail in the account's name", revoke: "delete it under Settings, API keys",
            page: "https://www.twilio.com/docs/sendgrid/ui/account-and-settings/api-keys",
            finds: token([("SG.", 22), (".", 43)], .base64url), leaves: token([("SG.", 22), (".", 40)], .base64url)),
        Kind(
            "secrets/mailgun-key", "Mailgun API key", family: "mailgun",
            .forms([
                Form(.text("key-"), .some(.hex, 32))
            ]),
            opens: "send mail in the domains' name and read its logs", revoke: "delete it under API keys",
            page: "https://help.mailgun.com/hc/en-us/articles/203380100", finds: token("key-", .hex, 32),
            leaves: token("key-", .hex, 31)),
        Kind(
            "secrets/mailchimp-key", "Mailchimp API key", family: "mailchimp",
            .forms([Form(.some(.hex, 32), .text("-us"), .some(.digit, 1...2))]),
            opens: "read and write the account's lists", revoke: "revoke it under Profile, Extras, API keys",
            page: "https://mailchimp.com/help/about-api-keys/",
            finds: { [Example.body(.hex, 32) + "-" + "us12"] }, leaves: { [Example.body(.hex, 31) + "-" + "us12"] }),
        Kind(
            "secrets/mandrill-key", "Mailchimp Transactional API key", family: "mailchimp",
            .forms([Form(.text("md-"), .some(.base64url, 22))]),
            opens: "send mail in the account's name", revoke: "disable it under Settings, SMTP and API info",
            page: "https://mailchimp.com/developer/transactional/guides/quick-start/",
            finds: token("md-", .base64url, 22), leaves: token("md-", .base64url, 21)),
        Kind(
            "secrets/brevo-key", "Brevo API key", family: "brevo",
            .forms([Form(.anyOf("xkeysib-", "xsmtpsib-"), .some(.hex, 64), .text("-"), .some(.base62, 16))]),
            opens: "send mail in the account's name and read its contacts", revoke: "delete it under SMTP and API",
            page: "https://help.brevo.com/hc/en-us/articles/209467485",
            finds: token([("xkeysib-", 64), ("-", 16)], .hex),
            leaves: token([("xkeysib-", 64), ("-", 15)], .hex)),
        Kind(
            "secrets/resend-key", "Resend API key", family: "resend",
            .forms([Form(.text("re_"), .some(.base62, 8), .text("_"), .some(.base62, 24))]),
            opens: "send mail in the domains' name", revoke: "delete it under API keys",
            page: "https://resend.com/docs/dashboard/api-keys/introduction",
            finds: token([("re_", 8), ("_", 24)], .base62), leaves: token([("re_", 8), ("_", 23)], .base62)),
        Kind(
            "secrets/mailersend-token", "MailerSend API token", family: "mailersend",
            .forms([Form(.text("mlsn."), .some(.hex, 64))]),
            opens: "send mail in the domains' name", revoke: "delete it under Integrations, API tokens",
            page: "https://www.mailersend.com/help/managing-api-tokens",
            finds: token("mlsn.", .hex, 64), leaves: token("mlsn.", .hex, 63)),
        Kind(
            "secrets/twilio-key", "Twilio API key", family: "twilio",
            .code(
                // No text of the key has three bytes: each beginning is an anchor of its own.
                anchors: Array("0123456789abcdef").map { Literal("SK\($0)") },
                { bytes, offset, _ in
                    let digits = bytes[(offset + 2)...].prefix(33).prefix(while: Alphabet.hex.contains)
                    let isFree = offset == 0 || !Alphabet.base64.contains(bytes[offset - 1])
                    let end = offset + 34
                    let isClosed = end >= bytes.count || !Alphabet.word.contains(bytes[min(end, bytes.count - 1)])
                    return digits.count == 32 && isFree && isClosed ? offset..<end : nil
                }),
            opens: "send messages and make calls at the account's expense, with the secret that goes with it",
            revoke: "delete it under API keys and tokens",
            page: "https://www.twilio.com/docs/iam/api-keys", finds: token("SK", .hex, 32),
            leaves: token("SK", .hex, 33)),
        Kind(
            "secrets/onesignal-key", "OneSignal API key", family: "onesignal",
            .forms([Form(.anyOf("os_v2_app_", "os_v2_org_"), .some(.base36, 100...110))]),
            opens: "send messages to the apps' users", revoke: "delete it under Settings, Keys and IDs",
            page: "https://documentation.onesignal.com/docs/en/keys-and-ids",
            finds: token("os_v2_app_", .base36, 103), leaves: token("os_v2_app_", .base36, 60)),
        Kind(
            "secrets/duffel-token", "Duffel access token", family: "duffel",
            .forms([Form(.anyOf("duffel_live_", "duffel_test_"), .some(.base64url + "=", 43))]),
            opens: "book flights at the account's expense", revoke: "revoke it under Developers, Access tokens",
            page: "https://duffel.com/docs/api/overview/welcome",
            finds: token("duffel_live_", .base64url, 43), leaves: token("duffel_live_", .base64url, 42)),
        Kind(
            "secrets/easypost-key", "EasyPost API key", family: "easypost",
            .forms([Form(.anyOf("EZAK", "EZTK"), .some(.base62, 54))]),
            opens: "buy postage at the account's expense", revoke: "delete it under API keys",
            page: "https://docs.easypost.com/docs/api-keys", finds: token("EZAK", .base62, 54),
            leaves: token("EZAK", .base62, 53)),
        Kind(
            "secrets/shippo-token", "Shippo API token", family: "shippo",
            .forms([Form(.anyOf("shippo_live_", "shippo_test_"), .some(.hex, 40))]),
            opens: "buy postage at the account's expense", revoke: "delete it under Settings, API",
            page: "https://docs.goshippo.com/docs/guides_general/authentication/",
            finds: token("shippo_live_", .hex, 40), leaves: token("shippo_live_", .hex, 39)),
    ]
}
