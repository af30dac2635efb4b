package import GatehouseCore

extension Grants {
    /// Why a grant does not count, and what to do.
    package struct Objection: Error {
        package let reason: Message
        package let remedy: Message
        /// What kept it from being looked at.
        let problem: Problem?

        private init(_ reason: Message, _ remedy: Message) {
            (self.reason, self.remedy) = (reason, remedy)
            problem = nil
        }

        init(_ problem: Problem) {
            (reason, remedy) = (problem.reason, problem.remedy)
            self.problem = problem
        }

        static let noReader = Objection(
            Problem(
                "verify a grant", "this program cannot, though the push names one",
                remedy: "install Gatehouse anew, all of its programs from one version"))

        static func notThere(_ named: NamedGrant) -> Objection {
            Objection(
                "there is none of this number here",
                "have whoever gave it run 'git push REMOTE \(escaped: Grant.space)NUMBER', and name it as 'gatehouse grant' printed it"
            )
        }

        static let outOfForm = Objection(
            "what stands under this number is no grant, or another one",
            "have it given anew with 'gatehouse grant give', and push what that prints")

        static let nobodyMay = Objection(
            "the policy lets nobody grant anything", "have those who may named under 'grants: by' in the policy")

        static let noPusher = Objection(
            "the server does not know who pushes, who may not be the one who gave it",
            "have the server's configuration name the 'identity' of who pushes")

        static func strangePusher(_ pusher: String) -> Objection {
            Objection(
                "nobody can tell who of the policy's people \(quoted: pusher) is, who pushes",
                "have them under 'signers' in the policy, with this name for a principal or an address")
        }

        static func notAlone(_ ref: RefName) -> Objection {
            Objection("it counts for a push of \(ref) alone, and this one moves more", "push \(ref) by itself")
        }

        static func otherRepository(_ granted: String, _ own: String) -> Objection {
            Objection(
                "it was given for the repository \(quoted: granted), and this one is \(quoted: own)", giveAnew)
        }

        static func otherRef(_ ref: RefName) -> Objection { Objection("it was given for \(ref)", giveAnew) }

        static func otherHead(_ head: ObjectID) -> Objection {
            Objection("it was given for the commit \(head), and this push brings another one", giveAnew)
        }

        static func ended(_ day: Day) -> Objection { Objection("it counted until \(day: day)", giveAnew) }

        static func tooLong(_ day: Day, _ longest: Int) -> Objection {
            Objection(
                "it would count until \(day: day), and the policy lets grants count for \(longest) days at most",
                giveAnew)
        }

        static func signature(_ why: Message) -> Objection {
            Objection("its signature is none that counts: \(why)", "ask one whom the policy names under 'grants: by'")
        }

        static func noGranter(_ name: String, _ granters: [String]) -> Objection {
            Objection(
                "\(escaped: name) has signed it, whom the policy does not let grant anything",
                "ask \(people: granters)")
        }

        static func ownGrant(_ name: String) -> Objection {
            Objection(
                "\(escaped: name) has given it, who made, committed or pushes what it lets in",
                "ask somebody else who may grant")
        }

        private static let giveAnew: Message = "ask for another one, with 'gatehouse grant give'"
    }

    func refused(_ named: NamedGrant, in change: Change, _ objection: Objection) -> Finding {
        let number = Message(verbatim: Escaped.text(named.number, limit: 40))
        let ref = change.moves.first?.name ?? change.refs.first?.name ?? RefName("")
        return Finding(
            "grants/refused", at: .ref(ref), "the grant '\(number)' does not count: \(objection.reason)",
            remedy: objection.remedy, evidence: .proved,
            identity: Identity(family: "grants/refused", value: Secret(named.number, publicPrefix: nil)))
    }
}

extension Message.Interpolation {
    /// Names, with a word between them.
    package mutating func appendInterpolation(people names: [String]) {
        appendInterpolation(escaped: names.joined(separator: " or "))
    }
}
