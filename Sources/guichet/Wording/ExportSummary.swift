import Domain

/// What an exchange file holds and does not, to be said in French without personal data.
struct ExportSummary {
  var written = 0
  var struckOff = 0
  /// Requests of associations, for which no element is known.
  var associations = 0
  /// Parts that tell of health or violence, kept out.
  var heldBack = 0
  /// Requests that lack what the SNE asks of any message.
  var incomplete: [(id: RequestRecord.ID, missing: [FieldID])] = []

  /// - Parameter namesEach: whether each incomplete request has its line.
  func lines(_ form: FormGuide, namesEach: Bool) -> [String] {
    var lines = [Figures.count(written, "demande écrite", "demandes écrites") + "."]
    if struckOff > 0 {
      lines.append(
        Figures.count(struckOff, "demande radiée n’y est pas", "demandes radiées n’y sont pas")
          + "\u{A0}: ce fichier ne saurait pas le dire."
      )
    }
    if associations > 0 {
      lines.append(
        Figures.count(
          associations,
          "demande d’association n’y est pas",
          "demandes d’associations n’y sont pas"
        ) + "\u{A0}: leur forme dans ce fichier n’est pas connue."
      )
    }
    if heldBack > 0 {
      lines.append(
        Figures.count(heldBack, "élément sensible n’y est pas", "éléments sensibles n’y sont pas")
          + " (santé, violences, motifs)\u{A0}; --sensibles les écrit."
      )
    }
    if namesEach {
      lines += incomplete.map { id, missing in
        let labels = missing.map { form.label($0) }.joined(separator: ", ")
        return "\(id.localReference)\u{A0}: le SNE la refuserait, il manque\u{A0}: \(labels)."
      }
    } else if !incomplete.isEmpty {
      lines.append(
        Figures.count(incomplete.count, "demande est incomplète", "demandes sont incomplètes")
          + " pour le SNE."
      )
    }
    return lines
  }
}
