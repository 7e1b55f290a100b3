import Domain

/// What an import did, in French.
nonisolated enum ImportWording {
  static func sentence(_ file: String, _ tally: ImportTally, leftOut: Int) -> String {
    var parts = [
      Figures.count(tally.created, "demande nouvelle", "demandes nouvelles"),
      Figures.count(tally.changed, "mise à jour", "mises à jour"),
      Figures.count(tally.unchanged, "déjà connue", "déjà connues"),
    ]
    if leftOut > 0 { parts.append(Figures.count(leftOut, "laissée de côté", "laissées de côté")) }
    return "\(file)\u{A0}: \(parts.joined(separator: ", "))."
  }
}
