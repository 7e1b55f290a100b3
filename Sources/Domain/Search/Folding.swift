import Foundation

extension StringProtocol {
  /// The text as search and sort see it.
  ///
  /// Lower case, without accents or ligatures, each run of anything but letters and digits one
  /// space: « Éloïse-Cœur  d’Or » gives `eloise coeur d or`.
  package var folded: String { LatinFolding.fold(self) ?? transliteratedFolding }

  /// The same by the system, which knows every alphabet.
  var transliteratedFolding: String {
    var kept = String.UnicodeScalarView()
    var pendingSpace = false
    for scalar in transliterated.unicodeScalars {
      guard let simple = simplified(scalar) else {
        pendingSpace = !kept.isEmpty
        continue
      }
      if pendingSpace { kept.append(" ") }
      pendingSpace = false
      kept.append(simple)
    }
    return String(kept)
  }

  private var transliterated: String {
    let text = String(self)
    return text.applyingTransform(StringTransform("Any-Latin; Latin-ASCII; Lower"), reverse: false)
      ?? text
  }

  private func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case "a"..."z", "0"..."9": scalar
    case "A"..."Z": Unicode.Scalar(scalar.value + 32)
    default: scalar.properties.isAlphabetic ? scalar : nil
    }
  }
}
