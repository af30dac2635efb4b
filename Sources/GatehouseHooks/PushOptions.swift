import GatehouseCore
import GatehouseSystem

/// What the person who pushes said with `git push -o`: of all that only the numbers of grants matter here, and they prove
/// nothing.
enum PushOptions {
    /// The numbers behind each `gatehouse-grant=`, once each, as they came.
    static func grants(in environment: Environment) throws(Problem) -> [[UInt8]] {
        guard let text = environment["GIT_PUSH_OPTION_COUNT"] else { return [] }
        guard let count = Int(String(decoding: text, as: UTF8.self)), (0...most).contains(count) else {
            throw Problem(
                "read the options of the push", "there are more than \(most), or git's count of them is none",
                remedy: "push again with fewer '-o'")
        }
        var numbers: [[UInt8]] = []
        for index in 0..<count {
            guard let option = environment["GIT_PUSH_OPTION_\(index)"], option.starts(with: name) else { continue }
            let number = Array(option.dropFirst(name.count))
            if !numbers.contains(number) { numbers.append(number) }
        }
        return numbers
    }

    private static let name = Array("gatehouse-grant=".utf8)
    private static let most = 100
}
