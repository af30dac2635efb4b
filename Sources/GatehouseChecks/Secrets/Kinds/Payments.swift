import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// What moves money and sells.
    static let payments: [Kind] = [
        Kind(
            "secrets/stripe-key", "Stripe live key", family: "stripe",
            .forms([Form(.anyOf("sk_live_", "rk_live_"), .some(.base62, 24...247))]),
            opens: "charge cards and read customers", revoke: "roll it under Developers, API keys",
            page: "https://docs.stripe.com/keys", finds: token("sk_live_", .base62, 99),
            leaves: token("pk_live_", .base62, 99)),
        Kind(
            "secrets/stripe-test-key", "Stripe test key", family: "stripe",
            .forms([Form(.anyOf("sk_test_", "rk_test_"), .some(.base62, 24...247))]),
            opens: "read and write test data: no money moves", revoke: "roll it under Developers, API keys",
            page: "https://docs.stripe.com/keys", finds: token("sk_test_", .base62, 99),
            leaves: token("sk_test_", .base62, 20)),
        Kind(
            "secrets/stripe-webhook-secret", "Stripe webhook signing secret", family: "stripe",
            .forms([Form(.text("whsec_"), .some(.base64 + "=", 32...64))]),
            opens: "make events that the server takes for Stripe's", revoke: "roll it under Developers, Webhooks",
            page: "https://docs.stripe.com/webhooks", finds: token("whsec_", .base62, 32),
            leaves: token("whsec_", .base62, 30)),
        Kind(
            "secrets/square-token", "Square access token", family: "square",
            .forms([
                Form(.text("sq0atp-"), .some(.base64url, 22)), Form(.text("sq0csp-"), .some(.base64url, 43)),
                Form(.text("EAAA"), .some(.base64url, 60)),
            ]),
            opens: "charge cards and read customers", revoke: "replace it in the developer console, Credentials",
            page: "https://developer.squareup.com/docs/build-basics/access-tokens",
            finds: { token("sq0atp-", .base64url, 22)() + token("sq0csp-", .base64url, 43)() },
            leaves: token("sq0atp-", .base64url, 20)),
        Kind(
            "secrets/paypal-braintree-token", "PayPal Braintree access token", family: "paypal",
            .forms([
                Form(
                    .anyOf("access_token$production$", "access_token$sandbox$"), .some(.base36, 16), .text("$"),
                    .some(.hex, 32))
            ]),
            opens: "charge cards for the merchant", revoke: "revoke it in the control panel, Settings, API",
            page: "https://developer.paypal.com/braintree/articles/control-panel/important-gateway-credentials",
            finds: { ["access_" + "token$production$" + Example.body(.base36, 16) + "$" + Example.body(.hex, 32)] },
            leaves: { ["access_" + "token$production$" + Example.body(.base36, 15) + "$" + Example.body(.hex, 32)] }),
        Kind(
            "secrets/razorpay-key", "Razorpay key id", family: "razorpay",
            .forms([Form(.anyOf("rzp_live_", "rzp_test_"), .some(.base62, 14...24))]),
            opens: "take payments for the merchant, with the secret that goes with it",
            revoke: "regenerate it under Account and settings, API keys",
            page: "https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/",
            finds: token("rzp_live_", .base62, 14), leaves: token("rzp_live_", .base62, 13)),
        Kind(
            "secrets/plaid-token", "Plaid access token", family: "plaid",
            .forms([
                Form(.anyOf("access-production-", "access-development-", "access-sandbox-"), .some(.hex + "-", 36))
            ]),
            opens: "read the bank accounts of the user who was linked", revoke: "remove the item with /item/remove",
            page: "https://plaid.com/docs/api/items/#itemremove",
            finds: { ["access-" + "production-" + uuid] }, leaves: token("access-production-", .hex, 30)),
        Kind(
            "secrets/paddle-key", "Paddle API key", family: "paddle",
            .forms([
                Form(
                    .anyOf("pdl_live_apikey_", "pdl_sdbx_apikey_"), .some(.base36, 26), .text("_"), .some(.base62, 22),
                    .text("_"), .some(.base62, 3))
            ]),
            opens: "read customers and change their subscriptions",
            revoke: "revoke it under Developer tools, Authentication",
            page: "https://developer.paddle.com/api-reference/about/api-keys",
            finds: {
                let ends = "_" + Example.body(.base62, 22) + "_" + Example.body(.base62, 3)
                return ["pdl_" + "live_apikey_" + Example.body(.base36, 26) + ends]
            },
            leaves: token("pdl_live_apikey_", .base36, 26)),
        Kind(
            "secrets/flutterwave-key", "Flutterwave secret key", family: "flutterwave",
            .forms([
                Form(.anyOf("FLWSECK_TEST-", "FLWSECK-"), .some(.base36, 32), .text("-X")),
                Form(.text("FLWSECK_TEST-"), .some(.base36, 12)), Form(.text("FLWSECK-"), .some(.base36, 12)),
            ]),
            opens: "take and send payments for the merchant", revoke: "regenerate it under Settings, API",
            page: "https://developer.flutterwave.com/docs/authentication",
            finds: token("FLWSECK-", .hex, 32, "-X"), leaves: token("FLWPUBK-", .hex, 32, "-X")),
        Kind(
            "secrets/xendit-key", "Xendit secret key", family: "xendit",
            .forms([Form(.anyOf("xnd_production_", "xnd_development_"), .some(.base62, 40...72))]),
            opens: "take and send payments for the merchant", revoke: "delete it under Settings, API keys",
            page: "https://docs.xendit.co/docs/api-keys", finds: token("xnd_production_", .base62, 58),
            leaves: token("xnd_production_", .base62, 30)),
        Kind(
            "secrets/shopify-token", "Shopify access token", family: "shopify",
            .forms([Form(.anyOf("shpat_", "shpca_", "shppa_", "shpss_"), .some(.anyHex, 32))]),
            opens: "read and change the shop's orders, customers and goods",
            revoke: "uninstall the app, or rotate its secret in the partner dashboard",
            page:
                "https://shopify.dev/docs/apps/build/authentication-authorization/client-secrets/rotate-revoke-client-credentials",
            finds: token("shpat_", .hex, 32), leaves: token("shpat_", .hex, 31)),
        Kind(
            "secrets/asaas-key", "Asaas API key", family: "asaas",
            .forms([
                Form(.anyOf("$aact_prod_", "$aact_hmlg_", "$aact_"), .some(.base62 + ":", 30...200), notBefore: .none)
            ]),
            opens: "take and send payments for the account", revoke: "delete it under Integrations, API keys",
            page: "https://docs.asaas.com/docs/api-keys", finds: token("$aact_prod_", .base62, 60),
            leaves: token("$aact_prod_", .base62, 20)),
    ]
}
