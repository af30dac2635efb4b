import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// What opens other places where code is kept.
    static let codeHosts: [Kind] = [
        Kind(
            "secrets/bitbucket-app-password", "Bitbucket app password", family: "atlassian",
            .forms([Form(.text("ATBB"), .some(.base64url, 24), .some(.upperHex, 8))]), tests: [Proof.atlassian],
            opens: "act as the user in Bitbucket within the password's permissions",
            revoke: "revoke it under Personal settings, App passwords",
            page: "https://support.atlassian.com/bitbucket-cloud/docs/app-passwords/",
            finds: sealed("ATBB", .base62, 24) { hexSum($0 + $1).uppercased() },
            leaves: token("ATBB", .upperHex, 31)),
        Kind(
            "secrets/bitbucket-data-center-token", "Bitbucket Data Center token", family: "atlassian",
            .forms([Form(.text("BBDC-"), .some(.base64, 44))]),
            opens: "act as the user on the Bitbucket server",
            revoke: "revoke it under Manage account, HTTP access tokens",
            page: "https://confluence.atlassian.com/bitbucketserver/http-access-tokens-939515499.html",
            finds: token("BBDC-", .base62, 44), leaves: token("BBDC-", .base62, 43)),
        Kind(
            "secrets/atlassian-token", "Atlassian API token", family: "atlassian",
            .forms([
                Form(
                    .anyOf("ATATT3", "ATCTT3", "ATSTT3"), .some(.base64url, 100...280), .text("="), .some(.upperHex, 8))
            ]),
            tests: [Proof.atlassian],
            opens: "act as the user in Jira, Confluence and Bitbucket",
            revoke: "revoke it under Account settings, Security, API tokens",
            page: "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/",
            finds: sealed("ATATT3", .base64url, 177) { "=" + hexSum($0 + $1 + "=").uppercased() },
            leaves: token("ATATT3", .base62, 90, "=")),
        Kind(
            "secrets/azure-devops-token", "Azure DevOps personal access token", family: "azure",
            .forms([Form(.some(.base62, 76), .text("AZDO"), .some(.base62, 4))]),
            opens: "act as the user in the organisation's projects",
            revoke: "revoke it under User settings, Personal access tokens",
            page:
                "https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate",
            finds: { [Example.body(.base62, 76) + "AZ" + "DO" + Example.body(.base62, 4)] },
            leaves: { [Example.body(.base62, 75) + "AZ" + "DO" + Example.body(.base62, 4)] }),
        Kind(
            "secrets/sourcegraph-token", "Sourcegraph access token", family: "sourcegraph",
            .forms([
                Form(.text("sgp_"), .some(.hex, 40)),
                Form(.text("sgp_"), .some(.base62, 5...20), .text("_"), .some(.hex, 40)),
            ]),
            opens: "read the code that the user may search", revoke: "delete it under Settings, Access tokens",
            page: "https://sourcegraph.com/docs/cli/how-tos/revoking-an-access-token",
            finds: token("sgp_", .hex, 40), leaves: token("sgp_", .hex, 39)),
    ]
}
