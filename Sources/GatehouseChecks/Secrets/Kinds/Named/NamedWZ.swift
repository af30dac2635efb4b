import GatehouseMatch

extension Kinds {
    /// Providers whose word begins with W to Z.
    static let namedWZ: [Named] = [
        Named(
            "walkscore", "Walk Score API key", .some(.hex, 32), page: "https://www.walkscore.com/professional/api.php"),
        Named(
            "wandb", "Weights & Biases API key", .some(.hex, 40), page: "https://docs.wandb.ai/support/find_api_key/"),
        Named("weatherapi", "WeatherAPI.com key", .some(.hex, 31...32), page: "https://www.weatherapi.com/docs/"),
        Named("weatherbit", "Weatherbit API key", .some(.hex, 32), page: "https://www.weatherbit.io/api"),
        Named(
            "weatherstack", "weatherstack access key", .some(.hex, 32),
            page: "https://docs.apilayer.com/weatherstack/docs/"),
        Named(
            "weaviate", "Weaviate API key", .some(.base62, 32...48),
            page: "https://docs.weaviate.io/cloud/manage-clusters/authentication"),
        Named(
            "web3storage web3", "web3.storage token", .some(.base64url + ".", 150...300),
            page: "https://web3.storage/docs/"),
        Named(
            "webex", "Webex secret or token", .some(.hex, 64), .some(.base64url, 64),
            page: "https://developer.webex.com/docs/getting-started"),
        Named(
            "webflow", "Webflow API token", .some(.hex, 64),
            page: "https://developers.webflow.com/data/reference/authentication"),
        Named(
            "webscraper", "Web Scraper Cloud token", .some(.base62, 60),
            page: "https://webscraper.io/documentation/web-scraper-cloud/api"),
        Named("wepay", "WePay token", .some(.base62 + "_", 62...73), page: "https://dev.wepay.com/"),
        Named("whoxy", "Whoxy API key", .some(.base62, 33), page: "https://www.whoxy.com/"),
        Named(
            "wistia", "Wistia access token", .some(.hex, 64), page: "https://docs.wistia.com/docs/making-api-requests"),
        Named("witai", "Wit.ai access token", .some(.upper + .digit, 32), page: "https://wit.ai/docs"),
        Named(
            "woocommerce", "WooCommerce secret", [.anyOf("cs_", "ck_"), .some(.hex, 40)],
            page: "https://woocommerce.github.io/woocommerce-rest-api-docs/"),
        Named("workstack", "Workstack API key", .some(.base62 + "_", 60), page: "https://workstack.io/"),
        Named(
            "worldweather worldweatheronline", "World Weather Online key", .some(.hex, 31...32),
            page: "https://www.worldweatheronline.com/weather-api/"),
        Named(
            "wrike", "Wrike access token", .some(.base64url + ".", 120...400),
            page: "https://developers.wrike.com/docs/oauth-20-authorization"),
        Named("yahoo", "Yahoo client secret", .some(.hex, 40), page: "https://developer.yahoo.com/oauth2/guide/"),
        Named(
            "yandex", "Yandex key", .some(.base64url, 38...40), .some(.base62, 83...92),
            page: "https://yandex.cloud/en/docs/iam/operations/compromised-credentials"),
        Named(
            "yelp", "Yelp API key", .some(.base64url, 128),
            page: "https://docs.developer.yelp.com/docs/fusion-authentication"),
        Named(
            "youneedabudget ynab", "YNAB access token", .some(.hex, 64), .some(.base64url, 43),
            page: "https://api.ynab.com/"),
        Named(
            "yousign", "Yousign API key", .some(.base62, 32),
            page: "https://developers.yousign.com/docs/set-up-your-account"),
        Named(
            "zendesk", "Zendesk token", .some(.base62, 40), .some(.hex, 64),
            page: "https://developer.zendesk.com/api-reference/introduction/security-and-auth/"),
        Named(
            "zenkit", "Zenkit API key", [.some(.base62, 8), .text("-"), .some(.base62, 32)],
            page: "https://zenkit.com/en/help-center/"),
        Named("zenrows", "ZenRows API key", .some(.hex, 40), page: "https://docs.zenrows.com/"),
        Named("zenscrape", "Zenscrape API key", .uuid, page: "https://app.zenscrape.com/documentation"),
        Named("zenserp", "Zenserp API key", .uuid, page: "https://app.zenserp.com/documentation"),
        Named(
            "zeplin", "Zeplin access token", .some(.base64url + ".", 300...420),
            page: "https://docs.zeplin.dev/docs/personal-access-token"),
        Named("zerobounce", "ZeroBounce API key", .some(.base36, 32), page: "https://www.zerobounce.net/docs/"),
        Named("zerotier", "ZeroTier API token", .some(.base62, 32), page: "https://docs.zerotier.com/api/central/"),
        Named(
            "zhipu bigmodel glm", "Zhipu AI API key", [.some(.hex, 32), .text("."), .some(.base62, 16)],
            page: "https://docs.bigmodel.cn/"),
        Named("zipcodeapi", "ZipCodeAPI key", .some(.base62, 64), page: "https://www.zipcodeapi.com/"),
        Named("zipcodebase", "Zipcodebase API key", .uuid, page: "https://app.zipcodebase.com/documentation"),
        Named(
            "zonka zonkafeedback", "Zonka Feedback token", .some(.base62, 36),
            page: "https://apidocs.zonkafeedback.com/"),
        Named("zoom", "Zoom client secret", .some(.base62, 32), page: "https://developers.zoom.us/docs/internal-apps/"),
        Named("zulip zulipchat", "Zulip API key", .some(.base62, 32), page: "https://zulip.com/api/api-keys"),
    ]
}
