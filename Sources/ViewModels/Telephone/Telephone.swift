package import Domain
package import Pages

/// Somebody on the telephone: who they are by two elements of three, then all that one may say in
/// one page, read only.
package struct Telephone: Equatable, Sendable {
  enum Element: Int, CaseIterable { case name, birthDate, number }

  /// A file as the page tells it.
  package struct Answer: Equatable, Sendable {
    var record: RequestRecord
    var receipts: [DocumentReceipt]
    /// The latest first.
    var contacts: [Contact]
    var history: [Dated<JournalEntry>]
  }

  var fields = Element.allCases.map { _ in TextField() }
  var element = Element.name
  var answer: Answer?
  /// The line at hand of the page.
  var selected = 0
  var isWaiting = false
  var picker: Picker<Action>?
  var message: Page.Message?

  package enum Action: Equatable, Sendable {
    case opened, storeChanged
    case key(Key)
    case elementMoved(Int), searched
    case found([RequestRecord])
    case chosen(RequestRecord.ID)
    case loaded(Answer)
    case moved(Int)
    case call(CallNoting.Step)
    case noted(Contact)
    case another
    case failed(StoreError)
    // Where the desk goes from here:
    case leave
  }

  init() {}

  var isTyping: Bool { answer == nil || picker != nil }

  func bindings(_ context: Context) -> [Binding<Action>] {
    guard answer != nil else {
      return [
        Binding(.enter, "Chercher", .searched, also: .function(10)),
        Binding(.tab, "Élément suivant", .elementMoved(1), also: .down),
        Binding(.backTab, "Élément précédent", .elementMoved(-1), also: .up),
        Binding(.escape, "Retour", .leave, also: .function(12)),
      ]
    }
    return [
      Binding(.character("t"), "Noter l’appel", .call(.asked)),
      Binding(.character("n"), "Autre appel", .another),
      Binding(.escape, "Retour", .leave, also: .function(12)),
    ]
  }

  func action(for key: Key, _ context: Context) -> Action? {
    if picker != nil { return .key(key) }
    if let bound = bindings(context).binding(for: key) {
      return bound.disabled == nil ? bound.action : nil
    }
    guard answer != nil else { return .key(key) }
    switch key {
    case .up: return .moved(-1)
    case .down: return .moved(1)
    default: return nil
    }
  }

  /// What was typed; a date that does not read counts for nothing.
  func identity(_ context: Context) -> CallerIdentity {
    CallerIdentity(
      name: fields[Element.name.rawValue].text,
      birthDate: DateReading(today: context.today).read(fields[Element.birthDate.rawValue].text),
      number: fields[Element.number.rawValue].text
    )
  }
}
