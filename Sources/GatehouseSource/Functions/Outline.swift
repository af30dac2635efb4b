/// Writes down functions while a finder goes through a source.
struct Outline {
    private let tokens: CodeTokens
    private(set) var functions: [Function] = []
    /// Whether every bracket and block ended that began.
    var isBalanced = true
    /// For each function the last boolean operator that was counted, and where.
    private var lastOperator: [(code: Token.Code, index: Int)] = []
    private var isDropped: [Bool] = []

    init(_ tokens: CodeTokens) { self.tokens = tokens }

    /// Begins a function at a token; gives its number.
    mutating func begin(_ name: String, at index: Int, parameters: Int = 0) -> Int {
        let line = Int(tokens[index].line)
        var function = Function(name: name, lines: line...line, tokens: tokens.places[index]..<tokens.places[index])
        function.parameters = parameters
        functions.append(function)
        lastOperator.append((CodeTokens.nothing, -1))
        isDropped.append(false)
        return functions.count - 1
    }

    /// Ends a function with a token.
    mutating func end(_ function: Int, at index: Int) {
        let first = functions[function].tokens.lowerBound
        let last = max(first, tokens.places[min(index, tokens.count - 1)])
        functions[function].tokens = first..<(last + 1)
        let token = tokens.source.tokens[last]
        let inside = tokens.source.bytes[token.range].count { $0 == lineFeed }
        let start = functions[function].lines.lowerBound
        functions[function].lines = start...max(start, Int(token.line) + inside)
    }

    /// Takes a function back, as one of two branches of which only one is compiled.
    mutating func drop(_ function: Int) { isDropped[function] = true }

    /// Counts a place where the function may go on in two ways.
    mutating func count(_ decision: Decision, at index: Int, in function: Int?, depth: Int) {
        guard let function else { return }
        functions[function].complexity += decision.isCounted ? 1 : 0
        switch decision {
        case .branch, .loop, .handler, .ternary: functions[function].cognitive += 1 + depth
        case .alternative, .otherwise: functions[function].cognitive += 1
        case .selection: functions[function].cognitive += 1 + depth
        case .arm: break
        case .operation(let code):
            // A run of the same operator reads as one.
            let last = lastOperator[function]
            if last.code != code || index - last.index > 64 { functions[function].cognitive += 1 }
            lastOperator[function] = (code, index)
        }
    }

    /// Notes how deep a block of the function stands.
    mutating func note(depth: Int, in function: Int?) {
        guard let function else { return }
        functions[function].nesting = max(functions[function].nesting, depth)
    }

    /// The functions with their lines of code, in order.
    func finished() -> [Function] {
        var lines: [Int] = []
        for place in tokens.places where tokens.source.tokens[place].isCode {
            let line = Int(tokens.source.tokens[place].line)
            if lines.last != line { lines.append(line) }
        }
        return zip(functions, isDropped).filter { !$1 }.map { function, _ in
            var function = function
            function.codeLines = lines.count(in: function.lines)
            return function
        }.sorted { ($0.tokens.lowerBound, $1.tokens.upperBound) < ($1.tokens.lowerBound, $0.tokens.upperBound) }
    }
}

/// A place where a function may go on in two ways, or that makes it harder to follow.
enum Decision {
    /// `if`, `guard`, `unless`.
    case branch
    /// `else if`, `elif`.
    case alternative
    /// `else`: no way of its own.
    case otherwise
    case loop
    /// `catch`, `except`, `rescue`.
    case handler
    case ternary
    /// `switch`, whose arms count.
    case selection
    /// A case that is not the default one.
    case arm
    /// `&&`, `||`, `and`, `or`.
    case operation(Token.Code)

    var isCounted: Bool {
        switch self {
        case .otherwise, .selection: false
        default: true
        }
    }
}

extension [Int] {
    /// How many of the sorted numbers lie in the range.
    fileprivate func count(in range: ClosedRange<Int>) -> Int {
        place(of: range.upperBound + 1) - place(of: range.lowerBound)
    }

    // The place of the first of the sorted numbers that is not below.
    private func place(of number: Int) -> Int {
        var (low, high) = (0, count)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
