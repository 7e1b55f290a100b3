import Domain
import Storage

/// What a run of retention did, in French: numbers only.
nonisolated enum RetentionWording {
  static func lines(
    _ report: ErasureReport,
    path: String,
    months: Int?,
    isRehearsal: Bool,
    _ reference: ReferenceData
  ) -> [String] {
    guard let months else {
      return [path, "Aucun délai d’effacement n’est donné\u{A0}: rien à faire."]
    }
    let reasons = report.requests.sorted { $0.key < $1.key }.map { code, count in
      "  \(reference.label(code, in: .strikeOffReason))\u{A0}: \(Figures.grouped(count))"
    }
    let verb = isRehearsal ? "à effacer" : "effacées"
    var lines = [
      path,
      "Demandes radiées depuis \(Figures.grouped(months))\u{A0}mois ou plus, \(verb)\u{A0}: "
        + Figures.grouped(report.total),
    ]
    lines += reasons
    if let first = report.firstDay, let last = report.lastDay {
      lines.append("  radiées du \(first.short) au \(last.short)")
    }
    if report.drafts > 0 {
      lines.append("Brouillons de ces demandes\u{A0}: \(Figures.grouped(report.drafts))")
    }
    if report.total > 0 {
      lines.append("Détails du journal\u{A0}: \(Figures.grouped(report.journalDetails))")
    }
    if report.neverStruckOff > 0 {
      lines.append(
        "Jamais renouvelées ni radiées ici, laissées telles quelles\u{A0}: "
          + Figures.grouped(report.neverStruckOff)
          + ". Le SNE les a radiées\u{A0}: notez-le au dossier (touche x)."
      )
    }
    if isRehearsal { lines.append("Essai\u{A0}: rien n’a été effacé.") }
    return lines
  }
}
