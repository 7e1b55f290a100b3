/// The form as typed: the text of each field, right or wrong.
package struct RequestEntry: Equatable, Sendable {
  package internal(set) var texts: [FieldID: String]

  package init(texts: [FieldID: String] = [:]) { self.texts = texts.filter { !$0.value.isEmpty } }

  package subscript(field: FieldID) -> String {
    get { texts[field] ?? "" }
    set { texts[field] = newValue.isEmpty ? nil : newValue }
  }

  package var isEmpty: Bool { texts.isEmpty }

  /// How many rows of a list hold something: one more than the last that does.
  package func rowCount(_ list: String) -> Int {
    let prefix = (list + ".").utf8
    var count = 0
    for field in texts.keys where field.path.utf8.starts(with: prefix) {
      // In bytes: this is asked of every list at every key.
      var row = -1
      for byte in field.path.utf8.dropFirst(prefix.count) {
        guard (0x30...0x39).contains(byte), row < 100 else { break }
        row = max(0, row) * 10 + Int(byte - 0x30)
      }
      // No list of the form is so long: a path that says otherwise is not one of ours.
      if row < 100 { count = max(count, row + 1) }
    }
    return count
  }

  /// The sections of the form for what is typed so far: each list ends with an empty row.
  package var sections: [FormSection] {
    let coHolders = rowCount("coHolders")
    let people = ["applicant"] + (0..<coHolders).map { "coHolders.\($0)" }
    return [
      section(.filing, [group("", FieldCatalogue.filing)]),
      section(
        .applicant,
        [
          group("", FieldCatalogue.applicantKind), group("association", FieldCatalogue.association),
          group("applicant", FieldCatalogue.identity),
        ]
      ),
      section(.address, addresses(coHolders)),
      section(
        .coHolders,
        rows("coHolders", opening: "title", FieldCatalogue.identity + FieldCatalogue.link)
      ),
      section(
        .dependants,
        rows("dependants", opening: "name", FieldCatalogue.dependant)
          + rows("sharedCustodyChildren", opening: "birthDate", FieldCatalogue.custodyChild)
          + [group("unbornChildren", FieldCatalogue.unborn)]
      ),
      section(.work, people.map { group($0, FieldCatalogue.work) }),
      section(.incomes, people.map(incomes)),
      section(.currentHousing, [group("currentHousing", FieldCatalogue.housing)]),
      section(.reasons, [reasons]),
      section(.wanted, [wanted]),
      section(.disability, rows("disabilities", opening: "person", FieldCatalogue.disability)),
      section(.notes, [group("", FieldCatalogue.notes)]),
    ]
  }

  package var fields: [FormField] { sections.flatMap(\.fields) }

  private func section(_ name: FormSection.Name, _ groups: [FormSection.Group]) -> FormSection {
    FormSection(id: name, groups: groups)
  }

  private func group<Root>(_ path: String, _ accesses: [FieldAccess<Root>]) -> FormSection.Group {
    let prefix = path.isEmpty ? "" : path + "."
    return FormSection.Group(
      path: path,
      fields: accesses.map { FormField(id: FieldID(prefix + $0.name), kind: $0.kind) }
    )
  }

  /// The rows of a list, then an empty one reduced to the field that opens it.
  private func rows<Root>(
    _ list: String,
    opening: String,
    _ accesses: [FieldAccess<Root>]
  ) -> [FormSection.Group] {
    let count = rowCount(list)
    let filled = (0..<count).map { group("\(list).\($0)", accesses) }
    guard count < FieldCatalogue.maximumRows else { return filled }
    return filled + [group("\(list).\(count)", accesses.filter { $0.name == opening })]
  }

  /// The applicant's address and ways to be reached, then those of each co-holder, whose address
  /// opens with its street, reduced to it until it holds something.
  private func addresses(_ coHolders: Int) -> [FormSection.Group] {
    var groups = [group("applicant", FieldCatalogue.contact), group("", FieldCatalogue.notice)]
    for row in 0..<coHolders {
      let path = "coHolders.\(row)"
      let hasAddress = texts.keys.contains { $0.path.hasPrefix(path + ".address.") }
      let opening = FieldCatalogue.postal.filter { $0.name == "address.street" }
      let others = FieldCatalogue.postal.filter { $0.name != "address.street" }
      groups.append(group(path, FieldCatalogue.reach + opening + (hasAddress ? others : [])))
    }
    return groups
  }

  private func incomes(of person: String) -> FormSection.Group {
    var fields: [FormField] = []
    for (list, kinds) in [
      ("monthlyIncomes", CodeListID.incomeKind), ("monthlyOutgoings", .outgoingKind),
    ] {
      let path = "\(person).\(list)"
      let count = rowCount(path)
      for row in 0...min(count, FieldCatalogue.maximumRows - 1) {
        fields.append(FormField(id: FieldID("\(path).\(row).kind"), kind: .code(kinds)))
        if row < count {
          fields.append(FormField(id: FieldID("\(path).\(row).amount"), kind: .euros))
        }
      }
    }
    return FormSection.Group(
      path: person,
      fields: fields + group(person, FieldCatalogue.tax).fields
    )
  }

  private var reasons: FormSection.Group {
    let count = rowCount("reasons")
    var fields: [FormField] = []
    for row in 0...min(count, FieldCatalogue.maximumRows - 1) {
      fields.append(FormField(id: FieldID("reasons.\(row).code"), kind: .code(.requestReason)))
      if row < count { fields.append(FormField(id: FieldID("reasons.\(row).text"), kind: .text)) }
    }
    return FormSection.Group(path: "reasons", fields: fields)
  }

  private var wanted: FormSection.Group {
    let own = group("wanted", FieldCatalogue.wanted).fields
    let count = rowCount("wanted.communes")
    let communes = (0...min(count, FieldCatalogue.maximumCommunes - 1)).map {
      FormField(id: FieldID("wanted.communes.\($0)"), kind: .commune)
    }
    return FormSection.Group(path: "wanted", fields: own.prefix(2) + communes + own.dropFirst(2))
  }
}
