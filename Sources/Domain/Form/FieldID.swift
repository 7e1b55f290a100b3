/// A field of the form, by the path of its value: `applicant.birthName`, `coHolders.0.title`,
/// `applicant.monthlyIncomes.1.amount`, `wanted.communes.0`.
package struct FieldID: Hashable, Sendable, Codable, CustomStringConvertible {
  package let path: String

  package init(_ path: String) { self.path = path }

  package var description: String { path }

  package var parts: [Substring] { path.split(separator: ".") }

  /// The path as the data files name it: numbers become `#`, and what a co-holder shares with
  /// the applicant stands under `person`: `person.birthName`, `dependants.#.sex`.
  package var template: String {
    // Asked of every field at every key: no array is made of a path that has no number in it.
    if path.hasPrefix("applicant.") {
      return "person." + Self.numberless(path.dropFirst("applicant.".count))
    }
    guard path.hasPrefix("coHolders."), let row = path.dropFirst(10).firstIndex(of: ".") else {
      return Self.numberless(path[...])
    }
    return "person." + Self.numberless(path[path.index(after: row)...])
  }

  private static func numberless(_ path: Substring) -> String {
    guard path.utf8.contains(where: { (0x30...0x39).contains($0) }) else { return String(path) }
    return path.split(separator: ".").map {
      $0.utf8.allSatisfy { (0x30...0x39).contains($0) } ? "#" : $0
    }
    .joined(separator: ".")
  }

  package init(from decoder: any Decoder) throws {
    path = try decoder.singleValueContainer().decode(String.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(path)
  }
}
