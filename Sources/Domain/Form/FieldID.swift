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
    var parts = parts
    if parts.first == "applicant" {
      parts[0] = "person"
    } else if parts.count > 2, parts[0] == "coHolders" {
      parts.replaceSubrange(0...1, with: ["person"])
    }
    return parts.map { $0.allSatisfy(\.isNumber) ? "#" : $0 }.joined(separator: ".")
  }

  package init(from decoder: any Decoder) throws {
    path = try decoder.singleValueContainer().decode(String.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(path)
  }
}
