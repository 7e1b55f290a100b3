import Domain

/// A row of a list that holds one value, such as a code.
struct SNERow<Value>: Sendable {
  let fault: ImportProblem.Kind
  /// The value of a row; nil when it has none that can be held.
  let value: @Sendable (SNENode) -> Value?
  /// Whether nothing stands in the row besides the value.
  let isPlain: @Sendable (SNENode) -> Bool
  let xml: @Sendable (String, Value) -> String
}

extension SNERow where Value: Equatable {
  /// The rows of these values, and the originals that no field could hold, at their ranks.
  ///
  /// An original stands for its value: at its own rank if it is still there, else wherever it is.
  func lines(_ name: String, _ values: [Value], _ originals: [SNEKept.Original]) -> [String] {
    var unreadable = originals.filter { value($0.node) == nil }[...]
    var lines: [String] = []
    var places: [Int: Value] = [:]
    for value in values {
      while let first = unreadable.first, first.index <= lines.count + 1 {
        lines.append(first.xml)
        unreadable.removeFirst()
      }
      places[lines.count] = value
      lines.append(xml(name, value))
    }
    lines += unreadable.map(\.xml)
    var waiting: [SNEKept.Original] = []
    for original in originals {
      guard let value = value(original.node) else { continue }
      if places[original.index - 1] == value {
        lines[original.index - 1] = original.xml
        places[original.index - 1] = nil
      } else {
        waiting.append(original)
      }
    }
    for original in waiting {
      let place = places.filter { $0.value == value(original.node) }.keys.min()
      guard let place else { continue }
      lines[place] = original.xml
      places[place] = nil
    }
    return lines
  }
}

extension SNERow<String> {
  /// `<typeLogement code="T3"/>`.
  static var code: Self {
    let form = SNEForm<String>.code
    return Self(fault: form.fault) {
      form.value(of: $0)
    } isPlain: {
      form.isPlain($0)
    } xml: {
      form.xml($0, $1)
    }
  }

  /// `<localisationSouhaite><commune code="59574"/></localisationSouhaite>`.
  static var commune: Self {
    let form = SNEForm<String>.code
    return Self(fault: form.fault) { node in
      let communes = node.elements.filter { $0.knownName == "commune" }
      return communes.count == 1 ? communes.first.flatMap { form.value(of: $0) } : nil
    } isPlain: { node in
      node.attributes.isEmpty && node.text.isEmpty && node.elements.count == 1
        && node.element("commune").map { form.isPlain($0) } ?? false
    } xml: { name, code in
      "<\(name)>\(form.xml("commune", code))</\(name)>"
    }
  }
}

extension SNERow<MonthlyAmount> {
  /// `<detailRessource><ressource code="SAL"/><montant>1420</montant></detailRessource>`.
  static var amount: Self {
    let (kind, sum) = (SNEForm<String>.code, SNEForm<Amount>.euros)
    return Self(fault: .badAmount) { node in
      guard let code = node.element("ressource").flatMap({ kind.value(of: $0) }),
        let amount = node.element("montant").flatMap({ sum.value(of: $0) })
      else { return nil }
      return MonthlyAmount(kind: code, amount: amount)
    } isPlain: { node in
      node.attributes.isEmpty && node.text.isEmpty && node.elements.count == 2
        && node.element("ressource").map { kind.isPlain($0) } ?? false
        && node.element("montant").map { sum.isPlain($0) } ?? false
    } xml: { name, amount in
      "<\(name)>\(kind.xml("ressource", amount.kind))"
        + "\(sum.xml("montant", amount.amount))</\(name)>"
    }
  }
}

extension SNESlot {
  /// A list whose rows hold one value each.
  ///
  /// A row that says more than its value is kept, and known again by that value wherever it ranks.
  static func list<Value: Equatable & SendableMetatype>(
    _ name: String,
    of rowName: String,
    _ values: any WritableKeyPath<Root, [Value]> & Sendable,
    _ row: SNERow<Value>
  ) -> Self {
    Self(name: name) { node, path, root, intake in
      if node.isBlank { return .kept }
      intake.readRows(node, at: path, of: rowName) { child, path, follows, intake in
        let value = row.value(child)
        if let value { root[keyPath: values].append(value) }
        if value == nil, !child.isBlank { intake.warn(row.fault, child, path) }
        if value == nil || !row.isPlain(child) { intake.keep(child, at: path, follows) }
      }
      return .taken
    } write: { root, path, kept, output in
      let originals = kept.rows(of: rowName, under: path)
      let lines = row.lines(rowName, root[keyPath: values], originals)
      output.rows(name, of: rowName, at: path, lines.map(SNEOutput.Row.line), kept)
    }
  }

  /// A list whose rows have elements of their own, such as persons.
  static func rows<Value: Sendable>(
    _ name: String,
    of rowName: String,
    _ values: any WritableKeyPath<Root, [Value]> & Sendable,
    empty: Value,
    _ slots: [SNESlot<Value>]
  ) -> Self {
    Self(name: name) { node, path, root, intake in
      if node.isBlank { return .kept }
      intake.readRows(node, at: path, of: rowName) { child, path, _, intake in
        var value = empty
        intake.read(child, at: path, slots, into: &value)
        root[keyPath: values].append(value)
      }
      return .taken
    } write: { root, path, kept, output in
      let rows = root[keyPath: values].map { value in
        SNEOutput.Row.container { path, output in
          _ = output.container(rowName, at: path, slots, value, kept, isRequired: true)
        }
      }
      output.rows(name, of: rowName, at: path, rows, kept)
    }
  }
}
