import GatehouseCore
import GatehouseGit

/// Reads any bytes as each thing that git or a pusher hands over. They may be refused, but never by a crash.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzGit(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let bytes = Array(UnsafeBufferPointer(start: start, count: count))
    readLists(bytes)
    readFiles(bytes)
    for format in [ObjectFormat.sha1, .sha256] { readObjects(bytes, format) }
    return 0
}

private func readLists(_ bytes: [UInt8]) {
    if let edits = try? StagedListing.edits(in: bytes) { precondition(edits.allSatisfy { !$0.path.bytes.isEmpty }) }
    _ = TreeListing.file(bytes)
    var diff = RawDiff(bytes)
    _ = try? diff.commit()
    while let edits = try? diff.record() { precondition(!edits.isEmpty) }
    for size in [20, 32] {
        _ = RawDiff.newID(in: bytes, digits: 2 * size)
        _ = try? PushInput.preReceive(bytes, idBytes: size)
        _ = try? PushInput.prePush(bytes, idBytes: size)
    }
}

private func readFiles(_ bytes: [UInt8]) {
    let config = try? ConfigFile(bytes)
    _ = config?.value("gatehouse", "server")
    _ = config?.truth("core", "bare")
    precondition(CQuoting.unquoted(CQuoting.quoted(bytes)[...])?.bytes == bytes)
    if let paths = AlternateList.inEnvironment(bytes) {
        let again = Array(paths.map(CQuoting.quoted).joined(separator: [UInt8(ascii: ":")]))
        precondition(AlternateList.inEnvironment(again) == paths)
    }
    _ = AlternateList.inFile(bytes)
}

private func readObjects(_ bytes: [UInt8], _ format: ObjectFormat) {
    if let header = CatFileHeader(bytes, format) { precondition(header.size >= 0) }
    if let tree = TreeObject(bytes, format) { precondition(tree.entries.allSatisfy { !$0.name.isEmpty }) }
    _ = TypedRef(bytes, format)
    let object = AnnotatedObject(bytes)
    precondition(object.message.count <= bytes.count)
    _ = object.ids(in: "parent")
    _ = object.text
}
