import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// Tokens of GitLab: a prefix each, and a checksum in the routable form that newer servers make.
    static let gitlab: [Kind] = [
        gitlab(
            "secrets/gitlab-token", "GitLab personal access token", "glpat-", 20,
            opens: "act as the user in every project that the token's scopes cover",
            revoke: "revoke it under User settings, Access tokens"),
        gitlab(
            "secrets/gitlab-deploy-token", "GitLab deploy token", "gldt-", 20,
            opens: "read the project's repository, packages and images",
            revoke: "revoke it under Settings, Repository, Deploy tokens"),
        gitlab(
            "secrets/gitlab-runner-token", "GitLab runner authentication token", "glrt-", 20,
            opens: "take the runner's jobs, with the secrets that they are given",
            revoke: "reset it by deleting the runner and creating it anew under CI/CD, Runners"),
        gitlab(
            "secrets/gitlab-feature-flag-token", "GitLab feature flag token", "glffct-", 20,
            opens: "read the project's feature flags",
            revoke: "reset it under Deploy, Feature flags, Configure"),
        gitlab(
            "secrets/gitlab-feed-token", "GitLab feed token", "glft-", 20...68,
            opens: "read the user's activity feeds and calendars",
            revoke: "reset it under User settings, Access tokens, Feed token"),
        gitlab(
            "secrets/gitlab-mail-token", "GitLab incoming mail token", "glimt-", 25,
            opens: "open issues in the user's name by mail",
            revoke: "reset it under User settings, Access tokens, Incoming email token"),
        gitlab(
            "secrets/gitlab-agent-token", "GitLab agent token for Kubernetes", "glagent-", 50...128,
            opens: "speak to the cluster's agent server as the agent",
            revoke: "revoke it under Operate, Kubernetes clusters, the agent, Access tokens"),
        gitlab(
            "secrets/gitlab-oauth-secret", "GitLab OAuth application secret", "gloas-", 64,
            opens: "pass for the application when users sign in",
            revoke: "renew it under Applications, the application, Renew secret"),
        gitlab(
            "secrets/gitlab-scim-token", "GitLab SCIM token", "glsoat-", 20,
            opens: "create and remove the group's members",
            revoke: "reset it under the group's Settings, SAML SSO"),
        Kind(
            "secrets/gitlab-trigger-token", "GitLab pipeline trigger token", family: "gitlab",
            .forms([Form(.text("glptt-"), .some(.hex, 40))]),
            opens: "start the project's pipelines", revoke: "revoke it under Settings, CI/CD, Pipeline trigger tokens",
            page: gitlabPage, finds: token("glptt-", .hex, 40), leaves: token("glptt-", .hex, 39)),
        Kind(
            "secrets/gitlab-job-token", "GitLab CI job token", family: "gitlab",
            .forms([Form(.text("glcbt-"), .some(.base36, 1...5), .text("_"), .some(.base64url, 20))]),
            opens: "read what the job may read, while the job runs",
            revoke: "cancel the job; look at what else it printed", page: gitlabPage,
            finds: token([("glcbt-", 2), ("_", 20)], .base36), leaves: token([("glcbt-", 2), ("_", 19)], .base36)),
        Kind(
            "secrets/gitlab-registration-token", "GitLab runner registration token", family: "gitlab",
            .forms([Form(.text("GR1348941"), .some(.base64url, 20))]),
            opens: "register runners that are given the project's jobs and secrets",
            revoke: "reset it under Settings, CI/CD, Runners", page: gitlabPage,
            finds: token("GR1348941", .base64url, 20), leaves: token("GR1348941", .base64url, 19)),
        Kind(
            "secrets/gitlab-session", "GitLab session cookie", family: "gitlab",
            .forms([Form(lead: [.text("_gitlab_session=")], .some(.base36, 32))]),
            opens: "act as the user who is signed in", revoke: "end the session under User settings, Active sessions",
            page: gitlabPage,
            finds: { ["Cookie: " + "_gitlab_" + "session=" + Example.body(.hex, 32)] },
            leaves: { ["_gitlab_" + "session=" + Example.body(.hex, 31)] }),
    ]

    private static let gitlabPage: StaticString = "https://docs.gitlab.com/security/tokens/"

    private static func gitlab(
        _ code: Code, _ title: StaticString, _ prefix: String, _ count: Int, opens: StaticString, revoke: StaticString
    ) -> Kind { gitlab(code, title, prefix, count...count, opens: opens, revoke: revoke) }

    // The routable form: a longer body, its format's number, and the length and CRC-32 in base 36.
    private static func gitlab(
        _ code: Code, _ title: StaticString, _ prefix: String, _ count: ClosedRange<Int>, opens: StaticString,
        revoke: StaticString
    ) -> Kind {
        let dot = Form.Part.text(".")
        return Kind(
            code, title, family: "gitlab",
            .forms([
                Form(
                    .text(prefix), .some(.base64url, 27...300), .maybe(dot, .some(.base36, 2)), dot, .some(.base36, 9)),
                Form(.text(prefix), .maybe(.text("t"), .some(.digit, 1...2), .text("_")), .some(.base64url, count)),
            ]),
            tests: [{ $0.contains(UInt8(ascii: ".")) ? Proof.gitlabRoutable($0) : nil }],
            opens: opens, revoke: revoke, page: gitlabPage,
            finds: { routable(prefix) + token(prefix, .base64url, count.lowerBound)() },
            leaves: token(prefix, .base64url, count.lowerBound - 1))
    }

    private static func routable(_ prefix: String) -> [String] {
        let head = prefix + Example.body(.base64url, 36) + ".01.10"
        return ["token: " + head + string(Digits.base36.text(of: CRC.sum32(head.utf8), width: 7))]
    }
}
