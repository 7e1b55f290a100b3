/// What the prefixes stand for, where the reading of a file is.
struct SNEPrefixes {
  private var namespaces: [String: [String]] = [:]

  mutating func begin(_ prefix: String, _ namespace: String) {
    namespaces[prefix, default: []].append(namespace)
  }

  mutating func end(_ prefix: String) { _ = namespaces[prefix]?.popLast() }

  /// The attributes of an element in alphabetical order, declarations of namespaces left out.
  ///
  /// One of the SNE's own namespace loses its prefix, as elements do.
  func attributes(_ raw: [String: String]) -> [SNENode.Attribute] {
    raw.filter { $0.key != "xmlns" && !$0.key.hasPrefix("xmlns:") }.map { name, value in
      guard let colon = name.firstIndex(of: ":") else {
        return SNENode.Attribute(name: name, value: value)
      }
      let namespace = namespaces[String(name[..<colon])]?.last
      let plain = String(name[name.index(after: colon)...])
      if namespace == SNENode.namespace, raw[plain] == nil {
        return SNENode.Attribute(name: plain, value: value)
      }
      return SNENode.Attribute(name: name, value: value, namespace: namespace)
    }.sorted { $0.name < $1.name }
  }
}

extension String {
  var withoutPrefix: String {
    split(separator: ":", omittingEmptySubsequences: false).last.map(String.init) ?? self
  }
}
