import GatehouseMatch

extension Kinds {
    /// Providers whose word begins with T to V.
    static let namedTV: [Named] = [
        Named(
            "tableau", "Tableau access token", [.some(.base64, 22), .text("==:"), .some(.base62, 32)],
            page: "https://help.tableau.com/current/server/en-us/security_personal_access_tokens.htm"),
        Named(
            "tatum", "Tatum API key", .uuid, [.text("t-"), .some(.hex + "-", 40...70)], page: "https://docs.tatum.io/"),
        Named("taxjar", "TaxJar API token", .some(.hex, 32), page: "https://developers.taxjar.com/api/reference/"),
        Named(
            "teamgate", "Teamgate token", .some(.base62, 40), .some(.base62, 80),
            page: "https://developers.teamgate.com/"),
        Named(
            "technicalanalysisapi", "Technical Analysis API key", .some(.base62, 48),
            page: "https://technical-analysis-api.com/"),
        Named("tefter", "Tefter token", .some(.base62, 20), page: "https://tefter.io/"),
        Named(
            "telegram", "Telegram bot token", [.some(.digit, 8...10), .text(":"), .some(.base64url, 35)],
            page: "https://core.telegram.org/bots/features#botfather"),
        Named(
            "teletype", "Teletype token",
            [
                .some(.base62, 8), .text("-"), .some(.base62, 4), .text("-"), .some(.base62, 4), .text("-"),
                .some(.base62, 4), .text("-"), .some(.base62, 40...48),
            ], .some(.base64url, 64), page: "https://teletype.app/help/api/"),
        Named(
            "tencent qcloud", "Tencent Cloud key", .some(.base62, 32),
            page: "https://www.tencentcloud.com/document/product/598/34227"),
        Named("theoddsapi oddsapi", "The Odds API key", .some(.hex, 32), page: "https://the-odds-api.com/"),
        Named("thinkific", "Thinkific API key", .some(.hex, 32), page: "https://developers.thinkific.com/"),
        Named(
            "thousandeyes", "ThousandEyes token", .some(.base62, 32), .uuid,
            page: "https://docs.thousandeyes.com/product-documentation/user-management/rbac"),
        Named("ticketmaster", "Ticketmaster API key", .some(.base62, 32), page: "https://developer.ticketmaster.com/"),
        Named(
            "tiingo", "Tiingo API token", .some(.hex, 40),
            page: "https://www.tiingo.com/documentation/general/connecting"),
        Named("timecamp", "TimeCamp API token", .some(.base36, 26), page: "https://developer.timecamp.com/"),
        Named("timezoneapi", "TimezoneAPI token", .some(.base62, 20), page: "https://timezoneapi.io/developers"),
        Named(
            "tmetric", "TMetric API token", .some(.base62, 64),
            page: "https://tmetric.com/help/data-integrations/how-to-use-tmetric-rest-api"),
        Named("todoist", "Todoist API token", .some(.hex, 40), page: "https://developer.todoist.com/api/v1/"),
        Named(
            "toggl toggltrack", "Toggl Track API token", .some(.base62, 32...36),
            page: "https://engineering.toggl.com/docs/authentication"),
        Named("tomorrowio climacell", "Tomorrow.io API key", .some(.base62, 32), page: "https://docs.tomorrow.io/"),
        Named(
            "tomtom", "TomTom API key", .some(.base62, 32),
            page: "https://developer.tomtom.com/knowledgebase/platform/articles/api-key-management/"),
        Named(
            "tradier", "Tradier access token", .some(.base62, 28), page: "https://docs.tradier.com/docs/authentication"),
        Named(
            "transferwise wiseapi", "Wise API token", .uuid,
            page: "https://docs.wise.com/api-docs/features/authentication-access"),
        Named("travelpayouts", "Travelpayouts token", .some(.hex, 32), page: "https://support.travelpayouts.com/"),
        Named(
            "travis travisci", "Travis CI token", .some(.base62 + "_-", 22),
            page: "https://docs.travis-ci.com/user/triggering-builds/"),
        Named(
            "trello", "Trello API key or secret", .some(.base62, 32), .some(.base62, 64), .some(.base62, 76),
            page: "https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/"),
        Named("twelvedata", "Twelve Data API key", .some(.hex, 32), page: "https://twelvedata.com/docs"),
        Named(
            "twilio", "Twilio auth token", .some(.hex, 32), .some(.base62, 32),
            page: "https://www.twilio.com/docs/iam/api/authtoken"),
        Named("twist", "Twist token", .some(.hex, 46), page: "https://developer.twist.com/v3/"),
        Named("twitch", "Twitch token", .some(.base36, 30), page: "https://dev.twitch.tv/docs/authentication/"),
        Named(
            "twitter", "X (Twitter) secret or token", .some(.base62, 25), .some(.base62, 35...50),
            [.some(.digit, 8...25), .text("-"), .some(.base62, 20...45)],
            page: "https://docs.x.com/resources/fundamentals/authentication/"),
        Named("tyntec", "tyntec API key", .some(.base62, 32), page: "https://api.tyntec.com/"),
        Named(
            "typeform", "Typeform token", .some(.base62, 44),
            page: "https://www.typeform.com/developers/get-started/personal-access-token/"),
        Named("typetalk", "Typetalk secret", .some(.base62, 64), page: "https://developer.nulab.com/docs/typetalk/"),
        Named("unplugg unplu", "Unplugg access token", .some(.hex, 64), page: "https://unplu.gg/"),
        Named("unsplash", "Unsplash secret key", .some(.base64url, 43), page: "https://unsplash.com/documentation"),
        Named("upcdatabase", "UPC Database key", .some(.upper + .digit, 32), page: "https://upcdatabase.org/api"),
        Named("uploadcare", "Uploadcare secret key", .some(.hex, 20), page: "https://uploadcare.com/docs/start/api/"),
        Named(
            "upstash", "Upstash token", .some(.base64 + "=", 56...140),
            page: "https://upstash.com/docs/redis/howto/getstartedwithupstash"),
        Named(
            "uptimerobot", "UptimeRobot API key", [.some(.base62, 7...9), .text("-"), .some(.base62, 24)],
            page: "https://uptimerobot.com/api/"),
        Named("upwave", "Upwave API key", .some(.hex, 32), page: "https://upwavehq.github.io/api/"),
        Named("urlscan", "urlscan.io API key", .uuid, page: "https://urlscan.io/docs/api/"),
        Named("userstack", "userstack access key", .some(.hex, 32), page: "https://userstack.com/documentation"),
        Named(
            "uservoice", "UserVoice secret", .some(.base62, 35), .some(.base62, 40),
            page: "https://developer.uservoice.com/docs/api/v2/getting-started/"),
        Named("vatlayer", "vatlayer access key", .some(.base36, 32), page: "https://vatlayer.com/documentation"),
        Named("vbout", "VBOUT API key", .some(.digit, 25), page: "https://developers.vbout.com/docs"),
        Named("vercel zeit", "Vercel token", .some(.base62, 24), page: "https://vercel.com/docs/rest-api"),
        Named("verimail", "Verimail API key", .some(.upper + .digit, 32), page: "https://verimail.io/docs"),
        Named("veriphone", "Veriphone API key", .some(.hex, 32), page: "https://veriphone.io/docs/v2"),
        Named("viewneo", "viewneo token", .some(.base64url + ".", 120...1_000), page: "https://api.viewneo.com/"),
        Named(
            "virustotal", "VirusTotal API key", .some(.hex, 64),
            page: "https://docs.virustotal.com/docs/please-give-me-an-api-key"),
        Named(
            "visualcrossing", "Visual Crossing key", .some(.upper + .digit, 25),
            page: "https://www.visualcrossing.com/resources/documentation/"),
        Named(
            "voyage voyageai", "Voyage AI API key", [.text("pa-"), .some(.base64url, 43)],
            page: "https://docs.voyageai.com/docs/api-key-and-installation"),
        Named("vpnapi", "vpnapi.io key", .some(.hex, 32), page: "https://vpnapi.io/api-documentation"),
        Named("vultr", "Vultr API key", .some(.upper + .digit, 36), page: "https://docs.vultr.com/platform/other/api/"),
    ]
}
