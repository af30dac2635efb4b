import CPcre2
import Synchronization

/// A pattern compiled by PCRE2, on first use, and shared by threads from then on.
final class CompiledPattern: Sendable {
    struct Match {
        let whole: Range<Int>
        let value: Range<Int>
    }

    private static let fewWays = 10_000

    private let text: String
    private let longest: Int
    private let ways: Double
    private let code: Mutex<Result<CodeBox, PatternFault>?>

    init(_ text: String, longest: Int, ways: Double) {
        self.text = text
        self.longest = longest
        self.ways = ways
        code = Mutex(nil)
    }

    /// Throws what the library says against it. Compiled for this it is quick, and not kept: it may never be needed.
    func check() throws(PatternFault) { _ = try Code(text, isFast: false) }

    /// The match that starts at the offset. Where the library gives up, the budget is exhausted: that is no "no match".
    func match(in bytes: [UInt8], at start: Int, with run: borrowing MatchRun, _ budget: inout Budget) -> Match? {
        guard budget.spend(8 + min(Int(ways), Self.fewWays) / 16), case .success(let box) = compiled() else {
            budget.exhaust()
            return nil
        }
        let end = min(bytes.count, start + longest + 2)
        // Most attempts end after some steps; one that does not is paid for as what it may cost.
        var outcome = run.match(box.code, bytes, start, end, limit: 2_000)
        if case .gaveUp = outcome, budget.spend(100_000) {
            outcome = run.match(box.code, bytes, start, end, limit: 1_000_000)
        }
        switch outcome {
        case .match(let match): return match
        case .none: return nil
        case .gaveUp:
            budget.exhaust()
            return nil
        }
    }

    private func compiled() -> Result<CodeBox, PatternFault> {
        code.withLock { known in
            if let known { return known }
            let result: Result<CodeBox, PatternFault>
            do throws(PatternFault) { result = .success(try CodeBox(text, isFast: ways <= Double(Self.fewWays))) } catch
            { result = .failure(error) }
            known = result
            return result
        }
    }

    /// Holds the code for those who share it.
    private final class CodeBox: Sendable {
        let code: Code
        init(_ text: String, isFast: Bool) throws(PatternFault) { code = try Code(text, isFast: isFast) }
    }
}

/// An owned `pcre2_code`. It is constant once it is compiled, and PCRE2 lets threads share it.
struct Code: ~Copyable, @unchecked Sendable {
    let pointer: OpaquePointer

    /// Fast code counts its steps only here and there, so it is for patterns that cannot take many.
    init(_ text: String, isFast: Bool) throws(PatternFault) {
        var (number, offset) = (Int32(0), 0)
        let options =
            UInt32(PCRE2_NEVER_UTF) | UInt32(PCRE2_NEVER_UCP) | UInt32(PCRE2_NEVER_BACKSLASH_C)
            | UInt32(PCRE2_MULTILINE)
        let bytes = Array(text.utf8)
        guard let pointer = pcre2_compile_8(bytes, bytes.count, options, &number, &offset, nil) else {
            throw PatternFault(column: offset + 1, reason: Self.words(number))
        }
        // Without a just-in-time compiler, the interpreter matches the same, only slower.
        if isFast { _ = pcre2_jit_compile_8(pointer, UInt32(PCRE2_JIT_COMPLETE)) }
        self.pointer = pointer
    }

    deinit { pcre2_code_free_8(pointer) }

    private static func words(_ number: Int32) -> String {
        var buffer = [UInt8](repeating: 0, count: 256)
        let length = pcre2_get_error_message_8(number, &buffer, buffer.count)
        return length > 0
            ? String(decoding: buffer.prefix(Int(length)), as: UTF8.self) : "the pattern is not understood"
    }
}

/// What one thread needs to match: owned, and freed with it.
struct MatchRun: ~Copyable {
    enum Outcome {
        case match(CompiledPattern.Match), none, gaveUp
    }

    private let data: OpaquePointer
    private let context: OpaquePointer

    init?() {
        guard let data = pcre2_match_data_create_8(2, nil) else { return nil }
        guard let context = pcre2_match_context_create_8(nil) else {
            pcre2_match_data_free_8(data)
            return nil
        }
        self.data = data
        self.context = context
    }

    deinit {
        pcre2_match_data_free_8(data)
        pcre2_match_context_free_8(context)
    }

    /// Whether there is a match somewhere; nil where the library gave up.
    func finds(_ code: borrowing Code, in bytes: [UInt8], limit: UInt32) -> Bool? {
        pcre2_set_match_limit_8(context, limit)
        let found = bytes.withUnsafeBufferPointer { buffer in
            pcre2_match_8(code.pointer, buffer.baseAddress, buffer.count, 0, 0, data, context)
        }
        return found >= 0 ? true : found == PCRE2_ERROR_NOMATCH ? false : nil
    }

    /// Matches at `start` exactly, and looks no further than `end`.
    func match(_ code: borrowing Code, _ bytes: [UInt8], _ start: Int, _ end: Int, limit: UInt32) -> Outcome {
        pcre2_set_match_limit_8(context, limit)
        let found = bytes.withUnsafeBufferPointer { buffer in
            pcre2_match_8(code.pointer, buffer.baseAddress, end, start, UInt32(PCRE2_ANCHORED), data, context)
        }
        if found == PCRE2_ERROR_NOMATCH { return .none }
        guard found >= 0, let pairs = pcre2_get_ovector_pointer_8(data) else { return .gaveUp }
        let whole = pairs[0]..<max(pairs[0], pairs[1])
        // Zero says that there are more groups than places; the first one is there all the same.
        let hasGroup = found != 1 && whole.contains(pairs[2]) && pairs[2] <= pairs[3] && pairs[3] <= whole.upperBound
        return .match(CompiledPattern.Match(whole: whole, value: hasGroup ? pairs[2]..<pairs[3] : whole))
    }
}
