import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// What opens places where code is kept.
    static let codeHosts: [Kind] = [
        Kind(
            "secrets/gitlab-token", "GitLab personal access token", family: "gitlab",
            .forms([Form(.text("glpat-"), .some(.base64url, 20))]),
            opens: "act as the user in every project that the token's scopes cover",
            revoke: "revoke it under User settings, Access tokens",
            page: "https://docs.gitlab.com/user/profile/personal_access_tokens/",
            finds: { ["token: " + "gl" + "pat-" + Example.body(.base64url, 20)] },
            leaves: { ["gl" + "pat-" + Example.body(.base64url, 21)] }
        )
    ]
}
