/// Where an object stands in a history.
package struct Standing: Sendable, Equatable {
    /// Its places, the earliest commit and path first; none where no ref reaches it any more.
    package var places: [Place]
    /// The refs whose own tree has it still, in order; nil where that was not looked for.
    package var holders: [RefName]?

    package init(_ places: [Place], holders: [RefName]? = nil) {
        self.places = places
        self.holders = holders
    }
}
