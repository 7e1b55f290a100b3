/// A name as duplicates see it: case, accents, hyphens and spaces do not count.
package struct FoldedName: Equatable, Sendable {
  /// Its words, abbreviations written out.
  package let words: [String]
  /// The words in one: what « LE FEVRE » and « LEFEVRE » share.
  package let joined: String
  /// The words that can make a name alone.
  package let strongWords: Set<String>
  /// What stands between the letters, to tell a hyphen from a space.
  let cuts: String

  /// Nil for a name without a letter.
  init?(_ text: String?, _ rules: DuplicateRules) {
    guard let text else { return nil }
    words = text.folded.split(separator: " ").map { word in
      rules.abbreviations[String(word)] ?? String(word)
    }
    joined = words.joined()
    guard !joined.isEmpty else { return nil }
    strongWords = Set(words.filter { $0.utf8.count >= 3 && !rules.particles.contains($0) })
    cuts = String(text.trimmed.filter { !$0.isLetter }.map { $0 == "’" ? "'" : $0 })
  }

  /// Whether all the strong words of the other are among ours.
  func holds(_ other: FoldedName) -> Bool {
    !other.strongWords.isEmpty && other.strongWords.isSubset(of: strongWords)
  }

  /// One letter changed, added, left out or two exchanged, in a name of four letters or more.
  func isNear(_ other: FoldedName) -> Bool {
    var a = Array(joined.unicodeScalars)[...]
    var b = Array(other.joined.unicodeScalars)[...]
    guard min(a.count, b.count) >= 4, abs(a.count - b.count) <= 1, a != b else { return false }
    while let first = a.first, first == b.first {
      a = a.dropFirst()
      b = b.dropFirst()
    }
    while let last = a.last, last == b.last {
      a = a.dropLast()
      b = b.dropLast()
    }
    return a.count + b.count <= 2 && a.count <= 1 && b.count <= 1
      || a.count == 2 && b.count == 2 && a.elementsEqual(b.reversed())
  }
}
