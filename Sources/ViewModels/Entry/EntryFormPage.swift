import Domain
import Pages

extension EntryForm {
  func page(_ context: Context) -> Page {
    if let conflict { return conflictPage(conflict, context) }
    let look = look(context)
    var parts: [Page.Part] = []
    for section in look.sections {
      // Nothing of it is asked of this request, an association's above all.
      if section.fields.isEmpty, veil(section.id, look) == nil { continue }
      parts.append(.heading(section.id.title))
      if let veil = veil(section.id, look) { parts.append(.text(veil, .warning)) }
      for group in section.groups {
        if let title = context.groupTitle(group.path), group.fields.count > 1 {
          parts.append(.text(title, .faint))
        }
        parts += group.fields.map { .field(shown($0, look, context)) }
        if section.id == .incomes, let total = context.incomeText(look.request, group.path) {
          parts.append(.text(total, .faint))
        }
      }
      if section.id == .incomes, let total = context.householdIncomeText(look.request) {
        parts.append(.text(total, .faint))
      }
    }
    return Page(
      ["Demandes", title],
      status: status(look),
      parts,
      aside: duplicatePanel(context),
      overlay: picker?.overlay,
      message: message ?? hint(context),
      keys: bindings(context).map(\.hint)
    )
  }

  private var title: String {
    let usageName = entry[FieldID("applicant.usageName")]
    let person = [
      usageName.isEmpty ? entry[FieldID("applicant.birthName")] : usageName,
      entry[FieldID("applicant.givenNames")],
    ].filter { !$0.isEmpty }.joined(separator: " ")
    let association = entry[FieldID("association.name")]
    let name = association.isEmpty ? person : association
    guard let base else { return name.isEmpty ? "Nouvelle demande" : "Nouvelle demande : \(name)" }
    return "Modification de \(base.id.localReference) : \(name)"
  }

  private func status(_ look: EntryLook) -> String {
    let wrong = look.reading.problems.count
    let empty = look.obstacles.count - wrong
    let questions = look.questions.count
    let said = [
      empty == 0 ? "" : "\(empty) nécessaire\(empty > 1 ? "s" : "")",
      wrong == 0 ? "" : "\(wrong) à corriger",
    ].filter { !$0.isEmpty }
    if !said.isEmpty {
      return (said + (questions == 0 ? [] : ["\(questions) à confirmer"])).joined(separator: ", ")
    }
    return questions == 0 ? "prête à enregistrer" : "prête, \(questions) à confirmer"
  }

  private func shown(_ field: FormField, _ look: EntryLook, _ context: Context) -> Page.Field {
    let isFocused = field.id == focus
    let text = isFocused ? self.field.text : entry[field.id]
    let (note, tone) = note(field, text, isFocused, look, context)
    return Page.Field(
      label: label(field, context),
      value: text,
      caret: isFocused ? self.field.caret : nil,
      isRequired: context.reference.form.requirement(field.id) == .blocking && !isSpare(field.id),
      note: note,
      noteTone: tone
    )
  }

  /// Whether the field only offers one more row, which nobody owes.
  private func isSpare(_ field: FieldID) -> Bool {
    let parts = field.parts.map(String.init)
    switch parts.first {
    case "coHolders" where parts.count > 1: return Int(parts[1]) == entry.rowCount("coHolders")
    case "reasons" where parts.count > 1 && parts[1] != "0":
      return Int(parts[1]) == entry.rowCount("reasons")
    case "wanted" where parts.count > 2 && parts[2] != "0":
      return Int(parts[2]) == entry.rowCount("wanted.communes")
    default: return false
    }
  }

  /// The opening field of an empty row says what filling it adds.
  private func label(_ field: FormField, _ context: Context) -> String {
    let path = field.id.path
    let row = field.id.parts.dropFirst().first.flatMap { Int($0) }
    switch field.id.parts.first {
    case "coHolders" where row == entry.rowCount("coHolders"):
      return "Autre co-titulaire : civilité"
    case "coHolders" where path.hasSuffix(".address.street") && entry[field.id].isEmpty:
      return "Autre adresse : voie"
    case "dependants" where row == entry.rowCount("dependants"): return "Personne à charge : nom"
    case "sharedCustodyChildren" where row == entry.rowCount("sharedCustodyChildren"):
      return "Enfant en garde : né(e) le"
    case "disabilities" where row == entry.rowCount("disabilities"): return "Personne : prénom"
    case "reasons", "wanted":
      let number = (field.id.parts.last.flatMap { Int($0) } ?? row).map { " \($0 + 1)" } ?? ""
      return context.reference.form.label(field.id) + (path.hasSuffix("text") ? "" : number)
    default: return context.reference.form.label(field.id)
    }
  }

