import Domain
import GRDB

/// A column of a table and the value of a Domain type it keeps.
struct Column<Root>: Sendable {
  let name: String
  let value: @Sendable (Root) -> DatabaseValue
  let take: @Sendable (inout Root, Row) throws -> Void

  init<Value: DatabaseValueConvertible & SendableMetatype>(
    _ name: String,
    _ path: any WritableKeyPath<Root, Value?> & Sendable
  ) {
    self.name = name
    value = { $0[keyPath: path]?.databaseValue ?? .null }
    take = { $0[keyPath: path] = try $1.optional(name) }
  }

  /// Codes in one text, parted by spaces; null when there is none.
  init(_ name: String, codes path: any WritableKeyPath<Root, [String]> & Sendable) {
    self.name = name
    value = { root in
      let codes = root[keyPath: path]
      return codes.isEmpty ? .null : codes.joined(separator: " ").databaseValue
    }
    take = { root, row in
      let text: String? = try row.optional(name)
      root[keyPath: path] = text?.split(separator: " ").map(String.init) ?? []
    }
  }
}

extension Row {
  /// The value of a column; a value that is not what the schema says is an error, never a trap.
  func optional<Value: DatabaseValueConvertible>(_ column: String) throws -> Value? {
    let stored: DatabaseValue = self[column]
    if stored.isNull { return nil }
    guard let value = Value.fromDatabaseValue(stored) else {
      throw StoreError.unreadable("column \(column)")
    }
    return value
  }

  func required<Value: DatabaseValueConvertible>(_ column: String) throws -> Value {
    guard let value: Value = try optional(column) else {
      throw StoreError.unreadable("column \(column)")
    }
    return value
  }
}

extension CalendarDate: DatabaseValueConvertible {
  var databaseValue: DatabaseValue { iso.databaseValue }
  static func fromDatabaseValue(_ value: DatabaseValue) -> CalendarDate? {
    String.fromDatabaseValue(value).flatMap { CalendarDate(iso: $0) }
  }
}

extension Amount: DatabaseValueConvertible {
  var databaseValue: DatabaseValue { cents.databaseValue }
  static func fromDatabaseValue(_ value: DatabaseValue) -> Amount? {
    Int.fromDatabaseValue(value).map(Amount.init(cents:))
  }
}

extension UniqueNumber: DatabaseValueConvertible {
  var databaseValue: DatabaseValue { text.databaseValue }
  static func fromDatabaseValue(_ value: DatabaseValue) -> UniqueNumber? {
    String.fromDatabaseValue(value).flatMap { UniqueNumber($0) }
  }
}
