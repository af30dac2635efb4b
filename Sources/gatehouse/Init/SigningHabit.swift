/// Whether those who commit here sign what they commit.
enum SigningHabit {
    case unknown
    /// So many of the last commits are signed.
    case signed(Int, of: Int)

    /// Whether nearly all are: a policy that asks for it would change little.
    var isUsual: Bool {
        guard case .signed(let count, let all) = self else { return false }
        return all >= 5 && count * 10 >= all * 9
    }
}
