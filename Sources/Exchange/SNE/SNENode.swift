/// An element of the file being read, with everything in it.
struct SNENode {
  enum Content {
    case text(String)
    case element(SNENode)
  }

  /// An attribute, its prefix kept when it is of another namespace than the file's.
  struct Attribute {
    var name: String
    var value: String
    /// What its prefix stands for; nil without a prefix, or for `xml:`.
    var namespace: String?

    /// As it stands in a start tag.
    var xml: String { "\(name)=\(value.quoted)" }

    /// What declares its prefix; nil when nothing has to.
    var declaration: String? {
      guard let namespace, let prefix = name.split(separator: ":").first else { return nil }
      return "xmlns:\(prefix)=\(namespace.quoted)"
    }
  }

  static let namespace = "http://nuu.application.i2/"

  /// Without prefix.
  var name: String
  var namespace: String
  /// In alphabetical order, since the parser loses theirs.
  var attributes: [Attribute]
  var line: Int
  var content: [Content] = []

  var isOurs: Bool { namespace == Self.namespace }

  /// The name, when it is of the SNE's namespace; another namespace's names are never known.
  var knownName: String { isOurs ? name : "" }

  var elements: [SNENode] {
    content.compactMap { if case .element(let child) = $0 { child } else { nil } }
  }

  /// The first element of that name, of the SNE's namespace.
  func element(_ name: String) -> SNENode? {
    for case .element(let child) in content where child.name == name && child.isOurs {
      return child
    }
    return nil
  }

  /// Names that several of its elements bear.
  var repeatedNames: Set<String> {
    var seen: Set<String> = []
    var repeated: Set<String> = []
    for case .element(let child) in content where !seen.insert(child.knownName).inserted {
      repeated.insert(child.knownName)
    }
    return repeated
  }

  /// All the text that stands directly in it, trimmed.
  var text: String {
    var text = ""
    for case .text(let part) in content { text += part }
    return text.trimmed
  }

  /// Whether it says nothing but that it stands there.
  var isBlank: Bool {
    attributes.isEmpty
      && content.allSatisfy { if case .text(let text) = $0 { text.trimmed.isEmpty } else { false } }
  }

  var code: String? { attributes.first { $0.name == "code" }?.value }

  mutating func append(text: String) {
    if case .text(let before) = content.last {
      content[content.count - 1] = .text(before + text)
    } else {
      content.append(.text(text))
    }
  }

  /// The element as XML, names without prefix; another namespace than the file's is declared.
  func xml(inside outer: String = SNENode.namespace) -> String {
    var xml = "<\(name)"
    if namespace != outer { xml += " xmlns=\(namespace.quoted)" }
    var declared: Set<String> = []
    for attribute in attributes {
      if let declaration = attribute.declaration, declared.insert(declaration).inserted {
        xml += " " + declaration
      }
      xml += " " + attribute.xml
    }
    if content.isEmpty { return xml + "/>" }
    xml += ">"
    for part in content {
      switch part {
      case .text(let text): xml += text.escaped
      case .element(let child): xml += child.xml(inside: namespace)
      }
    }
    return xml + "</\(name)>"
  }
}
