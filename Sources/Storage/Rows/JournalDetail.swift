import Crypto
import Domain
import Foundation

/// What a journal line tells, with the salt and the digest that stand for it in the chain.
struct JournalDetail: Sendable {
  let salt: Data
  /// As JSON.
  let text: String
  let digest: Data

  init(_ changes: [FieldChange], salt: Data? = nil) {
    let salt = salt ?? Data((0..<16).map { _ in UInt8.random(in: 0...255) })
    let text = ChangesText.write(changes)
    self.salt = salt
    self.text = text
    digest = Self.digest(salt: salt, text: text)
  }

  static func digest(salt: Data, text: String) -> Data {
    var hasher = SHA256()
    hasher.update(data: salt)
    var text = text
    text.withUTF8 { hasher.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    return Data(hasher.finalize())
  }
}
