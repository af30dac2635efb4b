import GatehouseCore

extension Parser {
    /// What libyaml says, in our words. What it says of rare mistakes is told as one sentence.
    static func sentence(for problem: String, at character: Unicode.Scalar?) -> Message {
        if character == "\t" { return "expected spaces, and this is a tab" }
        return sentences.first { problem.utf8.contains($0.0) }?.1 ?? "expected a value in YAML's form"
    }

    private static let sentences: [(StaticString, Message)] = [
        ("mapping values are not allowed", "expected one ':' on the line, or the value in quotes"),
        ("block sequence entries are not allowed", "expected a value before a list begins on this line"),
        ("mapping keys are not allowed", "expected no key here"),
        ("could not find expected ':'", "expected ':' after the key"),
        ("did not find expected ',' or ']'", "expected ',' or ']' in the list that begins with '['"),
        ("did not find expected ',' or '}'", "expected ',' or '}' in the keys that begin with '{'"),
        ("did not find expected '-' indicator", "expected '-', or less space at the start of the line"),
        ("did not find expected key", "expected a key, as far from the margin as the keys above"),
        ("did not find expected node content", "expected a value"),
        ("did not find expected <document start>", "expected the end of the file"),
        ("found unexpected end of stream", "expected a closing quote before the end of the file"),
        ("found unexpected document indicator", "expected a closing quote above this line"),
        ("unknown escape character", "expected an escape that YAML knows after '\\'"),
        ("hexdecimal number", "expected hexadecimal digits in the escape"),
        ("invalid Unicode character escape", "expected an escape that stands for a character"),
        ("cannot start any token", "expected a value: this character has to stand in quotes"),
        ("tab character", "expected spaces, and this is a tab"),
        ("invalid trailing UTF-8", "expected UTF-8"),
        ("control characters", "expected no control character"),
        ("directive", "expected no directives, such as %YAML"),
        ("tag", "expected no tag"),
        ("anchor", "expected letters, digits, '-' or '_' in the name of an anchor or alias"),
        ("alias", "expected letters, digits, '-' or '_' in the name of an anchor or alias"),
        ("expected comment or line break", "expected the end of the line"),
        ("indentation indicator", "expected an indentation from 1 to 9"),
        ("expected whitespace", "expected a space"),
        ("exceeded maximum", "expected fewer levels of lists and keys"),
    ]
}
