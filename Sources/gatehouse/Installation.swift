import Foundation
import GatehouseCore
import GatehouseSystem

/// Where this program's companions are: the hooks' programs and the doors.
struct Installation {
    /// The folder of the programs that git runs as hooks.
    let libexec: [UInt8]

    /// In a prefix they are in `libexec/gatehouse` beside `bin`; where they were just built, all are in one folder.
    static func current() throws(Obstacle) -> Installation {
        let program = Array((Bundle.main.executablePath ?? CommandLine.arguments.first ?? "").utf8)
        guard let real = try? Files.realPath(program), let slash = real.lastIndex(of: UInt8(ascii: "/")) else {
            throw missing(program)
        }
        let bin = Array(real[..<slash])
        for folder in [bin + Array("/../libexec/gatehouse".utf8), bin] {
            if let path = try? Files.realPath(folder), isComplete(path) { return Installation(libexec: lasting(path)) }
        }
        throw missing(bin)
    }

    // Homebrew keeps each version in a folder of its own, which the next one replaces, and a link that leads to the newest.
    private static func lasting(_ folder: [UInt8]) -> [UInt8] {
        let parts = folder.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).map(Array.init)
        guard let cellar = parts.firstIndex(of: Array("Cellar".utf8)), cellar + 2 < parts.count else { return folder }
        let link = parts[..<cellar] + [Array("opt".utf8), parts[cellar + 1]] + parts[(cellar + 3)...]
        let path = Array(link.joined(separator: [UInt8(ascii: "/")]))
        return (try? Files.realPath(path)) == folder ? path : folder
    }

    /// The path of a file that is installed beside the programs for others to read; where it usually is, if it is not here.
    static func share(_ name: String) -> [UInt8] {
        let usual = Array("/usr/local/share/gatehouse/\(name)".utf8)
        guard let libexec = (try? current())?.libexec,
            let file = try? Files.realPath(libexec.appending("../../share/gatehouse/\(name)")),
            file.allSatisfy({ $0 >= 0x20 && $0 != 0x7f })
        else { return usual }
        return file
    }

    private static func isComplete(_ folder: [UInt8]) -> Bool {
        Hook.allCases.allSatisfy { hook in
            guard let facts = try? Files.facts(folder.appending(hook.rawValue)) else { return false }
            return facts.kind == .file && facts.isExecutable
        }
    }

    private static func missing(_ place: [UInt8]) -> Obstacle {
        Obstacle(
            "install/programs", at: place, "the programs that git runs as hooks are not there",
            remedy: "run Gatehouse's install.sh, and use the 'gatehouse' that it installs")
    }
}

extension [UInt8] {
    /// The path of a name in this folder.
    func appending(_ name: String) -> [UInt8] { self + [UInt8(ascii: "/")] + Array(name.utf8) }
}
