/// Brings a request held up to what an exchange file says now.
///
/// Three states are compared: what the last file said, what the new one says, what the store
/// holds. What did not change from file to file stays as the desk has it; what did is taken. A list
/// (co-holders, incomes, communes) is one value. What no file ever said stays.
/// Answers to soft checks and strike-offs are a desk's own: no file brings them.
package struct RequestMerge: Sendable {
  /// The texts that files brought, by field.
  private let base: [FieldID: String]
  private let held: [FieldID: String]
  private let incoming: [FieldID: String]
  private let file: HousingRequest
  package private(set) var request: HousingRequest
  /// Fields that the desk and the file both changed, in order; the file's value stands.
  package private(set) var overwritten: [FieldID] = []

  /// - Parameter base: the texts that files brought so far; empty when none did.
  package init(_ held: HousingRequest, with incoming: HousingRequest, base: [FieldID: String]) {
    self.base = base
    self.held = held.textsByField
    self.incoming = incoming.textsByField
    file = incoming
    request = held
    merge("", \.self, FieldCatalogue.request)
    if takes(field: "deskCode") { request.deskCode = file.deskCode }
    merge("association.", \.association, FieldCatalogue.association)
    merge("applicant.", \.applicant, FieldCatalogue.person)
    mergeList("applicant.monthlyIncomes", \.applicant.monthlyIncomes)
    mergeList("applicant.monthlyOutgoings", \.applicant.monthlyOutgoings)
    mergeRows("coHolders", \.coHolders)
    mergeRows("dependants", \.dependants)
    mergeRows("sharedCustodyChildren", \.sharedCustodyChildren)
    merge("unbornChildren.", \.unbornChildren, FieldCatalogue.unborn)
    merge("currentHousing.", \.currentHousing, FieldCatalogue.housing)
    mergeList("reasons", \.reasons)
    mergeList("disabilities", \.disabilities)
    merge("wanted.", \.wanted, FieldCatalogue.wanted)
    mergeList("wanted.communes", \.wanted.communes)
  }

  private mutating func merge<Part>(
    _ prefix: String,
    _ part: WritableKeyPath<HousingRequest, Part>,
    _ accesses: [FieldAccess<Part>]
  ) {
    for access in accesses where takes(field: prefix + access.name) {
      access.write(&request[keyPath: part], access.read(file[keyPath: part]))
    }
  }

  private mutating func mergeList<Value>(
    _ list: String,
    _ values: WritableKeyPath<HousingRequest, Value>
  ) {
    if takes(list: list) { request[keyPath: values] = file[keyPath: values] }
  }

  private mutating func mergeRows<Row: HouseholdRow>(
    _ list: String,
    _ rows: WritableKeyPath<HousingRequest, [Row]>
  ) {
    guard takes(list: list) else { return }
    let held = request[keyPath: rows]
    let new = file[keyPath: rows]
    let places = RowMatching.places(of: held, in: new)
    request[keyPath: rows] = new.enumerated().map { place, row in
      guard let old = places.firstIndex(of: place) else { return row }
      return row.completed(from: held[old])
    }
  }

  /// Whether a field is to be as the file has it; notes what a desk had put there.
  private mutating func takes(field path: String) -> Bool {
    let field = FieldID(path)
    // A file that lost them does not unmake the number and the day that all delays run from.
    let isLasting = path == "uniqueNumber" || path == "filingDate" || path == "deskCode"
    guard incoming[field] != base[field], !(isLasting && incoming[field] == nil) else {
      return false
    }
    if let ours = held[field], ours != base[field], ours != incoming[field] {
      overwritten.append(field)
    }
    return true
  }

  /// The same for a list, which is one value.
  private mutating func takes(list path: String) -> Bool {
    func texts(_ all: [FieldID: String]) -> [FieldID: String] {
      all.filter { $0.key.path.hasPrefix(path + ".") }
    }
    let (old, new, ours) = (texts(base), texts(incoming), texts(held))
    guard new != old else { return false }
    if ours != old, ours != new, !ours.isEmpty { overwritten.append(FieldID(path)) }
    return true
  }
}

extension HousingRequest {
  /// The canonical text of every field that holds something, the desk's code included.
  package var textsByField: [FieldID: String] {
    var texts = Dictionary(fieldTexts.map { ($0.field, $0.text) }) { first, _ in first }
    texts[FieldID("deskCode")] = deskCode.isEmpty ? nil : deskCode
    return texts
  }
}
