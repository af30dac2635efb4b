/// Why something that is packed was not opened.
package enum Obstacle: Sendable {
    /// It wants a password.
    case encrypted
    /// Its format or method is not known, or it is damaged; what stood before the damage was handed over.
    case unknown
}
