import Domain
import Pages

extension EntryForm {
  /// The list of the focused field, already filtered by what is typed.
  func listPicker(_ context: Context) -> Picker<Action>? {
    guard let focused = focusedField(context) else { return nil }
    let title = context.reference.form.label(focused.id)
    switch focused.kind {
    case .code(let list):
      let known = !context.reference.list(list).matches(field.text).isEmpty
      return Picker(title, choices(list) { $0 }(context), typed: known ? field.text : "")
    case .codes(let list):
      let typed = field.text.trimmed
      return Picker(title, choices(list) { typed.isEmpty ? $0 : "\(typed) \($0)" }(context))
    case .commune:
      let postal = entry[FieldID(focused.id.path.replacingOccurrence)].trimmed
      let covered = context.reference.territory.communes.filter { $0.postalCode == postal }
      let communes = covered.isEmpty ? context.reference.territory.communes : covered
      return Picker(
        title,
        communes.map { commune in
          let stock = commune.socialStock.map { "\($0.grouped) logements sociaux" } ?? ""
          return Picker.Choice(
            label: commune.name,
            detail: "\(commune.postalCode)  \(stock)",
            action: .chosen(commune.name)
          )
        },
        typed: covered.isEmpty ? field.text : ""
      )
    case .yesNo:
      return Picker(
        title,
        ["oui", "non"].map { Picker.Choice(label: $0, action: .chosen($0)) }
      )
    default: return nil
    }
  }

  private func choices(
    _ list: CodeListID,
    _ typed: @escaping (String) -> String
  ) -> (Context) -> [Picker<Action>.Choice] {
    { context in
      context.reference.list(list).entries.filter { !$0.isObsolete }.map {
        Picker.Choice(
          label: $0.label,
          detail: $0.code,
          words: $0.synonyms.joined(separator: " "),
          action: .chosen(typed($0.code))
        )
      }
    }
  }

  /// What stops the recording, then what stays to complete; choosing one goes there.
  func missingPicker(_ context: Context) -> Picker<Action> {
    let reading = reading(context)
    let wording = ProblemWording(context: context)
    let obstacles = obstacles(reading, context)
    let wanted = reading.request.missingFields(.recommended, in: context.reference.form)
    func choice(_ field: FieldID, _ detail: String) -> Picker<Action>.Choice {
      Picker.Choice(
        label: context.fieldTitle(field),
        detail: detail,
        action: .wentTo(field)
      )
    }
    return Picker(
      "Ce qui manque",
      obstacles.map { field in
        choice(field, reading.problems[field].map(wording.short) ?? "nécessaire")
      } + wanted.filter { !obstacles.contains($0) }.map { choice($0, "à compléter") }
    )
  }

  func sectionPicker(_ context: Context) -> Picker<Action> {
    Picker(
      "Rubriques",
      sections(context).compactMap { section in
        section.fields.first.map {
          let filled = section.fields.filter { !entry[$0.id].isEmpty }.count
          return Picker.Choice(
            label: section.id.title,
            detail: "\(filled) sur \(section.fields.count)",
            action: .wentTo($0.id)
          )
        }
      }
    )
  }
}

extension String {
  /// The path of the postcode beside a commune's path.
  fileprivate var replacingOccurrence: String {
    if hasSuffix("workCommuneCode") {
      return dropLast("workCommuneCode".count) + "workPostalCode"
    }
    return hasSuffix("communeCode") ? dropLast("communeCode".count) + "postalCode" : ""
  }
}
