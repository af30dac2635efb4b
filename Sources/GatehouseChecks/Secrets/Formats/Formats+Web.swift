import GatehouseMatch

/// The settings of web programs.
let webFiles: [Format] = [
    Format("the settings of WordPress", WordPress.marks.map { .text(Literal($0)) }, .from(WordPress.read))
]
