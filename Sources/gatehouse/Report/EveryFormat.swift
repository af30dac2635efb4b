import GatehouseChecks
import GatehouseCore
import GatehouseFormats

/// The formats of a report, with the stories of all checks.
let everyFormat = Formats { code in builtIn.story(of: code) ?? otherStories.first { $0.code == code } }

/// The stories that no credential has.
let otherStories = everyStory + PolicyStories.all + AuditStories.all

private let builtIn = Secrets()
