/// Everything a practitioner may have to correct without a programmer, as values.
package struct ReferenceData: Equatable, Sendable {
  package var codeLists: [CodeListID: CodeList]
  package var territory: Territory
  package var deadlines: Deadlines
  package var form: FormGuide
  package var duplicates: DuplicateRules
  package var documents: DocumentCatalogue
  package var papers: PaperGuide
  package var editions: FormEditions
  package var consumptionUnits: ConsumptionUnits
  package var checks: CheckRules
  package var morning: MorningRules
  package var strikeOffs: StrikeOffRules
  package var events: EventRules

  package init(
    codeLists: [CodeListID: CodeList],
    territory: Territory,
    deadlines: Deadlines,
    form: FormGuide,
    duplicates: DuplicateRules = .none,
    documents: DocumentCatalogue = DocumentCatalogue(),
    papers: PaperGuide = PaperGuide(),
    editions: FormEditions = FormEditions(),
    consumptionUnits: ConsumptionUnits = ConsumptionUnits(),
    checks: CheckRules = CheckRules(),
    morning: MorningRules = MorningRules(),
    strikeOffs: StrikeOffRules = StrikeOffRules(),
    events: EventRules = EventRules()
  ) {
    self.codeLists = codeLists
    self.territory = territory
    self.deadlines = deadlines
    self.form = form
    self.duplicates = duplicates
    self.documents = documents
    self.papers = papers
    self.editions = editions
    self.consumptionUnits = consumptionUnits
    self.checks = checks
    self.morning = morning
    self.strikeOffs = strikeOffs
    self.events = events
  }

  /// The list of that name; empty when the data files lack it.
  package func list(_ id: CodeListID) -> CodeList {
    codeLists[id] ?? CodeList(id: id, entries: [])
  }

  /// The label of a code, or the code itself when unknown.
  package func label(_ code: String, in list: CodeListID) -> String {
    codeLists[list]?[code]?.label ?? code
  }
}

/// How the form names its fields and how much it asks for them (`Resources/Data/form.yaml`).
package struct FormGuide: Equatable, Sendable {
  /// What the lack of a field means at registration.
  package enum Requirement: String, Sendable, Codable {
    /// The request cannot be recorded without it.
    case blocking
    /// Recorded all the same, and said « à compléter ».
    case recommended
    case optional
  }

  package struct Entry: Equatable, Sendable {
    package var label: String
    package var requirement: Requirement
    /// What to enter, in a sentence; shown under F1.
    package var help: String
    /// Where the rule comes from, and how sure it is.
    package var source: String
    /// When it is asked at all; nil is always.
    package var condition: Condition?
    /// Says something of health: veiled until opened on purpose, and not exported.
    package var isSensitive: Bool

    package init(
      label: String,
      requirement: Requirement,
      help: String,
      source: String,
      condition: Condition? = nil,
      isSensitive: Bool = false
    ) {
      self.label = label
      self.requirement = requirement
      self.help = help
      self.source = source
      self.condition = condition
      self.isSensitive = isSensitive
    }
  }

  /// The edition of the form that new requests are made in.
  package var edition: String
  /// By `FieldID.template`.
  package var entries: [String: Entry]

  package init(edition: String, entries: [String: Entry]) {
    self.edition = edition
    self.entries = entries
  }

  package subscript(field: FieldID) -> Entry? { entries[field.template] }

  package func label(_ field: FieldID) -> String { entries[field.template]?.label ?? field.path }

  /// Whether the request at hand is asked that field.
  package func asks(_ field: FieldID, of request: HousingRequest) -> Bool {
    entries[field.template]?.condition?.asks(request) ?? true
  }

  package func requirement(_ field: FieldID) -> Requirement {
    entries[field.template]?.requirement ?? .optional
  }
}
