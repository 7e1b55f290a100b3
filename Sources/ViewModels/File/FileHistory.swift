import Domain
import Pages

/// The journal of a file as its page shows it, the latest act first.
struct FileHistory {
  let history: [Dated<JournalEntry>]
  let context: Context
  /// Whether what was changed in sensitive parts is said.
  var showsSensitive = false

  var section: FileSection {
    var parts = history.reversed().flatMap(told)
    if parts.isEmpty {
      parts = [.fact(FileFact(.noHistory, "—", "rien au journal", tone: .faint))]
    }
    return FileSection(
      id: .history,
      title: "Historique",
      note: "touche h, le plus récent d’abord",
      parts: parts
    )
  }

  private func told(_ dated: Dated<JournalEntry>) -> [FileSection.Part] {
    let entry = dated.value
    let desk = context.deskName(entry.signature.deskCode)
    let act = FileFact(
      .entry(entry.number),
      dated.time.text,
      "\(act(entry)) (\(desk), \(entry.signature.agent))"
    )
    switch entry.kind {
    case .imported where entry.changes.contains(where: { $0.before != nil }):
      return changed(entry, act)
    case .created, .imported, .ticked, .unticked, .compared, .document, .sensitiveOpened,
      .contacted, .correctionSkipped, .event, .eventWithdrawn, .struckOff, .restored, .erased:
      return [.fact(act)]
    case .modified, .renewed: return changed(entry, act)
    }
  }

  /// The act, then each change before and after.
  private func changed(_ entry: JournalEntry, _ act: FileFact) -> [FileSection.Part] {
    let wording = ChangeWording(context: context)
    return [.fact(act)]
      + entry.changes.enumerated().map { rank, change in
        .fact(
          FileFact(
            .change(entry.number, rank),
            wording.label(change.field),
            !showsSensitive && context.reference.isSensitive(change)
              ? "(sensible\u{A0}: touche v)" : wording.told(change)
          )
        )
      }
  }

  /// What was done, in a line.
  func act(_ entry: JournalEntry) -> String {
    // The desk is not a field that one fills.
    let count = entry.changes.count { $0.field.path != "deskCode" }
    return switch entry.kind {
    case .created: "Demande enregistrée\u{A0}: \(filled(count))"
    case .imported where entry.changes.contains { $0.before != nil }:
      "Fichier d’échange repris\u{A0}: \(count == 1 ? "1 champ changé" : "\(count) champs changés")"
    case .imported: "Demande reprise d’un fichier d’échange\u{A0}: \(filled(count))"
    case .modified:
      entry.changes.count == 1 ? "1 champ modifié" : "\(entry.changes.count) champs modifiés"
    case .renewed:
      entry.changes.count == 1
        ? "Demande renouvelée" : "Demande renouvelée\u{A0}: \(entry.changes.count) champs changés"
    case .contacted: entry.changes.map(contact).joined(separator: "\u{A0}; ")
    case .correctionSkipped: entry.changes.map(skip).joined(separator: "\u{A0}; ")
    case .sensitiveOpened: "Parties sensibles ouvertes"
    case .event, .struckOff, .restored: events(entry.changes.map { ($0.field, $0.after) }, entry)
    case .eventWithdrawn:
      "Événement annulé\u{A0}: "
        + events(entry.changes.map { ($0.field, $0.before) }, entry)
    case .erased: "Données personnelles effacées"
    case .ticked: "Coché\u{A0}: \(items(entry.changes.map { ($0.field, $0.after) }))"
    case .unticked: "Décoché\u{A0}: \(items(entry.changes.map { ($0.field, $0.before) }))"
    case .compared: entry.changes.map(DuplicateWording.told).joined(separator: "\u{A0}; ")
    case .document: documents(entry.changes)
    }
  }

  /// The items by their words, with the version of the list they were ticked on.
  private func items(_ ticks: [(field: FieldID, version: String?)]) -> String {
    let wording = ChangeWording(context: context)
    return ticks.map { tick in
      wording.label(tick.field) + (tick.version.map { " (version \($0))" } ?? "")
    }.joined(separator: "\u{A0}; ")
  }

  /// « 24/11/2026, Bail signé — Bailleur d’essai ».
  private func events(_ texts: [(field: FieldID, text: String?)], _ entry: JournalEntry) -> String {
    let wording = LifeWording(context: context)
    let told = texts.compactMap { field, text -> String? in
      guard field.parts.first == "events", field.parts.count > 1, let text else { return nil }
      let kind = String(field.parts[1])
      return RequestEvent(canonical: text, kind: kind, signature: entry.signature).map {
        "\($0.date.short), \(wording.told($0))"
      }
    }
    return told.isEmpty ? "Événement" : told.joined(separator: "\u{A0}; ")
  }

  /// « Titre de séjour — demandeur : reçue, 24/11/2026 ».
  private func documents(_ changes: [FieldChange]) -> String {
    let wording = ChangeWording(context: context)
    return changes.map { change in
      let now = change.after.map { wording.value($0, change.field) } ?? DocumentState.missing.word
      return "\(wording.label(change.field))\u{A0}: \(now)"
    }.joined(separator: "\u{A0}; ")
  }

  /// « Appel : viendra au guichet (un proche) ».
  private func contact(_ change: FieldChange) -> String {
    let outcome = change.field.parts.last.flatMap { Contact.Outcome(rawValue: String($0)) }
    let who = change.after.flatMap { Contact.Who(rawValue: $0) } ?? .applicant
    guard let outcome else { return "Contact" }
    let said = who == .applicant ? outcome.label : "\(outcome.label) (\(who.label))"
    return outcome.isCall ? "Appel\u{A0}: \(said)" : said
  }

  private func skip(_ change: FieldChange) -> String {
    let reason = change.after.flatMap { SkippedCorrection.Reason(rawValue: $0) }
    let path = change.field.parts.dropFirst(2).joined(separator: ".")
    let what = context.reference.form.entries[path]?.label ?? path
    return "Correction passée (\(what))\u{A0}: \(reason?.label ?? "sans motif")"
  }

  private func filled(_ count: Int) -> String {
    count == 1 ? "1 champ rempli" : "\(count) champs remplis"
  }
}
