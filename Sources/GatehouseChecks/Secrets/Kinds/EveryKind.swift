/// All kinds of credentials that are known. Where two find the same value, the more specific one stands first.
package let everyKind: [Kind] = Kinds.codeHosts + Kinds.clouds

/// The catalogue: one file for each sort of provider.
package enum Kinds {}
