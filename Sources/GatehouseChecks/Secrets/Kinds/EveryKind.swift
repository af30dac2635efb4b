/// All kinds of credentials that are known. Where two find the same value, the more specific one stands first.
package let everyKind: [Kind] = everyText + everyNamed.map(\.kind)

/// The kinds that have texts of their own, or code that reads them.
let everyText: [Kind] = [
    Kinds.github, Kinds.gitlab, Kinds.codeHosts, Kinds.packages,
    Kinds.amazon, Kinds.clouds, Kinds.platforms, Kinds.infrastructure, Kinds.intelligence,
    Kinds.hosting, Kinds.models, Kinds.identity, Kinds.webhooks, Kinds.wallets,
    Kinds.slack, Kinds.messaging, Kinds.work, Kinds.monitoring, Kinds.delivery, Kinds.building,
    Kinds.commerce, Kinds.payments, Kinds.telemetry, Kinds.desk, Kinds.various, Kinds.keys, Kinds.keySets,
    Kinds.encoded,
    Kinds.pairs,
].flatMap { $0 }

/// The kinds that are told by the provider's word in the name they are assigned to.
let everyNamed: [Named] = [
    Kinds.namedAC, Kinds.namedDF, Kinds.namedGK, Kinds.namedLM, Kinds.namedNO, Kinds.namedPR, Kinds.namedS,
    Kinds.namedTV, Kinds.namedWZ, Kinds.namedUnsaidAO, Kinds.namedUnsaidPZ,
].flatMap { $0 }

/// The catalogue: one file for each sort of provider.
package enum Kinds {}
