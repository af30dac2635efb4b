/// Credentials that standards print as examples, and that people copy into tests and documentation.
enum PublishedSample {
    /// Whether the value is one of them.
    static func holds(_ value: ArraySlice<UInt8>) -> Bool {
        (12...64).contains(value.count) && all.contains(String(decoding: value, as: UTF8.self))
    }

    // RFC 5849, 6455, 6749, 6750, 7009. In two parts each, so that no file of ours holds one.
    private static let all = Set(
        [
            ["0685bd91", "84jfhq22"], ["ad180jjd", "733klru7"], ["kkk9d7dh", "3k39sjv7"], ["9djdj82h", "48djs9d2"],
            ["dGhlIHNhbXBs", "ZSBub25jZQ=="], ["2YotnFZFEj", "r1zCsicMWpAA"], ["tGzv3JOkF0", "XG5Qx2TlKWIA"],
            ["czZCaGRSa3F0Mz", "pnWDFmQmF0M2JW"], ["czZCaGRSa3F0Mzo3Rm", "pmcDBaQnIxS3REUmJuZlZkbUl3"],
            ["mF_9.B5f", "-4.1JqM"], ["45ghiukldj", "ahdnhzdauz"],
            ["h480djs", "93hd8"],
        ].map { $0.joined() })
}
