import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// What belongs to no sort of its own.
    static let various: [Kind] = [
        Kind(
            "secrets/salesforce-token", "Salesforce access token", family: "salesforce",
            .forms([
                Form(.text("00D"), .some(.base62, 12...15), .text("!"), .some(.base62 + "._", 80...260))
            ]),
            opens: "read and write the organisation's data as the user", revoke: "revoke it under Session management",
            page: "https://help.salesforce.com/s/articleView?id=sf.remoteaccess_revoke_token.htm",
            finds: token([("00D", 12), ("!", 96)], .base62), leaves: token([("00D", 12), ("!", 60)], .base62)),
        Kind(
            "secrets/dropbox-token", "Dropbox access token", family: "dropbox",
            .forms([Form(.anyOf("sl.u.", "sl.A", "sl.B"), .some(.base64url, 130...1_500), notBefore: .word + ".")]),
            opens: "read and write the user's files", revoke: "disconnect the app under Settings, Connected apps",
            page: "https://developers.dropbox.com/oauth-guide",
            finds: token("sl.u.", .base64url, 300), leaves: token("sl.u.", .base64url, 90)),
        Kind(
            "secrets/twitch-stream-key", "Twitch stream key", family: "twitch",
            .forms([Form(.text("live_"), .some(.digit, 8...10), .text("_"), .some(.base62, 30))]),
            opens: "broadcast on the user's channel", revoke: "reset it under Settings, Stream",
            page: "https://help.twitch.tv/s/article/twitch-stream-key-faq",
            finds: { ["liv" + "e_" + "12" + "6031192_" + Example.body(.base62, 30)] },
            leaves: { ["liv" + "e_" + "12" + "6031192_" + Example.body(.base62, 20)] }),
        Kind(
            "secrets/newrelic-license-key", "New Relic license key", family: "newrelic",
            .forms([Form(.maybe(.text("eu01xx")), .some(.hex, 30...36), .text("NRAL"))]),
            tests: [{ $0.count == 40 ? nil : .refutes }],
            opens: "write data into the account", revoke: "delete it under API keys",
            page: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
            finds: { [Example.body(.hex, 36) + "NR" + "AL"] }, leaves: { [Example.body(.hex, 35) + "NR" + "AL"] }),
        Kind(
            "secrets/dependency-track-key", "Dependency-Track API key", family: "dependency-track",
            .forms([Form(.text("odt_"), .some(.base62, 32...41), .maybe(.text("_"), .some(.base62, 32)))]),
            opens: "read and change the inventory of components", revoke: "delete it under Administration, Teams",
            page: "https://docs.dependencytrack.org/integrations/rest-api/",
            finds: token("odt_", .base62, 32), leaves: token("odt_", .base62, 31)),
        Kind(
            "secrets/ionic-token", "Ionic personal access token", family: "ionic",
            .forms([Form(.text("ion_"), .some(.base62, 42))]),
            opens: "build and publish the account's apps", revoke: "delete it under Personal settings",
            page: "https://ionic.io/docs/appflow/cli/overview", finds: token("ion_", .base62, 42),
            leaves: token("ion_", .base62, 41)),
        Kind(
            "secrets/devin-key", "Devin API key", family: "devin",
            .forms([
                Form(.text("apk_"), .maybe(.text("user_")), .some(.base64 + "=", 80...200)),
                Form(.text("cog_"), .some(.base36, 52)),
            ]),
            opens: "start sessions at the organisation's expense", revoke: "revoke it under Settings, API keys",
            page: "https://docs.devin.ai/api-reference/overview", finds: token("cog_", .base36, 52),
            leaves: token("cog_", .base36, 51)),
        Kind(
            "secrets/sourcegraph-license", "Sourcegraph license key token", family: "sourcegraph",
            .forms([Form(.anyOf("slk_", "sgd_"), .some(.hex, 64))]),
            opens: "use the subscription", revoke: "ask the vendor for a new license",
            page: "https://sourcegraph.com/docs/admin/licensing", finds: token("slk_", .hex, 64),
            leaves: token("slk_", .hex, 63)),
        Kind(
            "secrets/aikido-token", "Aikido token", family: "aikido",
            .forms([Form(.anyOf("AIK_SECRET_", "AIK_CI_", "AIK_RUNTIME_"), .some(.base62 + "_", 20...80))]),
            opens: "read the workspace's findings", revoke: "delete it under Settings, Integrations",
            page: "https://apidocs.aikido.dev/", finds: token("AIK_SECRET_", .base62, 64),
            leaves: token("AIK_SECRET_", .base62, 12)),
        Kind(
            "secrets/samsara-token", "Samsara API token", family: "samsara",
            .forms([Form(.text("samsara_api_"), .some(.base62, 30))]),
            opens: "read the fleet's data", revoke: "delete it under Settings, API tokens",
            page: "https://developers.samsara.com/docs/authentication", finds: token("samsara_api_", .base62, 30),
            leaves: token("samsara_api_", .base62, 29)),
        Kind(
            "secrets/pinterest-token", "Pinterest access token", family: "pinterest",
            .forms([Form(.anyOf("pina_", "pinr_"), .some(.base64url, 40...120))]),
            opens: "read and publish as the user", revoke: "remove the app under Settings, Security",
            page: "https://developers.pinterest.com/docs/getting-started/set-up-authentication-and-authorization/",
            finds: token("pina_", .base64url, 60), leaves: token("pina_", .base64url, 20)),
        Kind(
            "secrets/polar-token", "Polar access token", family: "polar",
            .forms([Form(.anyOf("polar_oat_", "polar_pat_", "polar_at_u_"), .some(.base62, 40...48))]),
            opens: "manage the organisation's sales", revoke: "delete it under Settings, Developers",
            page: "https://polar.sh/docs/integrate/authentication", finds: token("polar_oat_", .base62, 43),
            leaves: token("polar_oat_", .base62, 30)),
        Kind(
            "secrets/ramp-secret", "Ramp client secret", family: "ramp",
            .forms([Form(.text("ramp_sec_"), .some(.base62, 48))]),
            opens: "read and write the company's cards and bills", revoke: "rotate it under Developer settings",
            page: "https://docs.ramp.com/developer-api/v1/authorization", finds: token("ramp_sec_", .base62, 48),
            leaves: token("ramp_sec_", .base62, 47)),
        Kind(
            "secrets/settlemint-token", "SettleMint access token", family: "settlemint",
            .forms([Form(.anyOf("sm_pat_", "sm_sat_", "sm_aat_"), .some(.base62, 16))]),
            opens: "manage the account's networks", revoke: "delete it under Access tokens",
            page: "https://console.settlemint.com/documentation/", finds: token("sm_pat_", .base62, 16),
            leaves: token("sm_pat_", .base62, 15)),
        Kind(
            "secrets/lichess-token", "Lichess personal access token", family: "lichess",
            .forms([Form(.anyOf("lip_", "lio_"), .some(.base62, 20...32))]),
            opens: "play and write as the user", revoke: "revoke it under Preferences, API access tokens",
            page: "https://lichess.org/api", finds: token("lip_", .base62, 20), leaves: token("lip_", .base62, 16)),
        Kind(
            "secrets/defined-networking-token", "Defined Networking API token", family: "defined",
            .forms([Form(.text("dnkey-"), .some(.base64url + "=", 26), .text("-"), .some(.base64url + "=", 52))]),
            opens: "manage the account's network", revoke: "delete it under API keys",
            page: "https://docs.defined.net/guides/automating-host-creation/",
            finds: token([("dnkey-", 26), ("-", 52)], .base36), leaves: token([("dnkey-", 26), ("-", 40)], .base36)),
        Kind(
            "secrets/adobe-client-secret", "Adobe client secret", family: "adobe",
            .forms([Form(.anyOf("p8e-", "p8-"), .some(.hex, 32))]),
            opens: "pass for the application when users sign in",
            revoke: "rotate it in the developer console, Credentials",
            page: "https://developer.adobe.com/developer-console/docs/guides/authentication/",
            finds: token("p8e-", .hex, 32), leaves: token("p8e-", .hex, 31)),
        Kind(
            "secrets/cursor-key", "Cursor API key", family: "cursor",
            .forms([Form(.text("key_"), .some(.hex, 64))]),
            opens: "use the team's account", revoke: "delete it under Settings, API keys",
            page: "https://docs.cursor.com/account/teams/admin-api", finds: token("key_", .hex, 64),
            leaves: token("key_", .hex, 63)),
        Kind(
            "secrets/lob-key", "Lob API key", family: "lob",
            .forms([Form(.anyOf("live_", "test_"), .some(.hex, 35))]),
            opens: "send letters at the account's expense", revoke: "delete it under Settings, API keys",
            page: "https://docs.lob.com/", finds: token("live_", .hex, 35), leaves: token("live_", .hex, 34)),
        Kind(
            "secrets/ebay-secret", "eBay client secret", family: "ebay",
            .forms([ebay(12, 4), ebay(8, 8)]),
            opens: "pass for the application when users sign in",
            revoke: "rotate it in the developer program, Application keys",
            page: "https://developer.ebay.com/api-docs/static/creating-edp-account.html",
            finds: token([("PRD-", 12), ("-", 4), ("-", 4), ("-", 4), ("-", 4)], .hex),
            leaves: token([("PRD-", 12), ("-", 4), ("-", 4)], .hex)),
        Kind(
            "secrets/checkout-key", "Checkout.com secret key", family: "checkout",
            .forms([
                Form(
                    .anyOf("sk_sbox_", "sk_"), .some(.hex, 8), .text("-"), .some(.hex, 4), .text("-"), .some(.hex, 4),
                    .text("-"), .some(.hex, 4), .text("-"), .some(.hex, 12))
            ]),
            opens: "charge cards and read customers", revoke: "deactivate it under Developers, Keys",
            page: "https://www.checkout.com/docs/developer-resources/api/manage-api-keys",
            finds: { ["sk" + "_" + uuid] }, leaves: { ["pk" + "_" + uuid] }),
        Kind(
            "secrets/vault-unseal-key", "HashiCorp Vault unseal key", family: "vault",
            .forms([
                Form(
                    lead: [.text("Unseal Key "), .some(.digit, 1...2), .text(": ")], .some(.base64, 43...44),
                    .some(Alphabet("="), 0...1)),
                Form(
                    lead: [.anyOf("operator unseal ", "Recovery Key 1: ", "Recovery Key 2: ", "Recovery Key 3: ")],
                    .some(.base64, 43...44), .some(Alphabet("="), 0...1)),
            ]),
            opens: "unseal the vault, with enough others", revoke: "make new ones with vault operator rekey",
            page: "https://developer.hashicorp.com/vault/docs/commands/operator/rekey",
            finds: { ["Unseal " + "Key 1: " + Example.body(.base64, 44)] },
            leaves: { ["Unseal " + "Key 1: " + Example.body(.base64, 20)] }),
        Kind(
            "secrets/django-secret-key", "Django secret key", family: "django",
            .forms([
                Form(.text("django-insecure-"), .some(.base36 + "!@#$%^&*(-_=+)", 40...60), notAfter: Alphabet.none)
            ]),
            evidence: .contextual,
            opens: "sign sessions and password resets, where a server uses it",
            revoke: "replace SECRET_KEY; sessions end",
            page: "https://docs.djangoproject.com/en/stable/ref/settings/#secret-key",
            finds: token("django-" + "insecure-", .base36, 50), leaves: token("django-" + "insecure-", .base36, 20)),
        Kind(
            "secrets/openvpn-static-key", "OpenVPN static key", family: "openvpn",
            .code(anchors: [Literal("-----BEGIN OpenVPN Static key V1-----")], openVPNExtent),
            opens: "join or read the network",
            revoke: "make a new key with openvpn --genkey, and replace it on both sides",
            page: "https://openvpn.net/community-resources/static-key-mini-howto/",
            finds: { [openVPNKey(lines: 16)] }, leaves: { [openVPNKey(lines: 3)] }),
        Kind(
            "secrets/wireguard-key", "WireGuard key", family: "wireguard",
            .forms([
                Form(
                    lead: [
                        .anyOf("PrivateKey", "PresharedKey"), .some(Alphabet(" "), 0...4), .text("="),
                        .some(Alphabet(" "), 0...4),
                    ],
                    .some(.base64, 43), .text("="))
            ]),
            tests: [Proof.base64(bytes: 32)],
            opens: "join the network as the peer",
            revoke: "make a new key with wg genkey, and give its public half to the peers",
            page: "https://www.wireguard.com/quickstart/",
            finds: { ["[Interface]\nPrivate" + "Key = " + Example.body(.base64, 42) + "A="] },
            leaves: { ["Public" + "Key = " + Example.body(.base64, 42) + "A="] }),
    ]

    // Five groups of digits, of which the first and the last have one of two lengths.
    private static func ebay(_ first: Int, _ last: Int) -> Form {
        let hyphen = Form.Part.text("-")
        let quad = Form.Part.some(.hex, 4)
        return Form(
            .anyOf("PRD-", "SBX-"), .some(.hex, first), hyphen, quad, hyphen, quad, hyphen, quad, hyphen,
            .some(.hex, last))
    }

    private static func openVPNKey(lines: Int) -> String {
        let body = (1...lines).map { Example.body(.hex, 32, seed: UInt64($0)) + "\n" }.joined()
        return "-----BEGIN " + "OpenVPN Static key V1-----\n" + body + "-----END OpenVPN Static key V1-----\n"
    }

    // Sixteen lines of 32 digits, however they are wrapped, and the line at the end.
    private static let openVPNExtent: @Sendable ([UInt8], Int, inout Budget) -> Range<Int>? = { bytes, offset, budget in
        let text = bytes[offset...].dropFirst(37).prefix(1_024)
        guard budget.spend(text.count) else { return nil }
        let body = text.prefix { $0 != UInt8(ascii: "-") }
        let digits = body.filter(Alphabet.anyHex.contains)
        return digits.count == 512 && Set(digits).count > 8 ? offset..<body.endIndex : nil
    }
}
