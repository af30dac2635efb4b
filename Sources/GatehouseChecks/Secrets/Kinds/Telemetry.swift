import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// What else reads and writes measurements, and turns features on.
    static let telemetry: [Kind] = [
        prefixed(
            "secrets/axiom-token", "Axiom API token", family: "axiom", uuidBehind: "xaat-", "xapt-",
            opens: "read and write the organisation's data sets", revoke: "delete it under Settings, API tokens",
            page: "https://axiom.co/docs/reference/tokens"),
        prefixed(
            "secrets/coralogix-key", "Coralogix API key", family: "coralogix", "cxtp_", "cxup_", of: .base62, 30,
            opens: "read and write the team's logs within the key's role", revoke: "delete it under Settings, API keys",
            page: "https://coralogix.com/docs/user-guides/account-management/api-keys/api-keys/"),
        prefixed(
            "secrets/honeybadger-key", "Honeybadger API key", family: "honeybadger", "hbp_", of: .base62, 30...40,
            opens: "write errors into the project", revoke: "regenerate it under the project's settings",
            page: "https://docs.honeybadger.io/api/"),
        prefixed(
            "secrets/statsig-secret", "Statsig server secret", family: "statsig", "secret-", of: .base62, 40...50,
            tests: [isMixed], evidence: .contextual, opens: "read the project's switches and their rules",
            revoke: "rotate it under Settings, Keys and environments",
            page: "https://docs.statsig.com/access-management/projects"),
        Kind(
            "secrets/configcat-key", "ConfigCat SDK key", family: "configcat",
            .forms([
                Form(.text("configcat-sdk-1/"), .some(.base64url, 22), .text("/"), .some(.base64url, 22)),
                Form(.text("configcat-proxy/"), .some(.base64url, 8...40)),
            ]),
            opens: "read the environment's switches", revoke: "delete it under the SDK key's page",
            page: "https://configcat.com/docs/advanced/team-management/team-management-basics/",
            finds: token([("configcat-" + "sdk-1/", 22), ("/", 22)], .base64url),
            leaves: token([("configcat-" + "sdk-1/", 12), ("/", 22)], .base64url)),
        prefixed(
            "secrets/unleash-token", "Unleash API token", family: "unleash", "*:*.", "default:development.",
            "default:production.", "*:development.", "*:production.", of: .hex, 56...64,
            opens: "read, and with an admin token change, the switches", revoke: "delete it under Admin, API access",
            page: "https://docs.getunleash.io/reference/api-tokens-and-client-keys"),
        prefixed(
            "secrets/growthbook-key", "GrowthBook secret key", family: "growthbook", "secret_admin_",
            "secret_readonly_",
            "secret_user_", of: .base62 + "+/=", 20...60, tests: [isRandom(after: 12)],
            opens: "read or change the organisation's experiments", revoke: "delete it under Settings, API keys",
            page: "https://docs.growthbook.io/api/"),
        prefixed(
            "secrets/devcycle-key", "DevCycle server key", family: "devcycle", "dvc_server_", of: .base62 + "_",
            24...64,
            opens: "read the project's switches and their rules", revoke: "delete it under Environments, Keys",
            page: "https://docs.devcycle.com/platform/account-management/"),
        prefixed(
            "secrets/firehydrant-token", "FireHydrant API token", family: "firehydrant", "fhb-", of: .hex, 32...64,
            opens: "read and write the organisation's incidents", revoke: "delete it under Settings, API keys",
            page: "https://docs.firehydrant.com/docs/api-keys"),
        prefixed(
            "secrets/ubidots-token", "Ubidots token", family: "ubidots", "BBFF-", "BBUS-", of: .base62, 30,
            opens: "read and write the account's devices", revoke: "delete it under API credentials",
            page: "https://docs.ubidots.com/reference/authentication"),
        prefixed(
            "secrets/wakatime-key", "WakaTime API key", family: "wakatime", uuidBehind: "waka_",
            opens: "read and write the user's coding times", revoke: "refresh it under Settings, Account",
            page: "https://wakatime.com/developers"),
        prefixed(
            "secrets/planet-key", "Planet API key", family: "planet", "PLAK", of: .hex, 32,
            opens: "order imagery at the account's expense", revoke: "reset it under My settings",
            page: "https://docs.planet.com/develop/authentication/"),
        prefixed(
            "secrets/radar-key", "Radar secret key", family: "radar", "prj_live_sk_", "prj_test_sk_", of: .hex, 40,
            opens: "read where the users are", revoke: "regenerate it under Settings",
            page: "https://docs.radar.com/api"),
        prefixed(
            "secrets/foursquare-key", "Foursquare API key", family: "foursquare", "fsq3", of: .base64 + "=", 44...48,
            opens: "look up places at the account's expense", revoke: "revoke it under the project's settings",
            page: "https://docs.foursquare.com/developer/reference/authentication"),
        Kind(
            "secrets/mapillary-token", "Mapillary token", family: "mapillary",
            .forms([Form(.text("MLY|"), .some(.digit, 12...20), .text("|"), .some(.hex, 32))]),
            opens: "read as the application", revoke: "reset it under the application's settings",
            page: "https://www.mapillary.com/developer/api-documentation",
            finds: { ["token = " + "ML" + "Y|" + Example.body(.digit, 16) + "|" + Example.body(.hex, 32)] },
            leaves: { ["token = " + "ML" + "Y|" + Example.body(.digit, 16) + "|" + Example.body(.hex, 30)] }),
        Kind(
            "secrets/maxmind-license", "MaxMind license key", family: "maxmind",
            .forms([Form(.some(.base62, 6), .text("_"), .some(.base62, 29), .text("_mmk"))]),
            opens: "download the account's databases", revoke: "remove it under Manage license keys",
            page: "https://dev.maxmind.com/license-key/",
            finds: { ["key = " + Example.body(.base62, 6) + "_" + Example.body(.base62, 29) + "_m" + "mk"] },
            leaves: { ["key = " + Example.body(.base62, 6) + "_" + Example.body(.base62, 20) + "_m" + "mk"] }),
        Kind(
            "secrets/pubnub-key", "PubNub key", family: "pubnub",
            .forms([
                Form([.anyOf("pub-c-", "sub-c-")] + uuidParts()), Form(.text("sec-c-"), .some(.base64 + "=", 40...60)),
            ]),
            evidence: .contextual, opens: "read or write the key set's messages",
            revoke: "reset it under Keysets", page: "https://www.pubnub.com/docs/general/setup/account-setup",
            finds: { ["key = " + "pub" + "-c-" + uuid] + token("sec" + "-c-", .base62, 48)() },
            leaves: token("sub-c-", .hex, 30)),
        Kind(
            "secrets/blynk-client", "Blynk OAuth client and secret", family: "blynk",
            .forms([Form(.text("oa2-client-id_"), .some(.base64url, 20...40), .text(":"), .some(.base64url, 32...48))]),
            opens: "manage the organisation's devices", revoke: "delete the client under Developers, OAuth 2.0",
            page: "https://docs.blynk.io/en/blynk.cloud/platform-api",
            finds: { ["-u " + "oa2-client-id_" + Example.body(.base64url, 32) + ":" + Example.body(.base64url, 40)] },
            leaves: { ["-u " + "oa2-client-id_" + Example.body(.base64url, 32)] }),
    ]
}
