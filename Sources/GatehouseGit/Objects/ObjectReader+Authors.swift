import GatehouseCore

extension ObjectReader {
    /// Who made commits and tags, in the order of their names. One that is not there, or has no maker, is left out.
    func authors(of commits: Set<ObjectID>) throws(GitError) -> [Authorship] {
        let ids = commits.sorted()
        var authors: [Authorship] = []
        if ids.isEmpty { return authors }
        try read(ids, limit: AnnotatedObject.largest) { (index, object) throws(GitError) in
            guard let bytes = object?.bytes, let author = Authorship(of: ids[index], AnnotatedObject(bytes)) else {
                return
            }
            authors.append(author)
        }
        return authors
    }
}
