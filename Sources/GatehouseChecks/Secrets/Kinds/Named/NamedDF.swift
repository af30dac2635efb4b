import GatehouseMatch

extension Kinds {
    /// Providers from D to F.
    static let namedDF: [Named] = [
        Named("d7network d7networks", "D7 Networks token"),
        Named("dailyco daily", "Daily API key", .some(.hex, 64), page: "https://docs.daily.co/reference/rest-api"),
        Named("dandelion dandelionapi", "Dandelion token", .some(.base62, 32), page: "https://dandelion.eu/docs/"),
        Named("dareboost", "Dareboost token", .some(.base62, 60)),
        Named("databox", "Databox token", .some(.base36, 21)),
        Named("databricks", "Databricks token", page: "https://docs.databricks.com"),
        Named(
            "datadog dd", "Datadog key", .some(.hex, 32), .some(.hex, 40),
            page: "https://docs.datadoghq.com/account_management/api-app-keys/"),
        Named("datafire", "DataFire key"),
        Named("dataforseo", "DataForSEO key", .some(.hex, 16), page: "https://docs.dataforseo.com"),
        Named("datagov", "api.data.gov key", .some(.base62, 40), page: "https://api.data.gov/docs/"),
        Named("deepai", "DeepAI API key", .uuid, page: "https://deepai.org/docs"),
        Named("deepgram", "Deepgram API key", .some(.base36, 40), page: "https://developers.deepgram.com/docs/"),
        Named(
            "deepl", "DeepL API key",
            [
                .some(.hex, 8), .text("-"), .some(.hex, 4), .text("-"), .some(.hex, 4), .text("-"), .some(.hex, 4),
                .text("-"), .some(.hex, 12), .maybe(.text(":fx")),
            ], page: "https://developers.deepl.com/docs/"),
        Named("deepsource", "DeepSource DSN key"),
        Named("delighted", "Delighted API key", .some(.base62, 32), page: "https://app.delighted.com/docs/api"),
        Named("demio", "Demio API key", .some(.base62, 10...32), page: "https://publicdemioapi.docs.apiary.io"),
        Named("deputy", "Deputy token", .some(.hex, 32), page: "https://developer.deputy.com"),
        Named("descope", "Descope key", page: "https://docs.descope.com"),
        Named("detectify", "Detectify API key", .some(.hex, 32), page: "https://developer.detectify.com"),
        Named(
            "detectlanguage", "Detect Language API key", .some(.base62, 32),
            page: "https://detectlanguage.com/documentation"),
        Named(
            "dfuse", "dfuse API key", [.anyOf("web_", "server_"), .some(.hex, 32)],
            page: "https://docs.dfuse.eosnation.io"),
        Named("diffbot", "Diffbot token", .some(.hex, 32), page: "https://docs.diffbot.com"),
        Named(
            "dify", "Dify key", [.text("app-"), .some(.base62, 24)], [.text("dataset-"), .some(.base62, 24)],
            page: "https://docs.dify.ai"),
        Named(
            "diggernaut", "Diggernaut API key", .some(.hex, 64), .some(.hex, 40),
            page: "https://www.diggernaut.com/dev/"),
        Named(
            "digicert", "DigiCert API key", .some(.upper + .digit, 48), .some(.upper + .digit, 100...110),
            page: "https://dev.digicert.com"),
        Named("digitalriver", "Digital River key"),
        Named(
            "discogs", "Discogs token", .some(.base62, 40), .some(.base62, 32),
            page: "https://www.discogs.com/developers/"),
        Named(
            "discord", "Discord client secret", .some(.base64url, 32), .some(.digit, 17...19),
            page: "https://discord.com/developers/docs/topics/oauth2"),
        Named("disqus", "Disqus key", .some(.base62, 64), page: "https://disqus.com/api/docs/"),
        Named(
            "ditto dittowords", "Ditto API key",
            [
                .some(.anyHex, 8), .text("-"), .some(.anyHex, 4), .text("-"), .some(.anyHex, 4), .text("-"),
                .some(.anyHex, 4), .text("-"), .some(.anyHex, 12), .text("."), .some(.anyHex, 40),
            ], page: "https://developer.dittowords.com"),
        Named("dnscheck", "DNS Check key", .some(.hex, 32), .uuid),
        Named("dnsimple", "DNSimple token", .some(.base62, 32), page: "https://developer.dnsimple.com/v2/"),
        Named("dnspod", "DNSPod token", .some(.hex, 32), page: "https://docs.dnspod.com"),
        Named("docparser", "Docparser API key", .some(.hex, 40), page: "https://docparser.com/api/"),
        Named("docsumo", "Docsumo API key", .some(.base62, 40...48), page: "https://support.docsumo.com"),
        Named("documo", "Documo key", page: "https://docs.documo.com"),
        Named("docusign", "DocuSign secret", .uuid, page: "https://developers.docusign.com"),
        Named("dotdigital dotmailer", "Dotdigital key"),
        Named("dovico", "DOVICO token", [.some(.hex, 32), .text("."), .some(.digit, 1...7)]),
        Named("dreamhost", "DreamHost API key", .some(.upper + .digit, 16), page: "https://help.dreamhost.com"),
        Named("drift driftapp", "Drift token", .some(.base62, 32), page: "https://devdocs.drift.com"),
        Named("dronahq", "DronaHQ API key", .some(.base62, 50), page: "https://docs.dronahq.com"),
        Named("drone droneci", "Drone CI token", .some(.base62, 32), page: "https://docs.drone.io/api/overview/"),
        Named(
            "dropbox", "Dropbox app secret", .some(.base36, 15),
            page: "https://www.dropbox.com/developers/reference/auth-types"),
        Named("duckdns", "Duck DNS token", .uuid, page: "https://www.duckdns.org/spec.jsp"),
        Named("duo duosecurity", "Duo secret key", .some(.base62, 40), page: "https://duo.com/docs/adminapi"),
        Named("dwolla", "Dwolla secret", .some(.base62, 50), page: "https://developers.dwolla.com"),
        Named("dynalist", "Dynalist API key", .some(.base64url, 128...144), page: "https://apidocs.dynalist.io"),
        Named("dyspatch", "Dyspatch API key", .some(.upper + .digit, 52), page: "https://docs.dyspatch.io"),
        Named("eagleeyenetworks eagleeye", "Eagle Eye Networks key", page: "https://developer.eagleeyenetworks.com"),
        Named("easyinsight", "Easy Insight key", .some(.base62, 20)),
        Named("ecobee", "ecobee key", .some(.base62, 32), page: "https://www.ecobee.com/home/developer/"),
        Named(
            "ecostruxureit", "EcoStruxure IT key", [.text("AK1"), .some(.base62 + "/+", 45...60)],
            page: "https://helpcenter.ecostruxureit.com"),
        Named("edamam", "Edamam key", .some(.hex, 32), page: "https://developer.edamam.com"),
        Named("edenai", "Eden AI key", page: "https://docs.edenai.co"),
        Named("eightxeight 8x8", "8x8 key", .some(.base64url, 43), page: "https://developer.8x8.com"),
        Named(
            "elastic elasticsearch elasticcloud", "Elastic API key", .some(.base64 + "=", 60),
            .some(.base64url + "=", 40...80), page: "https://www.elastic.co/docs/"),
        Named(
            "elasticemail", "Elastic Email key", .some(.upper + .digit, 96), .uuid,
            page: "https://elasticemail.com/developers/api-documentation/rest-api"),
        Named("elevenlabs xiapi", "ElevenLabs key", .some(.hex, 32), page: "https://elevenlabs.io/docs/"),
        Named("enablex", "EnableX key", .some(.base62, 36), page: "https://developer.enablex.io"),
        Named("endorlabs", "Endor Labs key", page: "https://docs.endorlabs.com"),
        Named("enigma", "Enigma key", .some(.base62, 40)),
        Named("envoy envoyapplications", "Envoy token", page: "https://developers.envoy.com"),
        Named("epicgames", "Epic Games client secret", .some(.base64url, 43), page: "https://dev.epicgames.com/docs/"),
        Named(
            "eraser eraserio", "Eraser token", .some(.base62, 20), .some(.base62, 22), page: "https://docs.eraser.io"),
        Named("espocrm", "EspoCRM API key", .some(.hex, 32), page: "https://docs.espocrm.com/development/api/"),
        Named("etherscan", "Etherscan API key", .some(.upper + .digit, 34), page: "https://docs.etherscan.io"),
        Named(
            "ethplorer", "Ethplorer API key", .some(.base64url, 15...24),
            page: "https://github.com/EverexIO/Ethplorer/wiki/Ethplorer-API"),
        Named(
            "etsy", "Etsy key", [.some(.base36, 24), .maybe(.text(":"), .some(.base36, 10))],
            page: "https://developers.etsy.com/documentation/essentials/authentication"),
        Named(
            "eventbrite", "Eventbrite token", .some(.upper + .digit, 20),
            page: "https://www.eventbrite.com/platform/api"),
        Named(
            "everhour", "Everhour API key",
            [
                .some(.base62, 4), .text("-"), .some(.base62, 4), .text("-"), .some(.base62, 6), .text("-"),
                .some(.base62, 6), .text("-"), .some(.base62, 8),
            ], page: "https://everhour.docs.apiary.io"),
        Named("eversign", "Eversign key", .some(.hex, 32), page: "https://eversign.com/api/documentation"),
        Named("exa exaai", "Exa key", .uuid, page: "https://docs.exa.ai"),
        Named(
            "exchangerate exchangerateapi exchangerates exchangeratesapi", "exchange rates API key", .some(.hex, 24),
            .some(.base62, 32), page: "https://www.exchangerate-api.com/docs/overview"),
        Named("exoscale", "Exoscale secret", .some(.base64url, 43), page: "https://community.exoscale.com"),
        Named("exotel", "Exotel token", .some(.hex, 40), .some(.hex, 48), page: "https://developer.exotel.com"),
        Named(
            "exportsdk", "ExportSDK API key",
            [
                .some(.hex, 5...15), .text("_"), .some(.hex, 8), .text("-"), .some(.hex, 4), .text("-"), .some(.hex, 4),
                .text("-"), .some(.hex, 4), .text("-"), .some(.hex, 12),
            ]),
        Named("extractorapi", "Extractor API key", .some(.hex, 40)),
        Named(
            "facebook fb fbapp", "Facebook secret", .some(.hex, 32), .some(.base62, 60...250),
            page: "https://developers.facebook.com/docs/facebook-login/security"),
        Named(
            "faceplusplus facepp", "Face++ key", .some(.base64url, 32),
            page: "https://console.faceplusplus.com/documents/"),
        Named(
            "fal falai", "fal key",
            [
                .some(.anyHex, 8), .text("-"), .some(.anyHex, 4), .text("-"), .some(.anyHex, 4), .text("-"),
                .some(.anyHex, 4), .text("-"), .some(.anyHex, 12), .text(":"), .some(.anyHex, 32),
            ], page: "https://docs.fal.ai"),
        Named(
            "fastforex", "fastFOREX API key",
            [.some(.hex, 10), .text("-"), .some(.hex, 10), .text("-"), .some(.base36, 6)],
            page: "https://fastforex.readme.io"),
        Named(
            "fastly", "Fastly API token", .some(.base64url + "=", 32),
            page: "https://www.fastly.com/documentation/guides/account-info/user-access-and-control/using-api-tokens/"),
        Named("fedex", "FedEx secret", .some(.hex, 32), page: "https://developer.fedex.com"),
        Named("feedier", "Feedier API key", .some(.base62, 32), page: "https://docs.feedier.com"),
        Named("fetchrss", "FetchRSS API key", [.some(.hex, 40)], page: "https://fetchrss.com"),
        Named("fibery", "Fibery token", [.some(.hex, 8), .text("."), .some(.hex, 35)], page: "https://api.fibery.io"),
        Named(
            "figma", "Figma token",
            [
                .some(.digit, 4...7), .text("-"), .some(.anyHex, 8), .text("-"), .some(.anyHex, 4), .text("-"),
                .some(.anyHex, 4), .text("-"), .some(.anyHex, 4), .text("-"), .some(.anyHex, 12),
            ], page: "https://www.figma.com/developers/api"),
        Named(
            "fileio", "file.io key", .uuid,
            [
                .some(.upper + .digit, 7), .text("-"), .some(.upper + .digit, 7), .text("-"), .some(.upper + .digit, 7),
                .text("-"), .some(.upper + .digit, 7),
            ]),
        Named(
            "filestack", "Filestack API key", [.text("A"), .some(.base62, 21...22)],
            page: "https://www.filestack.com/docs/"),
        Named("finage", "Finage API key", .some(.base62, 32), page: "https://finage.co.uk/docs/api"),
        Named(
            "financialmodelingprep fmp fmpapi", "Financial Modeling Prep API key", .some(.base62, 32),
            page: "https://site.financialmodelingprep.com/developer/docs"),
        Named("findl", "findl key", .uuid),
        Named(
            "finicity", "Finicity secret", .some(.hex, 32), .some(.base62, 20),
            page: "https://developer.mastercard.com/open-banking-us/documentation/"),
        Named("finnhub", "Finnhub API key", .some(.base36, 20), page: "https://finnhub.io/docs/api/authentication"),
        Named(
            "firebase firebaseserver fcm fcmserver", "Firebase key",
            [.text("AAAA"), .some(.base64url, 7), .text(":"), .some(.base64url, 140)], .some(.base64url, 39...40),
            page: "https://firebase.google.com/docs/"),
        Named(
            "fireworks fireworksai", "Fireworks AI key", .some(.base62, 24), .some(.base62, 48),
            page: "https://docs.fireworks.ai"),
        Named("fitbit", "Fitbit client secret", .some(.hex, 32), page: "https://dev.fitbit.com"),
        Named(
            "fivetran", "Fivetran secret", .some(.base62, 32),
            page: "https://fivetran.com/docs/rest-api/getting-started"),
        Named("fixer fixerio", "Fixer API key", .some(.base62, 32), page: "https://fixer.io/documentation"),
        Named(
            "flagsmith", "Flagsmith key", .some(.hex, 40), [.text("ser."), .some(.base62, 22)],
            page: "https://docs.flagsmith.com"),
        Named("flatio flat", "Flat token", .some(.hex, 128), page: "https://flat.io/developers/docs/api/"),
        Named("flexport", "Flexport token", page: "https://apidocs.flexport.com"),
        Named(
            "flickr", "Flickr secret", .some(.base36, 32), .some(.base36, 16),
            page: "https://www.flickr.com/services/api/"),
        Named("flightapi", "FlightAPI API key", .some(.hex, 24), page: "https://docs.flightapi.io"),
        Named(
            "flightaware", "FlightAware API key", .some(.base62, 32), .some(.hex, 40),
            page: "https://www.flightaware.com/commercial/aeroapi/"),
        Named(
            "flightlabs", "FlightLabs API key", [.some(.base64url + ".", 100...400)],
            page: "https://www.goflightlabs.com"),
        Named("flightstats", "FlightStats key", .some(.hex, 32), page: "https://developer.flightstats.com"),
        Named(
            "float floatapp", "Float token", .some(.base62, 46...50), .some(.base64url + "=", 59),
            page: "https://developer.float.com"),
        Named("flowflu", "Flowlu API key", .some(.base62, 50), page: "https://www.flowlu.com/api/"),
        Named("flyio", "Fly.io token", page: "https://fly.io/docs/security/tokens/"),
        Named("fmfw", "FMFW secret", .some(.base64url, 32)),
        Named(
            "formbucket", "FormBucket API key",
            [
                .some(.base64url, 1...40), .text("."), .some(.base64url, 1...400), .text("."),
                .some(.base64url, 20...200),
            ]),
        Named("formcraft", "FormCraft API key"),
        Named("formio", "Form.io token", page: "https://help.form.io"),
        Named("formsite", "Formsite token", .some(.base62, 32), page: "https://support.formsite.com"),
        Named("fortytwo intra42", "42 secret", .some(.hex, 64), page: "https://api.intra.42.fr/apidoc"),
        Named("foursquare fsq", "Foursquare secret", .some(.upper + .digit, 48), page: "https://docs.foursquare.com"),
        Named("frameio", "Frame.io token", page: "https://developer.frame.io"),
        Named("freemius", "Freemius secret", page: "https://freemius.com/help/documentation/"),
        Named("freesound", "Freesound key", .some(.base62, 40), page: "https://freesound.org/docs/api/"),
        Named(
            "freshbooks", "FreshBooks token", .some(.base62, 64), page: "https://www.freshbooks.com/api/authentication"),
        Named(
            "freshdesk freshservice freshworks", "Freshworks API key", .some(.base62, 20), .some(.base64url, 19...22),
            page: "https://developers.freshdesk.com/api/"),
        Named(
            "front frontapp", "Front token",
            [
                .some(.base64url, 20...200), .text("."), .some(.base64url, 20...400), .text("."),
                .some(.base64url, 20...200),
            ], page: "https://dev.frontapp.com"),
        Named("fulcrum fulcrumapp", "Fulcrum token", .some(.base62, 80), page: "https://docs.fulcrumapp.com"),
        Named(
            "fullstory", "FullStory API key", [.text("na1."), .some(.base64, 40...100)], .some(.base64 + "=", 87...90),
            page: "https://developer.fullstory.com"),
        Named("fusebill", "Stax Bill key", .some(.base64 + "=", 88), page: "https://developer.staxbill.com"),
        Named(
            "fxmarket fxmarketapi", "FxMarketAPI key", .some(.base64url, 20),
            page: "https://fxmarketapi.com/documentation"),
    ]
}
