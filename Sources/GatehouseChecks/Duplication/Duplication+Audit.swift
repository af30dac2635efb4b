import GatehouseCore
import GatehouseSource

extension Duplication {
    /// The copies of a whole tree, the largest first, and how much of it they are.
    func audit(_ change: Change, using tools: Toolbox) throws(Problem) -> Findings {
        var result: Findings = []
        let all = try AuditedSources(change, self, tools, &result.skipped)
        guard !all.sources.isEmpty else { return result }
        let survey = all.survey(self, tools)
        for one in survey.classes { result.list += findings(of: one, in: all) }
        let renamed = all.surveyRenamed(self, tools).classes.lazy.compactMap { self.renamed($0, in: all) }
        result.list += renamed.prefix(Self.mostRenamed)
        if survey.redundantLines > 0 { result.list.append(share(of: survey, in: all)) }
        return result
    }

    // One finding for each instance but the first, told together: one copy more is another one for a baseline.
    private func findings(of one: CloneSurvey.CloneClass, in all: AuditedSources) -> [Finding] {
        let places = one.instances.map { instance in
            NewCopy.Place(
                path: all.sources[instance.text].path,
                lines: all.sources[instance.text].text.lineRange(of: instance.range))
        }
        return one.instances.indices.dropFirst().map { number in
            let instance = one.instances[number]
            var place = Place.file(places[number].path)
            (place.line, place.endLine) = (places[number].lines.lowerBound, places[number].lines.upperBound)
            var finding = Finding(
                "duplication/clone", at: place,
                "\(Self.told(places[number].lines, all.sources[instance.text].text, instance.range)) stand in \(Self.told([places[0]])) as well",
                remedy: "let one of them do the work of both, beginning with the largest",
                because: all.sources[instance.text].text.isWhole ? [] : [Self.doubt],
                identity: Self.identity(one.digest, numbered: number + 1), isHarmless: true)
            finding.measure = Measure(one.tokens)
            return finding
        }
    }

    // More of them nobody reads.
    private static let mostRenamed = 100

    // What is told as a copy is not told again.
    private func renamed(_ one: CloneSurvey.CloneClass, in all: AuditedSources) -> Finding? {
        guard let first = one.instances.first, let renamed = all.sources[first.text].renamed else { return nil }
        let text = all.sources[first.text].text
        let others = one.instances.dropFirst().filter { other in
            let codes = zip(text.codes[first.range], all.sources[other.text].text.codes[other.range])
            var (longest, run) = (0, 0)
            for (code, otherCode) in codes {
                run = code == otherCode ? run + 1 : 0
                longest = max(longest, run)
            }
            return longest < settings.tokens
        }
        guard !others.isEmpty else { return nil }
        let places = others.map { other in
            NewCopy.Place(
                path: all.sources[other.text].path, lines: all.sources[other.text].text.lineRange(of: other.range))
        }
        let lines = text.lineRange(of: first.range)
        var place = Place.file(all.sources[first.text].path)
        (place.line, place.endLine) = (lines.lowerBound, lines.upperBound)
        var finding = Finding(
            "duplication/renamed", at: place,
            "\(Self.told(lines, text, first.range)) stand in \(Self.told(places)) under other names",
            remedy: "see whether one function with parameters can do the work of both",
            identity: Identity(
                family: "duplication/renamed",
                value: Secret(renamed.text.digest(of: first.range), publicPrefix: nil)),
            isHarmless: true)
        finding.measure = Measure(one.tokens)
        return finding
    }

    private func share(of survey: CloneSurvey, in all: AuditedSources) -> Finding {
        let isOver = survey.redundantLines * 100 > settings.limit * survey.codeLines
        let worst = survey.redundantByText.indices.max { survey.redundantByText[$0] < survey.redundantByText[$1] } ?? 0
        return Finding(
            "duplication/share", at: .file(all.sources[worst].path),
            "\(survey.redundantLines) of \(survey.codeLines) lines of code are copies that could go: \(percent: survey.redundantLines, of: survey.codeLines), where the limit is \(settings.limit) %",
            remedy: "begin with the largest copies",
            because: [
                "\(survey.involvedLines) lines stand in some copy: \(percent: survey.involvedLines, of: survey.codeLines)",
                "this file has \(survey.redundantByText[worst]) of the lines that could go, more than any other",
            ],
            identity: Identity(family: "duplication/share", value: Secret([], publicPrefix: nil)),
            isHarmless: settings.judge == .new || !isOver)
    }
}
