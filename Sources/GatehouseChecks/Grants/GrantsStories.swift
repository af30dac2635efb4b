package import GatehouseCore

extension Grants {
    package static let stories: [Story] = [
        Story(
            code: "grants/refused", title: "grant that does not count for this push",
            parts: [
                (
                    "told by",
                    "the push names a grant (git push -o gatehouse-grant=NUMBER). It counts where a person signed it whom the "
                        + "policy names under 'grants: by', with a key that counts today; for this repository, ref and commit, "
                        + "by itself, until its last day; and where the server knows who pushes, and that the granter did not "
                        + "make, commit or push what comes"
                ),
                (
                    "mend",
                    "ask somebody else for 'gatehouse grant give FINGERPRINT --head COMMIT --onto REF --reason TEXT'"
                ),
                (
                    "forgive",
                    "nothing forgives it: push without the option. A grant lets in findings; a policy with mistakes and what "
                        + "could not be judged are none"
                ),
            ])
    ]
}
