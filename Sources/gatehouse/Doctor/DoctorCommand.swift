import ArgumentParser

/// `gatehouse doctor`: says what is installed, and whether the gate would really hold.
struct DoctorCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "doctor", abstract: "Say whether the gate holds.")
}
