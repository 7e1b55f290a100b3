/// An element of the file being read, with everything in it.
struct SNENode {
  enum Content {
    case text(String)
    case element(SNENode)
  }

  static let namespace = "http://nuu.application.i2/"

  /// Without prefix.
  var name: String
  var namespace: String
  /// In alphabetical order, since the parser loses theirs.
  var attributes: [(name: String, value: String)]
  var line: Int
  var content: [Content] = []

  var isOurs: Bool { namespace == Self.namespace }

  var elements: [SNENode] {
    content.compactMap { if case .element(let child) = $0 { child } else { nil } }
  }

  /// All the text that stands directly in it, trimmed.
  var text: String {
    var text = ""
    for case .text(let part) in content { text += part }
    return text.trimmed
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
    if namespace != outer { xml += " xmlns=\"\(namespace.escaped)\"" }
    for (name, value) in attributes { xml += " \(name)=\"\(value.escaped)\"" }
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

extension String {
  var trimmed: String {
    var rest = Substring(self)
    while let first = rest.first, first.isWhitespace { rest.removeFirst() }
    while let last = rest.last, last.isWhitespace { rest.removeLast() }
    return String(rest)
  }

  /// Fit to stand in XML text or in a quoted attribute.
  var escaped: String {
    guard utf8.contains(where: { "&<>\"\r".utf8.contains($0) }) else { return self }
    var escaped = ""
    for scalar in unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\r": escaped += "&#13;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
