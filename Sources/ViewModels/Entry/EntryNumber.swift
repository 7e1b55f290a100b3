import Domain

/// Another file that bears the unique number typed.
package struct NumberHolder: Equatable, Sendable {
  let number: UniqueNumber
  let record: RequestRecord

  /// « L-0000012, JEANNE FICTIF ».
  var said: String {
    [record.id.localReference, record.request.fullName].compactMap(\.self).joined(separator: ", ")
  }

  /// Answered about as a file found by its people is.
  func duplicate(_ context: Context) -> LikelyDuplicate {
    let request = record.request
    return LikelyDuplicate(
      id: record.id,
      person: request.applicant,
      position: 0,
      state: request.state(on: context.today, context.reference.deadlines),
      deskCode: request.deskCode,
      filingDate: request.filingDate,
      lastRenewalDate: request.lastRenewalDate,
      reasons: []
    )
  }
}

extension EntryForm {
  static let numberField = FieldID("uniqueNumber")

  /// Looks, as one types, whether another file bears the number.
  mutating func seekHolder() -> Effect<Action> {
    guard focus == Self.numberField else { return .none }
    holder = nil
    guard let number = UniqueNumber(field.text) else { return .none }
    let own = base?.id
    return .run("number") { services, send in
      guard let record = try? await services.store.holder(of: number), record.id != own else {
        return
      }
      send(.numberFound(NumberHolder(number: number, record: record)))
    }
  }

  /// The field of the number when another file bears it.
  func taken(_ request: HousingRequest) -> [FieldID] {
    guard let holder, request.uniqueNumber == holder.number else { return [] }
    return [Self.numberField]
  }

  /// A number left is shown grouped, however it was typed.
  mutating func groupNumber() {
    guard focus == Self.numberField, let number = UniqueNumber(field.text) else { return }
    entry[focus] = number.grouped
  }
}
