import Domain
import GRDB

/// What went wrong below, told as the desk knows it; SQLite's code only, never a value.
extension StoreError {
  init(_ error: any Error) {
    switch error {
    case let error as StoreError: self = error
    case is CancellationError: self = .cancelled
    case let error as DatabaseError: self = Self.told(error)
    default: self = .unreadable("\(type(of: error))")
    }
  }

  private static func told(_ error: DatabaseError) -> StoreError {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: .busy
    case .SQLITE_READONLY, .SQLITE_PERM: .readOnly
    case .SQLITE_FULL: .diskFull
    case .SQLITE_INTERRUPT, .SQLITE_ABORT: .cancelled
    default: .unreadable("SQLite \(error.extendedResultCode.rawValue)")
    }
  }
}

extension StoreOpeningError {
  init(_ error: any Error) {
    switch error {
    case let error as StoreOpeningError: self = error
    case StoreError.busy: self = .locked
    case let error as DatabaseError: self = Self.told(error)
    default: self = .corrupt
    }
  }

  private static func told(_ error: DatabaseError) -> StoreOpeningError {
    switch error.resultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: .locked
    case .SQLITE_READONLY: .readOnly
    case .SQLITE_PERM, .SQLITE_AUTH, .SQLITE_CANTOPEN: .noPermission
    case .SQLITE_NOTADB: .notAStore
    default: .corrupt
    }
  }
}
