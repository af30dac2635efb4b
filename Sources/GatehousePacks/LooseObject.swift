import GatehouseCore

/// An object that has a file of its own: deflated, with its kind and size before its bytes.
struct LooseObject {
    let id: ObjectID
    let kind: ObjectKind
    /// How many bytes should come out. Not to be believed.
    let claimedSize: Int
    private let file: StoreFile
    private let inflater: Inflater
    // How long the header is, and what came out behind it.
    private let headerSize: Int
    private let beginning: [UInt8]

    /// Reads what stands before the bytes. Nothing else may use the inflater until this object was read.
    init(_ id: ObjectID, _ file: StoreFile, _ inflater: Inflater) throws(PackError) {
        let damage = PackError.broken(id, "what its file begins with makes no sense")
        var head = [UInt8](repeating: 0, count: 64)
        guard inflater.start(file.bytes), let count = head.withUnsafeMutableBytes({ inflater.fill($0) }) else {
            throw damage
        }
        let bytes = head[..<count]
        guard let space = bytes.firstIndex(of: 0x20), let end = bytes.firstIndex(of: 0), space < end,
            let kind = ObjectKind(word: bytes[..<space]), let size = Self.number(bytes[(space + 1)..<end])
        else { throw damage }
        self.id = id
        self.kind = kind
        claimedSize = size
        self.file = file
        self.inflater = inflater
        headerSize = end + 1
        beginning = Array(bytes[headerSize...])
    }

    private static func number(_ digits: ArraySlice<UInt8>) -> Int? {
        guard (1...18).contains(digits.count), digits.allSatisfy({ (0x30...0x39).contains($0) }) else { return nil }
        return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// All of its bytes, where they are no more than the limit.
    func bytes(limit: Int) throws(PackError) -> [UInt8] {
        guard claimedSize <= limit else { throw .tooLarge(id, claimedSize, limit: limit) }
        guard claimedSize <= Inflater.most(from: file.bytes.count), beginning.count <= claimedSize else { throw damage }
        // From the start again, and all at once: that is faster than to go on piece by piece.
        var bytes = [UInt8](unsafeUninitializedCapacity: headerSize + claimedSize) { output, count in
            let isWhole = inflater.inflate(file.bytes, into: UnsafeMutableRawBufferPointer(output))
            count = isWhole ? headerSize + claimedSize : 0
        }
        guard !bytes.isEmpty else { throw damage }
        bytes.removeFirst(headerSize)
        return bytes
    }

    /// Hands over its bytes in pieces of this size, the last one smaller.
    func pieces<Failure>(
        of size: Int, _ body: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) -> PackError? {
        try inflater.pieces(of: size, after: beginning, claimedSize, body) ? nil : damage
    }

    private var damage: PackError { .broken(id, "its file does not hold what it promises") }
}

extension Inflater {
    /// Hands over what comes out, in pieces of this size, the last one smaller; what came out before comes first. False
    /// where not just so much comes out.
    func pieces<Failure>(
        of size: Int, after beginning: [UInt8] = [], _ expected: Int, _ body: ([UInt8]) throws(Failure) -> Void
    ) throws(Failure) -> Bool {
        var piece = beginning
        var rest = expected - beginning.count
        while true {
            let start = piece.count
            let wanted = max(0, min(size - start, rest))
            piece += [UInt8](repeating: 0, count: wanted)
            let came = piece.withUnsafeMutableBytes { fill(UnsafeMutableRawBufferPointer(rebasing: $0[start...])) }
            guard let came, came == wanted else { return false }
            rest -= wanted
            if rest <= 0 { break }
            try body(piece)
            piece = []
        }
        guard rest == 0, isAtEnd() else { return false }
        try body(piece)
        return true
    }
}
