import Domain
import Pages

/// The help of the place at hand: what the field wants, and every key that works here.
struct Help: Equatable, Sendable {
  private let title: String
  private let parts: [Page.Part]
  private var scroll = 0

  init(about screen: Screen, _ context: Context) {
    var parts = screen.fieldHelp(context)
    title = parts.isEmpty ? "Aide" : "Aide du champ"
    parts.append(.heading("Les touches, ici et maintenant"))
    parts += screen.bindings(context).map { binding in
      let why = binding.disabled.map { " (\($0))" } ?? ""
      return .fact(Page.Fact(binding.key.name, binding.label + why))
    }
    parts.append(.heading("Partout"))
    let isTyping = screen.isTyping(context)
    parts += [
      (isTyping ? "F1" : "F1 ou\u{A0}?", "cette aide"),
      (isTyping ? "F9" : "F9 ou\u{A0}:", "toutes les commandes, à chercher par leur nom"),
      ("F12 ou Échap", "revenir d’un pas"),
      ("Échap puis un chiffre", "la touche F de ce chiffre, si votre clavier n’en a pas"),
    ].map { .fact(Page.Fact($0, $1)) }
    self.parts = parts
  }

  /// The help after a key; nil once closed.
  func pressed(_ key: Key) -> Help? {
    var next = self
    switch key {
    case .down: next.scroll += 1
    case .up: next.scroll = max(0, scroll - 1)
    case .pageDown: next.scroll += 10
    case .pageUp: next.scroll = max(0, scroll - 10)
    default: return nil
    }
    next.scroll = min(next.scroll, parts.count)
    return next
  }

  var overlay: Page.Overlay { .panel(Page.Panel(title: title, parts: parts, scroll: scroll)) }
}

extension Screen {
  /// What is known of the focused field: the club's words, and where they come from.
  fileprivate func fieldHelp(_ context: Context) -> [Page.Part] {
    guard case .entry(let entry) = self, let field = entry.focusedField else { return [] }
    guard let guide = context.reference.form[field.id] else { return [] }
    let requirement: String =
      switch guide.requirement {
      case .blocking: "Nécessaire pour enregistrer."
      case .recommended: "Conseillé : sans lui, le dossier reste « à compléter »."
      case .optional: "Facultatif."
      }
    let veil = guide.isSensitive ? " Sensible : fermé tant qu’on ne l’ouvre pas exprès." : ""
    return [
      .heading(guide.label), .text(guide.help), .text(requirement + veil),
      .text("Source : \(guide.source)", .faint),
    ]
  }
}
