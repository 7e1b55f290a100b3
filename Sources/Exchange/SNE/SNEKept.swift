import Domain

/// What was kept of a request's elements, by where it stood: what writing puts back.
struct SNEKept {
  struct Original {
    let xml: String
    let node: SNENode
    /// Its rank among the rows of its list, from 1.
    let index: Int
  }

  /// What stood in one element besides its fields.
  struct Children {
    /// As written in a start tag, each after a space.
    var attributes = ""
    /// Each with the step it followed; nil for what stood first.
    var others: [(step: String, follows: String?, xml: String)] = []

    /// Adds an attribute, without the declaration of its prefix when it stands there already.
    mutating func add(attribute xml: String) {
      var xml = xml
      if xml.hasPrefix("xmlns:"), let end = xml.firstRange(of: "\" ") {
        let declaration = xml[..<end.upperBound].dropLast()
        if attributes.contains(declaration) { xml = String(xml[end.upperBound...]) }
      }
      attributes += " " + xml
    }
  }

  private let elements: [String: [ForeignElement]]

  init(_ elements: [ForeignElement] = []) {
    self.elements = Dictionary(grouping: elements) { $0.path.parent }
  }

  /// What stood in the element of that path.
  func children(of path: String) -> Children {
    var children = Children()
    guard !elements.isEmpty else { return children }
    for element in elements[path] ?? [] {
      let step = element.path.lastStep
      if step.hasPrefix("@") {
        children.add(attribute: element.xml)
      } else {
        children.others.append((String(step), element.follows, element.xml))
      }
    }
    return children
  }

  /// The element that stood for a field, and said what the field cannot hold.
  func original(at path: String) -> Original? {
    guard !elements.isEmpty,
      let xml = elements[path.parent]?.first(where: { $0.path == path })?.xml,
      let node = SNENode(kept: xml)
    else { return nil }
    return Original(xml: xml, node: node, index: 1)
  }

  /// The rows kept of a list, in their order.
  func rows(of name: String, under path: String) -> [Original] {
    (elements[path] ?? []).compactMap { element in
      let step = element.path.lastStep
      guard step.hasPrefix(name + "["), step.hasSuffix("]"),
        let index = Int(step.dropFirst(name.count + 1).dropLast()),
        let node = SNENode(kept: element.xml)
      else { return nil }
      return Original(xml: element.xml, node: node, index: index)
    }.sorted { $0.index < $1.index }
  }
}

extension String {
  /// Where the element of this path stands.
  fileprivate var parent: String {
    lastIndex(of: "/").map { String(self[..<$0]) } ?? ""
  }

  fileprivate var lastStep: Substring {
    lastIndex(of: "/").map { self[index(after: $0)...] } ?? self[...]
  }
}
