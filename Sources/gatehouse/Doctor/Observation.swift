import GatehouseCore

/// One thing that the doctor saw.
struct Observation {
    let topic: StaticString
    let text: Message
    /// What to do about it; nil where all is well.
    let remedy: Message?
    /// What would be better, where nothing is wrong.
    let advice: Message?

    init(_ topic: StaticString, _ text: Message, remedy: Message? = nil, advice: Message? = nil) {
        self.advice = advice
        self.topic = topic
        self.text = text
        self.remedy = remedy
    }

    /// The observation as lines for a person.
    var line: Message {
        let head: Message = "\(topic): \(text)"
        return (remedy ?? advice).map { head + "\n  → " + $0 } ?? head
    }
}
