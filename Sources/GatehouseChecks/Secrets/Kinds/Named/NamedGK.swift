import GatehouseMatch

extension Kinds {
    /// Providers from G to K.
    static let namedGK: [Named] = [
        Named(
            "gitter", "Gitter access token", .some(.base64url, 40),
            page: "https://developer.gitter.im/docs/authentication"),
        Named("heroku", "Heroku API key", .uuid, page: "https://devcenter.heroku.com/articles/authentication"),
        Named(
            "hubspot", "HubSpot API key", .uuid,
            page: "https://developers.hubspot.com/docs/apps/legacy-apps/authentication/intro-to-auth"),
        Named(
            "ibm", "IBM Cloud API key", .some(.base64url, 44),
            page: "https://cloud.ibm.com/docs/account?topic=account-userapikey"),
        Named(
            "intercom", "Intercom access token", .some(.base64url + "=", 60),
            page: "https://developers.intercom.com/docs/build-an-integration/learn-more/authentication"),
        Named(
            "kraken", "Kraken API secret", .some(.base64url + "=+/", 80...90),
            page: "https://docs.kraken.com/api/docs/guides/spot-rest-auth"),
        Named(
            "kucoin", "KuCoin API secret", .uuid,
            page: "https://www.kucoin.com/docs/basic-info/connection-method/authentication/"),
    ]
}
