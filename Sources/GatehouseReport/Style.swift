/// How text is shown: what the reader's terminal can do, and how much the reader wants to see.
package struct Style: Sendable, Equatable {
    /// Whether the reader's terminal shows colour, and wants it.
    package var hasColour: Bool
    /// Whether notes, forgiven findings, reasons and all places are told too.
    package var isVerbose: Bool
    /// Whether only ASCII is written: git carries a server's words to terminals of which nothing is known.
    package var isPlain: Bool
    /// Where lines are broken; nil for as long as they get.
    package var columns: Int?
    /// How many findings, and how many problems, are told before the rest are only counted.
    package var most: Int
    /// Whether the line of a finding is shown.
    package var showsLines: Bool
    /// Where the files lie, where the terminal opens links.
    package var links: Links?

    package init(
        hasColour: Bool = false, isVerbose: Bool = false, isPlain: Bool = false, columns: Int? = nil, most: Int = .max,
        showsLines: Bool = true, links: Links? = nil
    ) {
        self.hasColour = hasColour
        self.isVerbose = isVerbose
        self.isPlain = isPlain
        self.columns = columns
        self.most = most
        self.showsLines = showsLines
        self.links = links
    }

    /// For the person who commits or pushes from here.
    package static func client(hasColour: Bool, columns: Int? = nil, links: Links? = nil) -> Style {
        Style(hasColour: hasColour, columns: columns, most: 100, links: links)
    }

    /// For the person who pushes to a server: git puts `remote: ` before each line, and a terminal may have 80 columns.
    package static let server = Style(isPlain: true, columns: 70, most: 50, showsLines: false)
}
