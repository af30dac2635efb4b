import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// Addresses that are keys: whoever knows one may post to it, start what it starts, or read what it serves.
    static let webhooks: [Kind] = [
        address(
            "secrets/zapier-webhook", "Zapier webhook", family: "zapier", behind: "hooks.zapier.com/hooks/catch/",
            of: .base62 + "/", 12...48, opens: "start the automation with data of their own",
            revoke: "make a new trigger and turn the old one off",
            page: "https://help.zapier.com/hc/en-us/articles/8496288690317"),
        address(
            "secrets/ifttt-webhook", "IFTTT webhook key", family: "ifttt", behind: "maker.ifttt.com/use/",
            of: .base64url, 20...64, opens: "start the account's applets", revoke: "edit the connection of Webhooks",
            page: "https://ifttt.com/maker_webhooks"),
        Kind(
            "secrets/ifttt-trigger-key", "IFTTT webhook key", family: "ifttt",
            .forms([Form(lead: [.text("/with/key/")], .some(.base64url, 20...64), notBefore: .none)]),
            opens: "start the account's applets", revoke: "edit the connection of Webhooks",
            page: "https://ifttt.com/maker_webhooks",
            finds: { ["https://maker.ifttt.com/trigger/a" + "/with/key/" + Example.body(.base64url, 43)] },
            leaves: { ["https://maker.ifttt.com/trigger/a" + "/with/key/" + Example.body(.base64url, 12)] }),
        address(
            "secrets/lark-webhook", "Lark bot webhook", family: "lark",
            behind: "open.feishu.cn/open-apis/bot/v2/hook/", "open.larksuite.com/open-apis/bot/v2/hook/",
            of: .hex + "-", 36...36, opens: "post into the group", revoke: "delete the bot under the group's settings",
            page: "https://open.larksuite.com/document/client-docs/bot-v3/add-custom-bot"),
        address(
            "secrets/dingtalk-webhook", "DingTalk robot webhook", family: "dingtalk",
            behind: "oapi.dingtalk.com/robot/send?access_token=", of: .hex, 64...64, opens: "post into the group",
            revoke: "delete the robot under the group's settings",
            page: "https://open.dingtalk.com/document/orgapp/custom-robot-access"),
        address(
            "secrets/wecom-webhook", "WeCom bot webhook", family: "wecom",
            behind: "qyapi.weixin.qq.com/cgi-bin/webhook/send?key=", of: .hex + "-", 36...36,
            opens: "post into the group", revoke: "delete the bot under the group's settings",
            page: "https://developer.work.weixin.qq.com/document/path/91770"),
        address(
            "secrets/webex-webhook", "Webex webhook", family: "webex", behind: "webexapis.com/v1/webhooks/incoming/",
            of: .base64url, 76...120, opens: "post into the space", revoke: "remove it under the space's integrations",
            page: "https://apphub.webex.com/applications/incoming-webhooks-cisco-systems-38054-23307-75252"),
        address(
            "secrets/pagerduty-integration", "PagerDuty integration address", family: "pagerduty",
            behind: "events.pagerduty.com/integration/", of: .hex, 32...32, opens: "raise and resolve incidents",
            revoke: "delete the integration of the service",
            page: "https://support.pagerduty.com/main/docs/services-and-integrations"),
        address(
            "secrets/netlify-build-hook", "Netlify build hook", family: "netlify",
            behind: "api.netlify.com/build_hooks/", of: .hex, 24...24, opens: "start builds of the site",
            revoke: "delete it under Build and deploy, Build hooks",
            page: "https://docs.netlify.com/build/configure-builds/build-hooks/"),
        address(
            "secrets/vercel-deploy-hook", "Vercel deploy hook", family: "vercel",
            behind: "api.vercel.com/v1/integrations/deploy/", of: .base62 + "_/", 30...60,
            opens: "start deployments of the project", revoke: "revoke it under Settings, Git, Deploy hooks",
            page: "https://vercel.com/docs/deploy-hooks"),
        address(
            "secrets/cloudflare-deploy-hook", "Cloudflare Pages deploy hook", family: "cloudflare",
            behind: "api.cloudflare.com/client/v4/pages/webhooks/deploy_hooks/", of: .hex + "-", 36...36,
            opens: "start deployments of the project", revoke: "delete it under Settings, Builds, Deploy hooks",
            page: "https://developers.cloudflare.com/pages/configuration/deploy-hooks/"),
        Kind(
            "secrets/render-deploy-hook", "Render deploy hook", family: "render",
            .forms([
                Form(
                    lead: [.text("api.render.com/deploy/srv-"), .some(.base36, 12...24), .text("?key=")],
                    .some(.base64url, 8...24), notBefore: .none)
            ]),
            opens: "start deployments of the service", revoke: "regenerate it under Settings, Deploy hook",
            page: "https://render.com/docs/deploy-hooks",
            finds: {
                ["https://api.render.com/deploy/srv-" + Example.body(.base36, 20) + "?key=" + Example.body(.base62, 11)]
            },
            leaves: { ["https://api.render.com/deploy/srv-a?key=b"] }),
        Kind(
            "secrets/google-chat-webhook", "Google Chat webhook", family: "google",
            .forms([
                Form(
                    lead: [
                        .text("chat.googleapis.com/v1/spaces/"), .some(.base64url, 6...24), .text("/messages?key="),
                        .some(.base64url, 39), .anyOf("&token=", "\\u0026token=", "&amp;token="),
                    ],
                    .some(.base64url + "%=", 36...80), notBefore: .none)
            ]),
            opens: "post into the space", revoke: "delete it under the space's Apps and integrations",
            page: "https://developers.google.com/workspace/chat/quickstart/webhooks",
            finds: {
                let key = "AI" + "za" + Example.body(.base64url, 35)
                let head = "https://chat.googleapis.com/v1/spaces/AAAA1bcd2ef/messages?key="
                return [head + key + "&tok" + "en=" + Example.body(.base64url, 43)]
            },
            leaves: { ["https://chat.googleapis.com/v1/spaces/AAAA1bcd2ef/messages?key=a&token=b"] }),
        Kind(
            "secrets/teams-connector", "Microsoft Teams connector", family: "teams",
            .forms([
                Form(
                    lead: [.text("outlook.office.com/webhook/")] + uuidParts() + [.text("@")] + uuidParts()
                        + [.text("/IncomingWebhook/")],
                    .some(.hex, 32), .text("/"), .some(.hex + "-", 36), notBefore: .none)
            ]),
            opens: "post into the channel", revoke: "remove it under the channel's Connectors",
            page:
                "https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook",
            finds: {
                let end = "/Incoming" + "Webhook/" + Example.body(.hex, 32) + "/" + uuid
                return ["https://outlook.office.com/web" + "hook/" + uuid + "@" + uuid + end]
            },
            leaves: { ["https://outlook.office.com/web" + "hook/" + uuid] }),
        Kind(
            "secrets/azure-workflow-signature", "Azure workflow address", family: "azure",
            .forms([
                Form(
                    lead: [.anyOf("&sv=1.0&sig=", "&amp;sv=1.0&amp;sig=", "\\u0026sv=1.0\\u0026sig=")],
                    .some(.base64url, 43), notBefore: .none)
            ]),
            opens: "start the workflow with data of their own",
            revoke: "regenerate the workflow's access keys, or make the trigger anew",
            page: "https://learn.microsoft.com/azure/logic-apps/logic-apps-securing-a-logic-app",
            finds: { ["/invoke?api-version=2016-06-01&sp=r&sv=1.0" + "&sig=" + Example.body(.base64url, 43)] },
            leaves: { ["/invoke?api-version=2016-06-01&sp=r&sv=1.0" + "&sig=" + Example.body(.base64url, 20)] }),
        Kind(
            "secrets/incoming-webhook", "incoming webhook", family: "mattermost",
            .forms([
                Form(lead: [.text("/hooks/")], .some(.base36, 26), notBefore: .none, notAfter: .word + "-/."),
                Form(
                    lead: [.text("/hooks/")], .some(.base62, 24), .text("/"), .some(.base62, 48), notBefore: .none,
                    notAfter: .word + "-/."),
            ]),
            tests: [isRandom(after: 0)], opens: "post into the channel",
            revoke: "delete it under the server's Integrations",
            page: "https://developers.mattermost.com/integrate/webhooks/incoming/",
            finds: { ["https://chat.internal/ho" + "oks/" + Example.body(.base36, 26)] },
            leaves: { ["https://chat.internal/ho" + "oks/" + Example.body(.base36, 20)] }),
        address(
            "secrets/alchemy-address", "Alchemy API address", family: "alchemy", behind: ".g.alchemy.com/v2/",
            of: .base64url, 32...40, opens: "call the chain at the account's expense",
            revoke: "make a new key for the app",
            page: "https://www.alchemy.com/docs/best-practices-for-key-security-and-management"),
        address(
            "secrets/infura-address", "Infura API address", family: "infura", behind: ".infura.io/v3/",
            ".infura.io/ws/v3/", of: .hex, 32...32, opens: "call the chain at the account's expense",
            revoke: "make a new key under the dashboard", page: "https://docs.metamask.io/services/get-started/"),
        address(
            "secrets/quicknode-address", "QuickNode endpoint", family: "quicknode", behind: ".quiknode.pro/", of: .hex,
            40...40, opens: "call the chain at the account's expense", revoke: "refresh the endpoint's token",
            page: "https://www.quicknode.com/docs/welcome"),
        address(
            "secrets/ankr-address", "Ankr endpoint", family: "ankr", behind: "rpc.ankr.com/eth/",
            "rpc.ankr.com/multichain/",
            "rpc.ankr.com/bsc/", "rpc.ankr.com/polygon/", "rpc.ankr.com/solana/", of: .hex, 64...64,
            opens: "call the chain at the account's expense", revoke: "make a new project under the account",
            page: "https://www.ankr.com/docs/rpc-service/getting-started/basics/"),
        address(
            "secrets/helius-address", "Helius endpoint", family: "helius", behind: "helius-rpc.com/?api-key=",
            "helius.xyz/?api-key=", of: .hex + "-", 36...36, opens: "call the chain at the account's expense",
            revoke: "rotate the key in the dashboard", page: "https://www.helius.dev/docs"),
        address(
            "secrets/anaconda-token", "Anaconda channel token", family: "anaconda", behind: "conda.anaconda.org/t/",
            of: .base62 + "-", 36...60, opens: "read and upload the channel's packages",
            revoke: "revoke it under Settings, Access", page: "https://www.anaconda.com/docs/tools/anaconda-org/main"),
        Kind(
            "secrets/gemfury-token", "Gemfury token", family: "gemfury",
            .forms([
                Form(
                    .some(.base62 + "_-", 16...40),
                    trail: [
                        .maybe(.text(":")),
                        .anyOf("@repo.fury.io", "@gem.fury.io", "@pypi.fury.io", "@npm.fury.io", "@maven.fury.io"),
                    ])
            ]),
            opens: "fetch and push the account's packages", revoke: "revoke it under Settings, Tokens",
            page: "https://gemfury.com/help/tokens/",
            finds: { ["source \"https://" + Example.body(.base62, 20) + "@repo.fury.io/me/\""] },
            leaves: { ["source \"https://" + Example.body(.base62, 8) + "@repo.fury.io/me/\""] }),
        Kind(
            "secrets/sidekiq-address", "Sidekiq Pro gem server credential", family: "sidekiq",
            .forms([
                Form(
                    .some(.hex, 8), .text(":"), .some(.hex, 8),
                    trail: [.anyOf("@gems.contribsys.com", "@enterprise.contribsys.com")])
            ]),
            opens: "fetch the licensed gems", revoke: "ask the vendor for new credentials",
            page: "https://github.com/sidekiq/sidekiq/wiki/Commercial-FAQ",
            finds: { ["https://\(Example.body(.hex, 8)):\(Example.body(.hex, 8, seed: 2))@gems.contribsys.com/"] },
            leaves: { ["https://\(Example.body(.hex, 7)):\(Example.body(.hex, 8, seed: 2))@gems.contribsys.com/"] }),
        Kind(
            "secrets/thingsboard-token", "ThingsBoard device token", family: "thingsboard",
            .forms([
                Form(
                    lead: [.text("thingsboard.cloud/api/v1/")], .some(.base62, 20), trail: [.text("/")],
                    notBefore: .none, notAfter: Alphabet.none)
            ]),
            opens: "send telemetry as the device", revoke: "make new credentials for the device",
            page: "https://thingsboard.io/docs/user-guide/access-token/",
            finds: { ["https://thingsboard.cloud/api/v1/" + Example.body(.base36, 20) + "/telemetry"] },
            leaves: { ["https://thingsboard.cloud/api/v1/" + Example.body(.base36, 12) + "/telemetry"] }),
        Kind(
            "secrets/softlayer-address", "SoftLayer API address", family: "softlayer",
            .forms([
                Form(
                    lead: [.text("api.softlayer.com/soap/v3"), .maybe(.text(".1")), .text("/")], .some(.anyHex, 64),
                    notBefore: .none)
            ]),
            opens: "manage the account's machines", revoke: "remove the key under the user's profile",
            page: "https://cloud.ibm.com/docs/account?topic=account-classic_keys",
            finds: { ["http://api.softlayer.com/soap/v3/" + Example.body(.hex, 64)] },
            leaves: { ["http://api.softlayer.com/soap/v3/" + Example.body(.hex, 60)] }),
        address(
            "secrets/healthchecks-address", "Healthchecks.io ping address", family: "healthchecks",
            behind: "hc-ping.com/", of: .hex + "-", 36...36, evidence: .contextual,
            opens: "report that a failed job is well", revoke: "delete the check and make a new one",
            page: "https://healthchecks.io/docs/http_api/"),
        address(
            "secrets/jira-automation-webhook", "Jira automation webhook", family: "atlassian",
            behind: "automation.atlassian.com/pro/hooks/", of: .hex, 40...40,
            opens: "start the rule with data of their own", revoke: "regenerate the address in the rule's trigger",
            page: "https://support.atlassian.com/cloud-automation/docs/jira-automation-triggers/"),
    ]
}
