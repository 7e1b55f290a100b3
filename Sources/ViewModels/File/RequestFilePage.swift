import Domain
import Pages

extension RequestFile {
  func page(_ context: Context) -> Page {
    var parts: [Page.Part] = []
    var count = 0
    for section in sections(context) {
      parts.append(.heading(section.title, note: section.note))
      for part in section.parts {
        switch part {
        case .title(let title): parts.append(.text(title, .faint))
        case .fact(let one):
          var fact = one.fact
          fact.isFocused = count == focus
          count += 1
          parts.append(.fact(fact))
        }
      }
    }
    if parts.isEmpty {
      let text = isWaiting ? "lecture…" : "ne se lit pas"
      parts = [.fact(Page.Fact("Dossier", text, tone: .faint, isFocused: true))]
    }
    return Page(
      ["Demandes", record?.request.fullName ?? id.localReference],
      status: record?.request.uniqueNumber?.grouped ?? id.localReference,
      parts,
      overlay: picker?.overlay,
      message: message ?? nextStep(context),
      keys: bindings(context).map(\.hint)
    )
  }

  /// What to do once recorded.
  private func nextStep(_ context: Context) -> Page.Message? {
    guard let recording, let record else { return nil }
    let done: String
    switch recording {
    case .new: done = "Demande enregistrée (\(id.localReference))\u{A0}; i imprime le récépissé."
    case .changed: done = "Modifications enregistrées (\(id.localReference))."
    case .renewed:
      done = "Renouvelée (\(id.localReference))\u{A0}; la nouvelle attestation est à remettre."
    case .unchanged: return Page.Message("Rien n’a changé\u{A0}: rien n’a été enregistré.")
    }
    let next =
      switch record.request.nextDeadline(context.reference.deadlines) {
      case .some(let deadline) where deadline.kind == .certificate:
        " Ensuite\u{A0}: la saisir dans le SNE (s), puis remettre l’attestation avant le "
          + "\(deadline.date.short)."
      case .some(let deadline):
        " Ensuite\u{A0}: le renouvellement, avant le \(deadline.date.short)."
      case nil: ""
      }
    return Page.Message(done + next, .good)
  }

  /// The whole file, in reading order; empty until read.
  func sections(_ context: Context) -> [FileSection] {
    guard let record else { return [] }
    let form = formSections(record.request, context)
    return [summary(record, context), life(record, context)] + form
      + checks(record.request, context)
      + besides(record.request, form, context)
      + foreign(record) + [
        FileHistory(history: history, context: context, showsSensitive: isSensitiveOpen).section
      ]
  }

  // MARK: The form

  private func formSections(_ request: HousingRequest, _ context: Context) -> [FileSection] {
    let wording = ValueWording(context: context)
    let texts = Dictionary(request.fieldTexts.map { ($0.field, $0.text) }) { first, _ in first }
    let sections = RequestEntry(request, text: wording.editing).sections
    func isHidden(_ field: FieldID) -> Bool {
      texts[field] != nil && isVeiled(field, request, context)
    }
    return sections.enumerated().map { place, section in
      var parts: [FileSection.Part] = []
      let groups = section.groups.map { group in
        (
          path: group.path,
          fields: group.fields.filter {
            texts[$0.id] != nil && !isVeiled($0.id, request, context)
          }
        )
      }.filter { !$0.fields.isEmpty }
      for group in groups {
        if let title = context.groupTitle(group.path) {
          parts.append(.title(title))
        } else if groups.count > 1, group.path == "applicant" {
          parts.append(.title("Demandeur"))
        }
        parts += group.fields.map { field in
          .fact(
            FileFact(
              .field(field.id),
              context.rankedLabel(field.id),
              wording.full(texts[field.id] ?? "", field.kind)
            )
          )
        }
        if section.id == .incomes, let total = context.incomeText(request, group.path) {
          parts.append(.title(total))
        }
      }
      if section.id == .incomes, let total = context.householdIncomeText(request) {
        parts.append(.title(total))
      }
      if section.fields.contains(where: { isHidden($0.id) }) {
        parts.append(
          .fact(FileFact(.veil(section.id), "Sensible", "fermé : touche v", tone: .warning))
        )
      }
      if parts.isEmpty {
        parts = [.fact(FileFact(.nothing(section.id), "—", "rien n’est indiqué", tone: .faint))]
      }
      return FileSection(
        id: .form(section.id),
        title: section.id.title,
        note: place < Self.digits.count ? "touche \(Self.digits[place])" : "",
        parts: parts
      )
    }
  }

  /// What the request holds and the form does not show: a co-holder's own address, say.
  private func besides(
    _ request: HousingRequest,
    _ form: [FileSection],
    _ context: Context
  ) -> [FileSection] {
    let shown = Set(
      form.flatMap(\.facts).compactMap { if case .field(let id) = $0.id { id } else { nil } }
    )
    let left = request.fieldTexts.filter {
      !shown.contains($0.field) && !isVeiled($0.field, request, context)
    }
    guard !left.isEmpty else { return [] }
    let wording = ChangeWording(context: context)
    return [
      FileSection(
        id: .beside,
        title: "Hors du formulaire",
        parts: left.enumerated().flatMap { place, one -> [FileSection.Part] in
          let group = context.groupTitle(one.field.path)
          let isNext = place > 0 && context.groupTitle(left[place - 1].field.path) == group
          let said = wording.value(one.text, one.field)
          let fact = FileFact(.field(one.field), context.rankedLabel(one.field), said)
          return (isNext ? [] : group.map { [.title($0)] } ?? []) + [.fact(fact)]
        }
      )
    ]
  }

  /// What was kept of an exchange file, empty elements left aside: they have nothing to show.
  private func foreign(_ record: RequestRecord) -> [FileSection] {
    let kept = record.foreignElements.enumerated().filter { !$0.element.isBlank }
    guard !kept.isEmpty else { return [] }
    let shown = kept.filter { isSensitiveOpen || !$0.element.isSensitive }
    var parts: [FileSection.Part] = shown.map { place, element in
      let xml = element.xml.split(whereSeparator: \.isWhitespace).joined(separator: " ")
      return .fact(FileFact(.foreign(place), element.path, xml, tone: .faint))
    }
    if let veiled = kept.first(where: { !isSensitiveOpen && $0.element.isSensitive }) {
      let fact = FileFact(
        .foreign(veiled.offset),
        "Sensible",
        "fermé\u{A0}: touche v",
        tone: .warning
      )
      parts.append(.fact(fact))
    }
    return [
      FileSection(
        id: .foreign,
        title: "Gardé du fichier d’échange",
        note: "repris tel quel, pas encore affiché par le programme",
        parts: parts
      )
    ]
  }
}

extension HousingRequest {
  /// The association's name, or the applicant's; nil without any.
  var fullName: String? { association.name ?? applicant.fullName }
}

extension Person {
  /// « DUPONT Jeanne »; nil without any name.
  var fullName: String? {
    let names = [callingName, givenNames].compactMap(\.self)
    return names.isEmpty ? nil : names.joined(separator: " ")
  }
}
