import GatehouseCore
import GatehouseSystem

/// A file that a check has kept. Its head says that this program made it, as this very file; what is in it tells itself
/// whether it is whole.
final class SealedFile: KeptFile {
    private let file: MappedFile

    /// Nil for a file that was made under another name, elsewhere or in part.
    init?(_ file: MappedFile, named name: String) {
        let count = file.bytes.count - Self.headSize
        guard count >= 0,
            file.bytes.prefix(Self.headSize).elementsEqual(Self.head(of: name, in: file.facts, count: count))
        else { return nil }
        self.file = file
    }

    var content: UnsafeRawBufferPointer { UnsafeRawBufferPointer(rebasing: file.bytes[Self.headSize...]) }

    /// What stands before the content.
    static func head(of name: String, in facts: FileFacts, count: Int) -> [UInt8] {
        Segment.seal(of: name, count, facts)
    }

    private static let headSize = 32
}
