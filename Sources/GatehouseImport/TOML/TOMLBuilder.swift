/// A table while the file is read: headers and dotted keys may add to it, until it is closed.
final class TOMLBuilder {
    enum Entry {
        case value(TOMLValue)
        case table(TOMLBuilder)
        case tables([TOMLBuilder])
    }

    /// How a table came to be: only what a header did not name yet may be named by one.
    enum Origin {
        case implied, header, dotted
    }

    var origin: Origin
    private var keys: [String] = []
    private var entries: [String: Entry] = [:]

    init(_ origin: Origin) { self.origin = origin }

    var table: TOMLTable {
        var table = TOMLTable()
        for key in keys {
            switch entries[key] {
            case .value(let value)?: table.add(key, value)
            case .table(let builder)?: table.add(key, .table(builder.table))
            case .tables(let builders)?: table.add(key, .list(builders.map { .table($0.table) }))
            case nil: break
            }
        }
        return table
    }

    /// Sets a value; false where the key has one already.
    func set(_ key: String, _ value: TOMLValue) -> Bool { add(key, .value(value)) }

    /// The table under a key that leads on: the last one where there is a list of tables. Nil where a value stands there.
    func step(_ key: String, _ origin: Origin) -> TOMLBuilder? {
        switch entries[key] {
        case .table(let builder)?: return origin == .dotted && builder.origin == .header ? nil : builder
        case .tables(let builders)?: return origin == .dotted ? nil : builders.last
        case .value?: return nil
        case nil:
            let builder = TOMLBuilder(origin)
            return add(key, .table(builder)) ? builder : nil
        }
    }

    /// The table that a header names; nil where the name is taken.
    func named(_ key: String) -> TOMLBuilder? {
        switch entries[key] {
        case .table(let builder)? where builder.origin == .implied:
            builder.origin = .header
            return builder
        case nil:
            let builder = TOMLBuilder(.header)
            return add(key, .table(builder)) ? builder : nil
        default: return nil
        }
    }

    /// One table more of the list under the key; nil where something else stands there.
    func appended(_ key: String) -> TOMLBuilder? {
        let builder = TOMLBuilder(.header)
        switch entries[key] {
        case .tables(let builders)?:
            entries[key] = .tables(builders + [builder])
            return builder
        case nil: return add(key, .tables([builder])) ? builder : nil
        default: return nil
        }
    }

    private func add(_ key: String, _ entry: Entry) -> Bool {
        if entries[key] != nil { return false }
        keys.append(key)
        entries[key] = entry
        return true
    }
}
