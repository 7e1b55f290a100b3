extension ForeignElement {
  /// Parts of the names that may tell of health or violence, folded; a reason (motif) may.
  ///
  /// No list is published: the names hold the words of the form's own sections. Likely, not sure.
  /// Source: registration guide §1.10 and §7.3 (not in exports without a wish).
  private static let words = ["handicap", "sante", "medic", "invalid", "violence", "motif"]

  /// Whether it may tell of health or violence, by the names of its elements.
  package var isSensitive: Bool {
    var names = path.split(separator: "/").map { $0.prefix { $0 != "[" } }
    for tag in xml.split(separator: "<").dropFirst(xml.hasPrefix("<") ? 0 : 1) {
      names.append(tag.prefix { !$0.isWhitespace && $0 != ">" && $0 != "/" })
    }
    return names.contains { name in
      let name = String(name).folded
      return Self.words.contains { name.contains($0) }
    }
  }
}
