import Domain
import Pages

extension EntryForm {
  /// The list of the focused field, already filtered by what is typed.
  func listPicker(_ context: Context) -> Picker<Action>? {
    guard let focused = focusedField else { return nil }
    let title = context.reference.form.label(focused.id)
    switch focused.kind {
    case .code(let list):
      let offered = reader(context).reference.list(list)
      let choices = choices(list) { $0 }(context)
      // A whole code is not being looked for: the list shows it among the others.
      if let place = choices.firstIndex(where: { $0.detail == field.text.trimmed.uppercased() }) {
        return Picker(title, choices, selected: place)
      }
      return Picker(title, choices, typed: offered.matches(field.text).isEmpty ? "" : field.text)
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
          let stock = commune.socialStock.map(\.dwellings) ?? ""
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
      reader(context).reference.list(list).entries.filter { !$0.isObsolete }.map {
        Picker.Choice(
          label: $0.label,
          detail: $0.code,
          words: $0.synonyms.joined(separator: " "),
          action: .chosen(typed($0.code))
        )
      }
    }
  }

  /// What stops the recording, then what reads wrong, what to confirm and what to complete, told
  /// apart; choosing one goes there.
  func missingPicker(_ context: Context) -> Picker<Action> {
    let look = look(context)
    let problems = ProblemWording(context: context)
    let checks = CheckWording(context: context)
    func choice(_ field: FieldID, _ detail: String) -> Picker<Action>.Choice {
      Picker.Choice(label: context.fieldTitle(field), detail: detail, action: .wentTo(field))
    }
    return Picker(
      missingTitle(look),
      look.missing.map { choice($0, "nécessaire") }
        + look.toCorrect.map { field in
          choice(
            field,
            "à corriger : " + (look.reading.problems[field].map(problems.short) ?? "déjà pris")
          )
        }
        + look.questions.map { finding in
          Picker.Choice(
            label: checks.sentence(finding),
            detail: "à confirmer",
            action: .wentTo(finding.field)
          )
        }
        + look.toComplete.map { choice($0, "à compléter") }
    )
  }

  /// « 3 nécessaires, 1 à confirmer, 4 à compléter ».
  private func missingTitle(_ look: EntryLook) -> String {
    let counts = [
      (look.missing.count, look.missing.count == 1 ? "nécessaire" : "nécessaires"),
      (look.toCorrect.count, "à corriger"), (look.questions.count, "à confirmer"),
      (look.toComplete.count, "à compléter"),
    ].filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }
    return counts.isEmpty ? "Rien ne manque" : counts.joined(separator: ", ")
  }

  func sectionPicker(_ context: Context) -> Picker<Action> {
    let look = look(context)
    return Picker(
      "Rubriques",
      look.sections.enumerated().compactMap { place, section in
        let label = "\(place + 1)  \(section.id.title)"
        guard let first = section.fields.first else {
          // All of it is veiled: going there opens it.
          let own = Set(entry.sections.first { $0.id == section.id }?.fields.map(\.id) ?? [])
          let veiled = look.veiled.first(where: own.contains)
          return veiled.map {
            Picker.Choice(label: label, detail: "sensible, fermée", action: .wentTo($0))
          }
        }
        let filled = section.fields.filter { !entry[$0.id].isEmpty }.count
        return Picker.Choice(
          label: label,
          detail: "\(filled) sur \(section.fields.count)",
          action: .wentTo(first.id)
        )
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
