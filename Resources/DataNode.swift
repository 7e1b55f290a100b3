import Foundation
import Yams

/// A value of a YAML file that knows its file and line, so that every error can say where.
struct DataNode {
  let file: String
  private let node: Node

  private init(file: String, node: Node) {
    self.file = file
    self.node = node
  }

  /// The root of the file at `path` inside the folder.
  init(_ path: String, in folder: URL) throws(ReferenceError) {
    file = path
    guard let bytes = try? Data(contentsOf: folder.appendingPathComponent(path)) else {
      throw ReferenceError(file: path, problem: .unreadable)
    }
    guard let text = String(bytes: bytes, encoding: .utf8) else {
      throw ReferenceError(file: path, problem: .notUTF8)
    }
    do {
      // Scalars are read as the text they are: no guess that `NON` is a boolean.
      guard let root = try Yams.compose(yaml: text, .basic) else {
        throw ReferenceError(file: path, problem: .malformed("fichier vide"))
      }
      node = root
    } catch let error as ReferenceError {
      throw error
    } catch let error as YamlError {
      throw ReferenceError(error, file: path)
    } catch {
      throw ReferenceError(file: path, problem: .malformed(String(describing: error)))
    }
  }

  func error(_ problem: ReferenceError.Problem) -> ReferenceError {
    ReferenceError(file: file, line: node.mark?.line, problem: problem)
  }

  func expected(_ wanted: String) -> ReferenceError {
    error(.expected(wanted, found: node.scalar?.string ?? ""))
  }

  /// A key of a mapping, where it stands, and its value.
  struct Entry {
    let key: String
    let place: DataNode
    let value: DataNode
  }

  /// The keys and values of a mapping, in order.
  func entries() throws(ReferenceError) -> [Entry] {
    guard case .mapping(let mapping) = node else {
      throw expected("une liste de clés et de valeurs")
    }
    var entries: [Entry] = []
    for (key, value) in mapping {
      let place = DataNode(file: file, node: key)
      guard let name = key.scalar?.string else { throw place.expected("un nom") }
      entries.append(
        Entry(key: name, place: place, value: DataNode(file: file, node: value))
      )
    }
    return entries
  }

  func items() throws(ReferenceError) -> [DataNode] {
    guard case .sequence(let sequence) = node else { throw expected("une liste") }
    return sequence.map { DataNode(file: file, node: $0) }
  }

  /// The fields of a mapping, which may hold no other keys than these.
  func fields(_ known: Set<String>) throws(ReferenceError) -> DataFields {
    var values: [String: DataNode] = [:]
    for entry in try entries() {
      guard known.contains(entry.key) else { throw entry.place.error(.unknown(key: entry.key)) }
      values[entry.key] = entry.value
    }
    return DataFields(node: self, values: values)
  }

  /// A text of at least one character, without blanks around.
  func text() throws(ReferenceError) -> String {
    let text = node.scalar?.string.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
    guard !text.isEmpty else { throw expected("un texte") }
    return text
  }

  func number() throws(ReferenceError) -> Int {
    guard let number = Int(try text()), number >= 0 else { throw expected("un nombre entier") }
    return number
  }

  /// What one of these words stands for.
  func choice<Value>(_ choices: [String: Value]) throws(ReferenceError) -> Value {
    guard let value = choices[try text()] else {
      throw expected(choices.keys.sorted().joined(separator: " ou "))
    }
    return value
  }

  func yesNo() throws(ReferenceError) -> Bool {
    switch try text() {
    case "oui": true
    case "non": false
    default: throw expected("oui ou non")
    }
  }
}

extension ReferenceError {
  fileprivate init(_ error: YamlError, file: String) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      self.init(file: file, line: mark.line, problem: .malformed(problem))
    case .duplicatedKeysInMapping(let keys, let context):
      let names = keys.map { "\($0)" }.joined(separator: ", ")
      self.init(file: file, line: context.mark.line, problem: .twice(names))
    default:
      self.init(file: file, problem: .malformed("\(error)"))
    }
  }
}
