import ArgumentParser

/// How hooks hang: the ways in which git can be told of them.
enum Manner: String, CaseIterable, ExpressibleByArgument {
    /// Doors in the folder from which git runs the repository's hooks.
    case folder
    /// Lines of git's configuration, which git reads from 2.54 on. They stand beside whatever hangs in a folder.
    case config
    /// A template from which git copies the doors into every repository that is made or cloned from now on.
    case template
}
