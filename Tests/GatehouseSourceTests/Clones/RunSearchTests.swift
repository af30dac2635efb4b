import GatehouseSource
import TestSupport
import Testing

@Suite struct RunSearchTests {
    private struct Found: Hashable {
        let text: Int
        let other: Int
        let run: CommonRun
    }

    private func text(_ codes: [UInt64]) -> ComparedText {
        ComparedText(codes: codes, lines: codes.indices.map { UInt32($0 / 8 + 1) })
    }

    private func found(in texts: [ComparedText], tokens: Int) -> Set<Found> {
        let winnowing = Winnowing(tokens: tokens)
        let landmarks = texts.map { winnowing.landmarks(of: $0) }
        let table = LandmarkTable(landmarks)
        return Set(
            texts.indices.flatMap { number in
                CloneSurvey.runs(of: number, in: texts, landmarks[number], table, tokens: tokens).flatMap {
                    other, runs in runs.map { Found(text: number, other: other, run: $0) }
                }
            })
    }

    // Every diagonal of every pair, walked from its one end to the other.
    private func naive(in texts: [ComparedText], tokens: Int) -> Set<Found> {
        var found = Set<Found>()
        for (number, text) in texts.enumerated() {
            for (other, otherText) in texts[...number].enumerated() {
                for shift in -otherText.count...text.count where number != other || shift > 0 {
                    var start: Int?
                    for place in max(0, shift)...max(0, shift, min(text.count, otherText.count + shift)) {
                        let isEqual =
                            place < text.count && place - shift < otherText.count
                            && text.codes[place] == otherText.codes[place - shift]
                        if isEqual {
                            start = start ?? place
                        } else if let first = start {
                            let count = min(place - first, number == other ? shift : .max)
                            if count >= tokens {
                                let run = CommonRun(
                                    one: first..<(first + count), other: (first - shift)..<(first - shift + count))
                                found.insert(Found(text: number, other: other, run: run))
                            }
                            start = nil
                        }
                    }
                }
            }
        }
        return found
    }

    @Test(arguments: 0..<60) func `every run that two texts share is found, and nothing else`(seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let tokens = [6, 10, 25, 50].randomElement(using: &random)!
        let words: ClosedRange<UInt64> = 1...[9, 40, 1_000].randomElement(using: &random)!
        var texts: [[UInt64]] = []
        for _ in 0..<5 {
            var codes = (0..<Int.random(in: 0...300, using: &random)).map { _ in
                UInt64.random(in: words, using: &random)
            }
            // Pieces of those before are pasted, some of them short of the length by a token.
            for _ in 0..<4 {
                let source = (texts + [codes]).randomElement(using: &random)!
                let count = min(source.count, tokens + Int.random(in: -1...tokens, using: &random))
                guard count > 0 else { continue }
                let start = Int.random(in: 0...(source.count - count), using: &random)
                codes.insert(
                    contentsOf: source[start..<(start + count)], at: Int.random(in: 0...codes.count, using: &random))
            }
            texts.append(codes)
        }
        let compared = texts.map(text)
        let (found, expected) = (found(in: compared, tokens: tokens), naive(in: compared, tokens: tokens))
        #expect(found == expected, "seed \(seed), \(tokens) tokens: \(found.symmetricDifference(expected))")
    }

    @Test func `a shared run of exactly as many tokens is found wherever it stands, and a shorter one is not`() {
        let run = (0..<50).map { UInt64($0 + 1) }
        for before in 0..<60 {
            let one = text((0..<before).map { UInt64(1_000 + $0) } + run + [7_000])
            let other = text([8_000, 8_001] + run + (0..<before).map { UInt64(2_000 + $0) })
            #expect(found(in: [one, other], tokens: 50).map(\.run.count) == [50])
            #expect(found(in: [one, other], tokens: 51).isEmpty)
        }
    }
}
