// The testing library is there only while tests are built; release builds of the package pass this by.
#if canImport(Testing)
    import Foundation
    package import Testing

    /// Texts that were looked at once and are kept beside the tests, in a folder `Golden`.
    ///
    /// `GATEHOUSE_RECORD=1` writes them anew; a text that is kept for the first time fails once, so that somebody reads it.
    package enum Golden {
        /// Expects the text to be the one that is kept under the name.
        package static func expect(
            _ text: String, is name: String, file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
        ) throws {
            let folder = URL(fileURLWithPath: file).deletingLastPathComponent().appendingPathComponent("Golden")
            try expect(text, isFile: folder.appendingPathComponent(name).path, sourceLocation: sourceLocation)
        }

        /// Expects the text to be the one that is kept in the file: a schema, for instance, that others read as well.
        package static func expect(
            _ text: String, isFile path: String, sourceLocation: SourceLocation = #_sourceLocation
        ) throws {
            let kept = URL(fileURLWithPath: path)
            let name = kept.lastPathComponent
            let before = try? String(contentsOf: kept, encoding: .utf8)
            if before == text { return }
            let isRecording = ProcessInfo.processInfo.environment["GATEHOUSE_RECORD"] != nil
            if before == nil || isRecording {
                try FileManager.default.createDirectory(
                    at: kept.deletingLastPathComponent(), withIntermediateDirectories: true)
                try text.write(to: kept, atomically: true, encoding: .utf8)
            }
            if before == nil {
                Issue.record("'\(name)' is new: read it, and run the test again", sourceLocation: sourceLocation)
            } else if !isRecording {
                #expect(text == before, "'\(name)' is kept otherwise", sourceLocation: sourceLocation)
            }
        }
    }
#endif
