import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// What runs on other platforms, and where their data lie.
    static let hosting: [Kind] = [
        prefixed(
            "secrets/aws-appsync-key", "AWS AppSync API key", family: "aws", "da2-", of: .base36, 26,
            opens: "query the API", revoke: "delete it under the API's settings",
            page: "https://docs.aws.amazon.com/appsync/latest/devguide/security-authz.html"),
        prefixed(
            "secrets/amazon-client-secret", "Login with Amazon client secret", family: "amazon", "amzn1.oa2-cs.v1.",
            of: .hex, 64, opens: "pass for the application when users sign in",
            revoke: "rotate it in the developer console, Security profiles",
            page: "https://developer.amazon.com/docs/login-with-amazon/security-profile.html"),
        prefixed(
            "secrets/amazon-refresh-token", "Login with Amazon token", family: "amazon", "Atzr|", "Atza|",
            of: .base64url, 80...1_200, opens: "act for the seller or user who granted it",
            revoke: "revoke the application's access in the account",
            page: "https://developer-docs.amazon.com/sp-api/docs/authorizing-selling-partner-api-applications"),
        Kind(
            "secrets/firebase-server-key", "Firebase Cloud Messaging server key", family: "google",
            .forms([Form(.text("AAAA"), .some(.base64url, 7), .text(":APA91b"), .some(.base64url, 134))]),
            opens: "send messages to all users of the app", revoke: "delete it under Project settings, Cloud messaging",
            page: "https://firebase.google.com/docs/cloud-messaging/auth-server",
            finds: token([("AA" + "AA", 7), (":APA" + "91b", 134)], .base64url),
            leaves: token([("AA" + "AA", 7), (":APA" + "91b", 100)], .base64url)),
        prefixed(
            "secrets/baidu-access-key", "Baidu Cloud access key", family: "baidu", "ALTAK", of: .base62, 21...28,
            opens: "use the account's services, with the secret that goes with it",
            revoke: "disable it under Security authentication, Access key",
            page: "https://intl.cloud.baidu.com/doc/Reference/s/jjwvz2e94-en"),
        prefixed(
            "secrets/volcengine-access-key", "Volcengine access key", family: "volcengine", "AKLT", of: .base62,
            40...60, opens: "use the account's services, with the secret that goes with it",
            revoke: "disable it under IAM, Access keys", page: "https://www.volcengine.com/docs/6257/64983"),
        prefixed(
            "secrets/jdcloud-access-key", "JD Cloud access key", family: "jdcloud", "JDC_", of: .upperHex, 28...32,
            opens: "use the account's services, with the secret that goes with it",
            revoke: "disable it under Access key management", page: "https://docs.jdcloud.com/en/account-management/"),
        prefixed(
            "secrets/alibaba-session-id", "Alibaba Cloud temporary key", family: "alibaba", "STS.N", of: .base62,
            18...40, opens: "use the account's services for an hour, with the secret that goes with it",
            revoke: "revoke the role's sessions", page: "https://www.alibabacloud.com/help/en/ram/"),
        prefixed(
            "secrets/yandex-storage-key", "Yandex Cloud static access key", family: "yandex", "YCAJE", "YCP", "YCN",
            of: .base62 + "-_", 20...36, tests: [isMixed], opens: "use the storage, with or without its other half",
            revoke: "delete it under the service account's keys",
            page: "https://yandex.cloud/en/docs/iam/operations/compromised-credentials"),
        prefixed(
            "secrets/yandex-oauth-token", "Yandex OAuth token", family: "yandex", "y0_Ag", "y0__", "y1_Ag",
            of: .base64url, 45...80, opens: "act as the user within the application's permissions",
            revoke: "revoke it under Yandex ID, Security",
            page: "https://yandex.com/dev/id/doc/en/"),
        prefixed(
            "secrets/digitalocean-spaces-key", "DigitalOcean Spaces key", family: "digitalocean", "DO00", "DO801",
            of: .upper + .digit, 15...16, opens: "read and write the space, with the secret that goes with it",
            revoke: "delete it under Spaces, Access keys",
            page: "https://docs.digitalocean.com/products/spaces/how-to/manage-access/"),
        prefixed(
            "secrets/backblaze-key", "Backblaze application key", family: "backblaze", "K001", "K002", "K003", "K004",
            "K005", of: .base64, 27, tests: [isMixed], opens: "read and write the account's buckets",
            revoke: "delete it under Application keys",
            page: "https://www.backblaze.com/docs/cloud-storage-create-and-manage-app-keys"),
        prefixed(
            "secrets/scaleway-access-key", "Scaleway access key", family: "scaleway", "SCW", of: .upper + .digit, 17,
            tests: [{ $0.count(where: Alphabet.digit.contains) >= 3 ? nil : .refutes }],
            opens: "use the account's services, with the secret that goes with it",
            revoke: "delete it under IAM, API keys",
            page: "https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/"),
        Kind(
            "secrets/vercel-blob-token", "Vercel Blob token", family: "vercel",
            .forms([Form(.text("vercel_blob_rw_"), .some(.base62, 16), .text("_"), .some(.base62, 20...40))]),
            opens: "read and write the store's files", revoke: "rotate it under Storage, the store's settings",
            page: "https://vercel.com/docs/vercel-blob",
            finds: token([("vercel_" + "blob_rw_", 16), ("_", 30)], .base62),
            leaves: token([("vercel_" + "blob_rw_", 16), ("_", 10)], .base62)),
        prefixed(
            "secrets/xata-key", "Xata API key", family: "xata", "xau_", of: .base62, 30...48,
            opens: "read and write the workspace's databases", revoke: "delete it under Account settings",
            page: "https://xata.io/docs"),
        Kind(
            "secrets/convex-deploy-key", "Convex deploy key", family: "convex",
            .forms([
                Form(
                    .anyOf("prod:", "preview:", "project:", "dev:"), .some(.base36 + "-:", 3...40), .text("|eyJ2Mi"),
                    .some(.base64url + "=", 30...200))
            ]),
            opens: "deploy the project and read its data", revoke: "delete it under Settings, Deploy keys",
            page: "https://docs.convex.dev/cli/deploy-key-types",
            finds: { ["KEY=\"" + "prod:quick-animal-417|ey" + "J2Mi" + Example.body(.base64url, 90) + "\""] },
            leaves: { ["KEY=\"" + "prod:quick-animal-417|ey" + "J2Mi" + Example.body(.base64url, 9) + "\""] }),
        prefixed(
            "secrets/tinybird-token", "Tinybird token", family: "tinybird", "p.eyJ1Ijo", of: .base64url + ".", 80...400,
            opens: "read and write the workspace's data within the token's scopes",
            revoke: "refresh it under Tokens", page: "https://www.tinybird.co/docs/forward/administration/tokens"),
        Kind(
            "secrets/astra-token", "DataStax Astra token", family: "astra",
            .forms([Form(.text("AstraCS:"), .some(.base62, 24), .text(":"), .some(.hex, 64))]),
            opens: "read and write the organisation's databases", revoke: "delete it under Settings, Tokens",
            page: "https://docs.datastax.com/en/astra-db-serverless/administration/manage-application-tokens.html",
            finds: { ["\"Astra" + "CS:" + Example.body(.base62, 24) + ":" + Example.body(.hex, 64) + "\""] },
            leaves: { ["\"Astra" + "CS:" + Example.body(.base62, 24) + ":" + Example.body(.hex, 60) + "\""] }),
        prefixed(
            "secrets/dbt-token", "dbt Cloud token", family: "dbt", "dbtc_", "dbtu_", of: .base64url, 36...72,
            opens: "run jobs and read the account's projects", revoke: "delete it under Account settings, Tokens",
            page: "https://docs.getdbt.com/docs/dbt-cloud-apis/authentication"),
        Kind(
            "secrets/aiven-session", "Aiven API token", family: "aiven",
            .forms([
                Form(lead: [.text("aivenv1 ", folded: true)], .some(.base64, 300...400), .some(Alphabet("="), 0...2))
            ]),
            opens: "manage the account's services", revoke: "revoke it under User information, Tokens",
            page: "https://aiven.io/docs/platform/howto/create_authentication_token",
            finds: { ["Authorization: aiven" + "v1 " + Example.body(.base64, 372)] },
            leaves: { ["Authorization: aiven" + "v1 " + Example.body(.base64, 40)] }),
        Kind(
            "secrets/cloudflare-tunnel-token", "Cloudflare Tunnel token", family: "cloudflare",
            .forms([Form(.text("eyJhIjoi"), .some(.base64url + "+/=", 120...400))]),
            tests: [Proof.json(after: 0, names: ["a", "t", "s"], "it decodes to an account, a tunnel and a secret")],
            opens: "answer for the tunnel's hosts", revoke: "rotate it under the tunnel's settings",
            page: "https://developers.cloudflare.com/cloudflare-one/networks/connectors/cloudflare-tunnel/",
            finds: {
                let secret = Example.body(.base62, 48)
                return encoded(
                    "", "{\"a\":\"" + Example.body(.hex, 32) + "\",\"t\":\"" + uuid + "\",\"s\":\"" + secret + "\"}")()
            },
            leaves: token("eyJhIj" + "oi", .base62, 40)),
        Kind(
            "secrets/netbird-token", "NetBird access token", family: "netbird",
            .forms([Form(.text("nbp_"), .some(.base62, 36))]), tests: [Proof.netbird],
            opens: "manage the network's peers and rules as the user",
            revoke: "delete it under Users, the user, Access tokens",
            page: "https://docs.netbird.io/api/guides/authentication",
            finds: sealed("nbp_", .base62, 30) { base62Sum($1) }, leaves: token("nbp_", .base62, 35)),
        prefixed(
            "secrets/jsr-token", "JSR access token", family: "jsr", "jsrp_", "jsrd_", of: .base62, 40...64,
            opens: "publish packages as the user", revoke: "revoke it under Account settings, Tokens"),
        prefixed(
            "secrets/packagist-token", "Private Packagist token", family: "packagist", "packagist_ort_",
            "packagist_out_", "packagist_oat_", "packagist_urt_", "packagist_uut_", "packagist_uat_", of: .hex, 68,
            opens: "read and change the organisation's packages",
            revoke: "revoke it under Settings, Authentication tokens"),
        prefixed(
            "secrets/chromatic-token", "Chromatic project token", family: "chromatic", "chpt_", of: .hex, 12...16,
            opens: "publish builds of the project's components", revoke: "reset it under Manage, Configure",
            page: "https://www.chromatic.com/docs/setup/"),
        prefixed(
            "secrets/depot-token", "Depot token", family: "depot", "depot_project_", "depot_org_", "depot_user_",
            of: .base62 + "_", 40...80, opens: "run builds at the organisation's expense",
            revoke: "delete it under Settings, API tokens", page: "https://depot.dev/docs/cli/authentication"),
        prefixed(
            "secrets/gitpod-token", "Gitpod personal access token", family: "gitpod", "gitpod_pat_",
            of: .base64url + ".",
            60...140, opens: "start and read the user's workspaces", revoke: "delete it under User settings, Tokens",
            page: "https://www.gitpod.io/docs/classic/user/configure/user-settings/access-tokens"),
        prefixed(
            "secrets/appwrite-key", "Appwrite API key", family: "appwrite", "standard_", of: .hex, 256,
            opens: "read and write the project's data within the key's scopes",
            revoke: "delete it under Integrations, API keys",
            page: "https://appwrite.io/docs/advanced/platform/api-keys"),
        prefixed(
            "secrets/liveblocks-key", "Liveblocks secret key", family: "liveblocks", "sk_prod_", "sk_dev_",
            of: .base64url,
            40...80, opens: "read and write the project's rooms", revoke: "roll it under API keys",
            page: "https://liveblocks.io/docs/authentication"),
        Kind(
            "secrets/dotenv-vault-key", "dotenv vault key", family: "dotenv",
            .forms([Form(lead: [.text("dotenv://:")], .text("key_"), .some(.hex, 64), notBefore: .none)]),
            opens: "decrypt the environment's settings", revoke: "rotate it with npx dotenv-vault rotatekey",
            page: "https://www.dotenv.org/docs/security/dotenv-key",
            finds: {
                ["DOTENV_KEY=\"" + "dotenv://:ke" + "y_" + Example.body(.hex, 64) + "@dotenv.org/vault/.env.vault\""]
            },
            leaves: {
                ["DOTENV_KEY=\"" + "dotenv://:ke" + "y_" + Example.body(.hex, 40) + "@dotenv.org/vault/.env.vault\""]
            }),
        Kind(
            "secrets/laravel-app-key", "Laravel application key", family: "laravel",
            .forms([
                Form(
                    lead: [.text("APP_KEY"), .some(Alphabet("=:'\" "), 1...4), .text("base64:")], .some(.base64, 43),
                    .text("="))
            ]),
            tests: [Proof.base64(bytes: 32)],
            opens: "decrypt sessions and cookies, and run code where they are unserialised",
            revoke: "make a new one with php artisan key:generate; sessions end",
            page: "https://laravel.com/docs/encryption",
            finds: { ["APP_" + "KEY=base64:" + Example.body(.base64, 42) + "A="] },
            leaves: { ["APP_" + "KEY=base64:" + Example.body(.base64, 20) + "A="] }),
        Kind(
            "secrets/godaddy-key", "GoDaddy API key", family: "godaddy",
            .forms([Form(lead: [.text("sso-key ")], .some(.base62 + "_", 20...50), .text(":"), .some(.base62, 20...24))]
            ),
            opens: "change the account's domains", revoke: "delete it under API keys",
            page: "https://developer.godaddy.com/getstarted",
            finds: { ["Authorization: sso-key " + Example.body(.base62, 37) + ":" + Example.body(.base62, 22)] },
            leaves: { ["Authorization: sso-key " + Example.body(.base62, 9) + ":" + Example.body(.base62, 12)] }),
        prefixed(
            "secrets/redirect-pizza-token", "redirect.pizza API token", family: "redirect-pizza", "rpa_", of: .base62,
            30, opens: "change where the account's domains lead", revoke: "delete it under API tokens",
            page: "https://redirect.pizza/docs"),
        prefixed(
            "secrets/porkbun-key", "Porkbun API key", family: "porkbun", "sk1_", "pk1_", of: .hex, 64,
            opens: "change the account's domains, with its other half", revoke: "delete it under API access",
            page: "https://porkbun.com/api/json/v3/documentation"),
        prefixed(
            "secrets/dnsimple-token", "DNSimple API token", family: "dnsimple", "dnsimple_a_", "dnsimple_u_",
            of: .base62,
            30...40, opens: "change the account's domains", revoke: "delete it under Account, Access tokens",
            page: "https://support.dnsimple.com/articles/api-access-token/"),
    ]
}
