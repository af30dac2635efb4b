import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// What reads and writes metrics, errors, events and switches.
    static let monitoring: [Kind] = [
        Kind(
            "secrets/sentry-token", "Sentry auth token", family: "sentry",
            .forms([
                Form(
                    .text("sntrys_" + "eyJ"), .some(.base64 + "=", 60...500), .text("_"), .some(.base64, 43),
                    .some(Alphabet("="), 0...1)),
                Form(.anyOf("sntryu_", "sntrya_", "sntryi_"), .some(.hex, 64)),
            ]),
            tests: [
                {
                    $0.starts(with: "sntrys_".utf8)
                        ? Proof.json(after: 7, names: ["iat", "org"], "it decodes to an organisation's name")($0) : nil
                }
            ],
            opens: "upload releases, or read the organisation's errors",
            revoke: "remove it under Settings, Auth tokens",
            page: "https://docs.sentry.io/account/auth-tokens/",
            finds: {
                let claims = "{\"iat\":1767323045.5,\"url\":\"https://a.example\",\"region_url\":null,\"org\":\"a\"}"
                return encoded("sntrys_", claims, "_" + Example.body(.base62, 43))() + token("sntryu_", .hex, 64)()
            },
            leaves: token("sntryu_", .hex, 63)),
        Kind(
            "secrets/newrelic-key", "New Relic key", family: "newrelic",
            .forms([
                Form(.anyOf("NRAK-", "NRAA-", "NRRA-"), .some(.base62, 27...42)),
                Form(.anyOf("NRII-", "NRIQ-", "NRSP-"), .some(.base62 + "-_", 25...32)),
            ]),
            opens: "read the account's data, or write events into it", revoke: "delete it under API keys",
            page: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
            finds: token("NRAK-", .upper + .digit, 27), leaves: token("NRAK-", .upper + .digit, 20)),
        Kind(
            "secrets/newrelic-browser-key", "New Relic browser key", family: "newrelic",
            .forms([Form(.text("NRJS-"), .some(.hex, 19))]),
            opens: "write browser events into the account", revoke: "delete it under API keys",
            page: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/",
            finds: token("NRJS-", .hex, 19), leaves: token("NRJS-", .hex, 18)),
        Kind(
            "secrets/dynatrace-token", "Dynatrace token", family: "dynatrace",
            .forms([
                Form(
                    .anyOf("dt0c01.", "dt0s01.", "dt0s08.", "dt0s16."), .some(.base62, 8...24), .text("."),
                    .some(.base62, 64))
            ]),
            opens: "read and write the environment's data within its scopes", revoke: "delete it under Access tokens",
            page: "https://docs.dynatrace.com/docs/manage/identity-access-management/access-tokens-and-oauth-clients",
            finds: { ["dt0" + "c01." + Example.body(.base32, 24) + "." + Example.body(.base32, 64)] },
            leaves: { ["dt0" + "c01." + Example.body(.base32, 24) + "." + Example.body(.base32, 60)] }),
        Kind(
            "secrets/grafana-token", "Grafana service account token", family: "grafana",
            .forms([Form(.text("glsa_"), .some(.base62, 32), .text("_"), .some(.anyHex, 8))]),
            tests: [Proof.grafanaServiceAccount],
            opens: "read and change dashboards and data sources as the service account",
            revoke: "delete it under Administration, Service accounts",
            page: "https://grafana.com/docs/grafana/latest/administration/service-accounts/",
            finds: sealed("glsa_", .base62, 32) {
                "_" + string(Digits.hex.text(of: CRC.sum32(($0 + $1).utf8).byteSwapped, width: 8))
            },
            leaves: token([("glsa_", 31), ("_", 8)], .hex)),
        Kind(
            "secrets/grafana-cloud-token", "Grafana Cloud token", family: "grafana",
            .forms([Form(.text("glc_"), .some(.base64 + "=", 32...400))]),
            tests: [Proof.json(after: 4, names: [], "it decodes to a policy's name and key")],
            opens: "write and read the stack's metrics and logs", revoke: "delete it under Access policies",
            page:
                "https://grafana.com/docs/grafana-cloud/account-management/authentication-and-permissions/access-policies/",
            finds: {
                let key = Example.body(.base62, 24)
                return encoded("glc_", "{\"o\":\"1\",\"n\":\"a\",\"k\":\"" + key + "\",\"m\":{\"r\":\"eu\"}}")()
            },
            leaves: token("glc_", .base62, 30)),
        Kind(
            "secrets/grafana-key", "Grafana API key", family: "grafana",
            .forms([Form(.text("eyJr" + "Ijoi"), .some(.base64 + "=", 64...400))]),
            tests: [Proof.json(after: 0, names: ["k", "n", "id"], "it decodes to a key and its name")],
            opens: "read and change dashboards within the key's role",
            revoke: "delete it under Administration, API keys",
            page: "https://grafana.com/docs/grafana/latest/administration/api-keys/",
            finds: { encoded("", "{\"k\":\"" + Example.body(.base62, 48) + "\",\"n\":\"a\",\"id\":1}")() },
            leaves: token("eyJr" + "Ijoi", .base62, 30)),
        Kind(
            "secrets/honeycomb-key", "Honeycomb key", family: "honeycomb",
            .forms([Form(.anyOf("hcaik_", "hcamk_", "hcbik_", "hcalk_"), .some(.base36, 58))]),
            opens: "write events, or manage the environment", revoke: "delete it under Environment settings, API keys",
            page: "https://docs.honeycomb.io/configure/environments/manage-api-keys/",
            finds: token("hcaik_", .base36, 58), leaves: token("hcaik_", .base36, 40)),
        Kind(
            "secrets/posthog-key", "PostHog personal API key", family: "posthog",
            .forms([Form(.anyOf("phx_", "phs_"), .some(.base64url, 43...48))]),
            opens: "read and write the organisation's projects", revoke: "delete it under Settings, Personal API keys",
            page: "https://posthog.com/docs/api",
            finds: token("phx_", .base64url, 43), leaves: token("phx_", .base64url, 42)),
        Kind(
            "secrets/launchdarkly-key", "LaunchDarkly key", family: "launchdarkly",
            .forms([
                Form(
                    .anyOf("sdk-", "api-", "mob-"), .some(.hex, 8), .text("-"), .some(.hex, 4), .text("-"),
                    .some(.hex, 4),
                    .text("-"), .some(.hex, 4), .text("-"), .some(.hex, 12))
            ]),
            opens: "read, and with an api key change, the switches",
            revoke: "reset it under Settings, Environments, or Authorization",
            page: "https://launchdarkly.com/docs/home/account/environment/keys",
            finds: { ["sdk" + "-" + uuid] }, leaves: token("sdk-", .hex, 32)),
        Kind(
            "secrets/rootly-key", "Rootly API key", family: "rootly",
            .forms([Form(.text("rootly_"), .some(.hex, 64))]),
            opens: "read and write the team's incidents", revoke: "revoke it under API keys",
            page: "https://docs.rootly.com/api-reference/overview",
            finds: token("rootly_", .hex, 64), leaves: token("rootly_", .hex, 63)),
        Kind(
            "secrets/segment-token", "Segment public API token", family: "segment",
            .forms([Form(.text("sgp_"), .some(.base62, 64))]),
            opens: "manage the workspace's sources", revoke: "remove it under Access management, Tokens",
            page: "https://docs.segmentapis.com/", finds: token("sgp_", .base62, 64), leaves: token("sgp_", .base62, 63)
        ),
    ]
}
