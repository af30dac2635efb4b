import GatehouseMatch

extension Kinds {
    /// Providers whose word begins with L and M.
    static let namedLM: [Named] = [
        Named(
            "launchdarkly", "LaunchDarkly access token", .some(.word + "=", 40), .uuid,
            page: "https://launchdarkly.com/docs/home/account/api"),
        Named("lemlist", "lemlist API key", .some(.base62, 32), page: "https://developer.lemlist.com/"),
        Named(
            "lemonsqueezy", "Lemon Squeezy API key", .some(.base64url + ".", 250...1_200),
            page: "https://docs.lemonsqueezy.com/api/getting-started/requests"),
        Named(
            "lendflow", "Lendflow token", [.some(.base36, 36), .text("."), .some(.base36 + ".-_", 200...1_000)],
            page: "https://docs.lendflow.com/"),
        Named(
            "lessannoyingcrm", "Less Annoying CRM key", .some(.base62, 55...60),
            page: "https://www.lessannoyingcrm.com/help/topic/API"),
        Named("lexigram", "Lexigram API key", .some(.base62, 301), page: "https://docs.lexigram.io/"),
        Named(
            "linebot linenotify linechannel", "LINE channel secret or token", .some(.hex, 32), .some(.base62, 43),
            .some(.base64 + "=", 170...176), page: "https://developers.line.biz/en/docs/basics/channel-access-token/"),
        Named(
            "linear", "Linear client secret", .some(.hex, 32),
            page: "https://linear.app/developers/oauth-2-0-authentication"),
        Named(
            "linkedin", "LinkedIn client secret", .some(.base62, 16),
            page: "https://learn.microsoft.com/linkedin/shared/authentication/authentication"),
        Named("linkpreview", "LinkPreview API key", .some(.anyHex, 32), page: "https://docs.linkpreview.net/"),
        Named(
            "linode", "Linode access token", .some(.hex, 64),
            page: "https://techdocs.akamai.com/cloud-computing/docs/manage-personal-access-tokens"),
        Named("liveagent", "LiveAgent API key", .some(.base62, 32), page: "https://support.liveagent.com/"),
        Named(
            "livestorm", "Livestorm API token", .some(.base64url + ".", 100...400),
            page: "https://developers.livestorm.co/"),
        Named(
            "localise lokalise", "Lokalise API token", .some(.hex, 40),
            page: "https://docs.lokalise.com/en/articles/1929556-api-tokens"),
        Named("locationiq", "LocationIQ access token", .some(.hex, 32), page: "https://docs.locationiq.com/"),
        Named("loggly", "Loggly token", .uuid, page: "https://documentation.solarwinds.com/en/success_center/loggly/"),
        Named("loginradius", "LoginRadius secret", .uuid, page: "https://www.loginradius.com/docs/"),
        Named(
            "logzio logz", "Logz.io token", .some(.base62, 32), .uuid,
            page: "https://docs.logz.io/docs/user-guide/admin/authentication-tokens/"),
        Named("looker", "Looker API secret", .some(.base62, 24), page: "https://cloud.google.com/looker/docs/api-auth"),
        Named("loyverse", "Loyverse access token", .some(.base62, 32), page: "https://developer.loyverse.com/docs/"),
        Named("lunchmoney", "Lunch Money access token", .some(.hex, 50), page: "https://lunchmoney.dev/"),
        Named(
            "mailboxlayer", "mailboxlayer access key", .some(.base62, 32),
            page: "https://mailboxlayer.com/documentation"),
        Named("mailchimp", "Mailchimp API key", .some(.hex, 32), page: "https://mailchimp.com/help/about-api-keys/"),
        Named(
            "mailgun", "Mailgun key", [.some(.hex, 32), .text("-"), .some(.hex, 8), .text("-"), .some(.hex, 8)],
            .some(.hex, 32), .some(.hex, 72),
            page: "https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/"),
        Named("mailjet", "Mailjet key", .some(.hex, 32), page: "https://dev.mailjet.com/email/guides/"),
        Named(
            "mailmodo", "Mailmodo API key",
            [
                .some(.upper + .digit, 7), .text("-"), .some(.upper + .digit, 7), .text("-"), .some(.upper + .digit, 7),
                .text("-"), .some(.upper + .digit, 7),
            ], page: "https://www.mailmodo.com/developers/"),
        Named("mailsac", "Mailsac API key", [.text("k_"), .some(.base62, 36...48)], page: "https://docs.mailsac.com/"),
        Named("mailtrap", "Mailtrap API token", .some(.hex, 32), page: "https://docs.mailtrap.io/"),
        Named(
            "mandrill", "Mailchimp Transactional key", .some(.base64url, 22),
            page: "https://mailchimp.com/developer/transactional/guides/quick-start/"),
        Named(
            "mapquest", "MapQuest API key", .some(.base62, 32), page: "https://developer.mapquest.com/documentation/"),
        Named(
            "maptiler", "MapTiler key", .some(.base62, 20),
            page: "https://docs.maptiler.com/cloud/api/authentication-key/"),
        Named(
            "marketstack", "marketstack access key", .some(.hex, 32),
            page: "https://docs.apilayer.com/marketstack/docs/"),
        Named(
            "mattermost", "Mattermost access token", .some(.base36, 26),
            page: "https://developers.mattermost.com/integrate/reference/personal-access-token/"),
        Named("mavenlink kantata", "Kantata token", .some(.hex, 64), page: "https://developer.kantata.com/"),
        Named(
            "maxmind", "MaxMind license key", .some(.word, 40), .some(.base62, 16),
            page: "https://dev.maxmind.com/license-key/"),
        Named(
            "meaningcloud", "MeaningCloud license key", .some(.hex, 32),
            page: "https://www.meaningcloud.com/developer/documentation"),
        Named("mediastack", "mediastack access key", .some(.hex, 32), page: "https://mediastack.com/documentation"),
        Named(
            "meilisearch meili", "Meilisearch key", .some(.hex, 64), .uuid,
            page: "https://www.meilisearch.com/docs/learn/security/basic_security"),
        Named("meistertask", "MeisterTask token", .some(.base62, 43), page: "https://developers.meistertask.com/docs/"),
        Named(
            "meraki", "Cisco Meraki API key", .some(.hex, 40),
            page: "https://developer.cisco.com/meraki/api-v1/authorization/"),
        Named("mesibo", "mesibo token", .some(.hex, 64), page: "https://docs.mesibo.com/"),
        Named(
            "messagebird", "MessageBird API key", .some(.base62, 25), page: "https://developers.messagebird.com/api/"),
        Named("metaapi", "MetaApi token", .some(.hex, 64), page: "https://metaapi.cloud/docs/"),
        Named(
            "metabase", "Metabase API key", [.text("mb_"), .some(.base64 + "=", 40...48)],
            page: "https://www.metabase.com/docs/latest/people-and-groups/api-keys"),
        Named(
            "mistral", "Mistral API key", .some(.base62, 32),
            page: "https://docs.mistral.ai/getting-started/quickstart/"),
        Named(
            "mixmax", "Mixmax API token", .some(.base62, 36), .uuid,
            page: "https://developer.mixmax.com/reference/getting-started-with-the-api"),
        Named(
            "mixpanel", "Mixpanel secret", .some(.hex, 32),
            page: "https://developer.mixpanel.com/reference/project-secret"),
        Named("moderationapi", "Moderation API key", .some(.base62, 36), page: "https://docs.moderationapi.com/"),
        Named("mockaroo", "Mockaroo API key", .some(.hex, 8), page: "https://www.mockaroo.com/docs"),
        Named(
            "modal", "Modal token", [.text("as-"), .some(.base62, 22)], [.text("ak-"), .some(.base62, 22)],
            page: "https://modal.com/docs/guide/workspaces"),
        Named(
            "monday", "monday.com API token", .some(.base64url + ".", 150...400),
            page: "https://developer.monday.com/api-reference/docs/authentication"),
        Named("monkeylearn", "MonkeyLearn API key", .some(.base36, 40), page: "https://monkeylearn.com/api/v3/"),
        Named("moonclerk", "MoonClerk API key", .some(.hex, 32), page: "https://github.com/moonclerk/developer"),
        Named("moosend", "Moosend API key", .uuid, page: "https://docs.moosend.com/"),
        Named("mux", "Mux secret", .some(.base64 + "=", 75), page: "https://www.mux.com/docs/core/make-api-requests"),
    ]
}
