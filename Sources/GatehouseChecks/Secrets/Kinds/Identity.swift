import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// What signs people in, guards and inspects.
    static let identity: [Kind] = [
        Kind(
            "secrets/okta-api-token", "Okta API token", family: "okta",
            .forms([Form(lead: [.text("SSWS ")], .some(.base64url, 42))]),
            opens: "manage the organisation's users as the administrator who made it",
            revoke: "revoke it under Security, API, Tokens",
            page: "https://developer.okta.com/docs/guides/create-an-api-token/main/",
            finds: { ["Authorization: SSWS 00" + Example.body(.base64url, 40)] },
            leaves: { ["Authorization: SSWS 00" + Example.body(.base64url, 30)] }),
        prefixed(
            "secrets/stytch-secret", "Stytch secret", family: "stytch", "secret-live-", "secret-test-",
            of: .base64url + "=", 36...48, opens: "manage the project's users", revoke: "rotate it under API keys",
            page: "https://stytch.com/docs/workspace-management/pwa/secret-rotation"),
        Kind(
            "secrets/ory-token", "Ory token", family: "ory",
            .forms([
                Form(.anyOf("ory_at_", "ory_rt_", "ory_ac_"), .some(.base64url, 43), .text("."), .some(.base64url, 43)),
                Form(.anyOf("ory_pat_", "ory_apikey_", "ory_wak_"), .some(.base62, 32)),
            ]),
            opens: "act for the user, or manage the project", revoke: "revoke it in the console, API keys",
            page: "https://www.ory.com/docs/concepts/personal-access-token", finds: token("ory_pat_", .base62, 32),
            leaves: token("ory_pat_", .base62, 31)),
        prefixed(
            "secrets/persona-key", "Persona API key", family: "persona", uuidBehind: "persona_production_",
            "persona_sandbox_", opens: "read the identities that were verified", revoke: "delete it under API keys",
            page: "https://docs.withpersona.com/api-keys"),
        Kind(
            "secrets/onfido-token", "Onfido API token", family: "onfido",
            .forms([
                Form(
                    .anyOf(
                        "api_live.", "api_live_us.", "api_live_ca.", "api_sandbox.", "api_sandbox_us.",
                        "api_sandbox_ca."), .some(.base64url, 11), .text("."), .some(.base64url, 32))
            ]),
            opens: "read the identities that were verified", revoke: "revoke it under Developers, Tokens",
            page: "https://documentation.onfido.com/api/latest/",
            finds: token([("api_" + "live.", 11), (".", 32)], .base64url),
            leaves: token([("api_" + "live.", 11), (".", 30)], .base64url)),
        prefixed(
            "secrets/workos-key", "WorkOS API key", family: "workos", "sk_live_a2V5Xz", "sk_test_a2V5Xz", of: .base62,
            30...120, opens: "manage the organisation's users and their sign-in", revoke: "revoke it under API keys",
            page: "https://workos.com/docs/reference/api-authentication"),
        prefixed(
            "secrets/kong-token", "Kong Konnect access token", family: "kong", "kpat_", "spat_", of: .base62, 40...64,
            opens: "manage the organisation's gateways", revoke: "revoke it under Personal access tokens",
            page: "https://developer.konghq.com/konnect-api/"),
        prefixed(
            "secrets/postman-collection-key", "Postman collection access key", family: "postman", "PMAT-",
            of: .upper + .digit, 26, opens: "read the collection", revoke: "delete it under Settings, Access keys",
            page: "https://learning.postman.com/docs/collaborating-in-postman/sharing/"),
        prefixed(
            "secrets/jumpcloud-key", "JumpCloud API key", family: "jumpcloud", "jca_", of: .base62, 36,
            opens: "manage the organisation's users and machines", revoke: "make a new one under My API key",
            page: "https://jumpcloud.com/support/jumpcloud-apis1"),
        Kind(
            "secrets/stackhawk-key", "StackHawk API key", family: "stackhawk",
            .forms([Form(.text("hawk."), .some(.base64url, 20), .text("."), .some(.base64url, 20))]),
            opens: "run scans and read their findings", revoke: "delete it under Settings, API keys",
            page: "https://docs.stackhawk.com/apidocs.html", finds: token([("haw" + "k.", 20), (".", 20)], .base62),
            leaves: token([("haw" + "k.", 20), (".", 12)], .base62)),
        prefixed(
            "secrets/veracode-key", "Veracode API credential", family: "veracode", "vera01es-", "vera01ei-", of: .hex,
            32...128, opens: "read the applications' findings", revoke: "revoke it under API credentials",
            page: "https://docs.veracode.com/r/c_api_credentials3"),
        Kind(
            "secrets/snyk-token", "Snyk access token", family: "snyk",
            .forms([
                Form(.anyOf("snyk_uat.", "snyk_sat."), .some(.hex, 8), .text("."), .some(.base64url + ".", 60...400))
            ]),
            opens: "read the organisation's projects and their findings", revoke: "revoke it under Account settings",
            page: "https://docs.snyk.io/snyk-api/authentication-for-api",
            finds: { ["snyk" + "_uat." + Example.body(.hex, 8) + "." + Example.body(.base64url, 120)] },
            leaves: { ["snyk" + "_uat." + Example.body(.hex, 8) + "." + Example.body(.base64url, 20)] }),
        prefixed(
            "secrets/socket-key", "Socket API key", family: "socket", "sktsec_", of: .base64url, 30...100,
            opens: "read the organisation's reports", revoke: "revoke it under Settings, API tokens",
            page: "https://docs.socket.dev/docs/api-keys"),
        prefixed(
            "secrets/endor-key", "Endor Labs API key", family: "endor", "endr+", of: .base62 + "-", 16,
            opens: "read the namespace's findings, with its secret", revoke: "delete it under Access control, API keys",
            page: "https://docs.endorlabs.com/administration/api-keys/"),
        prefixed(
            "secrets/phylum-token", "Phylum API token", family: "phylum", "ph0_", of: .base64url, 48...72,
            opens: "read the organisation's reports", revoke: "revoke it under Settings",
            page: "https://docs.phylum.io/knowledge_base/api-keys"),
        Kind(
            "secrets/paseto", "PASETO token", family: "paseto",
            .forms([
                Form(
                    .anyOf("v2.local.", "v3.local.", "v4.local.", "v2.public.", "v3.public.", "v4.public."),
                    .some(.base64url, 80...2_000), .maybe(.text("."), .some(.base64url, 4...400)))
            ]),
            opens: "act as whom it names, until it expires", revoke: "end the session, or replace the key that made it",
            page: "https://paseto.io/", finds: token("v4.local.", .base64url, 160),
            leaves: token("v4.local.", .base64url, 30)),
        prefixed(
            "secrets/turnstile-secret", "Cloudflare Turnstile secret", family: "cloudflare", "0x4AAAAAA",
            of: .base64url, 26, opens: "answer for the site's visitors", revoke: "rotate it under Turnstile, Settings",
            page: "https://developers.cloudflare.com/turnstile/troubleshooting/rotate-secret-key/"),
        prefixed(
            "secrets/akamai-token", "Akamai EdgeGrid token", family: "akamai", "akab-", of: .base36 + "-", 33,
            tests: [{ $0.count(where: { $0 == UInt8(ascii: "-") }) == 2 ? nil : .refutes }],
            opens: "manage the contract's delivery, with the secret that goes with it",
            revoke: "deactivate it under Identity and access, API clients",
            page: "https://techdocs.akamai.com/developer/docs/edgegrid"),
        Kind(
            "secrets/kubernetes-bootstrap-token", "Kubernetes bootstrap token", family: "kubernetes",
            .forms([
                Form(
                    lead: [.text("--token "), .some(Alphabet("\"'"), 0...1)], .some(.base36, 6), .text("."),
                    .some(.base36, 16), notBefore: .none)
            ]),
            opens: "join machines to the cluster", revoke: "delete it with kubeadm token delete",
            page: "https://kubernetes.io/docs/reference/access-authn-authz/bootstrap-tokens/",
            finds: {
                ["kubeadm join 10.0.0.1:6443 --token " + Example.body(.base36, 6) + "." + Example.body(.base36, 16)]
            },
            leaves: { ["kubeadm join 10.0.0.1:6443 --token " + Example.body(.base36, 6)] }),
        Kind(
            "secrets/rancher-token", "Rancher API token", family: "rancher",
            .forms([Form(.text("token-"), .some(.base36, 5), .text(":"), .some(.base36, 54))]),
            opens: "manage the clusters as the user", revoke: "delete it under Account and API keys",
            page: "https://ranchermanager.docs.rancher.com/reference-guides/user-settings/api-keys",
            finds: { ["token-" + Example.body(.base36, 5) + ":" + Example.body(.base36, 54)] },
            leaves: { ["token-" + Example.body(.base36, 5) + ":" + Example.body(.base36, 40)] }),
        Kind(
            "secrets/k3s-token", "K3s join token", family: "k3s",
            .forms([Form(.text("K10"), .some(.hex, 64), .text("::"), .some(.base62 + ":-_.", 10...120))]),
            opens: "join machines to the cluster", revoke: "rotate it with k3s token rotate",
            page: "https://docs.k3s.io/cli/token",
            finds: { ["K3S_TOKEN=" + "K10" + Example.body(.hex, 64) + "::server:" + Example.body(.hex, 32)] },
            leaves: { ["K3S_TOKEN=" + "K10" + Example.body(.hex, 60) + "::server:" + Example.body(.hex, 32)] }),
        prefixed(
            "secrets/portainer-token", "Portainer access token", family: "portainer", "ptr_", of: .base64 + "=",
            43...48,
            opens: "manage the containers as the user", revoke: "remove it under My account, Access tokens",
            page: "https://docs.portainer.io/api/access"),
        Kind(
            "secrets/proxmox-token", "Proxmox API token", family: "proxmox",
            .forms([
                Form(
                    lead: [
                        .anyOf("PVEAPIToken=", "PBSAPIToken="), .some(.base62 + "@.!_-", 3...80),
                        .some(Alphabet("=:"), 1),
                    ],
                    uuidParts(.hex))
            ]),
            opens: "manage the machines within the token's privileges",
            revoke: "remove it under Datacenter, Permissions, API tokens",
            page: "https://pve.proxmox.com/wiki/User_Management",
            finds: { ["Authorization: PVE" + "APIToken=root@pam!ci=" + uuid] },
            leaves: token("PVEAPI", .lower, 12)),
        Kind(
            "secrets/jenkins-password", "Jenkins initial administrator password", family: "jenkins",
            .forms([
                Form(
                    lead: [
                        .text("Please use the following password to proceed to installation:"),
                        .some(Alphabet("\r\n *\\n"), 1...16),
                    ],
                    .some(.hex, 32), notBefore: .none)
            ]),
            opens: "run anything on the build machines", revoke: "finish the set-up and delete the initial user",
            page: "https://www.jenkins.io/doc/book/installing/linux/",
            finds: {
                ["Please use the following password to proceed to installation:\n\n" + Example.body(.hex, 32) + "\n"]
            },
            leaves: { ["Please use the following password to proceed to installation:\n\n" + Example.body(.hex, 12)] }),
        Kind(
            "secrets/teamcity-token", "TeamCity access token", family: "teamcity",
            .forms([
                Form(
                    .text("eyJ0eXAiOiAiVENWMiJ9."), .some(.base64url, 20...60), .text("."), .some(.base64url, 30...80))
            ]),
            opens: "run builds and read their settings as the user", revoke: "delete it under Profile, Access tokens",
            page: "https://www.jetbrains.com/help/teamcity/configuring-your-user-profile.html",
            finds: {
                ["eyJ0eXAi" + "OiAiVENWMiJ9." + Example.body(.base64url, 36) + "." + Example.body(.base64url, 48)]
            },
            leaves: { ["eyJ0eXAi" + "OiAiVENWMiJ9." + Example.body(.base64url, 36)] }),
        Kind(
            "secrets/jetbrains-token", "JetBrains permanent token", family: "jetbrains",
            .forms([
                Form(
                    .anyOf("perm:", "perm-"), .some(.base64 + "=", 4...64), .text("."), .some(.base64 + "=-", 4...64),
                    .text("."), .some(.base62, 30))
            ]),
            opens: "read and write in YouTrack or Hub as the user", revoke: "delete it under Profile, Authentication",
            page: "https://www.jetbrains.com/help/youtrack/devportal/Manage-Permanent-Token.html",
            finds: { ["token = \(["per", "m:cm9vdA==.VGVzdDE=."].joined())" + Example.body(.base62, 30)] },
            leaves: { ["token = \(["per", "m:cm9vdA==.VGVzdDE=."].joined())" + Example.body(.base62, 20)] }),
        prefixed(
            "secrets/intra42-secret", "42 intranet client secret", family: "intra42", "s-s4t2ud-", "s-s4t2af-",
            of: .hex, 64, opens: "read the campus's data as the application",
            revoke: "replace it under API, the application",
            page: "https://api.intra.42.fr/apidoc/guides/getting_started"),
        address(
            "secrets/roblox-cookie", "Roblox session cookie", family: "roblox",
            behind: "to-steal-your-ROBUX-and-items.|_", of: .base62 + "-_.", 100...2_000, opens: "act as the user",
            revoke: "sign out of all sessions under Settings, Security",
            page: "https://en.help.roblox.com/hc/en-us/articles/203313390"),
    ]
}
