import Domain

/// Says a change of the journal: the field by its label, its texts as a clerk reads them.
struct ChangeWording {
  let context: Context

  /// « Nom d’usage — Co-titulaire 1 ».
  func label(_ field: FieldID) -> String {
    let parts = field.parts
    switch parts.first {
    case "deskCode": return "Guichet"
    case "strikeOff": return "Radiation"
    case "documents": return document(parts)
    case "foreignElements": return "Parties gardées du fichier d’échange"
    case "confirmations":
      let field = FieldID(parts.dropFirst(2).joined(separator: "."))
      return "Confirmé : \(context.fieldTitle(field))"
    case "checklists":
      let list = context.checklists.first { parts.count > 1 && $0.id == parts[1] }
      let item = list?.items.first { parts.count > 2 && $0.id == parts[2] }
      guard let list else { return field.path }
      return item.map { "\(list.title)\u{A0}: \($0.text)" } ?? list.title
    default: return context.fieldTitle(field)
    }
  }

  func value(_ canonical: String, _ field: FieldID) -> String {
    switch field.parts.first {
    case "deskCode": return context.deskName(canonical)
    case "confirmations":
      let parts = canonical.split(separator: " ", maxSplits: 1)
      // Older lines hold what was confirmed.
      guard parts.count == 2, let date = CalendarDate(iso: parts[0]) else { return canonical }
      return "par \(parts[1]) le \(date.short)"
    case "documents":
      let parts = canonical.split(separator: " ")
      guard parts.count == 2, let state = DocumentState(rawValue: String(parts[0])),
        let date = CalendarDate(iso: parts[1])
      else { return canonical }
      return "\(state.word), \(date.short)"
    case "strikeOff":
      let parts = canonical.split(separator: " ")
      guard parts.count == 2, let date = CalendarDate(iso: parts[1]) else { return canonical }
      let reason = context.reference.label(String(parts[0]), in: .strikeOffReason)
      return "\(reason), le \(date.short)"
    default:
      guard let kind = Self.kinds[field.template] else { return canonical }
      return ValueWording(context: context).full(canonical, kind)
    }
  }

  /// « avant → après ».
  func told(_ change: FieldChange) -> String {
    let before = change.before.map { value($0, change.field) } ?? "(vide)"
    let after = change.after.map { value($0, change.field) } ?? "(vide)"
    return "\(before) → \(after)"
  }

  /// « Titre de séjour — demandeur ».
  private func document(_ parts: [Substring]) -> String {
    guard parts.count > 2 else { return "Pièce" }
    let type = context.reference.documents[String(parts[1])]
    if type?.isSensitive == true { return DocumentType.discreet }
    let text = type?.text ?? String(parts[1])
    let document = text.hasSuffix(".") ? String(text.dropLast()) : text
    switch parts[2] {
    case "request": return document
    case "applicant": return "\(document) — demandeur"
    default:
      let birth = CalendarDate(iso: parts[2].prefix(10))
      return birth.map { "\(document) — né(e) le \($0.short)" } ?? document
    }
  }

  /// The kind of each field by its template, read off a form that has a row of everything.
  private static let kinds: [String: FieldKind] = {
    let rows = [
      "coHolders.0.title", "dependants.0.name", "sharedCustodyChildren.0.birthDate",
      "disabilities.0.person", "applicant.monthlyIncomes.0.kind",
      "applicant.monthlyOutgoings.0.kind", "reasons.0.code",
    ]
    let entry = RequestEntry(
      texts: Dictionary(rows.map { (FieldID($0), "x") }) { first, _ in first }
    )
    return Dictionary(entry.fields.map { ($0.id.template, $0.kind) }) { first, _ in first }
  }()
}
