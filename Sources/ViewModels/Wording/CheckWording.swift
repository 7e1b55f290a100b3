import Domain

/// Says the question of a soft check, with the values of the request at hand.
struct CheckWording {
  let context: Context

  func sentence(_ finding: CheckFinding) -> String {
    guard let rule = context.reference.checks[finding.check] else { return "" }
    var sentence = rule.sentence
    for (blank, detail) in finding.details {
      sentence = sentence.replacing("{\(blank)}", with: text(detail, blank))
    }
    return sentence
  }

  private func text(_ detail: CheckFinding.Detail, _ blank: String) -> String {
    switch detail {
    case .text(let text): text
    case .number(let number) where blank == "personnes":
      number == 1 ? "1 personne" : "\(number) personnes"
    case .number(let number): String(number)
    case .amount(let amount): amount.text + "\u{A0}€"
    case .date(let date): date.short
    case .code(let code, let list): context.reference.label(code, in: list)
    case .communes(let codes): codes.map(context.communeWithStock).joined(separator: ", ")
    }
  }
}

extension Context {
  /// « Loffre (0 logement social) »; the name alone where the stock is unknown.
  func communeWithStock(_ code: String) -> String {
    guard let commune = reference.territory.commune(code) else { return code }
    guard let stock = commune.socialStock else { return commune.name }
    return "\(commune.name) (\(stock.dwellings))"
  }
}

extension Int {
  /// « 1 635 logements sociaux ».
  var dwellings: String {
    self < 2 ? "\(self) logement social" : "\(grouped) logements sociaux"
  }
}

extension CheckConfirmation {
  /// « Confirmé par camille le 24/11/2026 ».
  var said: String { "Confirmé par \(signature.agent) le \(signature.day.short)" }
}
