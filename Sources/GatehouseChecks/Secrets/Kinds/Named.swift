import GatehouseCore
import GatehouseMatch

extension Kinds {
    /// Keys without a text of their own: the name that they are given to tells whose they are.
    static let named: [Kind] = [
        named("algolia", "Algolia API key", .hex, 32, page: "https://www.algolia.com/doc/guides/security/api-keys/"),
        named("amplitude", "Amplitude API key", .hex, 32, page: "https://amplitude.com/docs/apis/authentication"),
        named("assemblyai", "AssemblyAI API key", .hex, 32, page: "https://www.assemblyai.com/docs/"),
        named("asana", "Asana client secret", .hex, 32, page: "https://developers.asana.com/docs/oauth"),
        named(
            "auth0", "Auth0 client secret", .base64url, 32...64,
            page: "https://auth0.com/docs/secure/application-credentials"),
        named("beamer", "Beamer API key", .base64url + "=", 45...46, page: "https://www.getbeamer.com/api"),
        named(
            "bitbucket", "Bitbucket client secret", .base64url + "=", 64,
            page: "https://support.atlassian.com/bitbucket-cloud/docs/use-oauth-on-bitbucket-cloud/"),
        named("bittrex", "Bittrex key", .base36, 32, page: "https://bittrex.github.io/api/v3"),
        named("bugsnag", "Bugsnag API key", .hex, 32, page: "https://docs.bugsnag.com/api/"),
        named(
            "cloudflare", "Cloudflare API key", .base64url, 37...40,
            page: "https://developers.cloudflare.com/fundamentals/api/"),
        named("codecov", "Codecov token", uuid: "https://docs.codecov.com/docs/codecov-tokens"),
        named("cohere", "Cohere API key", .base62, 40, page: "https://docs.cohere.com/docs/rate-limits"),
        named("coinbase", "Coinbase secret", .base64url, 32...64, page: "https://docs.cdp.coinbase.com/"),
        named("confluent", "Confluent key", .base36, 16...64, page: "https://docs.confluent.io/cloud/current/"),
        named(
            "datadog", "Datadog key", .hex, 32...40, page: "https://docs.datadoghq.com/account_management/api-app-keys/"
        ),
        named("deepgram", "Deepgram API key", .hex, 40, page: "https://developers.deepgram.com/docs/"),
        named(
            "discord", "Discord client secret", .base64url, 32,
            page: "https://discord.com/developers/docs/topics/oauth2"),
        named("drone", "Drone CI token", .base62, 32, page: "https://docs.drone.io/api/overview/"),
        named(
            "dropbox", "Dropbox app secret", .base36, 15,
            page: "https://www.dropbox.com/developers/reference/auth-types"),
        named(
            "etsy", "Etsy key", .base36, 24, page: "https://developers.etsy.com/documentation/essentials/authentication"
        ),
        named(
            "facebook", "Facebook app secret", .hex, 32,
            page: "https://developers.facebook.com/docs/facebook-login/security"),
        named(
            "fastly", "Fastly API token", .base64url + "=", 32,
            page: "https://www.fastly.com/documentation/guides/account-info/user-access-and-control/using-api-tokens/"),
        named("finnhub", "Finnhub API key", .base36, 20, page: "https://finnhub.io/docs/api/authentication"),
        named("gitter", "Gitter access token", .base64url, 40, page: "https://developer.gitter.im/docs/authentication"),
        named("heroku", "Heroku API key", uuid: "https://devcenter.heroku.com/articles/authentication"),
        named(
            "hubspot", "HubSpot API key",
            uuid: "https://developers.hubspot.com/docs/apps/legacy-apps/authentication/intro-to-auth"),
        named(
            "ibm", "IBM Cloud API key", .base64url, 44,
            page: "https://cloud.ibm.com/docs/account?topic=account-userapikey"),
        named(
            "intercom", "Intercom access token", .base64url + "=", 60,
            page: "https://developers.intercom.com/docs/build-an-integration/learn-more/authentication"),
        named(
            "kraken", "Kraken API secret", .base64url + "=+/", 80...90,
            page: "https://docs.kraken.com/api/docs/guides/spot-rest-auth"),
        named(
            "kucoin", "KuCoin API secret",
            uuid: "https://www.kucoin.com/docs/basic-info/connection-method/authentication/"),
        named(
            "launchdarkly", "LaunchDarkly access token", .base64url + "=", 40,
            page: "https://launchdarkly.com/docs/home/account/api"),
        named(
            "linear", "Linear client secret", .hex, 32, page: "https://linear.app/developers/oauth-2-0-authentication"),
        named(
            "linkedin", "LinkedIn client secret", .base62, 16,
            page: "https://learn.microsoft.com/linkedin/shared/authentication/authentication"),
        named(
            "mailgun", "Mailgun signing key",
            form: Form(.some(.hex, 32), .text("-"), .some(.hex, 8), .text("-"), .some(.hex, 8)),
            example: { [32, 8, 8].map { Example.body(.hex, $0) }.joined(separator: "-") },
            page: "https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/"),
        named(
            "mattermost", "Mattermost access token", .base36, 26,
            page: "https://developers.mattermost.com/integrate/reference/personal-access-token/"),
        named("maxmind", "MaxMind license key", .base62 + "_", 40, page: "https://dev.maxmind.com/license-key/"),
        named(
            "meraki", "Cisco Meraki API key", .hex, 40, page: "https://developer.cisco.com/meraki/api-v1/authorization/"
        ),
        named("messagebird", "MessageBird API key", .base36, 25, page: "https://developers.messagebird.com/api/"),
        named("mistral", "Mistral API key", .base62, 32, page: "https://docs.mistral.ai/getting-started/quickstart/"),
        named(
            "netlify", "Netlify access token", .base64url + "=", 40...46,
            page: "https://docs.netlify.com/api/get-started/"),
        named(
            "okta", "Okta API token", .base64url + "=", 42,
            page: "https://developer.okta.com/docs/guides/create-an-api-token/main/"),
        named("opsgenie", "Opsgenie API key", uuid: "https://support.atlassian.com/opsgenie/docs/api-key-management/"),
        named(
            "pagerduty", "PagerDuty API key", .base64url + "+", 20,
            page: "https://support.pagerduty.com/main/docs/api-access-keys"),
        named("plaid", "Plaid secret", .base62, 24...30, page: "https://plaid.com/docs/api/"),
        named("plivo", "Plivo auth token", .base64url, 40, page: "https://www.plivo.com/docs/"),
        named("postmark", "Postmark server token", uuid: "https://postmarkapp.com/developer/api/overview"),
        named("rapidapi", "RapidAPI key", .base62 + "_-", 50, page: "https://docs.rapidapi.com/docs/keys"),
        named("rollbar", "Rollbar access token", .hex, 32, page: "https://docs.rollbar.com/docs/access-tokens"),
        named(
            "sauce", "Sauce Labs access key",
            uuid: "https://docs.saucelabs.com/basics/acct-team-mgmt/managing-user-info/"),
        named("scaleway", "Scaleway secret key", uuid: "https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/"),
        named("scw", "Scaleway secret key", uuid: "https://www.scaleway.com/en/docs/iam/how-to/create-api-keys/"),
        named(
            "sendbird", "Sendbird access token", .hex, 40,
            page: "https://sendbird.com/docs/chat/platform-api/v3/prepare-to-use-api"),
        named("snyk", "Snyk API token", uuid: "https://docs.snyk.io/snyk-api/authentication-for-api"),
        named(
            "splunk", "Splunk HEC token",
            uuid: "https://docs.splunk.com/Documentation/Splunk/latest/Data/UsetheHTTPEventCollector"),
        named(
            "spotify", "Spotify client secret", .hex, 32,
            page: "https://developer.spotify.com/documentation/web-api/concepts/apps"),
        named(
            "squarespace", "Squarespace API key",
            uuid: "https://developers.squarespace.com/commerce-apis/authentication-and-permissions"),
        named(
            "sumo", "Sumo Logic access key", .base62, 64,
            page: "https://help.sumologic.com/docs/manage/security/access-keys/"),
        named(
            "telegram", "Telegram bot token", form: Form(.some(.digit, 5...16), .text(":A"), .some(.base64url, 34)),
            example: { "12345678" + ":" + "A" + Example.body(.base64url, 34) },
            page: "https://core.telegram.org/bots/features#botfather"),
        named("travis", "Travis CI token", .base62, 22, page: "https://docs.travis-ci.com/user/triggering-builds/"),
        named(
            "trello", "Trello API key", .base62, 32...64,
            page: "https://developer.atlassian.com/cloud/trello/guides/rest-api/authorization/"),
        named("twilio", "Twilio auth token", .hex, 32, page: "https://www.twilio.com/docs/iam/api/authtoken"),
        named("twitch", "Twitch token", .base36, 30, page: "https://dev.twitch.tv/docs/authentication/"),
        named(
            "twitter", "X (Twitter) secret", .base62, 25...50,
            page: "https://docs.x.com/resources/fundamentals/authentication/"),
        named(
            "yandex", "Yandex key", .base64url, 38...40,
            page: "https://yandex.cloud/en/docs/iam/operations/compromised-credentials"),
        named(
            "zendesk", "Zendesk token", .base62, 40,
            page: "https://developer.zendesk.com/api-reference/introduction/security-and-auth/"),
    ]

