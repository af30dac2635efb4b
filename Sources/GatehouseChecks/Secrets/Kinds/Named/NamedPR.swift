import GatehouseMatch

extension Kinds {
    /// Providers whose word begins with P to R.
    static let namedPR: [Named] = [
        Named(
            "pagerduty", "PagerDuty API key", .some(.base64url + "+", 20), .some(.hex, 32),
            page: "https://support.pagerduty.com/main/docs/api-access-keys"),
        Named("packagecloud", "packagecloud token", .some(.hex, 48), page: "https://packagecloud.io/docs/api"),
        Named(
            "pandadoc", "PandaDoc API key", .some(.base62, 40),
            page: "https://developers.pandadoc.com/reference/api-key-authentication-process"),
        Named(
            "pandascore", "PandaScore token", .some(.base62 + "_-", 51...52),
            page: "https://developers.pandascore.co/docs/authentication"),
        Named("paralleldots", "ParallelDots API key", .some(.base62, 43), page: "https://komprehend.io/"),
        Named(
            "parsehub", "ParseHub API key", [.some(.base62 + "-_", 12)], .some(.base62 + "-_", 24...28),
            page: "https://www.parsehub.com/docs/ref/api/v2/"),
        Named("parsers", "Parsers API key", .some(.base36, 39), page: "https://parsers.me/"),
        Named(
            "partnerstack", "PartnerStack API key", .some(.base62, 64...65),
            page: "https://docs.partnerstack.com/reference/auth"),
        Named("pastebin", "Pastebin API key", .some(.base62 + "_-", 32), page: "https://pastebin.com/doc_api"),
        Named("paydirt paydirtapp", "Paydirt API key", .some(.base36, 32), page: "https://paydirtapp.com/"),
        Named("paymo paymoapp", "Paymo API key", .some(.base62, 44), page: "https://github.com/paymoapp/api"),
        Named(
            "paypal", "PayPal client secret", .some(.base64url, 60...80),
            page: "https://developer.paypal.com/api/rest/authentication/"),
        Named("pdflayer", "pdflayer access key", .some(.hex, 32), page: "https://pdflayer.com/documentation"),
        Named("pdfshift", "PDFShift API key", .some(.hex, 32), page: "https://docs.pdfshift.io/"),
        Named(
            "peopledatalabs pdl", "People Data Labs key", .some(.hex, 64),
            page: "https://docs.peopledatalabs.com/docs/authentication"),
        Named(
            "pepipost netcore", "Netcore Email API key", .some(.base36, 32), page: "https://emaildocs.netcorecloud.com/"
        ),
        Named(
            "phraseapp", "Phrase access token", .some(.hex, 64),
            page: "https://developers.phrase.com/en/api/strings/authentication"),
        Named(
            "pinata", "Pinata secret", .some(.hex, 64), .some(.hex, 20),
            page: "https://docs.pinata.cloud/account-management/api-keys"),
        Named("pipedream", "Pipedream API key", .some(.base62, 32), page: "https://pipedream.com/docs/rest-api/auth"),
        Named(
            "pipedrive", "Pipedrive API token", .some(.base36, 40),
            page: "https://pipedrive.readme.io/docs/how-to-find-the-api-token"),
        Named(
            "pivotaltracker pivotal", "Pivotal Tracker token", .some(.hex, 32),
            page: "https://www.pivotaltracker.com/help/api"),
        Named(
            "pixabay", "Pixabay API key", [.some(.digit, 7...9), .text("-"), .some(.hex, 25)], .some(.base36, 40),
            .some(.base36 + "-", 34), page: "https://pixabay.com/api/docs/"),
        Named("plaid", "Plaid secret", .some(.base62, 24...30), page: "https://plaid.com/docs/api/"),
        Named("plivo", "Plivo auth token", .some(.base64url, 40), page: "https://www.plivo.com/docs/"),
        Named("podio", "Podio client secret", .some(.base62, 64), page: "https://developers.podio.com/authentication"),
        Named("polygon polygonio", "Polygon.io API key", .some(.base62 + "_", 32), page: "https://massive.com/docs"),
        Named("poloniex", "Poloniex secret", .some(.hex, 128), page: "https://api-docs.poloniex.com/spot/api/"),
        Named(
            "positionstack", "positionstack access key", .some(.hex, 32),
            page: "https://positionstack.com/documentation"),
        Named("postageapp", "PostageApp API key", .some(.base62, 32), page: "https://dev.postageapp.com/"),
        Named("posthog", "PostHog key", .some(.base62, 43...48), page: "https://posthog.com/docs/api"),
        Named("postmark", "Postmark token", .uuid, page: "https://postmarkapp.com/developer/api/overview"),
        Named("powrbot", "Powrbot API key", .some(.base62, 40...50), page: "https://powrbot.com/"),
        Named("privacy", "Privacy.com API key", .uuid, page: "https://developers.privacy.com/docs/getting-started"),
        Named("privateai", "Private AI key", .some(.base36, 32), page: "https://docs.private-ai.com/"),
        Named(
            "prodpad", "ProdPad API key", .some(.hex, 64),
            page: "https://app.swaggerhub.com/apis-docs/ProdPad/prodpad/1.0"),
        Named("protocols protocolsio", "protocols.io token", .some(.base36, 64), page: "https://apidoc.protocols.io/"),
        Named(
            "proxycrawl crawlbase", "Crawlbase token", .some(.base62 + "_-", 22), page: "https://crawlbase.com/docs/"),
        Named(
            "pubnub", "PubNub key", [.anyOf("pub-c-", "sub-c-", "sec-c-"), .some(.base62 + "-", 36...60)],
            page: "https://www.pubnub.com/docs/general/setup/account-setup"),
        Named("purestake", "PureStake API key", .some(.base62, 40), page: "https://developer.purestake.io/"),
        Named("pushbullet", "Pushbullet access token", .some(.word, 34), page: "https://docs.pushbullet.com/"),
        Named("pushover", "Pushover token", .some(.base36, 30), page: "https://pushover.net/api"),
        Named("pusher", "Pusher secret", .some(.hex, 20), page: "https://pusher.com/docs/channels/"),
        Named(
            "qase", "Qase API token", .some(.hex, 64), .some(.hex, 40),
            page: "https://developers.qase.io/docs/authentication"),
        Named("qualaroo", "Qualaroo API key", .some(.base62, 64), page: "https://help.qualaroo.com/"),
        Named("qubole", "Qubole API token", .some(.base62, 64), page: "https://docs.qubole.com/"),
        Named("rapidapi", "RapidAPI key", .some(.base62 + "_-", 50), page: "https://docs.rapidapi.com/docs/keys"),
        Named("rawg", "RAWG API key", .some(.hex, 32), page: "https://rawg.io/apidocs"),
        Named(
            "razorpay", "Razorpay key secret", .some(.base62, 24),
            page: "https://razorpay.com/docs/payments/dashboard/account-settings/api-keys/"),
        Named("reachmail", "ReachMail token", .some(.base62 + "_-", 60), page: "https://services.reachmail.net/"),
        Named(
            "readme", "ReadMe API key", .some(.base62, 32), .some(.base36, 70),
            page: "https://docs.readme.com/main/reference/intro/authentication"),
        Named(
            "rebrandly", "Rebrandly API key", .some(.base62 + "_", 32...36),
            page: "https://developers.rebrandly.com/docs/get-started"),
        Named(
            "recaptcha", "reCAPTCHA secret", [.text("6L"), .some(.base64url, 38)],
            page: "https://developers.google.com/recaptcha/docs/settings"),
        Named(
            "reddit", "Reddit client secret", .some(.base64url, 27), .some(.base64url, 30),
            page: "https://github.com/reddit-archive/reddit/wiki/OAuth2"),
        Named(
            "redis rediscloud", "Redis Cloud key", .some(.base36, 48...52),
            page: "https://redis.io/docs/latest/operate/rc/api/get-started/manage-api-keys/"),
        Named("refiner", "Refiner API key", .uuid, page: "https://refiner.io/docs/kb/api/"),
        Named(
            "replicate", "Replicate token", .some(.hex, 40),
            page: "https://replicate.com/docs/topics/security/api-tokens"),
        Named("replyio", "Reply.io API key", .some(.base62, 24), page: "https://apidocs.reply.io/"),
        Named("restpack", "Restpack access token", .some(.base62, 48...50), page: "https://restpack.io/"),
        Named(
            "revai", "Rev AI access token", .some(.base64url, 62...64),
            [.some(.base62 + "-", 27), .text("="), .some(.base62 + "-", 27)], page: "https://docs.rev.ai/"),
        Named(
            "ringcentral", "RingCentral client secret", .some(.base64url, 22),
            page: "https://developers.ringcentral.com/guide/authentication"),
        Named(
            "ritekit", "RiteKit client secret", .some(.base36, 44),
            page: "https://documenter.getpostman.com/view/2010712"),
        Named("roaring", "Roaring client secret", .some(.base62 + "_-", 28), page: "https://developer.roaring.io/"),
        Named(
            "rocketreach", "RocketReach API key", [.some(.hex, 7), .text("k"), .some(.hex, 32)],
            .some(.base36, 39...40), page: "https://rocketreach.co/api"),
        Named("rollbar", "Rollbar access token", .some(.hex, 32), page: "https://docs.rollbar.com/docs/access-tokens"),
        Named("roninapp", "Ronin API token", .some(.base62, 26), page: "https://www.roninapp.com/api"),
        Named("route4me", "Route4Me API key", .some(.base62, 32), page: "https://route4me.io/docs/"),
        Named(
            "runrun runrunit", "Runrun.it key", .some(.hex, 32), .some(.base62, 18...20),
            page: "https://runrun.it/api/documentation"),
    ]
}
