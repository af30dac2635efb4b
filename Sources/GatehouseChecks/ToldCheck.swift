package import GatehouseCore

/// A check whose codes are few, and each has its story written down.
package protocol ToldCheck: Check {
    static var stories: [Story] { get }
}

/// The stories of all checks whose codes do not depend on the policy.
package let everyStory: [Story] = everyCheck.flatMap { ($0 as? any ToldCheck.Type)?.stories ?? [] }
