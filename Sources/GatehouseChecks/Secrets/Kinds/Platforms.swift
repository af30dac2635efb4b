import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// What deploys to and manages hosting platforms and their databases.
    static let platforms: [Kind] = [
        Kind(
            "secrets/cloudflare-token", "Cloudflare API token", family: "cloudflare",
            .forms([Form(.anyOf("cfut_", "cfat_", "cfk_"), .some(.base62, 40), .some(.hex, 8))]),
            tests: [Proof.cloudflare],
            opens: "manage the account's zones within the token's permissions",
            revoke: "roll or delete it under API tokens",
            page: "https://developers.cloudflare.com/fundamentals/api/how-to/roll-token/",
            finds: sealed("cfut_", .base62, 40) { hexSum($1) }, leaves: token("cfut_", .hex, 47)),
        Kind(
            "secrets/cloudflare-origin-key", "Cloudflare origin CA key", family: "cloudflare",
            .forms([Form(.text("v1.0-"), .some(.hex, 24), .text("-"), .some(.hex, 146))]),
            opens: "issue certificates for the account's zones", revoke: "change it under API tokens, Origin CA key",
            page: "https://developers.cloudflare.com/fundamentals/api/get-started/ca-keys/",
            finds: token([("v1.0-", 24), ("-", 146)], .hex), leaves: token([("v1.0-", 24), ("-", 145)], .hex)),
        Kind(
            "secrets/heroku-key", "Heroku API key", family: "heroku",
            .forms([Form(.text("HRKU-"), .some(.base64url, 36...60))]),
            opens: "manage the account's apps and their settings",
            revoke: "regenerate it under Account settings, API key",
            page: "https://devcenter.heroku.com/articles/authentication",
            finds: token("HRKU-", .base64url, 60), leaves: token("HRKU-", .base64url, 30)),
        Kind(
            "secrets/fly-token", "Fly.io access token", family: "fly",
            .forms([
                Form(.anyOf("fm1r_", "fm1a_", "fm2_"), .some(.base64 + "=", 100...2_000)),
                Form(.text("fo1_"), .some(.base64url, 43)),
            ]),
            opens: "manage the organisation's apps and their secrets", revoke: "revoke it with fly tokens revoke",
            page: "https://fly.io/docs/security/tokens/",
            finds: token("fm2_", .base64, 300), leaves: token("fm2_", .base64, 60)),
        Kind(
            "secrets/render-key", "Render API key", family: "render",
            .forms([Form(.text("rnd_"), .some(.base62, 28))]),
            opens: "manage the account's services", revoke: "revoke it under Account settings, API keys",
            page: "https://render.com/docs/api", finds: token("rnd_", .base62, 28), leaves: token("rnd_", .base62, 27)),
        Kind(
            "secrets/netlify-token", "Netlify access token", family: "netlify",
            .forms([Form(.anyOf("nfp_", "nfc_", "nfo_", "nfu_"), .some(.base62, 36))]),
            opens: "deploy and change the account's sites", revoke: "delete it under User settings, Applications",
            page: "https://docs.netlify.com/api/get-started/",
            finds: token("nfp_", .base62, 36), leaves: token("nfp_", .base62, 35)),
        Kind(
            "secrets/vercel-token", "Vercel token", family: "vercel",
            .forms(
                (52...56).map { Form(.anyOf("vcp_", "vci_", "vca_", "vcr_", "vck_"), .some(.base64url, $0)) }),
            tests: [Proof.vercel],
            opens: "deploy and change the account's projects", revoke: "delete it under Account settings, Tokens",
            page: "https://vercel.com/docs/rest-api",
            finds: sealed("vcp_", .base62, 46) { base62Sum($0 + $1) }, leaves: token("vcp_", .base62, 51)),
        Kind(
            "secrets/deno-token", "Deno Deploy token", family: "deno",
            .forms([Form(.anyOf("ddp_", "ddo_"), .some(.base62, 36))]), tests: [Proof.deno],
            opens: "deploy the account's projects", revoke: "revoke it under Account settings, Access tokens",
            page: "https://docs.deno.com/deploy/",
            finds: sealed("ddp_", .base62, 30) { base62Sum($0 + $1) }, leaves: token("ddp_", .base62, 35)),
        Kind(
            "secrets/supabase-key", "Supabase secret key", family: "supabase",
            .forms([
                Form(.text("sb_secret_"), .some(.base64url, 31)),
                Form(.text("sbp_"), .some(.base36, 40)),
                Form(.text("sbp_"), .text("oauth_"), .some(.hex, 40)),
            ]),
            opens: "read and write the project's data by passing every access rule, or manage the account's projects",
            revoke: "delete it under Project settings, API keys, or Account, Access tokens",
            page: "https://supabase.com/docs/guides/api/api-keys",
            finds: { token("sb_secret_", .base64url, 31)() + token("sbp_", .hex, 40)() },
            leaves: token("sb_publishable_", .base64url, 31)),
        Kind(
            "secrets/neon-key", "Neon API key", family: "neon",
            .forms([Form(.text("napi_"), .some(.base36, 64))]),
            opens: "manage the account's databases", revoke: "revoke it under Account settings, API keys",
            page: "https://neon.com/docs/manage/api-keys",
            finds: token("napi_", .base36, 64), leaves: token("napi_", .base36, 63)),
        Kind(
            "secrets/planetscale-token", "PlanetScale token or password", family: "planetscale",
            .forms([Form(.anyOf("pscale_tkn_", "pscale_pw_", "pscale_oauth_"), .some(.base64url + ".=", 32...64))]),
            opens: "read and write the organisation's databases",
            revoke: "delete it under Settings, Service tokens, or the branch's Passwords",
            page: "https://planetscale.com/docs/concepts/service-tokens",
            finds: token("pscale_tkn_", .base64url, 43), leaves: token("pscale_tkn_", .base64url, 30)),
        Kind(
            "secrets/cockroach-key", "CockroachDB Cloud API key", family: "cockroach",
            .forms([Form(.text("CCDB1_"), .some(.base62, 22), .text("_"), .some(.base62, 40))]),
            opens: "manage the organisation's clusters", revoke: "delete it under Access management, Service accounts",
            page: "https://www.cockroachlabs.com/docs/cockroachcloud/managing-access",
            finds: token([("CCDB1_", 22), ("_", 40)], .base62), leaves: token([("CCDB1_", 22), ("_", 39)], .base62)),
        Kind(
            "secrets/mongodb-atlas-secret", "MongoDB Atlas service account secret", family: "mongodb",
            .forms([Form(.text("mdb_sa_sk_"), .some(.base64url, 40))]),
            opens: "manage the organisation's clusters", revoke: "revoke it under Access manager, Applications",
            page: "https://www.mongodb.com/docs/atlas/configure-api-access/",
            finds: token("mdb_sa_sk_", .base64url, 40), leaves: token("mdb_sa_sk_", .base64url, 39)),
        Kind(
            "secrets/aiven-token", "Aiven password or token", family: "aiven",
            .forms([Form(.text("AVNS_"), .some(.base64url, 19))]),
            opens: "read and write the service's data", revoke: "reset it under the service's Users",
            page: "https://aiven.io/docs/platform/howto/create_authentication_token",
            finds: token("AVNS_", .base64url, 19), leaves: token("AVNS_", .base64url, 18)),
        Kind(
            "secrets/zuplo-key", "Zuplo API key", family: "zuplo",
            .forms([Form(.text("zpka_"), .some(.hex, 32), .text("_"), .some(.hex, 8))]), tests: [Proof.zuplo],
            opens: "call the gateway's services as the consumer", revoke: "delete it under Services, API key service",
            page: "https://zuplo.com/docs/articles/api-key-management",
            finds: sealed("zpka_", .hex, 32) { "_" + hexSum($1) }, leaves: token([("zpka_", 31), ("_", 8)], .hex)),
        Kind(
            "secrets/apify-token", "Apify API token", family: "apify",
            .forms([Form(.text("apify_api_"), .some(.base62, 36))]), tests: [Proof.apify],
            opens: "run the account's actors and read their data",
            revoke: "delete it under Settings, API and integrations",
            page: "https://docs.apify.com/platform/integrations/api",
            finds: sealed("apify_api_", .base62, 30) {
                string(Digits.base62LowerFirst.text(of: CRC.sum32(($0 + $1).utf8), width: 6))
            },
            leaves: token("apify_api_", .base62, 35)),
        Kind(
            "secrets/salad-key", "Salad API key", family: "salad",
            .forms([Form(.anyOf("salad_cloud_user_", "salad_cloud_org_"), .some(.base62, 36...80))]),
            tests: [Proof.salad],
            opens: "run containers at the organisation's expense", revoke: "regenerate it under API access",
            page: "https://docs.salad.com/reference/saladcloud-api/introduction",
            finds: sealed("salad_cloud_user_", .base62, 44) { base62Sum($1) },
            leaves: token("salad_cloud_user_", .base62, 20)),
    ]
}
