/// All kinds of credentials that are known. Where two find the same value, the more specific one stands first.
package let everyKind: [Kind] = [
    Kinds.github, Kinds.gitlab, Kinds.codeHosts, Kinds.packages,
    Kinds.amazon, Kinds.clouds, Kinds.platforms, Kinds.infrastructure, Kinds.intelligence,
    Kinds.slack, Kinds.messaging, Kinds.work, Kinds.monitoring, Kinds.delivery, Kinds.building, Kinds.payments,
    Kinds.various, Kinds.keys, Kinds.encoded, Kinds.named,
].flatMap { $0 }

/// The catalogue: one file for each sort of provider.
package enum Kinds {}
