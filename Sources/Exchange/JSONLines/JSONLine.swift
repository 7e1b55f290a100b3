package import Domain
import Foundation

/// A request as one line of JSON, for exports; the line break is the caller's.
///
/// Keys are those of the values, sorted, with `id` (the local reference), `version`, `state` and
/// `foreignElements`. Codes are codes, days ISO 8601, amounts euros; what is not known is absent.
package func jsonLine(_ record: RequestRecord, state: RequestState) -> String {
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  do {
    return String(decoding: try encoder.encode(Line(record: record, state: state)), as: UTF8.self)
  } catch {
    // No value of a record is refused by JSON; should one be, the line says so and stays JSON.
    return "{\"error\":\"not encodable\",\"id\":\"\(record.id.localReference)\"}"
  }
}

private struct Line: Encodable {
  enum Keys: String, CodingKey { case id, version, state, foreignElements }

  let record: RequestRecord
  let state: RequestState

  func encode(to encoder: any Encoder) throws {
    try record.request.encode(to: encoder)
    var container = encoder.container(keyedBy: Keys.self)
    try container.encode(record.id.localReference, forKey: .id)
    try container.encode(record.version, forKey: .version)
    try container.encode(state, forKey: .state)
    try container.encode(record.foreignElements, forKey: .foreignElements)
  }
}
