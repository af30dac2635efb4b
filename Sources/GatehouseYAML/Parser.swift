import CLibyaml
import GatehouseCore

/// libyaml's parser over bytes that were found to be plain UTF-8 text before.
final class Parser {
    private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    private let input: UnsafeMutableBufferPointer<UInt8>
    private var isDone = false

    init(_ bytes: [UInt8]) {
        input = .allocate(capacity: bytes.count)
        _ = input.initialize(from: bytes)
        parser.initialize(to: yaml_parser_t())
        if yaml_parser_initialize(parser) == 0 {
            isDone = true
        } else {
            yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
            yaml_parser_set_input_string(parser, input.baseAddress, input.count)
        }
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
        input.deallocate()
    }

    /// The next event; nil when there is none.
    func next() throws(Mistake) -> Event? {
        if isDone { return nil }
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else {
            isDone = true
            throw mistake
        }
        defer { yaml_event_delete(&event) }
        isDone = event.type == YAML_STREAM_END_EVENT
        return Event(event)
    }

    private var mistake: Mistake {
        let problem = parser.pointee.problem.map { String(cString: $0) } ?? ""
        let mark = parser.pointee.error == YAML_READER_ERROR ? parser.pointee.mark : parser.pointee.problem_mark
        // libyaml counts characters, and so do Unicode scalars.
        let text = String(decoding: input, as: UTF8.self)
        let character = text.unicodeScalars.dropFirst(Int(clamping: mark.index)).first
        return Mistake(at: Position(mark), Self.sentence(for: problem, at: character))
    }
}
