import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// What else opens the places where people work, talk and play.
    static let desk: [Kind] = [
        Kind(
            "secrets/zoho-token", "Zoho token", family: "zoho",
            .forms([Form(.text("1000."), .some(.hex, 32), .text("."), .some(.hex, 32))]),
            opens: "read and write the account's data within the token's scopes",
            revoke: "revoke it under Accounts, Sessions, Connected apps",
            page: "https://www.zoho.com/accounts/protocol/oauth.html",
            finds: token([("1000.", 32), (".", 32)], .hex), leaves: token([("1000.", 32), (".", 31)], .hex)),
        prefixed(
            "secrets/salesforce-refresh-token", "Salesforce refresh token", family: "salesforce", "5Aep861",
            of: .base62 + "._", 70...110, opens: "read and write the organisation's data as the user",
            revoke: "revoke it under OAuth connected apps usage",
            page: "https://help.salesforce.com/s/articleView?id=sf.remoteaccess_revoke_token.htm"),
        prefixed(
            "secrets/salesloft-key", "Salesloft API key", family: "salesloft", "v2_ak_", of: .base62 + "_", 80...120,
            opens: "read and write the team's customers", revoke: "revoke it under Personal settings, API keys",
            page: "https://developers.salesloft.com/docs/platform/guides/api-key-authentication/"),
        Kind(
            "secrets/linkedin-client-secret", "LinkedIn client secret", family: "linkedin",
            .forms([
                Form(
                    .anyOf("WPL_AP1.", "WPL_AP0."), .some(.base62, 14...20), .text("."), .some(.base64 + "=", 6...12),
                    notAfter: .base62)
            ]),
            opens: "pass for the application when users sign in",
            revoke: "generate a new one under the app's Auth page",
            page: "https://learn.microsoft.com/linkedin/shared/authentication/authentication",
            finds: {
                ["secret = \"" + "WPL" + "_AP1." + Example.body(.base62, 16) + "." + Example.body(.base62, 6) + "==\""]
            },
            leaves: { ["secret = \"" + "WPL" + "_AP1." + Example.body(.base62, 6) + "\""] }),
        prefixed(
            "secrets/instagram-token", "Instagram access token", family: "facebook", "IGQV", "IGQW", "IGAA",
            of: .base64url, 80...300, opens: "act as the user within its permissions",
            revoke: "remove the app under Settings, Apps and websites",
            page: "https://developers.facebook.com/docs/instagram-platform/"),
        Kind(
            "secrets/facebook-app-token", "Facebook app access token", family: "facebook",
            .code(anchors: [Literal("facebook", folded: true), Literal("fb_app", folded: true)], facebookAppToken),
            opens: "act as the app", revoke: "reset the app's secret under Settings, Basic",
            page: "https://developers.facebook.com/docs/facebook-login/guides/access-tokens/",
            finds: { ["facebook_token = " + "1" + Example.body(.digit, 14) + "|" + Example.body(.base64url, 27)] },
            leaves: { ["facebook_token = " + "1" + Example.body(.digit, 14) + "|" + Example.body(.base64url, 20)] }),
        Kind(
            "secrets/twitch-chat-token", "Twitch chat token", family: "twitch",
            .forms([Form(lead: [.text("oauth:")], .some(.base36, 30))]),
            opens: "read and write in chat as the user",
            revoke: "disconnect the application under Settings, Connections",
            page: "https://dev.twitch.tv/docs/authentication/",
            finds: { ["pass: oau" + "th:" + Example.body(.base36, 30)] },
            leaves: { ["pass: oau" + "th:" + Example.body(.base36, 29)] }),
        Kind(
            "secrets/telegram-address", "Telegram bot token in an address", family: "telegram",
            .forms([
                Form(
                    lead: [.anyOf("tgram://", "api.telegram.org/bot")], .some(.digit, 8...10), .text(":"),
                    .some(.base64url, 35))
            ]),
            opens: "act as the bot", revoke: "revoke it by sending /revoke to @BotFather",
            page: "https://core.telegram.org/bots/features#botfather",
            finds: { ["tg" + "ram://1" + Example.body(.digit, 8) + ":" + Example.body(.base64url, 35)] },
            leaves: { ["tg" + "ram://1" + Example.body(.digit, 8) + ":" + Example.body(.base64url, 30)] }),
        Kind(
            "secrets/figma-legacy-token", "Figma access token", family: "figma",
            .forms([
                Form(
                    lead: [.text("X-Figma-Token", folded: true), .some(Alphabet("\"':= "), 1...6)],
                    [.some(.digit, 3...8), .text("-")] + uuidParts())
            ]),
            opens: "read the user's files and comments", revoke: "revoke it under Settings, Security",
            page: "https://help.figma.com/hc/en-us/articles/8085703771159",
            finds: { ["X-Figma-" + "Token: 1394-" + uuid] }, leaves: { ["X-Figma-" + "Token: 1394-a"] }),
        Kind(
            "secrets/airtable-oauth-token", "Airtable OAuth token", family: "airtable",
            .forms([Form(.some(.base62, 16), .text(".v1."), .some(.base64url, 16...80), .text("."), .some(.hex, 64))]),
            opens: "read and write the bases that the user granted",
            revoke: "revoke it under Builder hub, Third-party integrations",
            page: "https://airtable.com/developers/web/api/oauth-reference",
            finds: {
                [Example.body(.base62, 16) + ".v" + "1." + Example.body(.base64url, 22) + "." + Example.body(.hex, 64)]
            },
            leaves: {
                [Example.body(.base62, 16) + ".v" + "1." + Example.body(.base64url, 22) + "." + Example.body(.hex, 60)]
            }),
        prefixed(
            "secrets/outline-key", "Outline API key", family: "outline", "ol_api_", of: .base62, 38,
            opens: "read and write the workspace's documents", revoke: "delete it under Settings, API keys",
            page: "https://www.getoutline.com/developers"),
        prefixed(
            "secrets/plane-key", "Plane API key", family: "plane", "plane_api_", of: .hex, 32,
            opens: "read and write the workspace as the user",
            revoke: "delete it under Profile settings, Personal access tokens",
            page: "https://developers.plane.so/api-reference/introduction"),
        prefixed(
            "secrets/retool-token", "Retool access token", family: "retool", "retool_", of: .base62, 24...64,
            tests: [isMixed], opens: "manage the organisation's apps and users",
            revoke: "revoke it under Settings, Retool API",
            page: "https://docs.retool.com/org-users/guides/retool-api/authentication"),
        prefixed(
            "secrets/builder-key", "Builder.io private key", family: "builder", "bpk-", of: .hex, 32,
            opens: "change the space's content", revoke: "delete it under Space settings, Private keys",
            page: "https://www.builder.io/c/docs/using-your-api-key"),
        prefixed(
            "secrets/cal-key", "Cal.com API key", family: "cal", "cal_live_", "cal_test_", of: .base36, 32,
            opens: "read and book the user's meetings", revoke: "delete it under Settings, API keys",
            page: "https://cal.com/docs/api-reference/v1/authentication"),
        prefixed(
            "secrets/frameio-token", "Frame.io API token", family: "frameio", "fio-u-", of: .base64url + "=", 64,
            opens: "read and write the account's projects", revoke: "delete it under Developer tools, Tokens",
            page: "https://developer.adobe.com/frameio/guides/"),
        prefixed(
            "secrets/imagekit-key", "ImageKit private key", family: "imagekit", "private_", of: .base64 + "=", 28,
            tests: [isMixed], opens: "read and change the account's media", revoke: "delete it under Developer options",
            page: "https://imagekit.io/docs/api-keys"),
        prefixed(
            "secrets/cfx-key", "Cfx.re server key", family: "cfx", "cfxk_", of: .base62 + "_", 20...32,
            opens: "run a game server in the owner's name", revoke: "regenerate it in the Cfx.re portal",
            page: "https://docs.fivem.net/docs/server-manual/setting-up-a-server-vanilla/"),
        prefixed(
            "secrets/modrinth-token", "Modrinth access token", family: "modrinth", "mrp_", of: .base62, 50...64,
            opens: "publish as the user", revoke: "revoke it under Settings, Personal access tokens",
            page: "https://docs.modrinth.com/api/"),
        Kind(
            "secrets/workato-token", "Workato API token", family: "workato",
            .forms([
                Form(
                    .anyOf("wrkprod-", "wrkatrial-", "wrkaus-", "wrkaeu-"), .some(.base64url + ".", 100...1_200),
                    notBefore: .word + "-.")
            ]),
            opens: "manage the workspace's recipes", revoke: "revoke it under API clients",
            page: "https://docs.workato.com/workato-api/api-clients.html", finds: token("wrkprod-", .base64url, 600),
            leaves: token("wrkprod-", .base64url, 60)),
        Kind(
            "secrets/plex-token", "Plex token", family: "plex",
            .forms([Form(lead: [.text("X-Plex-Token"), .some(Alphabet("\"':= "), 1...4)], .some(.base64url, 20))]),
            tests: [isRandom(after: 0)], opens: "watch and manage the server as its owner",
            revoke: "sign out of all devices",
            page: "https://support.plex.tv/articles/204059436",
            finds: { ["?X-Plex-" + "Token=" + Example.body(.base62, 20)] },
            leaves: { ["?X-Plex-" + "Token=" + Example.body(.base62, 12)] }),
        Kind(
            "secrets/google-service-account", "Google service account key", family: "google",
            .code(anchors: [Literal("\"private_key\""), Literal("\\\"private_key\\\"")], serviceAccountKey),
            evidence: .contextual, opens: "act as the service account",
            revoke: "delete the key under IAM, Service accounts, Keys",
            page: "https://cloud.google.com/iam/docs/keys-create-delete",
            finds: {
                [
                    [
                        "{\"type\": \"service_account\", \"private", "_key\": \"-----BEGIN ",
                        "PRIVATE KEY-----\\nMIIEvQIBADANBgkqh\"}",
                    ].joined()
                ]
            },
            leaves: { ["{\"type\": \"service_account\", \"private" + "_key\": \"\"}"] }),
    ]

    // Behind the word, in the same line: the app's number, a bar, and the rest of the secret.
    private static let facebookAppToken: @Sendable ([UInt8], Int, inout Budget) -> Range<Int>? = {
        bytes, offset, budget in
        let line = bytes[offset...].prefix(96).prefix { $0 != UInt8(ascii: "\n") }
        guard budget.spend(12), let bar = line.firstIndex(of: UInt8(ascii: "|")) else { return nil }
        let number = line[..<bar].reversed().prefix(while: Alphabet.digit.contains).count
        let secret = bytes[(bar + 1)...].prefix(41).prefix(while: Alphabet.base64url.contains)
        guard (15...16).contains(number), (27...40).contains(secret.count) else { return nil }
        return (bar - number)..<secret.endIndex
    }

    // A key of a service account that is too short to be a key: the file's other fields say what it is.
    private static let serviceAccountKey: @Sendable ([UInt8], Int, inout Budget) -> Range<Int>? = {
        bytes, offset, budget in
        let begin = Array("-----BEGIN PRIVATE KEY-----".utf8)
        let head = bytes[offset...].prefix(24)
        guard budget.spend(80), let dash = head.dropFirst(12).firstIndex(of: begin[0]),
            bytes[dash...].starts(with: begin)
        else { return nil }
        let body = bytes[(dash + begin.count)...].prefix(4_096).prefix { $0 != UInt8(ascii: "\"") }
        let around = bytes[max(0, offset - 1_024)..<min(bytes.count, body.endIndex + 1_024)]
        guard budget.spend(around.count / 4), body.count(where: Alphabet.base64.contains) >= 16,
            around.contains("gserviceaccount.com")
                || around.contains("service_account")
        else { return nil }
        return dash..<body.endIndex
    }
}
