package import Foundation

/// The names of the data folder.
///
/// - Throws: what the file lacks; JSON gives no line.
package func nameLists(from folder: URL) throws(ReferenceError) -> NameLists {
  let name = "names.json"
  guard let data = try? Data(contentsOf: folder.appendingPathComponent(name)) else {
    throw ReferenceError(file: name, problem: .unreadable)
  }
  do {
    return try JSONDecoder().decode(NamesFile.self, from: data).lists
  } catch let error as DecodingError {
    throw ReferenceError(file: name, problem: .malformed(error.place))
  } catch {
    throw ReferenceError(file: name, problem: .malformed("\(error)"))
  }
}

/// `names.json` as written.
struct NamesFile: Decodable {
  struct Names: Decodable {
    var f: [String]
    var m: [String]
  }

  struct Weighted: Decodable {
    var name: String
    var weight: Double

    init(from decoder: any Decoder) throws {
      var pair = try decoder.unkeyedContainer()
      name = try pair.decode(String.self)
      weight = try pair.decode(Double.self)
    }
  }

  var prenoms: [String: Names]
  var noms: [String: [String]]
  var weights: [Weighted]

  enum CodingKeys: String, CodingKey {
    case prenoms, noms
    case weights = "noms_poids_pourcent"
  }

  var lists: NameLists {
    func byYear<Value>(_ values: [String: Value]) -> [Int: Value] {
      let pairs = values.compactMap { key, value in Int(key).map { ($0, value) } }
      return Dictionary(pairs) { first, _ in first }
    }
    return NameLists(
      givenNames: byYear(prenoms).mapValues { NameLists.GivenNames(female: $0.f, male: $0.m) },
      surnames: byYear(noms),
      weightedSurnames: weights.map {
        NameLists.WeightedSurname(name: $0.name, weight: $0.weight)
      }
    )
  }
}

extension DecodingError {
  fileprivate var place: String {
    switch self {
    case .typeMismatch(_, let context), .valueNotFound(_, let context),
      .keyNotFound(_, let context), .dataCorrupted(let context):
      let path = context.codingPath.map(\.stringValue).joined(separator: ".")
      return path.isEmpty ? context.debugDescription : "\(path)\u{A0}: \(context.debugDescription)"
    @unknown default: return "\(self)"
    }
  }
}
