import GatehouseMatch

extension Kinds {
    /// Providers from G to K.
    static let namedGK: [Named] = [
        Named("gandi", "Gandi key", .some(.base62, 24), .some(.hex, 40), page: "https://api.gandi.net/docs/"),
        Named(
            "geckoboard", "Geckoboard API key", .some(.base64 + "=", 44), .some(.hex, 32),
            page: "https://developer.geckoboard.com"),
        Named(
            "gemini geminiapi", "Gemini key", [.anyOf("master-", "account-"), .some(.base62, 20)],
            .some(.base62, 27...28), page: "https://docs.gemini.com/rest-api/"),
        Named("geoapify", "Geoapify API key", .some(.hex, 32), page: "https://apidocs.geoapify.com"),
        Named("geocode geocodexyz", "Geocode API key", .some(.base62, 28), page: "https://geocode.maps.co"),
        Named("geocodify", "Geocodify API key", .some(.hex, 40), page: "https://geocodify.com/docs"),
        Named("geocodio", "Geocodio API key", .some(.hex, 39), page: "https://www.geocod.io/docs/"),
        Named("geoipify ipifi ipify geoipifi", "ipify API key", .some(.base62, 32), page: "https://geo.ipify.org/docs"),
        Named("geonames", "GeoNames token"),
        Named("getemail getemailio", "GetEmail API key", .some(.base62, 20)),
        Named("getemails", "GetEmails API key", .some(.base36, 24)),
        Named("getgeoapi", "GetGeoAPI API key", .some(.hex, 40), page: "https://getgeoapi.com/documentation"),
        Named("getgist gist", "Gist token", page: "https://developers.getgist.com"),
        Named("getresponse", "GetResponse API key", .some(.base36, 32), page: "https://apidocs.getresponse.com"),
        Named("getsandbox", "Sandbox key"),
        Named(
            "ghost", "Ghost admin key", [.some(.hex, 24), .text(":"), .some(.hex, 64)],
            page: "https://ghost.org/docs/admin-api/"),
        Named("giphy", "GIPHY API key", .some(.base62, 32), page: "https://developers.giphy.com/docs/api/"),
        Named(
            "gitea forgejo codeberg gogs", "Gitea token", .some(.hex, 40),
            page: "https://docs.gitea.com/development/api-usage"),
        Named("github gh", "GitHub secret", .some(.hex, 40), page: "https://docs.github.com/authentication/"),
        Named("gitlab", "GitLab token", .some(.base64url, 20), page: "https://docs.gitlab.com/security/tokens/"),
        Named(
            "gitter", "Gitter access token", .some(.base64url, 40),
            page: "https://developer.gitter.im/docs/authentication"),
        Named("glassnode", "Glassnode API key", .some(.base62, 27...28), page: "https://docs.glassnode.com"),
        Named(
            "gmaps googlemaps", "Google Maps key", .some(.base64url, 39),
            page: "https://developers.google.com/maps/api-security-best-practices"),
        Named("gocanvas", "GoCanvas API key", .some(.base64 + "=", 43...44)),
        Named(
            "gocardless", "GoCardless token", [.anyOf("live_", "sandbox_"), .some(.base64url + "=", 40)],
            page: "https://developer.gocardless.com"),
        Named(
            "godaddy", "GoDaddy key", .some(.base64url, 22), .some(.base64url, 35...37),
            page: "https://developer.godaddy.com"),
        Named("goodday", "GoodDay token", .some(.hex, 32), page: "https://www.goodday.work/developers/"),
        Named(
            "googleoauth googleclient google", "Google client secret", .some(.base64url, 24),
            page: "https://developers.google.com/identity/protocols/oauth2"),
        Named("gorgias", "Gorgias key", .some(.hex, 64), page: "https://developers.gorgias.com"),
        Named("gosquared", "GoSquared key", .some(.base62, 16), page: "https://www.gosquared.com/docs/"),
        Named(
            "graphhopper", "GraphHopper API key", .uuid,
            [
                .some(.base62, 8), .text("-"), .some(.base62, 4), .text("-"), .some(.base62, 4), .text("-"),
                .some(.base62, 4), .text("-"), .some(.base62, 12...14),
            ], page: "https://docs.graphhopper.com"),
        Named(
            "greenhouse", "Greenhouse key", [.some(.base62, 32), .text("-"), .some(.digit, 1...2)],
            page: "https://developers.greenhouse.io"),
        Named("greptile", "Greptile API key", .some(.base64 + "=", 48), page: "https://www.greptile.com/docs/"),
        Named("groovehq groove", "Groove token", .some(.hex, 64), page: "https://developer.groovehq.com"),
        Named("gtmetrix", "GTmetrix API key", .some(.hex, 32), page: "https://gtmetrix.com/api/docs/2.0/"),
        Named(
            "guardian guardianapi", "Guardian API key", .uuid,
            page: "https://open-platform.theguardian.com/documentation/"),
        Named("gumroad", "Gumroad token", .some(.base64url, 43), .some(.hex, 64), page: "https://gumroad.com/api"),
        Named("guru getguru", "Guru token", .uuid, page: "https://developer.getguru.com"),
        Named("gyazo", "Gyazo token", .some(.base64url, 43), .some(.hex, 64), page: "https://gyazo.com/api/docs"),
        Named("habitica", "Habitica token", .uuid, page: "https://habitica.com/apidoc/"),
        Named("happi happidev", "Happi.dev key", .some(.base62, 64), page: "https://happi.dev/docs"),
        Named("happyscribe", "Happy Scribe key", .some(.base62, 24), page: "https://dev.happyscribe.com"),
        Named(
            "harvest harvestapp", "Harvest token", [.some(.digit, 4...9), .text(".pt."), .some(.base64url, 80...90)],
            .some(.base62, 97),
            page: "https://help.getharvest.com/api-v2/authentication-api/authentication/authentication/"),
        Named("hasura hasuraadmin", "Hasura secret", .some(.base62, 64), page: "https://hasura.io/docs/"),
        Named(
            "hellosign dropboxsign", "Dropbox Sign key", .some(.base62, 64), page: "https://developers.hellosign.com"),
        Named("helpcrunch", "HelpCrunch API key", page: "https://docs.helpcrunch.com"),
        Named(
            "helpscout", "Help Scout key", .some(.hex, 40), .some(.base62, 32), .some(.base62, 56),
            page: "https://developer.helpscout.com"),
        Named(
            "hereapi heremaps heredev", "HERE API key", .some(.base64url, 43), .some(.base64url, 46...56),
            page: "https://www.here.com/docs/"),
        Named("heroku", "Heroku API key", .uuid, page: "https://devcenter.heroku.com/articles/authentication"),
        Named(
            "hetzner hcloud hetznercloud", "Hetzner token", .some(.base62, 64), .some(.base62, 32),
            page: "https://docs.hetzner.cloud"),
        Named("hive hiveapi thehive", "Hive key", .some(.base36, 32)),
        Named("hiveage", "Hiveage API key", .some(.base64url, 20), page: "https://www.hiveage.com/api/"),
        Named("holded", "Holded key", .some(.hex, 32), page: "https://developers.holded.com"),
        Named("holidayapi", "Holiday API API key", .uuid, page: "https://holidayapi.com/docs"),
        Named("holistic", "Holistic key", .some(.hex, 64), .some(.hex, 80)),
        Named(
            "honeybadger", "Honeybadger API key", .some(.hex, 32), .some(.hex, 8), .some(.base62, 20),
            page: "https://docs.honeybadger.io/api/"),
        Named("honeycomb", "Honeycomb API key", .some(.hex, 32), .some(.base62, 22), page: "https://docs.honeycomb.io"),
        Named("hostio", "host.io key", .some(.base62, 14), page: "https://host.io/docs"),
        Named("hotjar", "Hotjar secret"),
        Named("html2pdf", "html2pdf key", .some(.base62, 64), page: "https://html2pdf.app/documentation/"),
        Named(
            "huawei huaweicloud", "Huawei Cloud secret", .some(.base62, 40),
            page: "https://support.huaweicloud.com/intl/en-us/"),
        Named(
            "hubspot", "HubSpot API key", .uuid,
            [
                .some(.anyHex, 8), .text("-"), .some(.anyHex, 4), .text("-"), .some(.anyHex, 4), .text("-"),
                .some(.anyHex, 4), .text("-"), .some(.anyHex, 12),
            ], page: "https://developers.hubspot.com/docs/apps/legacy-apps/authentication/intro-to-auth"),
        Named("huggingface", "Hugging Face token", page: "https://huggingface.co/docs/hub/security-tokens"),
        Named("humanity", "Humanity key", .some(.base36, 40), page: "https://platform.humanity.com"),
        Named(
            "hunter hunterio", "Hunter API key", .some(.base62, 40), .some(.hex, 40),
            page: "https://hunter.io/api-documentation"),
        Named("hybiscus", "Hybiscus key", .some(.base64url, 43), page: "https://hybiscus.dev/docs/"),
        Named("hygraph graphcms", "Hygraph token", page: "https://hygraph.com/docs/"),
        Named("hypertrack", "HyperTrack secret", .some(.base64url, 54), page: "https://developer.hypertrack.com"),
        Named(
            "ibm", "IBM Cloud API key", .some(.base64url, 44),
            page: "https://cloud.ibm.com/docs/account?topic=account-userapikey"),
        Named("iconfinder", "Iconfinder key", .some(.base62, 64), page: "https://developer.iconfinder.com"),
        Named(
            "iexcloud iexapis iex", "IEX Cloud key", .some(.base62, 35), .some(.hex, 32),
            page: "https://iexcloud.io/docs"),
        Named(
            "imagekit", "ImageKit API key", .some(.base62 + "=", 36), .some(.base64 + "=", 36...48),
            page: "https://imagekit.io/docs/api-keys"),
        Named("imagga", "Imagga key", .some(.base62, 72), .some(.hex, 32), page: "https://docs.imagga.com"),
        Named("imgbb", "imgbb key", .some(.hex, 32), page: "https://api.imgbb.com"),
        Named("imgix", "imgix key", page: "https://docs.imgix.com"),
        Named("imgur", "Imgur client secret", .some(.hex, 40), .some(.hex, 15), page: "https://apidocs.imgur.com"),
        Named("impala impalahotels", "Impala key", .some(.base62, 46), page: "https://docs.impala.travel"),
        Named(
            "influx influxdb", "InfluxDB token", [.some(.base64url, 86), .text("==")],
            page: "https://docs.influxdata.com"),
        Named(
            "infobip", "Infobip API key",
            [
                .some(.hex, 32), .text("-"), .some(.hex, 8), .text("-"), .some(.hex, 4), .text("-"), .some(.hex, 4),
                .text("-"), .some(.hex, 4), .text("-"), .some(.hex, 12),
            ], page: "https://www.infobip.com/docs/api"),
        Named("infomaniak", "Infomaniak token", .some(.base64url, 40...90), page: "https://developer.infomaniak.com"),
        Named("infracost", "Infracost key", .some(.base62, 32), page: "https://www.infracost.io/docs/"),
        Named("infura", "Infura secret", .some(.hex, 32), page: "https://docs.metamask.io/services/"),
        Named("insightly", "Insightly API key", .uuid, page: "https://api.insightly.com"),
        Named("instabot", "Instabot key", .some(.base64 + "=", 43...44), page: "https://docs.instabot.io"),
        Named(
            "instagram", "Instagram secret", .some(.hex, 32),
            page: "https://developers.facebook.com/docs/instagram-platform/"),
        Named(
            "instamojo", "Instamojo secret", .some(.base62, 40), .some(.hex, 32), .some(.base62, 128),
            page: "https://docs.instamojo.com"),
        Named(
            "intercom", "Intercom access token", .some(.base64url + "=", 60),
            page: "https://developers.intercom.com/docs/build-an-integration/learn-more/authentication"),
        Named("interseller", "Interseller key", .uuid, page: "https://interseller.readme.io"),
        Named(
            "intrinio", "Intrinio API key", [.text("O"), .some(.base62, 40...50)], .some(.base62, 44),
            page: "https://docs.intrinio.com"),
        Named("invoiceocean", "InvoiceOcean token", .some(.base62, 20), page: "https://github.com/invoiceocean/API"),
        Named(
            "ip2location ip2locationio", "IP2Location API key", .some(.base62, 32),
            page: "https://www.ip2location.io/ip2location-documentation"),
        Named("ipapi", "ipapi API key", .some(.base62, 32), page: "https://ipapi.com/documentation"),
        Named("ipdata", "ipdata API key", .some(.hex, 56), page: "https://docs.ipdata.co"),
        Named(
            "ipgeolocation", "ipgeolocation.io key", .some(.base62, 32),
            page: "https://ipgeolocation.io/documentation.html"),
        Named("ipinfo", "IPinfo token", .some(.hex, 14), page: "https://ipinfo.io/developers"),
        Named("ipinfodb", "IPInfoDB key", .some(.hex, 64), page: "https://www.ipinfodb.com/api"),
        Named(
            "ipquality ipqualityscore ipqs", "IPQualityScore API key", .some(.base62, 32),
            page: "https://www.ipqualityscore.com/documentation/overview"),
        Named("ipregistry", "ipregistry API key", .some(.base62, 16), page: "https://ipregistry.co/docs"),
        Named("ipstack", "ipstack API key", .some(.base62, 32), page: "https://ipstack.com/documentation"),
        Named("iterable", "Iterable API key", .some(.hex, 32), page: "https://support.iterable.com"),
        Named("jdoodle", "JDoodle secret", .some(.hex, 64), page: "https://docs.jdoodle.com"),
        Named(
            "jenkins", "Jenkins token", [.text("11"), .some(.hex, 32)], .some(.hex, 32),
            page: "https://www.jenkins.io/doc/book/"),
        Named(
            "jfrog artifactory jfrogartifactory jfrogplatform", "JFrog key", .some(.base62, 64), .some(.base62, 73),
            page: "https://jfrog.com/help/"),
        Named("jina jinaai", "Jina AI key", page: "https://jina.ai"),
        Named(
            "jira", "Jira token", .some(.base62, 24),
            page: "https://support.atlassian.com/atlassian-account/docs/manage-api-tokens-for-your-atlassian-account/"),
        Named("jotform", "Jotform API key", .some(.hex, 32), page: "https://api.jotform.com/docs/"),
        Named(
            "jumpcloud", "JumpCloud API key", .some(.hex, 40), .some(.base62, 45),
            page: "https://docs.jumpcloud.com/api/"),
        Named("juro", "Juro API key", .some(.base62, 40), page: "https://api-docs.juro.com"),
        Named("kairos", "Kairos key", .some(.hex, 32), page: "https://www.kairos.com/docs/"),
        Named("kaleyra", "Kaleyra API key", page: "https://developers.kaleyra.io"),
        Named(
            "kanbantool kanban", "Kanban Tool token", .some(.upper + .digit, 12),
            page: "https://kanbantool.com/developer/"),
        Named("karma karmacrm", "karmaCRM key", .some(.base62, 20)),
        Named(
            "keenio keen", "Keen key", .some(.hex, 64), .some(.upper + .digit, 64), .some(.upper + .digit, 128),
            page: "https://keen.io/docs/"),
        Named(
            "keycdn", "KeyCDN key", [.text("sk_prod_"), .some(.base64 + "=", 20...30)], .some(.base62, 33),
            page: "https://www.keycdn.com/api"),
        Named(
            "keygen keygensh", "Keygen token",
            [.anyOf("admin-", "user-", "prod-", "activ-", "env-"), .some(.hex, 64...70), .maybe(.text("v3"))],
            .some(.hex, 70), page: "https://keygen.sh/docs/"),
        Named(
            "kickbox", "Kickbox API key", [.anyOf("live_", "test_"), .some(.base62, 64)], .some(.base62, 70),
            page: "https://docs.kickbox.com"),
        Named(
            "kimi moonshot moonshotai", "Moonshot AI key", [.text("sk-"), .some(.base62, 48)],
            page: "https://platform.moonshot.ai/docs/"),
        Named("klaviyo", "Klaviyo API key", page: "https://developers.klaviyo.com"),
        Named("klipfolio", "Klipfolio API key", .some(.hex, 40), page: "https://www.klipfolio.com/resources/kpi-api"),
        Named("knapsack knapsackpro", "Knapsack Pro token", .some(.hex, 32), page: "https://docs.knapsackpro.com"),
        Named("kontent kentico kontentai", "Kontent.ai key", .uuid, page: "https://kontent.ai/learn/docs/"),
        Named(
            "kraken", "Kraken API secret", .some(.base64url + "=+/", 80...90),
            page: "https://docs.kraken.com/api/docs/guides/spot-rest-auth"),
        Named(
            "kucoin", "KuCoin API secret", .uuid, .some(.hex, 24),
            page: "https://www.kucoin.com/docs/basic-info/connection-method/authentication/"),
        Named("kylas", "Kylas key"),
    ]
}
