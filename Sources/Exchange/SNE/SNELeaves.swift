import Domain

/// How single values are taken, and what is not known is kept.
extension SNERequestMapper {
  /// Takes a value written as text; one that cannot be read is kept, with a warning.
  mutating func take<Value>(
    _ node: SNENode,
    _ path: String,
    into field: inout Value?,
    or fault: ImportProblem.Kind,
    parse: (String) -> Value?
  ) {
    guard field == nil, node.elements.isEmpty else { return keep(node, at: path) }
    let text = node.text
    if text.isEmpty {
      keepAttributes(of: node, at: path)
    } else if let value = parse(text) {
      field = value
      keepAttributes(of: node, at: path)
    } else {
      warn(fault, node, path)
      keep(node, at: path)
    }
  }

  mutating func take(_ node: SNENode, _ path: String, into field: inout String?) {
    take(node, path, into: &field, or: .badNumber) { $0 }
  }

  mutating func take(_ node: SNENode, _ path: String, into field: inout CalendarDate?) {
    take(node, path, into: &field, or: .badDate) { CalendarDate(sne: $0) }
  }

  mutating func take(_ node: SNENode, _ path: String, into field: inout Amount?) {
    take(node, path, into: &field, or: .badAmount) { Amount(sne: $0) }
  }

  mutating func take(_ node: SNENode, _ path: String, into field: inout Int?) {
    take(node, path, into: &field, or: .badNumber) { text in
      text.utf8.count <= 9 ? Int(text).flatMap { $0 >= 0 ? $0 : nil } : nil
    }
  }

  mutating func take(_ node: SNENode, _ path: String, into field: inout Bool?) {
    take(node, path, into: &field, or: .badYesNo) {
      switch $0 {
      case "true", "1": true
      case "false", "0": false
      default: nil
      }
    }
  }

  /// Takes the `code` attribute as it is, known or not.
  mutating func takeCode(_ node: SNENode, _ path: String, into field: inout String?) {
    guard field == nil, let code = node.code, !code.isEmpty, node.elements.isEmpty,
      node.text.isEmpty
    else { return keep(node, at: path) }
    field = code
    keepAttributes(of: node, at: path, except: "code")
  }

  mutating func takeCode(_ node: SNENode, _ path: String, appendingTo list: inout [String]) {
    var code: String?
    takeCode(node, path, into: &code)
    if let code { list.append(code) }
  }

  /// Reads each row of a list; rows of another name are kept.
  mutating func rows(
    _ list: SNENode,
    _ path: String,
    of name: String,
    read: (inout SNERequestMapper, SNENode, String) -> Void
  ) {
    keepStray(of: list, at: path)
    var row = 0
    for child in list.elements {
      if child.knownName == name {
        row += 1
        read(&self, child, "\(path)/\(name)[\(row)]")
      } else {
        keep(child, at: "\(path)/\(child.name)")
      }
    }
  }

  mutating func keep(_ node: SNENode, at path: String) {
    foreignElements.append(ForeignElement(path: path, xml: node.xml()))
  }

  /// Keeps what a container should not hold: attributes, and text between its elements.
  mutating func keepStray(of node: SNENode, at path: String) {
    keepAttributes(of: node, at: path)
    let text = node.text
    if !text.isEmpty {
      let prefix = path.isEmpty ? "" : path + "/"
      foreignElements.append(ForeignElement(path: prefix + "text()", xml: text.escaped))
    }
  }

  private mutating func keepAttributes(of node: SNENode, at path: String, except known: String = "")
  {
    let prefix = path.isEmpty ? "" : path + "/"
    for (name, value) in node.attributes where name != known {
      foreignElements.append(
        ForeignElement(path: "\(prefix)@\(name)", xml: "\(name)=\"\(value.escaped)\"")
      )
    }
  }

  mutating func warn(_ kind: ImportProblem.Kind, _ node: SNENode, _ path: String) {
    problems.append(
      ImportProblem(file: file, line: node.line, request: request, element: path, kind: kind)
    )
  }
}

extension SNENode {
  /// The name, when it is of the SNE's namespace; another namespace's names are never known.
  var knownName: String { isOurs ? name : "" }
}

extension CalendarDate {
  /// A day of XML Schema: `aaaa-mm-jj`, with or without a zone, which a day does not need.
  init?(sne text: String) {
    let zone = text.dropFirst(10)
    let isZone =
      zone.isEmpty || zone == "Z"
      || (zone.utf8.count == 6 && (zone.hasPrefix("+") || zone.hasPrefix("-")))
    guard isZone else { return nil }
    self.init(iso: text.prefix(10))
  }
}

extension Amount {
  /// Euros with at most two decimals, after a point or a comma; no sign.
  init?(sne text: String) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "." || $0 == "," }
    guard (1...2).contains(parts.count), (1...9).contains(parts[0].utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let euros = Int(parts[0])
    else { return nil }
    var cents = 0
    if parts.count == 2 {
      let decimals = parts[1]
      guard (1...2).contains(decimals.utf8.count), let number = Int(decimals) else { return nil }
      cents = decimals.utf8.count == 1 ? number * 10 : number
    }
    self.init(cents: euros * 100 + cents)
  }
}