    private static func named(
        _ word: String, _ title: StaticString, _ alphabet: Alphabet, _ count: Int, page: StaticString
    ) -> Kind { named(word, title, alphabet, count...count, page: page) }

    private static func named(
        _ word: String, _ title: StaticString, _ alphabet: Alphabet, _ counts: ClosedRange<Int>, page: StaticString
    ) -> Kind {
        named(
            word, title, form: Form(.some(alphabet, counts)),
            tests: [{ Randomness($0[...]).isRandom ? nil : .refutes }],
            example: { Example.body(alphabet, counts.upperBound) }, page: page)
    }

    private static func named(_ word: String, _ title: StaticString, uuid page: StaticString) -> Kind {
        let hyphen = Form.Part.text("-")
        let quad = Form.Part.some(.anyHex, 4)
        let form = Form(.some(.anyHex, 8), hyphen, quad, hyphen, quad, hyphen, quad, hyphen, .some(.anyHex, 12))
        return named(word, title, form: form, example: { uuid }, page: page)
    }

    private static func named(
        _ word: String, _ title: StaticString, form: Form, tests: [Kind.Test] = [],
        example: @escaping @Sendable () -> String, page: StaticString
    ) -> Kind {
        Kind(
            Code("secrets/" + word + "-secret"), title, family: word, .assigned(to: [word], [form]),
            tests: tests, evidence: .contextual,
            opens: "use the account's services as the key's owner",
            revoke: "revoke it in the provider's settings, where its keys are listed", page: page,
            finds: { [word + "_api_key = \"" + example() + "\""] },
            leaves: { [word + "_id = \"" + example() + "\"", word + "_api_key = \"" + example() + "0123\""] })
    }
}
