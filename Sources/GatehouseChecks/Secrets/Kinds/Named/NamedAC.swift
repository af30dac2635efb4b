import GatehouseMatch

extension Kinds {
    /// Providers from A to C.
    static let namedAC: [Named] = [
        Named("abstractapi", "Abstract API key", .some(.hex, 32), page: "https://www.abstractapi.com"),
        Named("abuseipdb", "AbuseIPDB API key", .some(.hex, 80), page: "https://docs.abuseipdb.com"),
        Named("abyssale", "Abyssale API key", .some(.base62, 40), page: "https://developers.abyssale.com"),
        Named(
            "accuweather", "AccuWeather API key", .some(.base62, 32), .some(.base62, 35),
            page: "https://developer.accuweather.com"),
        Named(
            "activecampaign", "ActiveCampaign API key", .some(.hex, 72),
            page: "https://developers.activecampaign.com/reference/authentication"),
        Named(
            "acuity acuityscheduling", "Acuity Scheduling API key", .some(.hex, 32),
            page: "https://developers.acuityscheduling.com/reference/quick-start"),
        Named(
            "adafruit adafruitio", "Adafruit IO key", [.some(.word + "-", 32)],
            page: "https://io.adafruit.com/api/docs/"),
        Named(
            "adobe", "Adobe client secret", .some(.hex, 32),
            page: "https://developer.adobe.com/developer-console/docs/guides/authentication/"),
        Named("adzuna", "Adzuna API key", .some(.hex, 32), page: "https://developer.adzuna.com/overview"),
        Named("aeroworkflow", "Aero Workflow API key"),
        Named("affinda", "Affinda API key", page: "https://docs.affinda.com"),
        Named("affinity", "Affinity API key", .some(.base64url, 43), page: "https://support.affinity.co"),
        Named(
            "aftership", "AfterShip API key", .uuid, .some(.base36, 32), .some(.base62, 32...40),
            page: "https://www.aftership.com/docs/tracking/quickstart/authentication"),
        Named("agora", "Agora secret", .some(.hex, 32), page: "https://docs.agora.io/en/"),
        Named("aha", "Aha! API key", .some(.hex, 64), page: "https://www.aha.io/api"),
        Named("ahrefs", "Ahrefs API token", .some(.base64url, 40), page: "https://docs.ahrefs.com"),
        Named(
            "airbrake", "Airbrake API key", .some(.hex, 32), .some(.hex, 40),
            page: "https://docs.airbrake.io/docs/devops-tools/api/"),
        Named("airship urbanairship", "Airship key", .some(.base64url, 22), page: "https://docs.airship.com"),
        Named(
            "airtable", "Airtable API key", .some(.base62, 17),
            page: "https://airtable.com/developers/web/api/authentication"),
        Named("airvisual iqair", "AirVisual API key", .uuid, page: "https://api-docs.iqair.com"),
        Named(
            "aiven", "Aiven token", .some(.base64 + "=", 300...420),
            page: "https://aiven.io/docs/platform/concepts/authentication-tokens"),
        Named(
            "akamai", "Akamai secret", .some(.base64 + "=", 44),
            page: "https://techdocs.akamai.com/developer/docs/set-up-authentication-credentials"),
        Named("alchemy alchemyapi", "Alchemy API key", .some(.base64url, 32), page: "https://www.alchemy.com/docs/"),
        Named("alconost", "Alconost API key"),
        Named("alegra", "Alegra API key", .some(.base36, 20), page: "https://developer.alegra.com"),
        Named("aletheia aletheiaapi", "Aletheia API key"),
        Named(
            "algolia", "Algolia API key", .some(.base36, 32), .some(.upper + .digit, 32),
            page: "https://www.algolia.com/doc/guides/security/api-keys/"),
        Named(
            "alibaba alibabacloud aliyun", "Alibaba Cloud secret", .some(.base62, 30),
            page: "https://www.alibabacloud.com/help/en/ram/"),
        Named("allsports allsportsapi", "AllSports API key", .some(.hex, 64)),
        Named(
            "alphavantage", "Alpha Vantage API key", .some(.upper + .digit, 16),
            page: "https://www.alphavantage.co/documentation/"),
        Named("ambee", "Ambee API key", .some(.hex, 64), page: "https://docs.ambeedata.com"),
        Named(
            "amplitude", "Amplitude API key", .some(.hex, 32), page: "https://amplitude.com/docs/apis/authentication"),
        Named(
            "anypoint", "Anypoint secret", .uuid, .some(.anyHex, 32),
            page: "https://docs.mulesoft.com/access-management/connected-apps-overview"),
        Named("apacta", "Apacta API key", .uuid),
        Named("api2cart", "API2Cart API key", .some(.hex, 32), page: "https://docs.api2cart.com"),
        Named("apideck", "Apideck API key", page: "https://developers.apideck.com"),
        Named("apiflash", "ApiFlash API key", .some(.base36, 32), page: "https://apiflash.com/documentation"),
        Named("apifonica", "Apifonica API key", page: "https://docs.apifonica.com"),
        Named("apilayer", "APILayer API key", .some(.base62, 32), page: "https://apilayer.com/docs"),
        Named("apimatic", "APIMatic API key", page: "https://docs.apimatic.io"),
        Named("apimetrics", "APImetrics API key"),
        Named("apininjas", "API Ninjas API key", .some(.base64 + "=", 40), page: "https://api-ninjas.com/api"),
        Named("apitemplate apitemplateio", "APITemplate.io API key", page: "https://docs.apitemplate.io"),
        Named("apollo apolloio", "Apollo.io API key", .some(.base64url, 22), page: "https://docs.apollo.io"),
        Named("appcues", "Appcues API key", .uuid, page: "https://docs.appcues.com"),
        Named("appfollow", "AppFollow API key", page: "https://docs.api.appfollow.io"),
        Named("appointedd", "Appointedd API key", page: "https://developers.appointedd.com"),
        Named("appoptics", "AppOptics API key", .some(.base64url, 71), page: "https://docs.appoptics.com"),
        Named("appsflyer", "AppsFlyer token", page: "https://dev.appsflyer.com"),
        Named("appsynergy", "AppSynergy API key", .uuid),
        Named("apptivo", "Apptivo key", .some(.base64url, 32), page: "https://developer.apptivo.com"),
        Named("artsy", "Artsy secret", .some(.hex, 32), page: "https://developers.artsy.net/v2/docs/authentication"),
        Named(
            "asana", "Asana secret", .some(.anyHex, 32), .some(.anyHex, 34), .some(.digit, 16),
            [.some(.digit, 1), .text("/"), .some(.digit, 16), .text(":"), .some(.base36, 32)],
            [
                .some(.digit, 1), .text("/"), .some(.digit, 16), .text("/"), .some(.digit, 16), .text(":"),
                .some(.base36, 32),
            ], page: "https://developers.asana.com/docs/oauth"),
        Named("assemblyai", "AssemblyAI API key", .some(.base36, 32), page: "https://www.assemblyai.com/docs/"),
        Named("atera", "Atera API key", .some(.base36, 32), page: "https://app.atera.com/apidocs"),
        Named("audd auddio", "AudD API key", .some(.base36, 32), page: "https://docs.audd.io"),
        Named(
            "auth0", "Auth0 client secret", .some(.base64url, 32...64),
            page: "https://auth0.com/docs/secure/application-credentials"),
        Named(
            "autodesk", "Autodesk client secret", .some(.base62, 16), .some(.base62, 32...64),
            page: "https://aps.autodesk.com/en/docs/oauth/v2/"),
        Named("autoklose", "Autoklose API key"),
        Named(
            "autopilot", "Autopilot API key", .some(.hex, 32), .some(.anyHex, 33),
            page: "https://autopilot.docs.apiary.io"),
        Named("avaza avazapersonalaccess", "Avaza token", page: "https://api.avaza.com"),
        Named(
            "aviationstack", "aviationstack API key", .some(.base36, 32),
            page: "https://aviationstack.com/documentation"),
        Named("axonaut", "Axonaut API key", .some(.hex, 32), page: "https://axonaut.com/api/v2/doc"),
        Named("aylien", "AYLIEN API key", .some(.hex, 32), page: "https://docs.aylien.com"),
        Named(
            "ayrshare", "Ayrshare API key",
            [
                .some(.base62, 7...8), .text("-"), .some(.base62, 7...8), .text("-"), .some(.base62, 7...8), .text("-"),
                .some(.base62, 7...8),
            ], page: "https://www.ayrshare.com/docs/"),
        Named(
            "azureapim apim ocpapim", "Azure API Management key", .some(.anyHex, 32),
            page: "https://learn.microsoft.com/azure/api-management/api-management-subscriptions"),
        Named(
            "azurecognitive cognitiveservices azurespeech azuretranslator azurevision", "Azure AI services key",
            .some(.anyHex, 32), .some(.base62, 84), page: "https://learn.microsoft.com/azure/ai-services/authentication"
        ),
        Named(
            "azuredevops azurepat ado adopat vsts vststoken", "Azure DevOps token", .some(.base36, 52),
            .some(.base62, 84),
            page:
                "https://learn.microsoft.com/azure/devops/organizations/accounts/use-personal-access-tokens-to-authenticate"
        ),
        Named(
            "azurefunction azurefunctions", "Azure Functions key", .some(.base64 + "=" + "=", 40...56),
            page: "https://learn.microsoft.com/azure/azure-functions/function-keys-how-to"),
        Named(
            "azuremaps", "Azure Maps key", .some(.base64url, 43), .some(.base62, 84),
            page: "https://learn.microsoft.com/azure/azure-maps/azure-maps-authentication"),
        Named(
            "azureopenai azureai", "Azure OpenAI key", .some(.anyHex, 32), .some(.base62, 84),
            page: "https://learn.microsoft.com/azure/ai-services/openai/reference"),
        Named(
            "azuresearch azuresearchadmin azuresearchquery", "Azure AI Search key", .some(.anyHex, 32),
            .some(.base62, 52), page: "https://learn.microsoft.com/azure/search/search-security-api-keys"),
        Named(
            "azurestorage", "Azure Storage key", .some(.base64 + "=", 86...88),
            page: "https://learn.microsoft.com/azure/storage/common/storage-account-keys-manage"),
        Named("bannerbear", "Bannerbear API key", page: "https://developers.bannerbear.com"),
        Named("baremetrics", "Baremetrics API key", page: "https://developers.baremetrics.com"),
        Named("baseapi baseapiio", "baseapi.io key"),
        Named(
            "basecamp", "Basecamp token", page: "https://github.com/basecamp/api/blob/master/sections/authentication.md"
        ),
        Named("beamer", "Beamer API key", .some(.base64url + "=", 45...46), page: "https://www.getbeamer.com/api"),
        Named("beebole", "BeeBole API key", .some(.hex, 40), page: "https://beebole.com/timesheet-api/"),
        Named("besnappy", "BeSnappy API key", .some(.hex, 64)),
        Named("besttime", "BestTime API key", page: "https://documentation.besttime.app"),
        Named(
            "betterstack betteruptime logtail", "Better Stack token", .some(.base62, 24),
            page: "https://betterstack.com/docs/uptime/api/getting-started-with-uptime-api/"),
        Named("billomat", "Billomat API key", .some(.base36, 32), page: "https://www.billomat.com/en/api/"),
        Named("binance", "Binance secret", .some(.base62, 64), page: "https://developers.binance.com"),
        Named(
            "bingsearch bingmaps", "Bing key", .some(.anyHex, 32), .some(.base64url, 64),
            page:
                "https://learn.microsoft.com/bingmaps/getting-started/bing-maps-dev-center-help/getting-a-bing-maps-key"
        ),
        Named("birdeye", "BirdEye API key"),
        Named("bitbar", "BitBar API key", .some(.base62, 32), page: "https://support.smartbear.com/bitbar/docs/"),
        Named(
            "bitbucket", "Bitbucket client secret", .some(.base64url + "=", 32), .some(.base64url + "=", 44),
            .some(.base64url, 48), .some(.base64url + "=", 64),
            page: "https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/"),
        Named("bitcoinaverage", "BitcoinAverage API key", .some(.base62, 43), page: "https://apiv2.bitcoinaverage.com"),
        Named("bitfinex", "Bitfinex secret", .some(.base64url, 43), page: "https://docs.bitfinex.com"),
        Named(
            "bitly bitlyaccess", "Bitly access token", .some(.hex, 40),
            page: "https://dev.bitly.com/docs/getting-started/authentication/"),
        Named("bitmart", "BitMart secret", .some(.hex, 40), .some(.hex, 64), page: "https://developer-pro.bitmart.com"),
        Named(
            "bitmex", "BitMEX secret", .some(.base64url, 24), .some(.base64url, 48),
            page: "https://www.bitmex.com/app/apiKeysUsage"),
        Named("bitstamp", "Bitstamp secret", .some(.base62, 32), page: "https://www.bitstamp.net/api/"),
        Named("bittrex", "Bittrex key", .some(.base36, 32), page: "https://bittrex.github.io/api/v3"),
        Named("blablabus", "BlaBlaBus API key", .some(.base62, 22)),
        Named("blazemeter", "BlazeMeter secret", .some(.base62, 80), page: "https://guide.blazemeter.com"),
        Named("blitapp", "Blitapp API key", page: "https://blitapp.com/api/"),
        Named("blocknative", "Blocknative API key", .uuid, page: "https://docs.blocknative.com"),
        Named(
            "blogger", "Blogger API key", .some(.base64url, 39),
            page: "https://developers.google.com/blogger/docs/3.0/using"),
        Named("blynk", "Blynk token", .some(.base64url, 32), .some(.base62, 40), page: "https://docs.blynk.io/en/"),
        Named("bombbomb", "BombBomb API key", page: "https://developer.bombbomb.com"),
        Named("boostnote", "Boost Note token", .some(.hex, 64)),
        Named("borgbase", "BorgBase token", page: "https://docs.borgbase.com"),
        Named("box boxcom", "Box key", .some(.base62, 32), page: "https://developer.box.com/guides/authentication/"),
        Named("braintree", "Braintree key", .some(.hex, 32), page: "https://developer.paypal.com/braintree/docs/"),
        Named("brandfetch", "Brandfetch API key", .some(.base64url, 40), page: "https://docs.brandfetch.com"),
        Named("braze", "Braze API key", .uuid, page: "https://www.braze.com/docs/api/basics/"),
        Named("brightdata luminati", "Bright Data token", .some(.hex, 64), .uuid, page: "https://docs.brightdata.com"),
        Named("browserless", "Browserless token", .uuid, page: "https://docs.browserless.io"),
        Named(
            "browserstack", "BrowserStack access key", .some(.base62, 20), page: "https://www.browserstack.com/docs/"),
        Named("browshot", "Browshot API key", .some(.base62, 28), page: "https://browshot.com/api/documentation"),
        Named("bscscan", "BscScan API key", .some(.upper + .digit, 34), page: "https://docs.bscscan.com"),
        Named("budibase", "Budibase API key", .some(.hex, 32...66), page: "https://docs.budibase.com"),
        Named("bugherd", "BugHerd API key", .some(.base36, 20...24), page: "https://www.bugherd.com/api_v2"),
        Named("bugsnag", "Bugsnag API key", .some(.hex, 32), page: "https://docs.bugsnag.com/api/"),
        Named("bulbul", "Bulbul API key", .some(.hex, 32)),
        Named("bulksms", "BulkSMS secret", .some(.base62, 29), page: "https://www.bulksms.com/developer/"),
        Named(
            "bunny bunnycdn bunnynet", "bunny.net key", .uuid,
            [
                .some(.anyHex, 8), .text("-"), .some(.anyHex, 4), .text("-"), .some(.anyHex, 4), .text("-"),
                .some(.anyHex, 12), .text("-"), .some(.anyHex, 4), .text("-"), .some(.anyHex, 4),
            ],
            [
                .some(.anyHex, 8), .text("-"), .some(.anyHex, 4), .text("-"), .some(.anyHex, 4), .text("-"),
                .some(.anyHex, 4), .text("-"), .some(.anyHex, 36),
            ], page: "https://docs.bunny.net"),
        Named("buttercms", "ButterCMS API key", .some(.hex, 40), page: "https://buttercms.com/docs/api/"),
        Named(
            "bybit", "Bybit secret", .some(.base62, 18), .some(.base62, 36),
            page: "https://bybit-exchange.github.io/docs/"),
        Named("cachet", "Cachet token", .some(.base62, 20), page: "https://docs.cachethq.io"),
        Named("caflou", "Caflou API key"),
        Named(
            "calendarific", "Calendarific API key", .some(.base36, 32), .some(.hex, 40),
            page: "https://calendarific.com/api-documentation"),
        Named("calendly", "Calendly API key", page: "https://developer.calendly.com"),
        Named(
            "calorieninja calorieninjas", "CalorieNinjas API key", .some(.base64 + "=", 40),
            page: "https://calorieninjas.com/api"),
        Named("campayn", "Campayn API key", .some(.hex, 64)),
        Named("canny cannyio", "Canny API key", .uuid, page: "https://developers.canny.io"),
        Named("capsolver", "CapSolver key", [.text("CAP-"), .some(.anyHex, 32)], page: "https://docs.capsolver.com"),
        Named(
            "capsule capsulecrm", "Capsule CRM token", .some(.base64url, 64), page: "https://developer.capsulecrm.com"),
        Named("captaindata", "Captain Data API key", .some(.hex, 64), page: "https://docs.captaindata.co"),
        Named(
            "carboninterface", "Carbon Interface API key", .some(.base62, 21), page: "https://docs.carboninterface.com"),
        Named("cashboard", "Cashboard API key"),
        Named("caspio", "Caspio secret", page: "https://howto.caspio.com"),
        Named("censys", "Censys secret", .some(.base62, 32), page: "https://docs.censys.com"),
        Named("centralstationcrm", "CentralStationCRM API key", .some(.base36, 30)),
        Named("cexio", "CEX.IO key", .some(.base62, 24...27), page: "https://docs.cex.io"),
        Named("chargebee", "Chargebee API key", .some(.base62, 35...60), page: "https://apidocs.chargebee.com"),
        Named("chargify", "Chargify API key", .some(.base62, 40...44), page: "https://developers.chargify.com"),
        Named("chartmogul", "ChartMogul API key", .some(.hex, 32), page: "https://dev.chartmogul.com"),
        Named("chatbot", "ChatBot token", .some(.base64url, 32), page: "https://www.chatbot.com/docs/"),
        Named("chatfuel chatfule", "Chatfuel token", .some(.base62, 128), page: "https://docs.chatfuel.com"),
        Named("checio", "CheckIO key"),
        Named("checkly checklyhq", "Checkly API key", .some(.hex, 32), page: "https://www.checklyhq.com/docs/"),
        Named("checkmarx", "Checkmarx client secret", .uuid, page: "https://docs.checkmarx.com"),
        Named("checkvist", "Checkvist key", .some(.base62, 14), page: "https://checkvist.com/auth/api"),
        Named("chorus", "Chorus token"),
        Named("cicero", "Cicero API key", .some(.hex, 40), page: "https://cicero.azavea.com/docs/"),
        Named("circleci", "CircleCI token", .some(.hex, 40), page: "https://circleci.com/docs/managing-api-tokens/"),
        Named("clarifai", "Clarifai key", .some(.hex, 32), page: "https://docs.clarifai.com"),
        Named("clearbit", "Clearbit API key", .some(.base36, 35), page: "https://dashboard.clearbit.com/docs"),
        Named("clerk", "Clerk secret key", page: "https://clerk.com/docs"),
        Named("clickhelp", "ClickHelp API key", .some(.base62, 24)),
        Named("clickhouse", "ClickHouse secret", page: "https://clickhouse.com/docs"),
        Named("clicksend clicksendsms", "ClickSend API key", .uuid, page: "https://developers.clicksend.com"),
        Named(
            "clickup", "ClickUp client secret", .some(.base62, 64),
            page: "https://developer.clickup.com/docs/authentication"),
        Named("cliengo", "Cliengo API key", .uuid),
        Named("clinchpad", "ClinchPad API key", .some(.hex, 32)),
        Named("clockify", "Clockify API key", .some(.base62, 48), page: "https://docs.clockify.me"),
        Named("clockworksms", "Clockwork SMS key", .some(.hex, 40)),
        Named(
            "close closecrm closeio", "Close API key",
            [.text("api_"), .some(.base62, 20...30), .text("."), .some(.base62, 20...30)],
            [.text("api_"), .some(.base62 + ".", 40...50)], page: "https://developer.close.com/topics/authentication/"),
        Named("cloud66", "Cloud 66 token", .some(.hex, 64)),
        Named("cloudability", "Cloudability key"),
        Named("cloudamqp", "CloudAMQP key", .uuid, page: "https://docs.cloudamqp.com"),
        Named("cloudconvert", "CloudConvert API key", page: "https://cloudconvert.com/api/v2"),
        Named("cloudelements", "Cloud Elements secret", .some(.base64 + "=", 43...44)),
        Named(
            "cloudflare", "Cloudflare API key", .some(.base64url, 37...40),
            page: "https://developers.cloudflare.com/fundamentals/api/"),
        Named("cloudimage", "Cloudimage API key", .some(.base36, 30), page: "https://docs.cloudimage.io"),
        Named("cloudinary", "Cloudinary secret", .some(.base64url, 27), page: "https://cloudinary.com/documentation/"),
        Named("cloudmersive", "Cloudmersive API key", .uuid, page: "https://portal.cloudmersive.com"),
        Named("cloudplan", "Cloudplan API key"),
        Named(
            "cloudsmith", "Cloudsmith API key", .some(.hex, 40), page: "https://help.cloudsmith.io/docs/authentication"),
        Named("cloudtables", "CloudTables API key"),
        Named("cloverly", "Cloverly key", .some(.base62, 28), page: "https://cloverly.com/api-documentation"),
        Named("cloze", "Cloze API key", .some(.hex, 32), page: "https://developer.cloze.com"),
        Named("clustdoc", "ClustDoc API key", .some(.base62, 60)),
        Named("coda codaio", "Coda token", .uuid, page: "https://coda.io/developers/apis/v1"),
        Named("codacy", "Codacy API key", .some(.base62, 20), page: "https://docs.codacy.com/codacy-api/api-tokens/"),
        Named(
            "codeclimate ccreporter cctest cctestreporter", "Code Climate token", .some(.hex, 64),
            page: "https://docs.codeclimate.com"),
        Named("codecov", "Codecov token", .uuid, page: "https://docs.codecov.com/docs/codecov-tokens"),
        Named(
            "codefresh", "Codefresh API key", [.some(.hex, 24), .text("."), .some(.hex, 32)],
            page: "https://codefresh.io/docs/docs/integrations/codefresh-api/"),
        Named("codeium", "Codeium key", .uuid),
        Named("codemagic", "Codemagic token", page: "https://docs.codemagic.io/rest-api/codemagic-rest-api/"),
        Named("codequiry", "Codequiry API key", .some(.hex, 64), page: "https://codequiry.com/usage/api"),
        Named("codesandbox", "CodeSandbox token", page: "https://codesandbox.io/docs/"),
        Named("codeship", "CodeShip key"),
        Named("cohere", "Cohere API key", .some(.base62, 40), page: "https://docs.cohere.com/docs/rate-limits"),
        Named("coinapi", "CoinAPI API key", .uuid, page: "https://docs.coinapi.io"),
        Named("coinbase", "Coinbase secret", .some(.base64url, 32...64), page: "https://docs.cdp.coinbase.com/"),
        Named(
            "coingecko", "CoinGecko API key", [.text("CG-"), .some(.base62, 24)], page: "https://docs.coingecko.com"),
        Named("coinlayer", "coinlayer API key", .some(.hex, 32), page: "https://coinlayer.com/documentation"),
        Named("coinlib", "Coinlib API key", .some(.base62, 16), page: "https://coinlib.io/apidocs"),
        Named(
            "coinmarketcap cmc cmcpro", "CoinMarketCap API key", .uuid,
            page: "https://coinmarketcap.com/api/documentation/v1/"),
        Named("collect2", "Collective2 API key", .uuid, page: "https://collective2.com/api-docs/latest"),
        Named(
            "column columnbank", "Column API key", [.anyOf("live_", "test_"), .some(.base62, 27)],
            page: "https://column.com/docs/"),
        Named(
            "commercejs", "Commerce.js API key", [.text("sk_"), .maybe(.text("test_")), .some(.base62, 40...48)],
            .some(.base62, 48), page: "https://commercejs.com/docs/"),
        Named(
            "commoditiesapi", "Commodities-API API key", .some(.base36, 60),
            page: "https://commodities-api.com/documentation"),
        Named("companyhub", "CompanyHub API key", .some(.base62, 20)),
        Named("confluent", "Confluent key", .some(.base36, 16...64), page: "https://docs.confluent.io/cloud/current/"),
        Named(
            "constantcontact", "Constant Contact secret", .some(.base62, 24), .some(.base62, 22),
            page: "https://developer.constantcontact.com"),
        Named(
            "consul consulhttp", "Consul token", .uuid, page: "https://developer.hashicorp.com/consul/docs/secure/acl"),
        Named(
            "contentful", "Contentful token", .some(.base64url, 43), .some(.base64url + "=", 43...64),
            page: "https://www.contentful.com/developers/docs/references/authentication/"),
        Named(
            "contentstack", "Contentstack token", [.text("cs"), .some(.hex, 32)], .some(.hex, 40),
            page: "https://www.contentstack.com/docs/developers/"),
        Named("conversiontools", "Conversion Tools API key"),
        Named(
            "convertapi", "ConvertAPI API key", .some(.base62, 16), .some(.base62, 32),
            page: "https://docs.convertapi.com"),
        Named(
            "convertkit", "ConvertKit secret", .some(.base64url, 22), .some(.base64url, 43),
            page: "https://developers.convertkit.com"),
        Named("convier", "Convier API key"),
        Named("copper coppercrm", "Copper API key", .some(.hex, 32), page: "https://developer.copper.com"),
        Named("couchbase", "Couchbase token", page: "https://docs.couchbase.com"),
        Named("countrylayer", "countrylayer API key", .some(.hex, 32), page: "https://countrylayer.com/documentation/"),
        Named(
            "courier", "Courier API key",
            [.anyOf("pk_prod_", "pk_test_", "dk_prod_", "dk_test_"), .some(.base62, 20...40)],
            page: "https://www.courier.com/docs/"),
        Named(
            "coveralls", "Coveralls token", .some(.base62, 32...33), .some(.base62, 37),
            page: "https://docs.coveralls.io"),
        Named("craftmypdf", "CraftMyPDF API key", page: "https://craftmypdf.com/docs/"),
        Named(
            "cratesio cargoregistry", "Cargo registry token", .some(.base62, 32), .some(.base62, 35),
            page: "https://doc.rust-lang.org/cargo/reference/registry-authentication.html"),
        Named("crisp", "Crisp token", .some(.hex, 64), page: "https://docs.crisp.chat"),
        Named("cronofy", "Cronofy secret", .some(.base64url, 40...60), page: "https://docs.cronofy.com"),
        Named("crossbrowsertesting", "CrossBrowserTesting authkey API key", .some(.hex, 16)),
        Named("crowdin", "Crowdin token", .some(.hex, 80), page: "https://support.crowdin.com"),
        Named(
            "crowdstrike", "CrowdStrike client secret", .some(.base62, 40), page: "https://developer.crowdstrike.com"),
        Named(
            "cryptocompare cryptocomparecom", "CryptoCompare API key", .some(.hex, 64),
            page: "https://min-api.cryptocompare.com/documentation"),
        Named("currencycloud", "Currencycloud API key", .some(.hex, 64), page: "https://developer.currencycloud.com"),
        Named(
            "currencyfreaks", "CurrencyFreaks API key", .some(.hex, 32),
            page: "https://currencyfreaks.com/documentation.html"),
        Named(
            "currencylayer", "currencylayer API key", .some(.hex, 32), page: "https://currencylayer.com/documentation"),
        Named(
            "currencyscoop currencybeacon", "CurrencyBeacon API key", .some(.base62, 32),
            page: "https://currencybeacon.com/api-documentation"),
        Named("currentsapi", "Currents API key", .some(.base64url, 48), page: "https://currentsapi.services/en/docs/"),
        Named("customerguru", "Customer.guru API key", .some(.base62, 50), .some(.base62, 30)),
        Named("customerio", "Customer.io key", .some(.hex, 20), .some(.hex, 32), page: "https://docs.customer.io"),
        Named("cypress cypressrecord", "Cypress record key", .uuid, page: "https://docs.cypress.io"),
    ]
}
