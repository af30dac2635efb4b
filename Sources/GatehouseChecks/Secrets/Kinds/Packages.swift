import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// What publishes and fetches packages and images.
    static let packages: [Kind] = [
        Kind(
            "secrets/npm-token", "npm access token", family: "npm",
            .forms([Form(.text("npm_"), .some(.base62, 36))]), tests: [Proof.npm],
            opens: "read and publish packages as the user",
            revoke: "delete it with npm token revoke, or under Access tokens",
            finds: sealed("npm_", .base62, 30) { base62Sum($1) }, leaves: token("npm_", .base62, 35)),
        Kind(
            "secrets/pypi-token", "PyPI API token", family: "pypi",
            .forms([
                Form(
                    .anyOf("pypi-" + "AgEIcHlwaS5vcmc", "pypi-" + "AgENdGVzdC5weXBpLm9yZw"),
                    .some(.base64url, 50...1_000))
            ]),
            tests: [Proof.pypi],
            opens: "publish releases of the user's projects", revoke: "remove it under Account settings, API tokens",
            finds: { ["password = " + pypiToken] },
            leaves: token("pypi-" + "AgEIcHlwaS5vcmc", .base64url, 40)),
        Kind(
            "secrets/rubygems-key", "RubyGems API key", family: "rubygems",
            .forms([Form(.text("rubygems_"), .some(.hex, 48))]),
            opens: "push and yank gems as the user", revoke: "delete it under Edit settings, API keys",
            finds: token("rubygems_", .hex, 48), leaves: token("rubygems_", .hex, 47)),
        Kind(
            "secrets/nuget-key", "NuGet API key", family: "nuget",
            .forms([Form(.text("oy2"), .some(.base36, 43))]),
            opens: "publish packages as the user", revoke: "delete it under API keys in the gallery's account menu",
            finds: token("oy2", .base36, 43), leaves: token("oy2", .base36, 42)),
        Kind(
            "secrets/crates-token", "Cargo registry API token", family: "crates",
            .forms([Form(.text("cio"), .some(.base62, 32))]),
            opens: "publish and yank crates as the user", revoke: "revoke it under Account settings, API tokens",
            finds: token("cio", .base62, 32), leaves: token("cio", .base62, 31)),
        Kind(
            "secrets/clojars-token", "Clojars deploy token", family: "clojars",
            .forms([Form(.anyOf("CLOJARS_", "clojars_"), .some(.base36, 60))]),
            opens: "deploy artifacts as the user", revoke: "disable it under Deploy tokens",
            finds: token("CLOJARS_", .base36, 60), leaves: token("CLOJARS_", .base36, 59)),
        Kind(
            "secrets/docker-token", "Docker access token", family: "docker",
            .forms([
                Form(.text("dckr_pat_"), .some(.base64url, 27)), Form(.text("dckr_oat_"), .some(.base64url, 27...32)),
            ]),
            opens: "pull and push the account's images",
            revoke: "delete it under Account settings, Personal access tokens",
            page: "https://docs.docker.com/security/access-tokens/",
            finds: token("dckr_pat_", .base64url, 27), leaves: token("dckr_pat_", .base64url, 26)),
        Kind(
            "secrets/docker-swarm-key", "Docker Swarm join token or unlock key", family: "docker",
            .forms([
                Form(.text("SWMKEY-1-"), .some(.base64, 40...44)),
                Form(.text("SWMTKN-1-"), .some(.base36, 50), .text("-"), .some(.base36, 25)),
            ]),
            opens: "join machines to the swarm, or decrypt its managers' keys",
            revoke: "rotate it with docker swarm join-token --rotate, or unlock-key --rotate",
            page: "https://docs.docker.com/engine/swarm/manage-nodes/",
            finds: { token([("SWMTKN-1-", 50), ("-", 25)], .base36)() + token("SWMKEY-1-", .base64, 43)() },
            leaves: token([("SWMTKN-1-", 49), ("-", 25)], .base36)),
        Kind(
            "secrets/artifactory-token", "JFrog Artifactory key", family: "jfrog",
            .forms([
                Form(.text("AKCp"), .some(.base62, 67...71)), Form(.text("cmVmdGtu"), .some(.base62, 56)),
            ]),
            opens: "read and publish the repositories' artifacts",
            revoke: "revoke it under User profile, or Identity and access, Access tokens",
            page: "https://jfrog.com/help/r/jfrog-platform-administration-documentation/access-tokens",
            finds: {
                token("AKCp", .base62, 69)() + encoded("", "reftkn:01:1767323045:" + Example.body(.base62, 27))()
            },
            leaves: token("AKCp", .base62, 60)),
        Kind(
            "secrets/cloudsmith-key", "Cloudsmith API key", family: "cloudsmith",
            .forms([Form(.text("csa_"), .some(.hex, 30), .some(.base62, 6))]),
            opens: "read and publish packages as the user", revoke: "refresh it under API settings",
            page: "https://help.cloudsmith.io/docs/api-key",
            finds: token("csa_", .hex, 36), leaves: token("csa_", .hex, 35)),
    ]

    private static var pypiToken: String {
        let place = Array("pypi.org".utf8)
        let head: [UInt8] = [2, 1, 8] + place + [2, 16] + Example.body(.base62, 16).utf8 + [0]
        let tail: [UInt8] = [2, 8] + Example.body(.base62, 8).utf8 + [0, 0, 6, 32] + Example.body(.base62, 32).utf8
        return "pypi" + "-" + string(Coding.base64URLText(of: head + tail))
    }
}
