import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// Tokens of GitHub: all but the fine-grained ones end in the CRC-32 of their body.
    static let github: [Kind] = [
        github(
            "secrets/github-token", "GitHub personal access token", "ghp_",
            opens: "act as the user wherever the token's scopes reach",
            revoke: "delete it under Settings, Developer settings, Personal access tokens"),
        github(
            "secrets/github-oauth-token", "GitHub OAuth access token", "gho_",
            opens: "act as the user who signed in to the application",
            revoke: "revoke the application's access under Settings, Applications"),
        github(
            "secrets/github-app-user-token", "GitHub App user token", "ghu_",
            opens: "act as the user within what the app may do",
            revoke: "revoke the app under Settings, Applications; the token expires after eight hours at most"),
        github(
            "secrets/github-app-token", "GitHub App installation token", "ghs_",
            opens: "act as the app in the repositories where it is installed",
            revoke: "delete it with DELETE /installation/token; it expires after an hour"),
        github(
            "secrets/github-refresh-token", "GitHub refresh token", "ghr_",
            opens: "make new user tokens of the app for six months",
            revoke: "revoke the app under Settings, Applications"),
        Kind(
            "secrets/github-fine-grained-token", "GitHub fine-grained personal access token", family: "github",
            .forms([Form(.text("github_pat_"), .some(.base62, 22), .text("_"), .some(.base62, 59))]),
            tests: [Proof.githubFineGrained],
            opens: "act as the user in the repositories that the token names",
            revoke: "delete it under Settings, Developer settings, Fine-grained tokens", page: githubPage,
            finds: { ["token: " + fineGrained(Example.body(.base62, 22), Example.body(.base62, 43, seed: 2))] },
            leaves: token([("github_pat_", 21), ("_", 59)], .base62)),
    ]

    private static let githubPage: StaticString =
        "https://docs.github.com/en/authentication/keeping-your-account-and-data-secure/token-expiration-and-revocation"

    private static func github(
        _ code: Code, _ title: StaticString, _ prefix: String, opens: StaticString, revoke: StaticString
    ) -> Kind {
        Kind(
            code, title, family: "github",
            .forms([
                Form(.text(prefix), .some(.base62, 36)), Form(.text(prefix), .some(.base62, 76)),
            ]),
            tests: [Proof.github], opens: opens, revoke: revoke, page: githubPage,
            finds: sealed(prefix, .base62, 30) { base62Sum($1) },
            leaves: token(prefix, .base62, 35))
    }

    private static func fineGrained(_ id: String, _ body: String) -> String {
        let head = "github" + "_pat_" + id + "_" + body
        let sum = string(Coding.base32Text(of: SHA256.digest(of: head.utf8)).prefix(8))
        return head + sum + Example.body(.base62, 8, seed: 3)
    }
}
