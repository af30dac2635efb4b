/// Letters of other scripts that look like Latin ones (Unicode Technical Standard 39).
enum LookAlikes {
    /// The first letter of a word that looks like a Latin one, where Latin letters stand in the same part of the word; nil
    /// for a word in one script.
    static func foreign(in word: [UInt8]) -> UInt32? {
        for part in String(decoding: word, as: UTF8.self).unicodeScalars.split(whereSeparator: {
            !$0.properties.isAlphabetic
        }) {
            let hasLatin = part.contains { isLatin($0.value) }
            let letter = part.first { contains($0.value) }
            // A word of such letters alone is a word of its language, where it has others too.
            if let letter, hasLatin || part.count > 2 && part.allSatisfy({ contains($0.value) }) && isWide(letter.value)
            {
                return letter.value
            }
        }
        return nil
    }

    private static func isLatin(_ value: UInt32) -> Bool {
        (0x41...0x5a).contains(value) || (0x61...0x7a).contains(value)
    }

    // Letters as wide as ideographs, which nobody writes in programs.
    private static func isWide(_ value: UInt32) -> Bool {
        (0xff21...0xff5a).contains(value) || (0x1d400...0x1d7ff).contains(value)
    }

    private static func contains(_ value: UInt32) -> Bool { letters.contains(value) || isWide(value) }

    private static let letters = Set(
        ("аеорсухіјѕһԁԛԝѵӏүАВЕКМНОРСТХУІЈЅԌԜ" + "οΑΒΕΖΗΙΚΜΝΟΡΤΥΧϲϳ" + "օսոցհզՕՍ" + "ꓐꓓꓔꓖꓗꓚꓜꓝꓡꓢꓪꓬ" + "ᴏᴜᴠᴡᴢ"
            + "ⅠⅤⅩⅬⅭⅮⅯⅰⅴⅹⅼⅽⅾⅿ" + "ⲞⲟⲤⲥ")
            .unicodeScalars.map(\.value))
}
