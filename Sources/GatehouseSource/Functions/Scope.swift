/// What stands between two brackets, or is a body without any.
struct Scope {
    enum Kind {
        case block, type, function
        /// The accessors of a property.
        case accessors
        /// The arms of a `match` or `when`.
        case arms
        case brackets
        /// Members of an object, in JavaScript.
        case object
        /// A list of values, which goes on behind its end.
        case values
        /// A body that is an expression, and ends with its statement.
        case expression
    }

    /// A token of the statement, or a bracket with all that stands in it.
    struct Item {
        let first: Int
        var last: Int
    }

    var kind: Kind
    /// What functions in it are named behind.
    var name: String
    /// What it is called itself.
    var ownName = ""
    /// The function that its tokens belong to; nil where they belong to none.
    var function: Int?
    /// How many blocks of the function it stands in.
    var depth = 0
    /// The statement so far.
    var items: [Item] = []
    /// Its first token, where it is an expression.
    var start = 0
    /// The bracket that opened it.
    var open = CodeTokens.nothing
}

/// What a brace opens.
enum Opening {
    case scope(Scope.Kind, name: String = "", isControl: Bool = false)
    case function(String, from: Int, parameters: Scope.Item?)

    static let block = Opening.scope(.block)
    static let control = Opening.scope(.block, isControl: true)
}
