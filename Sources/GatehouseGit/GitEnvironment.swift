package import GatehouseCore
package import GatehouseSystem

/// What git tells a hook through variables, read by us: paths are absolute from here on.
package struct GitEnvironment: Sendable {
    /// The variables of this process.
    package let variables: Environment
    /// Where this process was started.
    package let workingDirectory: [UInt8]
    package let gitDirectory: [UInt8]?
    package let commonDirectory: [UInt8]?
    package let workTree: [UInt8]?
    package let indexFile: [UInt8]?
    package let objectDirectory: [UInt8]?
    package let alternateObjectDirectories: [[UInt8]]
    /// Where the objects of a push lie until it is accepted.
    package let quarantine: [UInt8]?
    package let namespace: [UInt8]?
    /// The directory in which git was called, from the top of the work tree.
    package let prefix: [UInt8]?
    package let shallowFile: [UInt8]?
    /// The commits that a merge brings in, before git has written them anywhere else (`GITHEAD_…`), sorted.
    package let mergedTips: [ObjectID]

    package init(_ variables: Environment, workingDirectory: [UInt8]) throws(GitError) {
        self.variables = variables
        self.workingDirectory = workingDirectory
        // An empty value counts as none, except where git gives it a meaning that no hook sees.
        func path(_ name: String) -> [UInt8]? {
            guard let value = variables[name], !value.isEmpty else { return nil }
            return absolute(value, from: workingDirectory)
        }
        gitDirectory = path("GIT_DIR")
        commonDirectory = path("GIT_COMMON_DIR")
        workTree = path("GIT_WORK_TREE")
        indexFile = path("GIT_INDEX_FILE")
        objectDirectory = path("GIT_OBJECT_DIRECTORY")
        quarantine = path("GIT_QUARANTINE_PATH")
        shallowFile = path("GIT_SHALLOW_FILE")
        namespace = variables["GIT_NAMESPACE"].flatMap { $0.isEmpty ? nil : $0 }
        prefix = variables["GIT_PREFIX"].flatMap { $0.isEmpty ? nil : $0 }
        let list = variables["GIT_ALTERNATE_OBJECT_DIRECTORIES"] ?? []
        guard let alternates = AlternateList.inEnvironment(list) else {
            throw GitError(
                "read GIT_ALTERNATE_OBJECT_DIRECTORIES", "a path in it is empty, or quoted and without an end",
                remedy: "see who sets it: git quotes such paths itself")
        }
        alternateObjectDirectories = alternates.map { absolute($0, from: workingDirectory) }
        mergedTips = Self.mergedTips(variables)
    }

    /// The environment of this process.
    package static func current() throws(GitError) -> GitEnvironment {
        let directory = try withSystem(remedy: "start Gatehouse in a directory that exists") { () throws(SystemError) in
            try Files.workingDirectory()
        }
        return try GitEnvironment(.current(), workingDirectory: directory)
    }

    /// What names the repository to the gits that we run: what git told us, and nothing else.
    var passedOn: Environment {
        var passed = Environment()
        passed["GIT_DIR"] = gitDirectory
        passed["GIT_COMMON_DIR"] = commonDirectory
        passed["GIT_WORK_TREE"] = workTree
        passed["GIT_INDEX_FILE"] = indexFile
        passed["GIT_OBJECT_DIRECTORY"] = objectDirectory
        passed["GIT_QUARANTINE_PATH"] = quarantine
        passed["GIT_SHALLOW_FILE"] = shallowFile
        if !alternateObjectDirectories.isEmpty {
            let quoted = alternateObjectDirectories.map(CQuoting.quoted)
            passed["GIT_ALTERNATE_OBJECT_DIRECTORIES"] = Array(quoted.joined(separator: [UInt8(ascii: ":")]))
        }
        return passed
    }

    private static func mergedTips(_ variables: Environment) -> [ObjectID] {
        let prefix = Array("GITHEAD_".utf8)
        return variables.variables.compactMap { variable in
            variable.name.starts(with: prefix) ? ObjectID(hex: variable.name.dropFirst(prefix.count)) : nil
        }.sorted()
    }
}

/// The path from the root, where it was one from the directory.
func absolute(_ path: [UInt8], from directory: [UInt8]) -> [UInt8] {
    path.first == UInt8(ascii: "/") ? path : join(directory, path)
}

/// The path of a name in a directory.
func join(_ directory: [UInt8], _ name: [UInt8]) -> [UInt8] {
    directory.last == UInt8(ascii: "/") ? directory + name : directory + [UInt8(ascii: "/")] + name
}

/// The path of a name in a directory.
func join(_ directory: [UInt8], _ name: String) -> [UInt8] { join(directory, Array(name.utf8)) }
