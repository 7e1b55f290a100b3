import Domain

/// How a value stands in an element: as its text, or as its `code`.
struct SNEForm<Value>: Sendable {
  let isCode: Bool
  /// What is wrong with a text that cannot be read.
  let fault: ImportProblem.Kind
  let read: @Sendable (String) -> Value?
  let write: @Sendable (Value) -> String

  /// The value an element holds; nil when it is blank, or cannot be read.
  func value(of node: SNENode) -> Value? {
    guard node.elements.isEmpty else { return nil }
    let text = node.text
    if isCode {
      guard text.isEmpty, let code = node.code, !code.isEmpty else { return nil }
      return read(code)
    }
    return text.isEmpty ? nil : read(text)
  }

  /// Whether nothing stands in an element besides the value.
  func isPlain(_ node: SNENode) -> Bool {
    node.elements.isEmpty && node.attributes.allSatisfy { isCode && $0.name == "code" }
  }

  func xml(_ name: String, _ value: Value) -> String {
    let text = write(value)
    return isCode ? "<\(name) code=\(text.quoted)/>" : "<\(name)>\(text.escaped)</\(name)>"
  }
}

extension SNEForm<String> {
  static var text: Self {
    Self(isCode: false, fault: .badNumber) {
      $0
    } write: {
      $0
    }
  }

  /// A code is taken as it is, known or not.
  static var code: Self {
    Self(isCode: true, fault: .badCode) {
      $0
    } write: {
      $0
    }
  }
}

extension SNEForm<CalendarDate> {
  static var day: Self {
    Self(isCode: false, fault: .badDate) {
      CalendarDate(sne: $0)
    } write: {
      $0.iso
    }
  }
}

extension SNEForm<Amount> {
  static var euros: Self {
    Self(isCode: false, fault: .badAmount) {
      Amount(sne: $0)
    } write: {
      $0.sneText
    }
  }
}

extension SNEForm<Int> {
  static var number: Self {
    Self(isCode: false, fault: .badNumber) { text in
      text.utf8.count <= 9 ? Int(text).flatMap { $0 >= 0 ? $0 : nil } : nil
    } write: {
      String($0)
    }
  }
}

extension SNEForm<Bool> {
  static var yesNo: Self {
    Self(isCode: false, fault: .badYesNo) { text in
      switch text {
      case "true", "1": true
      case "false", "0": false
      default: nil
      }
    } write: {
      $0 ? "true" : "false"
    }
  }
}

extension SNEForm<UniqueNumber> {
  static var uniqueNumber: Self {
    Self(isCode: false, fault: .badUniqueNumber) {
      UniqueNumber($0)
    } write: {
      $0.text
    }
  }
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

  /// Whole euros, or euros and two decimals after a point.
  var sneText: String {
    let (euros, rest) = cents.quotientAndRemainder(dividingBy: 100)
    return rest == 0 ? String(euros) : "\(euros).\(rest < 10 ? "0" : "")\(rest)"
  }
}
