import Foundation

/// A folder of its own for one test, removed with all that is in it when nobody holds it any more.
package final class Scratch: Sendable {
    package let path: String

    package init() throws {
        let parent = FileManager.default.temporaryDirectory.resolvingSymlinksInPath().path
        var template = Array("\(parent)/gatehouse-test-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw Failure("could not make a folder in '\(parent)'") }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    deinit { removeTree(path) }

    /// Writes a file, and the folders on the way to it. The name may be any bytes but NUL.
    package func write(_ name: [UInt8], _ bytes: [UInt8]) throws {
        let full = try makeParents(of: name)
        let file = full.withUnsafeBufferPointer { open($0.baseAddress!, O_WRONLY | O_CREAT | O_TRUNC, 0o644) }
        guard file >= 0 else { throw Failure("could not write '\(String(decoding: name, as: UTF8.self))'") }
        defer { close(file) }
        var rest = bytes[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { Foundation.write(file, $0.baseAddress!, $0.count) }
            guard count > 0 else { throw Failure("could not write '\(String(decoding: name, as: UTF8.self))'") }
            rest = rest.dropFirst(count)
        }
    }

    package func write(_ name: String, _ bytes: [UInt8]) throws { try write(Array(name.utf8), bytes) }
    package func write(_ name: [UInt8], _ text: String) throws { try write(name, Array(text.utf8)) }
    package func write(_ name: String, _ text: String) throws { try write(Array(name.utf8), Array(text.utf8)) }

    /// The bytes of a file.
    package func read(_ name: String) throws -> [UInt8] {
        guard let data = FileManager.default.contents(atPath: "\(path)/\(name)") else {
            throw Failure("there is no file '\(path)/\(name)'")
        }
        return [UInt8](data)
    }

    /// Whether there is anything under the name.
    package func exists(_ name: String) -> Bool {
        var status = stat()
        return lstat("\(path)/\(name)", &status) == 0
    }

    /// Makes a symbolic link.
    package func link(_ name: String, to target: String) throws {
        _ = try makeParents(of: Array(name.utf8))
        guard symlink(target, "\(path)/\(name)") == 0 else { throw Failure("could not make the link '\(name)'") }
    }

    /// Makes a folder, and those on the way to it.
    package func makeFolder(_ name: String) throws {
        _ = try makeParents(of: Array("\(name)/.".utf8))
    }

    /// Removes a file, or a folder with all that is in it.
    package func remove(_ name: String) { removeTree("\(path)/\(name)") }

    /// Every file under a folder with its content, as names relative to it: two snapshots are equal when nothing changed.
    package func snapshot(
        of folder: String = ".", except isLeftOut: (String) -> Bool = { _ in false }
    ) -> [String: [UInt8]] {
        let top = "\(path)/\(folder)"
        var files: [String: [UInt8]] = [:]
        for case let name as String in FileManager.default.enumerator(atPath: top) ?? .init() where !isLeftOut(name) {
            let full = "\(top)/\(name)"
            if let target = try? FileManager.default.destinationOfSymbolicLink(atPath: full) {
                files[name] = Array("→ \(target)".utf8)
            } else {
                files[name] = [UInt8](FileManager.default.contents(atPath: full) ?? Data())
            }
        }
        return files
    }

    private func makeParents(of name: [UInt8]) throws -> [CChar] {
        let full = Array("\(path)/".utf8) + name
        for index in (path.utf8.count + 1)..<full.count where full[index] == UInt8(ascii: "/") {
            _ = (full[..<index].map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer {
                mkdir($0.baseAddress!, 0o755)
            }
        }
        return full.map { CChar(bitPattern: $0) } + [0]
    }
}

// FileManager cannot remove what is named in bytes that are no UTF-8; rm can.
private func removeTree(_ path: String) {
    if rmdir(path) == 0 || unlink(path) == 0 { return }
    if (try? FileManager.default.removeItem(atPath: path)) != nil, access(path, F_OK) != 0 { return }
    var child = pid_t()
    let words = CStrings(["rm", "-rf", path])
    if posix_spawn(&child, "/bin/rm", nil, nil, words.pointers, nil) == 0 { waitpid(child, nil, 0) }
}
