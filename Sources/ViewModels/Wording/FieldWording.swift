import Domain

extension Context {
  /// Whose fields a group holds: « Co-titulaire 1 »; nil for the request itself.
  func groupTitle(_ path: String) -> String? {
    let parts = path.split(separator: ".")
    let row = parts.count > 1 ? (Int(parts[1]) ?? 0) + 1 : 0
    switch parts.first {
    case "coHolders": return "Co-titulaire \(row)"
    case "dependants": return "Personne à charge \(row)"
    case "sharedCustodyChildren": return "Enfant en garde ou visite \(row)"
    case "disabilities": return "Personne concernée \(row)"
    default: return nil
    }
  }

  /// The label of a field, with its rank in a list: « Motif 2 ».
  func rankedLabel(_ field: FieldID) -> String {
    let label = reference.form.label(field)
    let parts = field.parts
    switch parts.first {
    case "reasons" where parts.last == "text": return label
    case "reasons", "wanted":
      return parts.compactMap { Int($0) }.first.map { "\(label) \($0 + 1)" } ?? label
    default: return label
    }
  }

  /// « Nom de naissance — Co-titulaire 1 »: with whose it is when it is not the applicant's.
  func fieldTitle(_ field: FieldID) -> String {
    let label = rankedLabel(field)
    return groupTitle(field.path).map { "\(label) — \($0)" } ?? label
  }
}
