import Foundation

/// A reader of SARIF that is not ours: Python's `sarif-tools`, in the interpreter that GATEHOUSE_PYTHON names.
package enum SARIFConsumer {
    /// Whether it is there; `Tests/run.sh` puts it there.
    package static let isInstalled =
        (try? run(python(), ["-c", "import sarif.loader"], env: ["PATH": searchPath]).status) == 0

    /// What it understands of each result: how grave, which code, the sentence, the file and the line.
    package static func records(in log: String) throws -> [[String]] {
        let folder = try Scratch()
        try folder.write("log.sarif", log)
        let outcome = try run(
            python(), ["-c", program, folder.path + "/log.sarif"], env: ["PATH": searchPath, "HOME": folder.path])
        guard outcome.status == 0 else { throw Failure("the reader failed: \(outcome)") }
        return try JSONDecoder().decode([[String]].self, from: Data(outcome.outputBytes))
    }

    private static func python() throws -> String {
        try ProcessInfo.processInfo.environment["GATEHOUSE_PYTHON"] ?? findProgram("python3")
    }

    private static let program = """
        import json, sys
        from sarif import loader
        file = loader.load_sarif_file(sys.argv[1])
        print(json.dumps([[str(record[name]) for name in ("Severity", "Code", "Description", "Location", "Line")]
            for record in file.get_records()]))
        """
}
