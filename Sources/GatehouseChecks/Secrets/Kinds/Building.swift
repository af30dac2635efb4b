import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// What builds, tests and releases.
    static let building: [Kind] = [
        Kind(
            "secrets/circleci-token", "CircleCI personal API token", family: "circleci",
            .forms([Form(.anyOf("CCIPAT_", "CCIPRJ_"), .some(.base62, 22), .text("_"), .some(.hex, 40))]),
            opens: "run pipelines and read their settings as the user",
            revoke: "remove it under User settings, Personal API tokens",
            page: "https://circleci.com/docs/managing-api-tokens/",
            finds: { ["CCI" + "PAT_" + Example.body(.base62, 22) + "_" + Example.body(.hex, 40)] },
            leaves: { ["CCI" + "PAT_" + Example.body(.base62, 21) + "_" + Example.body(.hex, 40)] }),
        Kind(
            "secrets/buildkite-token", "Buildkite access token", family: "buildkite",
            .forms([
                Form(
                    .anyOf("bkua_", "bkpat_", "bkct_", "bkaa_", "bkat_", "bkpi_", "bkpt_", "bkta_"),
                    .some(.base62, 40...66))
            ]),
            opens: "run builds and read their logs", revoke: "revoke it under Personal settings, API access tokens",
            page: "https://buildkite.com/docs/apis/managing-api-tokens",
            finds: token("bkua_", .hex, 40), leaves: token("bkua_", .hex, 39)),
        Kind(
            "secrets/sonarqube-token", "SonarQube token", family: "sonarqube",
            .forms([Form(.anyOf("squ_", "sqp_", "sqa_"), .some(.hex, 40))]),
            opens: "read the projects' code and findings", revoke: "revoke it under My account, Security",
            page: "https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/",
            finds: token("squ_", .hex, 40), leaves: token("squ_", .hex, 39)),
        Kind(
            "secrets/postman-key", "Postman API key", family: "postman",
            .forms([Form(.text("PMAK-"), .some(.hex, 24), .text("-"), .some(.hex, 34))]),
            opens: "read and write the user's collections and their secrets",
            revoke: "delete it under Settings, API keys",
            page: "https://learning.postman.com/docs/developer/postman-api/authentication/",
            finds: token([("PMAK-", 24), ("-", 34)], .hex), leaves: token([("PMAK-", 24), ("-", 33)], .hex)),
        Kind(
            "secrets/octopus-key", "Octopus Deploy API key", family: "octopus",
            .forms([Form(.text("API-"), .some(.upper + .digit, 25...32), notBefore: .word + "/-")]),
            tests: [{ $0.dropFirst(4).allSatisfy(Alphabet.upperHex.contains) ? .refutes : nil }],
            opens: "deploy as the user", revoke: "revoke it under Profile, My API keys",
            page: "https://octopus.com/docs/octopus-rest-api/how-to-create-an-api-key",
            finds: token("API-", .upper + .digit, 26), leaves: token("API-", .upper + .digit, 20)),
        Kind(
            "secrets/harness-token", "Harness access token", family: "harness",
            .forms([
                Form(
                    .anyOf("pat.", "sat."), .some(.base64url, 22), .text("."), .some(.hex, 24), .text("."),
                    .some(.base62, 20))
            ]),
            opens: "deploy as the user", revoke: "delete it under My profile, API keys",
            page: "https://developer.harness.io/docs/platform/automation/api/add-and-manage-api-keys/",
            finds: {
                [
                    "pat" + "." + Example.body(.base62, 22) + "." + Example.body(.hex, 24) + "."
                        + Example.body(.base62, 20)
                ]
            },
            leaves: { ["pat" + "." + Example.body(.base62, 22) + "." + Example.body(.hex, 23) + ".a"] }),
        Kind(
            "secrets/prefect-key", "Prefect API key", family: "prefect",
            .forms([Form(.anyOf("pnu_", "pnb_"), .some(.base62, 36))]),
            opens: "run the workspace's flows", revoke: "delete it under Profile, API keys",
            page: "https://docs.prefect.io/v3/how-to-guides/cloud/manage-users/api-keys",
            finds: token("pnu_", .base62, 36), leaves: token("pnu_", .base62, 35)),
        Kind(
            "secrets/mergify-key", "Mergify application key", family: "mergify",
            .forms([Form(.text("mergify_application_key_"), .some(.base64url, 64))]),
            opens: "manage the organisation's queues", revoke: "delete it under Applications",
            page: "https://docs.mergify.com/api-usage/",
            finds: token("mergify_application_key_", .base64url, 64),
            leaves: token("mergify_application_key_", .base64url, 60)),
        Kind(
            "secrets/scalingo-token", "Scalingo API token", family: "scalingo",
            .forms([Form(.text("tk-us-"), .some(.base64url, 48))]),
            opens: "deploy and change the account's apps", revoke: "revoke it under Profile, API tokens",
            page: "https://doc.scalingo.com/platform/user-management/account/apitokens",
            finds: token("tk-us-", .base64url, 48), leaves: token("tk-us-", .base64url, 47)),
        Kind(
            "secrets/unkey-token", "Unkey root key", family: "unkey",
            .forms([Form(.text("unkey_"), .some(.base62, 20...40))]),
            opens: "manage the workspace's keys", revoke: "delete it under Settings, Root keys",
            page: "https://www.unkey.com/docs/security/root-keys",
            finds: token("unkey_", .base62, 22), leaves: token("unkey_", .base62, 12)),
    ]
}
