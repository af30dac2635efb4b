/// A value of the policy, and where it stands.
package struct Located<Value: Sendable>: Sendable {
    package var value: Value
    package var position: Position

    package init(_ value: Value, at position: Position) {
        self.value = value
        self.position = position
    }
}

extension Located: Equatable where Value: Equatable {}
