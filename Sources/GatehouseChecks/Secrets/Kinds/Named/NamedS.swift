import GatehouseMatch

extension Kinds {
    /// Providers whose word begins with S.
    static let namedS: [Named] = [
        Named(
            "salesblink", "SalesBlink API key", .some(.base64url + ".", 24...60), page: "https://docs.salesblink.io/"),
        Named("salescookie", "SalesCookie API key", .some(.base62, 32), page: "https://salescookie.com/"),
        Named("salesflare", "Salesflare API key", .some(.base62 + "_", 45), page: "https://api.salesflare.com/docs"),
        Named(
            "salesforce", "Salesforce client secret", .some(.anyHex, 64),
            page: "https://help.salesforce.com/s/articleView?id=sf.remoteaccess_oauth_endpoints.htm"),
        Named(
            "satismeter", "SatisMeter key", .some(.base62, 16), .some(.base62, 24), page: "https://www.satismeter.com/"),
        Named(
            "sauce saucelabs", "Sauce Labs access key", .uuid,
            page: "https://docs.saucelabs.com/basics/acct-team-mgmt/managing-user-info/"),
        Named(
            "scaleway scw", "Scaleway secret key", .uuid,
            page: "https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/"),
        Named("scalr", "Scalr token", .some(.base64url + ".", 120...260), page: "https://docs.scalr.io/"),
        Named("scrapeowl", "ScrapeOwl API key", .some(.base36, 30), page: "https://scrapeowl.com/docs"),
        Named("scraperapi", "ScraperAPI key", .some(.hex, 32), page: "https://docs.scraperapi.com/"),
        Named("scraperbox", "ScraperBox API token", .some(.base62, 32), page: "https://scraperbox.com/"),
        Named("scrapersite", "ScraperSite API key", .some(.base62, 45), page: "https://scrapersite.com/"),
        Named(
            "scrapestack", "scrapestack access key", .some(.base62, 32), page: "https://scrapestack.com/documentation"),
        Named(
            "scrapfly", "Scrapfly API key", .some(.hex, 32), page: "https://scrapfly.io/docs/scrape-api/getting-started"
        ),
        Named("scrapingant", "ScrapingAnt API key", .some(.base36, 32), page: "https://docs.scrapingant.com/"),
        Named(
            "scrapingbee", "ScrapingBee API key", .some(.base62, 80), page: "https://www.scrapingbee.com/documentation/"
        ),
        Named(
            "screenshotapi", "ScreenshotAPI token",
            [
                .some(.base62, 7), .text("-"), .some(.base62, 7), .text("-"), .some(.base62, 7), .text("-"),
                .some(.base62, 7),
            ], page: "https://screenshotapi.net/documentation"),
        Named(
            "screenshotlayer", "screenshotlayer access key", .some(.base62, 32),
            page: "https://screenshotlayer.com/documentation"),
        Named(
            "securitytrails", "SecurityTrails API key", .some(.base62, 32),
            page: "https://docs.securitytrails.com/docs/authentication"),
        Named(
            "segment", "Segment write key", .some(.base64url + ".", 86),
            page: "https://segment.com/docs/connections/find-writekey/"),
        Named(
            "selectpdf", "SelectPdf API key", .uuid,
            [.some(.hex, 8), .text("-"), .some(.hex, 4), .text("-"), .some(.hex, 4), .text("-"), .some(.hex, 12)],
            page: "https://selectpdf.com/html-to-pdf-api/"),
        Named(
            "semaphore", "Semaphore API token", .some(.base62 + "_-", 20), .some(.hex, 20),
            page: "https://docs.semaphore.io/"),
        Named(
            "sendbird", "Sendbird token", .some(.hex, 40), .some(.hex, 24),
            page: "https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api"),
        Named("sentry", "Sentry auth token", .some(.hex, 64), page: "https://docs.sentry.io/account/auth-tokens/"),
        Named("serpapi", "SerpApi key", .some(.hex, 64), page: "https://serpapi.com/"),
        Named("serper", "Serper API key", .some(.hex, 40), page: "https://serper.dev/"),
        Named("serpstack", "serpstack access key", .some(.hex, 32), page: "https://serpstack.com/documentation"),
        Named("sherpadesk", "SherpaDesk API key", .some(.base36, 32), page: "https://github.com/sherpadesk/api"),
        Named("shodan", "Shodan API key", .some(.base62, 32), page: "https://developer.shodan.io/api"),
        Named("shortcut", "Shortcut API token", .uuid, page: "https://developer.shortcut.com/api/rest/v3"),
        Named("shotstack", "Shotstack API key", .some(.base62, 40), page: "https://shotstack.io/docs/guide/"),
        Named(
            "shutterstock", "Shutterstock secret", .some(.base62, 16), .some(.base62, 32),
            page: "https://api-reference.shutterstock.com/"),
        Named("signalwire", "SignalWire token", .some(.base62, 50), page: "https://developer.signalwire.com/"),
        Named("signaturit", "Signaturit token", .some(.base62, 86), page: "https://docs.signaturit.com/api/latest"),
        Named("signupgenius", "SignUpGenius API key", .some(.base62, 32), page: "https://developer.signupgenius.com/"),
        Named("sigopt", "SigOpt API token", .some(.upper + .digit, 48), page: "https://docs.sigopt.com/"),
        Named("simfin", "SimFin API key", .some(.base62, 32), .uuid, page: "https://simfin.readme.io/"),
        Named(
            "simplesat", "Simplesat API key", .some(.base36, 40), page: "https://documenter.getpostman.com/view/457268"),
        Named("sinch", "Sinch token", .some(.hex, 32), page: "https://developers.sinch.com/docs/"),
        Named("sirv", "Sirv client secret", .some(.base64 + "=", 88), page: "https://apidocs.sirv.com/"),
        Named("siteleaf", "Siteleaf secret", .some(.hex, 32), page: "https://learn.siteleaf.com/api/"),
        Named("skrapp skrappio", "Skrapp API key", .some(.base62, 42), page: "https://skrapp.io/api"),
        Named(
            "skybiometry", "SkyBiometry secret", .some(.base36, 25...26), page: "https://skybiometry.com/documentation/"
        ),
        Named(
            "smartsheet smartsheets", "Smartsheet access token", .some(.base62, 37), .some(.base36, 26),
            page: "https://developers.smartsheet.com/api/smartsheet/guides/basics/authentication"),
        Named(
            "smartystreets", "Smarty auth token", .some(.base62, 20),
            page: "https://www.smarty.com/docs/cloud/authentication"),
        Named(
            "smooch", "Smooch secret", .some(.base64url, 86), .some(.base62, 24),
            page: "https://docs.smooch.io/guide/authentication/"),
        Named(
            "snipcart", "Snipcart secret key", .some(.base62 + "_", 75),
            page: "https://docs.snipcart.com/v3/api-reference/authentication"),
        Named(
            "snowflake", "Snowflake key or token", .some(.base64url + ".", 150...600),
            page: "https://docs.snowflake.com/en/user-guide/programmatic-access-tokens"),
        Named("snyk snykkey", "Snyk API token", .uuid, page: "https://docs.snyk.io/snyk-api/authentication-for-api"),
        Named(
            "softlayer", "SoftLayer API key", .some(.anyHex, 64),
            page: "https://cloud.ibm.com/docs/account?topic=account-classic_keys"),
        Named("solana", "Solana private key", .some(.base58, 86...88), page: "https://solana.com/docs/intro/wallets"),
        Named(
            "sonar sonarcloud sonarqube", "Sonar token", .some(.hex, 40),
            page: "https://docs.sonarsource.com/sonarqube-server/latest/user-guide/managing-tokens/"),
        Named("sparkpost", "SparkPost API key", .some(.hex, 40), page: "https://developers.sparkpost.com/api/"),
        Named(
            "speechtext speechtextai", "SpeechText.AI key", .some(.hex, 32),
            page: "https://speechtext.ai/speech-recognition-api"),
        Named(
            "splunk", "Splunk HEC token", .uuid,
            page: "https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector"),
        Named("spoonacular", "Spoonacular API key", .some(.hex, 32), page: "https://spoonacular.com/food-api/docs"),
        Named(
            "sportmonks sportsmonk", "Sportmonks API token", .some(.base62, 60...64),
            page: "https://docs.sportmonks.com/football/"),
        Named(
            "sportradar", "Sportradar API key", .some(.base62, 24), .some(.base62, 40),
            page: "https://developer.sportradar.com/getting-started/docs/authentication"),
        Named(
            "spotify", "Spotify client secret", .some(.base36, 32),
            page: "https://developer.spotify.com/documentation/web-api/concepts/apps"),
        Named(
            "squarespace", "Squarespace API key", .uuid,
            page: "https://developers.squarespace.com/commerce-apis/authentication-and-permissions"),
        Named(
            "stability stabilityai", "Stability AI API key", [.text("sk-"), .some(.base62, 48)],
            page: "https://platform.stability.ai/docs/getting-started/authentication"),
        Named(
            "statuspage", "Statuspage API key", .uuid, .some(.hex, 64),
            page: "https://support.atlassian.com/statuspage/docs/create-and-manage-api-keys/"),
        Named("statuspal", "Statuspal API key", .some(.base36, 32), page: "https://www.statuspal.io/api-docs"),
        Named(
            "stitchdata", "Stitch access token", .some(.base36, 35),
            page: "https://www.stitchdata.com/docs/developers/stitch-connect/api"),
        Named("stockdata", "StockData API token", .some(.base62, 40), page: "https://www.stockdata.org/documentation"),
        Named("stormboard", "Stormboard API key", .some(.base62, 40), page: "https://api.stormboard.com/docs"),
        Named(
            "stormglass", "Storm Glass API key",
            [
                .some(.hex, 8), .text("-"), .some(.hex, 4), .text("-"), .some(.hex, 4), .text("-"), .some(.hex, 4),
                .text("-"), .some(.hex, 12...60),
            ], .some(.base62 + "-", 73), page: "https://docs.stormglass.io/"),
        Named(
            "storyblok", "Storyblok token", [.some(.base62, 22), .text("t"), .some(.base62, 1)],
            page: "https://www.storyblok.com/docs/concepts/access-tokens"),
        Named(
            "storychief", "StoryChief API key", .some(.base64url + ".", 900...1_000),
            page: "https://developers.storychief.io/"),
        Named(
            "strava", "Strava client secret", .some(.hex, 40),
            page: "https://developers.strava.com/docs/authentication/"),
        Named("stripo", "Stripo token", .some(.base64url + ".", 150...300), page: "https://docs.stripo.email/"),
        Named(
            "sumo sumologic", "Sumo Logic access key", .some(.base62, 64),
            page: "https://help.sumologic.com/docs/manage/security/access-keys/"),
        Named("surveybot", "Surveybot token", .some(.base62 + "_-", 80), page: "https://surveybot.io/"),
        Named(
            "surveymonkey", "SurveyMonkey access token", .some(.base64url + ".=", 100...160),
            page: "https://api.surveymonkey.com/v3/docs"),
        Named(
            "surveysparrow", "SurveySparrow token", .some(.base64url, 80...100),
            page: "https://developers.surveysparrow.com/rest-apis"),
        Named(
            "swellis", "Swell secret key", [.text("sk_"), .some(.base62, 32)], .some(.base62, 32),
            page: "https://developers.swell.is/backend-api/authentication"),
        Named("swiftype", "Swiftype API key", .some(.base62 + "_-", 20), page: "https://swiftype.com/documentation"),
    ]
}
