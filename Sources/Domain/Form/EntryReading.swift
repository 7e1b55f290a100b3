/// A form read: the request it makes, and what is wrong or missing.
package struct EntryReading: Equatable, Sendable {
  package var request: HousingRequest
  /// Texts that do not read, and fields left empty beside a text that needs them, by field; what
  /// was typed stands in the entry.
  package var problems: [FieldID: FieldProblem]
}

extension RequestEntry {
  /// Reads every field into `base`, whose other parts (renewal, strike-off…) stay.
  ///
  /// A field whose text is still that of `original`, the entry that showed `base`, keeps its value
  /// to the letter: a change touches only what was typed.
  package func read(
    into base: HousingRequest,
    original: RequestEntry = RequestEntry(),
    _ reader: FieldReader
  ) -> EntryReading {
    let fields = fields
    let kept = Dictionary(base.fieldTexts.map { ($0.field, $0.text) }) { first, _ in first }
    var problems: [FieldID: FieldProblem] = [:]
    var canonical: [FieldID: String] = [:]
    for field in fields {
      if let value = kept[field.id], self[field.id] == original[field.id] {
        canonical[field.id] = value
        continue
      }
      do throws(FieldProblem) {
        canonical[field.id] = try reader.read(self[field.id], as: field.kind)
      } catch {
        problems[field.id] = error
      }
    }
    for (field, problem) in halves where problems[field] == nil { problems[field] = problem }
    // What the form does not show (a co-holder's own address, say) stays as it is.
    let shown = Set(fields.map(\.id))
    for (field, text) in texts where !shown.contains(field) { canonical[field] = text }
    return EntryReading(request: base.taking(canonical, self), problems: problems)
  }

  /// The empty fields without which what stands beside them could not be kept.
  private var halves: [FieldID: FieldProblem] {
    func isBlank(_ field: FieldID) -> Bool { self[field].trimmed.isEmpty }
    var found: [FieldID: FieldProblem] = [:]
    let people = ["applicant"] + (0..<rowCount("coHolders")).map { "coHolders.\($0)" }
    for person in people {
      for (list, kinds) in [
        ("monthlyIncomes", CodeListID.incomeKind), ("monthlyOutgoings", .outgoingKind),
      ] {
        for row in 0..<rowCount("\(person).\(list)") {
          let kind = FieldID("\(person).\(list).\(row).kind")
          let amount = FieldID("\(person).\(list).\(row).amount")
          switch (isBlank(kind), isBlank(amount)) {
          case (true, false): found[kind] = .codeWanted(kinds)
          case (false, true): found[amount] = .amountWanted
          default: break
          }
        }
      }
    }
    for row in 0..<rowCount("reasons") {
      let code = FieldID("reasons.\(row).code")
      guard isBlank(code), !isBlank(FieldID("reasons.\(row).text")) else { continue }
      found[code] = .codeWanted(.requestReason)
    }
    return found
  }

  /// The entry that shows a request, for a change: `text` says a value as a clerk would type it.
  package init(_ request: HousingRequest, text: (String, FieldKind) -> String) {
    let texts = Dictionary(request.fieldTexts.map { ($0.field, $0.text) }) { first, _ in first }
    self.init(texts: texts)
    for field in fields {
      if let canonical = texts[field.id] { self[field.id] = text(canonical, field.kind) }
    }
  }
}

extension HousingRequest {
  /// The request as it was before these changes, which are the latest made to it.
  package func undoing(_ changes: [FieldChange]) -> HousingRequest {
    var texts = Dictionary(fieldTexts.map { ($0.field, $0.text) }) { first, _ in first }
    for change in changes { texts[change.field] = change.before }
    var request = taking(texts, RequestEntry(texts: texts))
    if let desk = changes.first(where: { $0.field == FieldID("deskCode") })?.before {
      request.deskCode = desk
    }
    return request
  }

  fileprivate func taking(_ texts: [FieldID: String], _ entry: RequestEntry) -> HousingRequest {
    var request = self
    func fill<Root>(_ prefix: String, _ root: inout Root, _ accesses: [FieldAccess<Root>]) {
      for access in accesses { access.write(&root, texts[FieldID(prefix + access.name)]) }
    }
    func amounts(_ path: String) -> [MonthlyAmount] {
      (0..<entry.rowCount(path)).compactMap { row in
        guard let kind = texts[FieldID("\(path).\(row).kind")],
          let amount = texts[FieldID("\(path).\(row).amount")].flatMap(Amount.init(canonical:))
        else { return nil }
        return MonthlyAmount(kind: kind, amount: amount)
      }
    }
    func person(_ path: String, _ old: Person) -> Person {
      var person = old
      fill(path + ".", &person, FieldCatalogue.person)
      person.monthlyIncomes = amounts(path + ".monthlyIncomes")
      person.monthlyOutgoings = amounts(path + ".monthlyOutgoings")
      return person
    }
    func rows<Root>(_ list: String, _ empty: Root, _ accesses: [FieldAccess<Root>]) -> [Root] {
      (0..<entry.rowCount(list)).compactMap { row in
        let prefix = "\(list).\(row)."
        guard accesses.contains(where: { texts[FieldID(prefix + $0.name)] != nil }) else {
          return nil
        }
        var one = empty
        fill(prefix, &one, accesses)
        return one
      }
    }
    fill("", &request, FieldCatalogue.request)
    fill("association.", &request.association, FieldCatalogue.association)
    request.applicant = person("applicant", applicant)
    request.coHolders = (0..<entry.rowCount("coHolders")).map { row in
      person("coHolders.\(row)", coHolders.indices.contains(row) ? coHolders[row] : Person())
    }.filter { $0 != Person() }
    request.dependants = rows("dependants", Dependant(), FieldCatalogue.dependant)
    request.sharedCustodyChildren = rows(
      "sharedCustodyChildren",
      SharedCustodyChild(),
      FieldCatalogue.custodyChild
    )
    fill("unbornChildren.", &request.unbornChildren, FieldCatalogue.unborn)
    fill("currentHousing.", &request.currentHousing, FieldCatalogue.housing)
    request.reasons = (0..<entry.rowCount("reasons")).compactMap { row in
      texts[FieldID("reasons.\(row).code")].map {
        RequestReason(code: $0, text: texts[FieldID("reasons.\(row).text")])
      }
    }
    fill("wanted.", &request.wanted, FieldCatalogue.wanted)
    request.wanted.communes = (0..<entry.rowCount("wanted.communes")).compactMap {
      texts[FieldID("wanted.communes.\($0)")]
    }
    request.disabilities = rows("disabilities", DisabilityProfile(), FieldCatalogue.disability)
    return request
  }
}
