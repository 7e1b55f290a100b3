/// The social security number (NIR), which is never stored.
///
/// Source: CNIL; registration guide §1.2 and §7.3: only that it was entered in the SNE is kept.
enum NIR {
  /// Names an element could bear that holds one; none is documented.
  private static let names: Set = [
    "nir", "numnir", "numeronir", "nirdemandeur", "nircotitulaire", "numsecu", "numerosecu",
    "numsecuritesociale", "numerosecuritesociale", "numinsee",
  ]

  static func isName(_ name: String) -> Bool { names.contains(name.lowercased()) }

  /// Fifteen characters whose last two are the key of the others; Corsica counts as 19 and 18.
  static func isNumber(_ text: String) -> Bool {
    let kept = text.filter { !$0.isWhitespace && $0 != "." && $0 != "-" }.uppercased()
    guard kept.utf8.count == 15, let first = kept.first, "123478".contains(first),
      let key = Int(kept.suffix(2)),
      let number = Int(kept.dropLast(2).replacing("2A", with: "19").replacing("2B", with: "18"))
    else { return false }
    return key == 97 - number % 97
  }
}

extension SNENode {
  /// Whether the element itself holds a social security number.
  var isNIR: Bool { NIR.isName(name) || (elements.isEmpty && NIR.isNumber(text)) }

  /// The element without the social security numbers in it; nil when it is one itself.
  func withoutNIR(_ hadAny: inout Bool) -> SNENode? {
    if isNIR {
      hadAny = true
      return nil
    }
    var kept = self
    kept.attributes.removeAll { NIR.isNumber($0.value) }
    if kept.attributes.count < attributes.count { hadAny = true }
    kept.content = []
    for part in content {
      switch part {
      case .text: kept.content.append(part)
      case .element(let child):
        if let child = child.withoutNIR(&hadAny) { kept.content.append(.element(child)) }
      }
    }
    return kept
  }
}
