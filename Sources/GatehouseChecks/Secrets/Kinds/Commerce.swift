import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// What else moves money and goods.
    static let commerce: [Kind] = [
        prefixed(
            "secrets/paystack-key", "Paystack secret key", family: "paystack", "sk_live_", "sk_test_", of: .hex, 40,
            opens: "take and send payments for the merchant", revoke: "generate a new one under Settings, API keys",
            page: "https://paystack.com/docs/api/authentication/"),
        prefixed(
            "secrets/gocardless-token", "GoCardless access token", family: "gocardless", "live_", "sandbox_",
            of: .base64url, 40, tests: [isMixed, isNoStreamKey], opens: "collect payments for the merchant",
            revoke: "delete it under Developers, Access tokens",
            page: "https://developer.gocardless.com/getting-started/api/introduction/"),
        prefixed(
            "secrets/mollie-key", "Mollie API key", family: "mollie", "live_", "test_", of: .base62, 30,
            tests: [isMixed], opens: "take payments for the merchant", revoke: "reset it under Developers, API keys",
            page: "https://docs.mollie.com/reference/authentication"),
        prefixed(
            "secrets/chargebee-key", "Chargebee API key", family: "chargebee", "live_", "test_", of: .base62, 34,
            tests: [isMixed], opens: "read customers and change their subscriptions",
            revoke: "delete it under Settings, Configure Chargebee, API keys",
            page: "https://www.chargebee.com/docs/api_keys.html"),
        prefixed(
            "secrets/courier-key", "Courier API key", family: "courier", "pk_prod_", "pk_test_", "dk_prod_", "dk_test_",
            of: .upper + .digit, 28, opens: "send messages in the workspace's name",
            revoke: "roll it under Settings, API keys", page: "https://www.courier.com/docs/reference/authentication"),
        prefixed(
            "secrets/klaviyo-key", "Klaviyo private key", family: "klaviyo", "pk_", of: .hex, 34,
            opens: "read the account's customers and send to them", revoke: "delete it under Settings, API keys",
            page: "https://help.klaviyo.com/hc/en-us/articles/7423954176283"),
        Kind(
            "secrets/adyen-key", "Adyen API key", family: "adyen",
            .forms([
                Form(
                    .text("AQE"), .some(.base64, 40...140), .text("-"), .some(.base64, 40...64), .text("="), .text("-"),
                    .some(.graphic, 8...24), notAfter: Alphabet.none)
            ]),
            opens: "take payments for the merchant", revoke: "generate a new one under Developers, API credentials",
            page: "https://docs.adyen.com/development-resources/api-credentials/",
            finds: {
                [
                    "key = " + "AQ" + "E" + Example.body(.base64, 60) + "-" + Example.body(.base64, 43) + "=-"
                        + Example.body(.base62, 16)
                ]
            },
            leaves: { ["key = " + "AQ" + "E" + Example.body(.base64, 60) + "-" + Example.body(.base64, 20)] }),
        Kind(
            "secrets/cashfree-key", "Cashfree secret key", family: "cashfree",
            .forms([Form(.anyOf("cfsk_ma_prod_", "cfsk_ma_test_"), .some(.hex, 32), .text("_"), .some(.hex, 8))]),
            opens: "take and send payments for the merchant", revoke: "delete it under Developers, API keys",
            page: "https://www.cashfree.com/docs/api-reference/authentication",
            finds: token([("cfsk_" + "ma_prod_", 32), ("_", 8)], .hex),
            leaves: token([("cfsk_" + "ma_prod_", 31), ("_", 8)], .hex)),
        Kind(
            "secrets/mercado-pago-token", "Mercado Pago access token", family: "mercado-pago",
            .forms([
                Form(
                    .text("APP_USR-"), .some(.digit, 12...20), .text("-"), .some(.digit, 6), .text("-"),
                    .some(.hex, 32),
                    .maybe(.text("__"), .some(.upper, 2), .text("_"), .some(.upper, 2), .text("__")),
                    .maybe(.text("-"), .some(.digit, 5...12)))
            ]),
            opens: "take and send payments for the merchant", revoke: "renew it under Your integrations, Credentials",
            page: "https://www.mercadopago.com.br/developers/en/docs/your-integrations/credentials",
            finds: {
                let parts = ["APP" + "_USR", "6" + Example.body(.digit, 15), Example.body(.digit, 6)]
                return [(parts + [Example.body(.hex, 32), Example.body(.digit, 9)]).joined(separator: "-")]
            },
            leaves: { ["APP" + "_USR-" + uuid] }),
        prefixed(
            "secrets/midtrans-key", "Midtrans server key", family: "midtrans", "SB-Mid-server-", "Mid-server-",
            of: .base64url, 16...32, opens: "take payments for the merchant",
            revoke: "ask for a new one under Access keys",
            page: "https://docs.midtrans.com/docs/midtrans-account"),
        Kind(
            "secrets/omise-key", "Omise secret key", family: "omise",
            .forms([Form(.text("skey_"), .maybe(.text("test_")), .some(.base36, 19))]),
            opens: "take payments for the merchant", revoke: "roll it under Keys",
            page: "https://docs.omise.co/api-authentication", finds: token("skey_", .base36, 19),
            leaves: token("skey_", .base36, 18)),
        Kind(
            "secrets/mercury-token", "Mercury API token", family: "mercury",
            .forms([
                Form(
                    .anyOf("mercury_production_", "mercury_sandbox_"), .some(.base62 + "_", 16...90), .text("_yrucrem"))
            ]),
            opens: "read the accounts and send money", revoke: "revoke it under Settings, API tokens",
            page: "https://docs.mercury.com/docs/api-token-security-policies",
            finds: { ["mercury" + "_production_rma_" + Example.body(.base62, 40) + "_yrucrem"] },
            leaves: { ["mercury" + "_production_rma_" + Example.body(.base62, 40)] }),
        prefixed(
            "secrets/brex-token", "Brex user token", family: "brex", "bxt_", of: .base62, 24...48,
            opens: "read the accounts and send money", revoke: "revoke it under Developer settings",
            page: "https://developer.brex.com/docs/authentication/"),
        prefixed(
            "secrets/shopify-partner-token", "Shopify partner token", family: "shopify", "prtapi_", "atkn_", of: .hex,
            32...72, opens: "read and change the partner's apps",
            revoke: "delete it under Settings, Partner API clients",
            page: "https://shopify.dev/docs/api/partner"),
        prefixed(
            "secrets/square-sandbox-secret", "Square sandbox secret", family: "square", "sandbox-sq0csb-", "sq0csb-",
            of: .base64url, 43, opens: "pass for the application in the sandbox",
            revoke: "replace it in the developer console, OAuth",
            page: "https://developer.squareup.com/docs/build-basics/access-tokens"),
        prefixed(
            "secrets/creem-key", "Creem API key", family: "creem", "creem_", of: .base62, 20...32,
            tests: [isRandom(after: 6)], opens: "read customers and change their subscriptions",
            revoke: "regenerate it under Developers", page: "https://docs.creem.io/api-reference/introduction"),
        prefixed(
            "secrets/aftership-key", "AfterShip API key", family: "aftership", "asat_", of: .hex, 32,
            opens: "read the shop's shipments", revoke: "delete it under Settings, API keys",
            page: "https://www.aftership.com/docs/tracking/quickstart/authentication"),
        prefixed(
            "secrets/clearbit-key", "Clearbit secret key", family: "clearbit", "sk_", of: .hex, 32,
            opens: "look up people and companies at the account's expense", revoke: "roll it under Settings, API keys",
            page: "https://help.clearbit.com/hc/en-us"),
        Kind(
            "secrets/telnyx-key", "Telnyx API key", family: "telnyx",
            .forms([Form(.text("KEY0"), .some(.base62, 31), .text("_"), .some(.base62, 22))]),
            opens: "send messages and make calls at the account's expense", revoke: "delete it under Auth, API keys",
            page: "https://developers.telnyx.com/docs/account-setup",
            finds: token([("KE" + "Y0", 31), ("_", 22)], .base62),
            leaves: token([("KE" + "Y0", 30), ("_", 22)], .base62)),
        prefixed(
            "secrets/nylas-key", "Nylas API key", family: "nylas", "nyk_v0_", of: .base62, 64,
            opens: "read and send mail of the users who were connected", revoke: "delete it under API keys",
            page: "https://developer.nylas.com/docs/v3/auth/"),
        Kind(
            "secrets/intercom-token", "Intercom access token", family: "intercom",
            .forms([Form(.text("dG9rO"), .some(.base64, 51...59), .text("="))]),
            tests: [Proof.base64(after: 0, holds: "tok:")],
            opens: "read and write the workspace's conversations", revoke: "regenerate it under Developer hub, the app",
            page: "https://developers.intercom.com/docs/build-an-integration/learn-more/authentication",
            finds: {
                ["token = " + string(Coding.base64Text(of: Array(("to" + "k:" + Example.body(.hex, 40)).utf8))) + "="]
            },
            leaves: { ["token = " + "dG9" + "rO" + Example.body(.base62, 20) + "="] }),
        prefixed(
            "secrets/teamwork-token", "Teamwork API token", family: "teamwork", "tkn.v1_", of: .base64 + "=", 40...120,
            opens: "read and write the account's projects as the user", revoke: "delete it under Profile, API keys",
            page: "https://apidocs.teamwork.com/"),
    ]

    // A key for broadcasting has its user's number behind the same prefix.
    private static let isNoStreamKey: Kind.Test = { value in
        let digits = value.drop { $0 != UInt8(ascii: "_") }.dropFirst().prefix(while: Alphabet.digit.contains)
        return value[digits.endIndex...].first == UInt8(ascii: "_") ? .refutes : nil
    }
}
