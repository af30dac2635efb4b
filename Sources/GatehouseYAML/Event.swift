import CLibyaml
import GatehouseCore

/// One step of the parser, with its own copy of the text.
struct Event {
    enum Kind {
        /// A document begins. It is plain where it has no directives.
        case document(isPlain: Bool)
        case scalar(String, isPlain: Bool)
        case alias(String)
        case list
        case map
        /// The list or map that began last ends.
        case end
        /// The document or the stream begins or ends.
        case other
    }

    let kind: Kind
    let position: Position
    var anchor: String?
    var tag: String?

    init(_ event: yaml_event_t) {
        position = Position(event.start_mark)
        switch event.type {
        case YAML_DOCUMENT_START_EVENT:
            let start = event.data.document_start
            let hasTags = start.tag_directives.start != start.tag_directives.end
            kind = .document(isPlain: start.version_directive == nil && !hasTags)
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            let bytes = UnsafeBufferPointer(start: scalar.value, count: scalar.length)
            kind = .scalar(
                String(decoding: bytes, as: UTF8.self), isPlain: scalar.style == YAML_PLAIN_SCALAR_STYLE)
            (anchor, tag) = (text(scalar.anchor), text(scalar.tag))
        case YAML_ALIAS_EVENT: kind = .alias(text(event.data.alias.anchor) ?? "")
        case YAML_SEQUENCE_START_EVENT:
            kind = .list
            (anchor, tag) = (text(event.data.sequence_start.anchor), text(event.data.sequence_start.tag))
        case YAML_MAPPING_START_EVENT:
            kind = .map
            (anchor, tag) = (text(event.data.mapping_start.anchor), text(event.data.mapping_start.tag))
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: kind = .end
        default: kind = .other
        }
    }
}

extension Position {
    /// libyaml counts from 0.
    init(_ mark: yaml_mark_t) {
        self.init(line: Int(clamping: mark.line) + 1, column: Int(clamping: mark.column) + 1)
    }
}

private func text(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
    pointer.map { String(cString: $0) }
}
