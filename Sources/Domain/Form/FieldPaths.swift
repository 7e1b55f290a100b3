extension HousingRequest {
  /// Every field that holds something, with its canonical text, in the order of the form.
  package var fieldTexts: [(field: FieldID, text: String)] {
    var found: [(FieldID, String)] = []
    func add(_ path: String, _ text: String?) {
      if let text, !text.isEmpty { found.append((FieldID(path), text)) }
    }
    func add<Root>(_ prefix: String, _ root: Root, _ accesses: [FieldAccess<Root>]) {
      for access in accesses { add(prefix + access.name, access.read(root)) }
    }
    func addPerson(_ prefix: String, _ person: Person) {
      add(prefix, person, FieldCatalogue.person)
      for (row, income) in person.monthlyIncomes.enumerated() {
        add("\(prefix)monthlyIncomes.\(row).kind", income.kind)
        add("\(prefix)monthlyIncomes.\(row).amount", income.amount.canonical)
      }
      for (row, outgoing) in person.monthlyOutgoings.enumerated() {
        add("\(prefix)monthlyOutgoings.\(row).kind", outgoing.kind)
        add("\(prefix)monthlyOutgoings.\(row).amount", outgoing.amount.canonical)
      }
    }
    add("", self, FieldCatalogue.request)
    add("association.", association, FieldCatalogue.association)
    addPerson("applicant.", applicant)
    for (row, person) in coHolders.enumerated() { addPerson("coHolders.\(row).", person) }
    for (row, person) in dependants.enumerated() {
      add("dependants.\(row).", person, FieldCatalogue.dependant)
    }
    add("unbornChildren.", unbornChildren, FieldCatalogue.unborn)
    for (row, child) in sharedCustodyChildren.enumerated() {
      add("sharedCustodyChildren.\(row).", child, FieldCatalogue.custodyChild)
    }
    add("currentHousing.", currentHousing, FieldCatalogue.housing)
    for (row, reason) in reasons.enumerated() {
      add("reasons.\(row).code", reason.code)
      add("reasons.\(row).text", reason.text)
    }
    add("wanted.", wanted, FieldCatalogue.wanted)
    for (row, commune) in wanted.communes.enumerated() { add("wanted.communes.\(row)", commune) }
    for (row, profile) in disabilities.enumerated() {
      add("disabilities.\(row).", profile, FieldCatalogue.disability)
    }
    return found
  }

  /// What changed from an earlier version of the request to this one, in the order of the form.
  package func changes(since earlier: HousingRequest) -> [FieldChange] {
    let old = earlier.fieldTexts
    let new = fieldTexts
    let before = Dictionary(old.map { ($0.field, $0.text) }) { first, _ in first }
    let after = Dictionary(new.map { ($0.field, $0.text) }) { first, _ in first }
    let removed = old.filter { after[$0.field] == nil }
    var changes = new.filter { before[$0.field] != $0.text }.map {
      FieldChange(field: $0.field, before: before[$0.field], after: $0.text)
    }
    changes += removed.map { FieldChange(field: $0.field, before: $0.text, after: nil) }
    if deskCode != earlier.deskCode {
      changes.append(
        FieldChange(field: FieldID("deskCode"), before: earlier.deskCode, after: deskCode)
      )
    }
    changes += confirmations.filter { !earlier.confirmations.contains($0) }.map {
      FieldChange(
        field: FieldID("confirmations.\($0.check).\($0.field.path)"),
        before: nil,
        after: "\($0.signature.day.iso) \($0.signature.agent)"
      )
    }
    if strikeOff != earlier.strikeOff {
      func text(_ end: StrikeOff?) -> String? { end.map { "\($0.reason) \($0.date.iso)" } }
      changes.append(
        FieldChange(
          field: FieldID("strikeOff"),
          before: text(earlier.strikeOff),
          after: text(strikeOff)
        )
      )
    }
    return changes
  }
}
