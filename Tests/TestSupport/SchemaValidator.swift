import Foundation

/// A validator of JSON Schema that is not ours: Python's `jsonschema`, in the interpreter that GATEHOUSE_PYTHON names.
package enum SchemaValidator {
    /// Whether it is there; `Tests/run.sh` puts it there.
    package static let isInstalled =
        (try? run(python(), ["-c", "import jsonschema"], env: ["PATH": searchPath]).status) == 0

    /// For each JSON text, what the validator objects to; empty where it accepts the text.
    package static func complaints(about texts: [String], against schema: String) throws -> [[String]] {
        let encoder = JSONEncoder()
        let input = try encoder.encode([schema] + texts)
        let outcome = try run(python(), ["-c", program], input: input, env: ["PATH": searchPath])
        guard outcome.status == 0 else { throw Failure("the validator failed: \(outcome)") }
        return try JSONDecoder().decode([[String]].self, from: Data(outcome.outputBytes))
    }

    private static func python() throws -> String {
        try ProcessInfo.processInfo.environment["GATEHOUSE_PYTHON"] ?? findProgram("python3")
    }

    private static let program = """
        import json, sys, jsonschema
        schema, *texts = json.load(sys.stdin)
        schema = json.loads(schema)
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        print(json.dumps([[f"{e.json_path}: {e.message}" for e in validator.iter_errors(json.loads(t))] for t in texts]))
        """
}
