extension [UInt8] {
    /// Whether the text stands at the offset, byte for byte.
    package func stands(_ text: StaticString, at offset: Int) -> Bool {
        text.withUTF8Buffer { text in
            offset >= 0 && offset <= count - text.count && text.indices.allSatisfy { self[offset + $0] == text[$0] }
        }
    }

    /// Whether the text, which is in lower case, stands at the offset in any case of ASCII letters.
    package func stands(folded text: StaticString, at offset: Int) -> Bool {
        text.withUTF8Buffer { text in
            offset >= 0 && offset <= count - text.count
                && text.indices.allSatisfy { Literal.lowercase(self[offset + $0]) == text[$0] }
        }
    }
}
