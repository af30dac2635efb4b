import GatehouseCore
import GatehouseSystem

/// A template with our doors, which git copies into every repository that the user makes or clones from now on.
struct HookTemplate {
    /// The folder that init.templateDir names.
    let folder: [UInt8]

    private static let git = UserGit(in: [UInt8(ascii: "/")])
    private static let key: String = "init.templateDir"

    /// The one of the user who runs this.
    static func current() throws -> HookTemplate {
        let environment = Environment.current()
        if let data = environment["XDG_DATA_HOME"], data.first == UInt8(ascii: "/") {
            return HookTemplate(folder: data.appending("gatehouse/template"))
        }
        guard let home = environment["HOME"], home.first == UInt8(ascii: "/") else {
            throw Obstacle(
                "install/home", at: environment["HOME"] ?? [], "there is no home directory to keep a template in",
                remedy: "set HOME, or hang the hooks for one repository")
        }
        return HookTemplate(folder: home.appending(".local/share/gatehouse/template"))
    }

    /// The doors in it.
    var hanging: Hanging { Hanging(folder: folder.appending("hooks")) }

    /// What is missing in the configuration; an obstacle where it names another template.
    func missing() throws -> [Setting] {
        guard let present = try Self.present() else {
            return [Setting(scope: .global, key: Self.key, value: folder)]
        }
        guard present == folder else {
            throw Obstacle(
                "install/template", at: present,
                "init.templateDir is set already, so git takes its template from there",
                remedy: "copy the doors that 'gatehouse install' hangs in a repository into its folder 'hooks'")
        }
        return []
    }

    /// Whether git takes its template from here.
    func isInForce() throws -> Bool { try Self.present() == folder }

    /// Takes the setting away, and the folders that are empty then.
    func release() throws {
        if try isInForce() { try Self.git.order("config", "--global", "--unset", Self.key) }
        try Files.deleteEmptyFolder(hanging.folder)
        try Files.deleteEmptyFolder(folder)
    }

    private static func present() throws(Obstacle) -> [UInt8]? {
        try git.ask("config", "--type=path", "--get", key)
    }
}
