import GatehouseCore

extension Secrets {
    /// What there is to say of a credential that has no kind of its own.
    struct GenericStory: Sendable {
        let title: Message
        let told: Message
        let opens: Message
        let revoke: Message
    }

    /// The stories of the codes that belong to no kind.
    static let stories: [Code: GenericStory] = [
        "secrets/password": GenericStory(
            title: "password given to a name, an option or a field",
            told: "a name that speaks of a password, and a value that is no placeholder, no word of a program, no "
                + "expression, no path, and nothing that is encrypted; in programs and prose also no word of a language, "
                + "which is a note there. A false alarm is best answered by another name, or by a waiver with its reason",
            opens: "whoever has it can log in as its owner, wherever the password is used again",
            revoke: "move it to the environment or a vault, and change it wherever it is used"),
        "secrets/generic-token": GenericStory(
            title: "secret value given to a name",
            told:
                "a name that speaks of a token, a key or a secret, and a value that is as random as one made by a machine: "
                + "its entropy is held against what random values of its length and alphabet have, and its characters "
                + "against how they follow each other in words",
            opens: "whoever has it can act as the program that it was made for",
            revoke: "move it to the environment or a vault, and make a new one where it came from"),
        "secrets/url-password": GenericStory(
            title: "password in an address",
            told: "an address of the form scheme://user:password@host, whose host is no example",
            opens: "whoever has it can log in at that host as that user",
            revoke: "take the user and the password out of the address, and change the password"),
        "secrets/authorization": GenericStory(
            title: "credential in an Authorization header or command",
            told:
                "a header or an option that carries credentials, such as 'Authorization: Basic', and what stands behind it",
            opens: "whoever has it can send requests as its owner",
            revoke: "read it from the environment when it is used, and revoke it where it was made"),
    ]
}
