import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// What opens vaults, networks, clusters and data platforms.
    static let infrastructure: [Kind] = [
        Kind(
            "secrets/vault-token", "HashiCorp Vault token", family: "vault",
            .forms([
                Form(.text("hvs."), .some(.base64url, 24...300)), Form(.text("hvb."), .some(.base64url, 138...500)),
                Form(.text("hvr."), .some(.base64url, 24...300)),
            ]),
            opens: "read the secrets that the token's policies name", revoke: "revoke it with vault token revoke",
            page: "https://developer.hashicorp.com/vault/docs/commands/token/revoke",
            finds: token("hvs.", .base64url, 96), leaves: token("hvs.", .base64url, 20)),
        Kind(
            "secrets/terraform-token", "HCP Terraform API token", family: "terraform",
            .forms([Form(.some(.base62, 14), .text(".atlasv1."), .some(.base64url + "=", 60...70))]),
            opens: "run plans and read the state of the organisation's workspaces",
            revoke: "delete it under User settings, Tokens",
            page: "https://developer.hashicorp.com/terraform/cloud-docs/users-teams-organizations/api-tokens",
            finds: { [Example.body(.base62, 14) + ".atlas" + "v1." + Example.body(.base62, 67)] },
            leaves: { [Example.body(.base62, 14) + ".atlas" + "v1." + Example.body(.base62, 50)] }),
        Kind(
            "secrets/pulumi-token", "Pulumi access token", family: "pulumi",
            .forms([Form(.text("pul-"), .some(.hex, 40))]),
            opens: "update the organisation's stacks and read their secrets", revoke: "delete it under Access tokens",
            page: "https://www.pulumi.com/docs/pulumi-cloud/access-management/access-tokens/",
            finds: token("pul-", .hex, 40), leaves: token("pul-", .hex, 39)),
        Kind(
            "secrets/infracost-key", "Infracost API key", family: "infracost",
            .forms([Form(.text("ico-"), .some(.base62, 32), notBefore: .word + ".-")]), tests: [isMixed],
            opens: "use the organisation's cost estimates", revoke: "delete it under Org settings",
            page: "https://www.infracost.io/docs/", finds: token("ico-", .base62, 32),
            leaves: token("ico-", .base62, 31)),
        Kind(
            "secrets/doppler-token", "Doppler token", family: "doppler",
            .forms([
                Form(
                    .anyOf("dp.pt.", "dp.ct.", "dp.audit.", "dp.scim.", "dp.said.", "dp.sa."), .some(.base62, 40...44)),
                Form(.text("dp.st."), .maybe(.some(.base36 + "-_", 2...35), .text(".")), .some(.base62, 40...44)),
            ]),
            opens: "read the secrets of the configurations that it covers", revoke: "revoke it under Tokens, or Access",
            page: "https://docs.doppler.com/docs/service-tokens",
            finds: { token("dp.pt.", .base62, 43)() + token("dp.st.dev.", .base62, 43)() },
            leaves: token("dp.pt.", .base62, 30)),
        Kind(
            "secrets/databricks-token", "Databricks access token", family: "databricks",
            .forms([
                Form(.anyOf("dapi", "dose"), .some(.hex, 32), .maybe(.text("-"), .some(.digit, 1)))
            ]),
            opens: "read the workspace's data and run jobs as the user",
            revoke: "revoke it under Settings, Developer, Access tokens",
            page: "https://docs.databricks.com/dev-tools/auth/pat",
            finds: token("dapi", .hex, 32), leaves: token("dapi", .hex, 31)),
        Kind(
            "secrets/clickhouse-key", "ClickHouse Cloud API secret", family: "clickhouse",
            .forms([Form(.text("4b1d"), .some(.base62, 38))]),
            opens: "manage the organisation's services", revoke: "delete it under Organization, API keys",
            page: "https://clickhouse.com/docs/cloud/manage/openapi",
            finds: token("4b1d", .base62, 38), leaves: token("4b1d", .base62, 37)),
        Kind(
            "secrets/confluent-key", "Confluent Cloud API secret", family: "confluent",
            .forms([Form(.text("cflt"), .some(.base64, 60))]), tests: [Proof.confluent],
            opens: "read and write the cluster's topics", revoke: "delete it under API keys",
            page:
                "https://docs.confluent.io/cloud/current/security/authenticate/workload-identities/service-accounts/api-keys/overview.html",
            finds: sealed("cflt", .base64, 54) { _, body in
                let sum = CRC.sum32(body.utf8)
                let bytes = [0, 8, 16, 24].map { UInt8(truncatingIfNeeded: sum >> UInt32($0)) }
                return string(Coding.base64Text(of: bytes).prefix(6))
            },
            leaves: token("cflt", .base62, 59)),
        Kind(
            "secrets/elastic-key", "Elastic Cloud API key", family: "elastic",
            .forms([Form(.text("essu_"), .some(.base64url + "=", 40...120))]),
            opens: "manage the organisation's deployments", revoke: "delete it under Organization, API keys",
            page: "https://www.elastic.co/docs/deploy-manage/api-keys/elastic-cloud-api-keys",
            finds: token("essu_", .base62, 72), leaves: token("essu_", .base62, 30)),
        Kind(
            "secrets/tailscale-key", "Tailscale key", family: "tailscale",
            .forms([
                Form(
                    .text("tskey-"), .anyOf("api-", "auth-", "client-", "scim-", "webhook-"), .some(.base62, 6...24),
                    .text("-"), .some(.base62, 8...48)),
                Form(.text("tskey-"), .some(.base62, 16...48)),
            ]),
            opens: "join machines to the network, or manage it", revoke: "revoke it under Settings, Keys",
            page: "https://tailscale.com/kb/1252/key-secret-management",
            finds: token([("tskey-auth-", 16), ("-", 32)], .base62), leaves: token("tskey-auth-", .base62, 10)),
        Kind(
            "secrets/openshift-token", "OpenShift user token", family: "openshift",
            .forms([Form(.text("sha256~"), .some(.base64url, 43))]),
            opens: "act as the user in the cluster", revoke: "delete it with oc delete useroauthaccesstoken",
            page: "https://docs.redhat.com/documentation/openshift_container_platform/",
            finds: token("sha256~", .base64url, 43), leaves: token("sha256~", .base64url, 42)),
        Kind(
            "secrets/onepassword-token", "1Password service account token", family: "onepassword",
            .forms([
                Form(
                    .text("ops_" + "eyJ"), .some(.base64url + "+/", 200...1_500), .some(Alphabet("="), 0...2),
                    notBefore: .word + "-+/")
            ]),
            tests: [Proof.json(after: 4, names: ["email", "secretKey"], "it decodes to a service account's key")],
            opens: "read the vaults that the service account may read",
            revoke: "revoke it under Developer, Service accounts",
            page: "https://developer.1password.com/docs/service-accounts/manage-service-accounts/",
            finds: {
                let secret = Example.body(.base62, 150)
                return encoded("ops_", "{\"email\":\"a@b.c\",\"secretKey\":\"" + secret + "\"}")()
            },
            leaves: token("ops_eyJ", .base62, 100)),
        Kind(
            "secrets/onepassword-secret-key", "1Password secret key", family: "onepassword",
            .forms([
                Form(
                    .text("A3-"), .some(.upper + .digit, 6), .text("-"), .some(.upper + .digit, 6),
                    .some(.upper + .digit, 5),
                    .text("-"), .some(.upper + .digit, 5), .text("-"), .some(.upper + .digit, 5), .text("-"),
                    .some(.upper + .digit, 5)),
                Form(
                    .text("A3-"), .some(.upper + .digit, 6), .text("-"), .some(.upper + .digit, 6), .text("-"),
                    .some(.upper + .digit, 5), .text("-"), .some(.upper + .digit, 5), .text("-"),
                    .some(.upper + .digit, 5)),
            ]),
            opens: "decrypt the account's vaults, with the account's password",
            revoke: "regenerate it under the account's profile, More actions",
            page: "https://support.1password.com/regenerate-secret-key/",
            finds: token([("A3-", 6), ("-", 6), ("-", 5), ("-", 5), ("-", 5)], .upper),
            leaves: token([("A3-", 6), ("-", 6), ("-", 5), ("-", 5)], .upper)),
    ]
}
