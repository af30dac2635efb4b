/// The words of the languages that nobody chooses: they stay what they are where names are taken for one.
enum Keywords {
    static let all: Set<Token.Code> = [
        "if", "else", "elif", "elsif", "unless", "for", "foreach", "while", "until", "do", "done", "then", "fi", "loop",
        "repeat", "switch", "case", "default", "when", "match", "break", "continue", "return", "yield", "goto", "guard",
        "try", "catch", "except", "finally", "ensure", "rescue", "throw", "throws", "raise", "defer", "with", "in",
        "is",
        "as", "not", "and", "or", "func", "fun", "fn", "def", "function", "class", "struct", "enum", "interface",
        "protocol", "trait", "impl", "extension", "module", "namespace", "let", "var", "val", "const", "static",
        "final",
        "public", "private", "protected", "internal", "fileprivate", "package", "override", "abstract", "virtual",
        "async", "await", "new", "delete", "self", "this", "super", "nil", "null", "None", "true", "false", "True",
        "False", "void", "int", "char", "long", "short", "unsigned", "signed", "float", "double", "bool", "where",
        "lambda", "pass", "end", "begin", "local", "init", "select", "range", "go", "chan", "map", "mut", "pub", "use",
        "type", "typedef", "sizeof", "union", "extern", "register", "volatile", "inline", "template", "typename",
        "operator", "using", "assert", "esac",
    ]
}
