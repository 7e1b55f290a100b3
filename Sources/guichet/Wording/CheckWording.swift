import Domain
import Storage

/// What a check found, in French.
nonisolated enum CheckWording {
  static func lines(_ report: CheckReport, path: String, _ reference: ReferenceData) -> [String] {
    let struckOff = report.struckOff.sorted { $0.key < $1.key }.map { code, count in
      "  \(reference.label(code, in: .strikeOffReason))\u{A0}: \(Figures.grouped(count))"
    }
    return [path, "Demandes en attente\u{A0}: \(Figures.grouped(report.waiting))"]
      + ["Demandes radiées\u{A0}: \(Figures.grouped(report.struckOff.values.reduce(0, +)))"]
      + struckOff + year(report) + duplicates(report) + journal(report) + verdict(report)
  }

  private static func year(_ report: CheckReport) -> [String] {
    var lines = ["Attributions de l’année\u{A0}: \(Figures.grouped(report.yearlyAllotments))"]
    if let ratio = report.requestsPerAllotment {
      lines.append("Demandes pour une attribution\u{A0}: \(Figures.decimal(ratio, places: 2))")
    }
    if let months = report.meanWaitMonths {
      lines.append(
        "Attente moyenne avant attribution\u{A0}: \(Figures.decimal(months, places: 1))\u{A0}mois"
      )
    }
    return lines
  }

  private static func duplicates(_ report: CheckReport) -> [String] {
    [
      "Homonymes vérifiés\u{A0}: \(Figures.grouped(report.homonyms))",
      "Doublons à revoir\u{A0}: \(Figures.grouped(report.openReviews))",
    ]
  }

  private static func journal(_ report: CheckReport) -> [String] {
    var lines = [
      "Brouillons\u{A0}: \(Figures.grouped(report.drafts))",
      "Lignes du journal\u{A0}: \(Figures.grouped(report.journalLines))",
    ]
    if report.erasedRequests > 0 {
      lines.append("Demandes effacées\u{A0}: \(Figures.grouped(report.erasedRequests))")
    }
    if report.erasedDetails > 0 {
      lines.append(
        "  dont effacées comme le veut la loi\u{A0}: \(Figures.grouped(report.erasedDetails))"
      )
    }
    return lines
  }

  private static func verdict(_ report: CheckReport) -> [String] {
    guard !report.problems.isEmpty else {
      return ["Tout est en ordre\u{A0}: fichier, liens, journal et index."]
    }
    let shown = report.problems.prefix(20).map { "  ! \(sentence($0))" }
    let hidden = report.problems.count - shown.count
    return ["Problèmes trouvés\u{A0}: \(Figures.grouped(report.problems.count))"] + shown
      + (hidden > 0 ? ["  … et \(Figures.grouped(hidden)) de plus"] : [])
      + ["Gardez ce fichier tel quel, et montrez ces lignes à qui s’occupe de vos sauvegardes."]
  }

  private static func sentence(_ problem: CheckReport.Problem) -> String {
    switch problem {
    case .integrity(let words): "Le fichier est abîmé\u{A0}: \(words)"
    case .unreadable:
      "Le fichier est trop abîmé pour être lu jusqu’au bout\u{A0}; les nombres sont incomplets."
    case .danglingRow(let table):
      "Une ligne de «\u{A0}\(table)\u{A0}» renvoie à une autre qui n’existe pas."
    case .applicationID: "Le fichier ne se dit plus fichier de dossiers de Guichet."
    case .brokenChain(let number):
      "La ligne \(Figures.grouped(number)) du journal ne suit pas la précédente."
    case .changedDetail(let number):
      "Le détail de la ligne \(Figures.grouped(number)) du journal a été changé."
    case .missingLines(let number):
      "Il manque des lignes au journal après la ligne \(Figures.grouped(number))."
    case .unjournaled(let id):
      "Aucune ligne du journal ne parle du dossier \(RequestRecord.ID(id).localReference)."
    case .searchIndex: "L’index de recherche ne correspond plus aux dossiers."
    }
  }
}
