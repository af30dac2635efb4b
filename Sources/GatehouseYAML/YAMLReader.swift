import CLibyaml
package import GatehouseCore

/// Tells a policy file apart into nodes that know their lines and columns: the first half of reading a policy.
///
/// The file is written by others. So what is accepted is the plain part of YAML 1.2: one document in UTF-8 without tags,
/// directives or merge keys, of at most 1 MB, 10,000 nodes after aliases and 64 levels. What a scalar stands for
/// is decided later, by the policy's loader.
package func readYAML(_ bytes: [UInt8]) -> Document {
    let mistakes = foreignText(in: bytes)
    guard mistakes.isEmpty else { return Document(nil, mistakes: mistakes) }
    var composer = Composer()
    do {
        // To libyaml a mark of the order of bytes is a character of the first line, and sets its keys further in.
        try composer.compose(bytes.starts(with: byteOrderMark) ? Array(bytes.dropFirst(byteOrderMark.count)) : bytes)
    } catch {
        composer.mistakes.append(error)
    }
    return Document(composer.root, mistakes: composer.mistakes)
}

/// What may stand before the first line, and is no part of it.
let byteOrderMark: [UInt8] = [0xef, 0xbb, 0xbf]
