import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// What opens the places where people plan, write and draw together.
    static let work: [Kind] = [
        Kind(
            "secrets/notion-token", "Notion integration token", family: "notion",
            .forms([
                Form(.text("ntn_"), .some(.digit, 11), .some(.base62, 35)), Form(.text("secret_"), .some(.base62, 43)),
            ]),
            opens: "read and write the pages that the integration was given",
            revoke: "refresh it under My integrations, the integration, Secrets",
            page: "https://developers.notion.com/docs/authorization",
            finds: { ["ntn" + "_" + Example.body(.digit, 11) + Example.body(.base62, 35)] },
            leaves: token("ntn_", .base62, 40)),
        Kind(
            "secrets/linear-key", "Linear API key", family: "linear",
            .forms([Form(.anyOf("lin_api_", "lin_oauth_", "lin_wh_"), .some(.base62, 40...64))]),
            opens: "read and write the workspace as the user", revoke: "revoke it under Settings, Security and access",
            page: "https://linear.app/docs/api-and-webhooks",
            finds: token("lin_api_", .base62, 40), leaves: token("lin_api_", .base62, 39)),
        Kind(
            "secrets/airtable-token", "Airtable personal access token", family: "airtable",
            .forms([Form(.text("pat"), .some(.base62, 14), .text("."), .some(.hex, 64))]),
            opens: "read and write the bases that the token names",
            revoke: "delete it under Builder hub, Personal access tokens",
            page: "https://support.airtable.com/docs/creating-personal-access-tokens",
            finds: { ["pa" + "t" + Example.body(.base62, 14) + "." + Example.body(.hex, 64)] },
            leaves: { ["pa" + "t" + Example.body(.base62, 13) + "." + Example.body(.hex, 64)] }),
        Kind(
            "secrets/figma-token", "Figma access token", family: "figma",
            .forms([Form(.anyOf("figd_", "figo_", "figor_", "figoh_", "figu_", "figur_"), .some(.base64url, 38...44))]),
            opens: "read the user's files and comments", revoke: "revoke it under Settings, Security",
            page: "https://help.figma.com/hc/en-us/articles/8085703771159",
            finds: token("figd_", .base64url, 40), leaves: token("figd_", .base64url, 30)),
        Kind(
            "secrets/clickup-token", "ClickUp personal token", family: "clickup",
            .forms([Form(.text("pk_"), .some(.digit, 6...9), .text("_"), .some(.upper + .digit, 32))]),
            opens: "read and write as the user", revoke: "regenerate it under Settings, Apps",
            page: "https://developer.clickup.com/docs/authentication",
            finds: { ["pk" + "_" + "12345678" + "_" + Example.body(.upper + .digit, 32)] },
            leaves: { ["pk" + "_" + "12345678" + "_" + Example.body(.upper + .digit, 31)] }),
        Kind(
            "secrets/trello-token", "Trello API token", family: "trello",
            .forms([Form(.text("ATTA"), .some(.hex, 64), .some(.upperHex, 8))]), tests: [],
            opens: "read and write the user's boards", revoke: "revoke it under Account settings, Applications",
            page: "https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/",
            finds: { ["ATT" + "A" + Example.body(.hex, 64) + Example.body(.upperHex, 8)] },
            leaves: token("ATTA", .hex, 60)),
        Kind(
            "secrets/canva-secret", "Canva client secret", family: "canva",
            .forms([Form(.text("cnvca"), .some(.base64url, 51))]), tests: [Proof.canva],
            opens: "pass for the integration when users sign in",
            revoke: "generate a new secret in the developer portal",
            page: "https://www.canva.dev/docs/connect/creating-integrations/",
            finds: sealed("cnvca", .base64url, 43) { hexSum($0 + $1) }, leaves: token("cnvca", .base64url, 50)),
        Kind(
            "secrets/typeform-token", "Typeform access token", family: "typeform",
            .forms([Form(.text("tfp_"), .some(.base64url + "=.", 40...59))]),
            opens: "read the account's forms and answers", revoke: "delete it under Account, Personal tokens",
            page: "https://www.typeform.com/developers/get-started/personal-access-token/",
            finds: token("tfp_", .base64url, 59), leaves: token("tfp_", .base64url, 30)),
        Kind(
            "secrets/hubspot-token", "HubSpot private app token", family: "hubspot",
            .forms([Form(.anyOf("pat-na1-", "pat-na2-", "pat-eu1-", "pat-ap1-"), .some(.anyHex + "-", 36))]),
            opens: "read and write the account's contacts", revoke: "rotate it under Settings, Private apps",
            page: "https://developers.hubspot.com/docs/apps/legacy-apps/private-apps/overview",
            finds: { ["pat" + "-na1-" + uuid] }, leaves: token("pat-na1-", .hex, 30)),
        Kind(
            "secrets/contentful-token", "Contentful personal access token", family: "contentful",
            .forms([Form(.text("CFPAT-"), .some(.base64url, 43...64))]),
            opens: "manage the user's spaces", revoke: "revoke it under Account settings, CMA tokens",
            page: "https://www.contentful.com/help/token-management/personal-access-tokens/",
            finds: token("CFPAT-", .base64url, 43), leaves: token("CFPAT-", .base64url, 40)),
        Kind(
            "secrets/mapbox-token", "Mapbox secret token", family: "mapbox",
            .forms([
                Form(.anyOf("sk.eyJ", "tk.eyJ"), .some(.base64url, 60...250), .text("."), .some(.base64url, 20...24))
            ]),
            opens: "use and change the account's maps", revoke: "delete it under Tokens",
            page: "https://docs.mapbox.com/help/getting-started/access-tokens/",
            finds: token([("sk.ey" + "J", 80), (".", 22)], .base64url),
            leaves: token([("pk.ey" + "J", 80), (".", 22)], .base64url)),
        Kind(
            "secrets/readme-key", "ReadMe API key", family: "readme",
            .forms([Form(.text("rdme_"), .some(.base36, 70))]),
            opens: "read and write the project's documentation", revoke: "delete it under Configuration, API keys",
            page: "https://docs.readme.com/main/reference/intro/authentication",
            finds: token("rdme_", .base36, 70), leaves: token("rdme_", .base36, 69)),
        Kind(
            "secrets/adafruit-key", "Adafruit IO key", family: "adafruit",
            .forms([Form(.text("aio_"), .some(.base62, 28))]),
            opens: "read and write the account's feeds", revoke: "regenerate it under My key",
            page: "https://learn.adafruit.com/welcome-to-adafruit-io/security-and-privacy",
            finds: token("aio_", .base62, 28), leaves: token("aio_", .base62, 27)),
    ]
}
