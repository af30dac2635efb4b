package import GatehouseCore

/// All checks, in the order in which the policy lists them.
package let everyCheck: [any Check.Type] = [
    Secrets.self, SignedHistory.self, Branches.self, Grants.self, Messages.self, Identities.self, FileRules.self,
    Complexity.self, HiddenText.self, Duplication.self,
]
