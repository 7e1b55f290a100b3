import Domain

/// The form of one moment, read once: what shows, what stops the recording, what is asked.
struct EntryLook {
  let reader: FieldReader
  let reading: EntryReading
  /// Without the fields this entry has no use for, nor the veiled ones.
  let sections: [FormSection]
  /// Sensitive fields that nobody opened on purpose, in the order of the form.
  let veiled: [FieldID]
  /// Required and empty, unless the record being changed lacked it already.
  let missing: [FieldID]
  /// Typed, and does not read.
  let toCorrect: [FieldID]
  /// Recommended and empty, or required and lacked by the record being changed already: a change of
  /// telephone is not held up by what an imported file never said.
  let toComplete: [FieldID]
  /// Every question of the soft checks, answered or not.
  let findings: [CheckFinding]
  /// The questions nobody answered.
  let questions: [CheckFinding]

  /// What stops the recording, in the order of the form.
  let obstacles: [FieldID]

  var fields: [FormField] { sections.flatMap(\.fields) }

  /// The household's incomes, as far as they read.
  var request: HousingRequest { reading.request }
}

extension EntryForm {
  func look(_ context: Context) -> EntryLook {
    let reader = reader(context)
    let reading = reading(context)
    let form = context.reference.form
    let all = entry.sections
    let closed = all.flatMap(\.fields).map(\.id).filter { isVeiled($0, context) }
    let hidden = Set(closed)
    let veiled = closed.filter { isUseful($0, reading.request, reader) }
    let sections = all.map { section in
      FormSection(
        id: section.id,
        groups: section.groups.map { group in
          FormSection.Group(
            path: group.path,
            fields: group.fields.filter {
              !hidden.contains($0.id) && purpose.shows($0.id)
                && isUseful($0.id, reading.request, reader)
            }
          )
        }
      )
    }
    let already = missingBefore(context)
    let lacking = reading.request.missingFields(.blocking, in: form) + textsWanted(reader)
    let missing = lacking.filter { !already.contains($0) }
    let wrong = Set(reading.problems.keys).union(taken(reading.request))
    let checks = context.checks
    let order = Dictionary(
      all.flatMap(\.fields).enumerated().map { ($0.element.id, $0.offset) }
    ) { first, _ in first }
    func ordered(_ fields: some Sequence<FieldID>) -> [FieldID] {
      fields.sorted { a, b in
        let (left, right) = (order[a] ?? .max, order[b] ?? .max)
        return left == right ? a.path < b.path : left < right
      }
    }
    return EntryLook(
      reader: reader,
      reading: reading,
      sections: sections,
      veiled: veiled,
      missing: ordered(missing.filter { !wrong.contains($0) }),
      toCorrect: ordered(wrong),
      toComplete: ordered(
        Set(
          lacking.filter(already.contains) + reading.request.missingFields(.recommended, in: form)
        )
        .filter { !wrong.contains($0) && !missing.contains($0) }
      ),
      findings: checks.findings(in: reading.request),
      questions: checks.open(in: reading.request).filter { purpose.asks(about: $0.field) },
      obstacles: ordered(wrong.union(missing))
    )
  }

  /// What the record being changed lacks as it stands, free texts of reasons included.
  private func missingBefore(_ context: Context) -> Set<FieldID> {
    guard let base else { return [] }
    let reasons = context.reference.list(.requestReason)
    let texts = base.request.reasons.enumerated().compactMap { row, reason -> FieldID? in
      guard reason.text == nil, reasons[reason.code]?.requiresText == true,
        entry[FieldID("reasons.\(row).code")] == original[FieldID("reasons.\(row).code")]
      else { return nil }
      return FieldID("reasons.\(row).text")
    }
    return Set(base.request.missingFields(.blocking, in: context.reference.form) + texts)
  }

  func reader(_ context: Context) -> FieldReader {
    let edition = base?.request.edition ?? context.reference.form.edition
    return FieldReader(reference: context.reference.offering(edition), today: context.today)
  }

  func reading(_ context: Context) -> EntryReading {
    let blank = HousingRequest(
      deskCode: context.deskCode,
      edition: context.reference.form.edition
    )
    var reading = entry.read(
      into: base?.request ?? blank,
      original: original,
      reader(context)
    )
    reading.request.confirmations = confirmations
    return reading
  }

  /// The empty free texts of the reasons that must have one.
  private func textsWanted(_ reader: FieldReader) -> [FieldID] {
    (0..<entry.rowCount("reasons")).compactMap { row in
      let text = FieldID("reasons.\(row).text")
      return entry[text].trimmed.isEmpty && wantsText(text, reader) ? text : nil
    }
  }

  private func wantsText(_ text: FieldID, _ reader: FieldReader) -> Bool {
    let code = FieldID(text.path.replacingSuffix("text", with: "code"))
    let read = try? reader.read(entry[code], as: .code(.requestReason))
    return read.flatMap { $0 }.flatMap { reader.reference.list(.requestReason)[$0] }?
      .requiresText ?? false
  }

  /// Some fields are asked of some requests only, a free text by some reasons, a locality outside
  /// the territory; what holds something always shows.
  private func isUseful(
    _ id: FieldID,
    _ request: HousingRequest,
    _ reader: FieldReader
  ) -> Bool {
    // The field being typed in stays, whatever is erased.
    guard entry[id].isEmpty, id != focus else { return true }
    guard reader.reference.form.asks(id, of: request) else { return false }
    switch id.template {
    case "reasons.#.text": return wantsText(id, reader)
    case "person.address.locality":
      let typed = entry[FieldID(id.path.replacingSuffix("locality", with: "postalCode"))]
      let foreign = entry[FieldID(id.path.replacingSuffix("locality", with: "foreign"))]
      let known = reader.reference.territory.communes.contains {
        $0.postalCode == typed.trimmed
      }
      return foreign.folded.hasPrefix("o") || !(typed.trimmed.isEmpty || known)
    default: return true
    }
  }
}

extension String {
  fileprivate func replacingSuffix(_ suffix: String, with other: String) -> String {
    hasSuffix(suffix) ? dropLast(suffix.count) + other : self
  }
}
