import GatehouseMatch

/// The settings of web programs.
let webFiles: [Format] = [
    Format("the settings of WordPress", WordPress.marks.map { .text(Literal($0)) }, .from(WordPress.read)),
    Format("a recording of web traffic", [.name("*.har"), .head(Recording.opens)], .whole(Recording.read)),
    Format(
        "the settings of a network device", NetworkDevice.marks.map { .text(Literal($0)) }, .from(NetworkDevice.read)),
    Format("Composer's logins", [.name("auth.json")], .whole(Composer.read)),
    Format("the state of machines", Marked.sensitive.map { .text(Literal($0)) }, .from(Marked.readSensitive)),
    Format("a collection of requests", [.text(Literal("\"apikey\""))], .from(Marked.readCollection)),
    Format(
        "npm's settings", ["_auth=", "_auth =", ":_password="].map { .text(Literal($0)) }, .from(PackageSettings.read)),
]