  private func note(
    _ field: FormField,
    _ text: String,
    _ isFocused: Bool,
    _ look: EntryLook,
    _ context: Context
  ) -> (String, Page.Tone) {
    if field.id == Self.numberField, let holder, !taken(look.request).isEmpty {
      return ("Déjà celui de \(holder.said) : F11 y va.", .alert)
    }
    if let question = look.questions.first(where: { $0.field == field.id }) {
      // In full where the focus is; elsewhere a word is enough, before what the value means.
      if !isFocused {
        let read = try? look.reader.read(text, as: field.kind)
        let said = read.flatMap { $0 }.map { echo($0, field, look, context) } ?? ""
        return (said.isEmpty ? "à confirmer" : "à confirmer — \(said)", .warning)
      }
      if questionHere != nil {
        return (CheckWording(context: context).sentence(question), .warning)
      }
    }
    do throws(FieldProblem) {
      guard let canonical = try look.reader.read(text, as: field.kind) else {
        if let problem = look.reading.problems[field.id] {
          // Said faintly while its row is being typed.
          let isTyped = field.id.parts.dropLast() == focus.parts.dropLast()
          return (ProblemWording(context: context).full(problem), isTyped ? .faint : .alert)
        }
        return (isFocused ? field.kind.format : "", .faint)
      }
      return (echo(canonical, field, look, context), .faint)
    } catch {
      let wording = ProblemWording(context: context)
      // While one types, an unfinished text is not yet an error.
      return (wording.full(error), isFocused ? .faint : .alert)
    }
  }

  /// What the canonical value means, where the text does not say it.
  private func echo(
    _ canonical: String,
    _ field: FormField,
    _ look: EntryLook,
    _ context: Context
  ) -> String {
    if let answer = look.findings.first(where: { $0.field == field.id }).flatMap({ finding in
      confirmations.last { $0.answers(finding) }
    }) {
      return answer.said
    }
    switch field.kind {
    case .date(.birth):
      return CalendarDate(iso: canonical).map { "\($0.long), \($0.ageText(on: context.today))" }
        ?? ""
    case .date: return CalendarDate(iso: canonical)?.long ?? ""
    case .commune where field.id.parts.first == "wanted": return context.communeWithStock(canonical)
    case .commune: return context.communeName(canonical)
    case .postalCode:
      return context.reference.territory.communes.filter { $0.postalCode == canonical }.map(\.name)
        .joined(separator: ", ")
    case .uniqueNumber: return UniqueNumber(canonical).map(context.numberText) ?? ""
    case .code, .codes, .euros, .yesNo:
      return ValueWording(context: context).full(canonical, field.kind)
    default: return ""
    }
  }

  private func hint(_ context: Context) -> Page.Message? {
    context.reference.form[focus].map { Page.Message($0.help, .faint) }
  }

  private func conflictPage(_ conflict: EntryConflict, _ context: Context) -> Page {
    let wording = ChangeWording(context: context)
    func text(_ value: String?, _ field: FieldID) -> String {
      value.map { wording.value($0, field) } ?? "(vide)"
    }
    return Page(
      [
        "Demandes", title,
        conflict.isSamePerson ? "Saisie à reprendre" : "Deux enregistrements à accorder",
      ],
      status: conflict.fields.count == 1
        ? "1 champ différent" : "\(conflict.fields.count) champs différents",
      [
        .table(
          Page.Table(
            columns: [
              Page.Table.Column("Champ", minimum: 20, ideal: 40),
              Page.Table.Column(conflict.ours, minimum: 20, ideal: 40),
              Page.Table.Column(conflict.others, minimum: 20, ideal: 40),
              Page.Table.Column("Gardé", minimum: 8, ideal: 8),
            ],
            rows: conflict.fields.map { change in
              let isClosed = !isSensitiveOpen && context.reference.isSensitive(change)
              return Page.Table.Row([
                context.fieldTitle(change.field),
                isClosed ? "(sensible)" : text(change.after, change.field),
                isClosed ? "(sensible)" : text(change.before, change.field),
                conflict.kept(change.field),
              ])
            },
            selected: conflict.fields.isEmpty ? nil : conflict.selected,
            whenEmpty: "Les deux enregistrements disent la même chose : F10 pour finir."
          )
        )
      ],
      message: message,
      keys: bindings(context).map(\.hint)
    )
  }
}

extension FieldKind {
  /// How to type it, shown while the field is empty.
  fileprivate var format: String {
    switch self {
    case .date: "jj/mm/aaaa"
    case .code, .codes, .commune: "F4 : liste"
    case .euros: "euros"
    case .yesNo: "o ou n"
    case .phone: "dix chiffres"
    case .uniqueNumber: "18 caractères, donné par le SNE"
    case .siret: "quatorze chiffres"
    case .rna: "W et neuf chiffres"
    default: ""
    }
  }
}
