import GatehouseMatch

extension Kinds {
    /// Providers whose word begins with N and O.
    static let namedNO: [Named] = [
        Named(
            "nasdaq nasdaqdatalink quandl", "Nasdaq Data Link key", .some(.base62 + "-_", 20),
            page: "https://docs.data.nasdaq.com/"),
        Named("neptune", "Neptune API token", .some(.base64 + "=", 80...200), page: "https://docs.neptune.ai/"),
        Named("nethunt", "NetHunt CRM key", .uuid, page: "https://nethunt.com/"),
        Named(
            "netlify", "Netlify access token", .some(.base64url + "=", 40...46),
            page: "https://docs.netlify.com/api/get-started/"),
        Named(
            "newrelic", "New Relic key", [.some(.base36, 4), .text("-"), .some(.base62, 42)], .some(.base62, 32),
            .some(.base62, 47), page: "https://docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys/"),
        Named("newsapi", "NewsAPI key", .some(.hex, 32), page: "https://newsapi.org/docs/authentication"),
        Named("newscatcher", "Newscatcher API key", .some(.base64url, 43), page: "https://docs.newscatcherapi.com/"),
        Named(
            "nexmo vonage", "Vonage API secret", .some(.base62, 16), .some(.hex, 8),
            page: "https://developer.vonage.com/en/getting-started/concepts/authentication"),
        Named("nftport", "NFTPort API key", .uuid, page: "https://docs.nftport.xyz/"),
        Named(
            "ngc nvidia", "NVIDIA NGC key", .some(.base64 + "=", 84), .some(.base62, 26),
            page: "https://docs.nvidia.com/ngc/latest/ngc-user-guide.html"),
        Named(
            "ngrok", "ngrok token", [.some(.base62, 25...30), .text("_"), .some(.base62, 20...22)],
            page: "https://ngrok.com/docs/agent/"),
        Named("nimble", "Nimble API key", .some(.base62, 30), page: "https://nimble-ways.github.io/"),
        Named("nitrodata", "Nitro API key", .some(.base62, 40), page: "https://www.nitrodata.com/"),
        Named("noticeable", "Noticeable API key", .some(.base62, 20), page: "https://graphdoc.noticeable.io/"),
        Named(
            "notion", "Notion token", .some(.base62, 43), .some(.base62, 50),
            page: "https://developers.notion.com/docs/authorization"),
        Named(
            "nozbe nozbeteams", "Nozbe token", [.some(.base62, 16), .text("_"), .some(.base64url + "=", 60...68)],
            page: "https://api4.nozbe.com/"),
        Named(
            "nuget", "NuGet API key", .some(.base36, 46), .uuid,
            page: "https://learn.microsoft.com/nuget/nuget-org/publish-a-package"),
        Named("numverify", "numverify access key", .some(.hex, 32), page: "https://numverify.com/documentation"),
        Named("nutritionix", "Nutritionix API key", .some(.hex, 32), page: "https://developer.nutritionix.com/"),
        Named(
            "nylas", "Nylas API key", .some(.base62, 30), .some(.base62, 25),
            page: "https://developer.nylas.com/docs/v3/auth/"),
        Named(
            "nytimes newyorktimes", "New York Times API key", .some(.base62 + "-_=", 32),
            page: "https://developer.nytimes.com/get-started"),
        Named(
            "oanda", "OANDA access token", [.some(.hex, 32), .text("-"), .some(.hex, 32)], .some(.base62, 24),
            page: "https://developer.oanda.com/rest-live-v20/introduction/"),
        Named(
            "okta", "Okta API token", .some(.base64url + "=", 42),
            page: "https://developer.okta.com/docs/guides/create-an-api-token/main/"),
        Named(
            "omnisend", "Omnisend API key", [.some(.base62, 24), .text("-"), .some(.base62, 50)],
            .some(.base62 + "-", 75), page: "https://api-docs.omnisend.com/"),
        Named(
            "onelogin", "OneLogin secret", .some(.hex, 64),
            page: "https://developers.onelogin.com/api-docs/2/getting-started/working-with-api-credentials"),
        Named(
            "onesignal", "OneSignal API key", .some(.base62, 48), .uuid,
            page: "https://documentation.onesignal.com/docs/en/keys-and-ids"),
        Named("onfleet", "Onfleet API key", .some(.hex, 32), page: "https://docs.onfleet.com/reference/authentication"),
        Named(
            "openai", "OpenAI key", [.text("sk-"), .some(.base64url, 40...200)],
            page: "https://help.openai.com/en/articles/5112595-best-practices-for-api-key-safety"),
        Named("opencage opencagedata", "OpenCage API key", .some(.base36, 32), page: "https://opencagedata.com/api"),
        Named(
            "opengraph opengraphr", "OpenGraph API key", .some(.base62, 80),
            page: "https://www.opengraph.io/documentation/"),
        Named(
            "openuv", "OpenUV API key", .some(.base62, 32), [.text("openuv-"), .some(.base62 + "-", 16...40)],
            page: "https://www.openuv.io/dashboard"),
        Named(
            "openweather openweathermap owm pyowm", "OpenWeather API key", .some(.base36, 32),
            page: "https://openweathermap.org/appid"),
        Named(
            "opsgenie", "Opsgenie API key", .uuid,
            page: "https://support.atlassian.com/opsgenie/docs/api-key-management/"),
        Named("optimizely", "Optimizely access token", .uuid, page: "https://docs.developers.optimizely.com/"),
        Named(
            "ovh", "OVHcloud secret or key", .some(.base62, 32),
            page: "https://help.ovhcloud.com/csm/en-api-getting-started-ovhcloud-api"),
        Named("owlbot", "Owlbot token", .some(.hex, 40), page: "https://owlbot.info/"),
    ]
}
