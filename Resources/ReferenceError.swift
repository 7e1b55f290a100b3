/// A data file that cannot be used: which, where in it, and what was expected.
package struct ReferenceError: Error, Equatable, Sendable {
  package enum Problem: Equatable, Sendable {
    /// Absent or forbidden.
    case unreadable
    case notUTF8
    /// Not YAML or JSON; the parser's own words.
    case malformed(String)
    case missing(key: String)
    case unknown(key: String)
    case twice(String)
    /// What should stand there, in French, and what does.
    case expected(String, found: String)
  }

  package var file: String
  /// 1 for the first line; nil when the parser does not say.
  package var line: Int?
  package var problem: Problem

  package init(file: String, line: Int? = nil, problem: Problem) {
    self.file = file
    self.line = line
    self.problem = problem
  }

  /// The error in a French sentence, for whoever corrects the file.
  package var message: String {
    let place = line.map { "\(file), ligne \($0)" } ?? file
    let what =
      switch problem {
      case .unreadable: "le fichier ne peut pas être lu."
      case .notUTF8: "le fichier doit être enregistré en UTF-8."
      case .malformed(let words): "l’écriture du fichier n’est pas correcte (\(words))."
      case .missing(let key): "il manque «\u{A0}\(key)\u{A0}»."
      case .unknown(let key): "«\u{A0}\(key)\u{A0}» n’est pas connu."
      case .twice(let name): "«\u{A0}\(name)\u{A0}» est écrit deux fois."
      case .expected(let wanted, let found):
        found.isEmpty
          ? "\(wanted) est attendu ici."
          : "\(wanted) est attendu ici, au lieu de «\u{A0}\(found)\u{A0}»."
      }
    return "\(place)\u{A0}: \(what)"
  }
}
