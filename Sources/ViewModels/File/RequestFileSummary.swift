import Domain
import Pages

extension RequestFile {
  /// What the desk looks for first: who, where it stands, what comes next, what is missing.
  func summary(_ record: RequestRecord, _ context: Context) -> FileSection {
    let facts: [FileFact?] = [
      name(record.request), birth(record.request, context), state(record.request, context),
      number(record, context), unreadNumber(record),
      filing(record.request, context), deadline(record.request, context),
      FileFact(.summary("desk"), "Guichet", context.deskName(record.request.deskCode)),
      edition(record.request, context),
      household(record.request), missing(record.request, context), ticked(context),
    ]
    return FileSection(
      id: .summary,
      title: "Résumé",
      parts: facts.compactMap(\.self).map { .fact($0) }
    )
  }

  private func name(_ request: HousingRequest) -> FileFact {
    if let association = request.association.name {
      return FileFact(.summary("name"), "Association", association)
    }
    let person = request.applicant
    var said = person.fullName ?? "sans nom"
    if let birthName = person.birthName, birthName != person.callingName {
      said += ", nom de naissance \(birthName)"
    }
    return FileFact(.summary("name"), "Demandeur", said)
  }

  /// An association was not born.
  private func birth(_ request: HousingRequest, _ context: Context) -> FileFact? {
    guard !request.isOfAssociation else { return nil }
    guard let date = request.applicant.birthDate else {
      return FileFact(.summary("birth"), "Né(e) le", "date inconnue", tone: .warning)
    }
    let age = date.ageText(on: context.today)
    return FileFact(.summary("birth"), "Né(e) le", "\(date.short) (\(age))")
  }

  private func state(_ request: HousingRequest, _ context: Context) -> FileFact {
    let expiry = request.expiry(context.reference.deadlines)?.short
    let life = context.life(request, events)
    let (text, tone): (String, Page.Tone) =
      switch life.stage {
      case .draft: ("Sans date de dépôt", .warning)
      case .registered: ("En cours" + (expiry.map { ", valable jusqu’au \($0)" } ?? ""), .good)
      case .renewalDue: ("À renouveler" + (expiry.map { " avant le \($0)" } ?? ""), .warning)
      case .expired: ("Expirée" + (expiry.map { " depuis le \($0)" } ?? ""), .alert)
      case .struckOff, .restorable, .closed, .erased: (ended(request, life, context), .faint)
      }
    return FileFact(
      .summary("state"),
      "État",
      text,
      tone: life.isPresumed || life.stage == .restorable ? .alert : tone
    )
  }

  /// « Radiée le 24/11/2026 : Non renouvelée, restaurable jusqu’au 24/04/2027 ».
  private func ended(_ request: HousingRequest, _ life: LifeLine, _ context: Context) -> String {
    var said: String
    if let end = request.strikeOff {
      let reason = context.reference.label(end.reason, in: .strikeOffReason)
      said = "Radiée le \(end.date.short)\u{A0}: \(reason)"
    } else {
      // Told by the delays alone: nobody said so.
      said =
        "Expirée"
        + (request.expiry(context.reference.deadlines).map { " depuis le \($0.short)" } ?? "")
      said += "\u{A0}; sans doute radiée par le SNE, à vérifier puis à noter (touche x)"
    }
    if let last = life.coming.first(where: { $0.kind == .lastRestoration }) {
      said += ", restaurable jusqu’au \(last.date.short)"
    }
    return said
  }

  private func number(_ record: RequestRecord, _ context: Context) -> FileFact {
    if let number = record.request.uniqueNumber {
      let said = "\(number.grouped) (ici\u{A0}: \(record.id.localReference))"
      return FileFact(.summary("number"), "Numéro unique", said)
    }
    return FileFact(
      .summary("number"),
      "Référence locale",
      record.id.localReference + toEnter(record.request, context),
      tone: .warning
    )
  }

  /// The number of an exchange file that does not read, kept as it came.
  private func unreadNumber(_ record: RequestRecord) -> FileFact? {
    guard record.request.uniqueNumber == nil,
      let kept = record.foreignElements.first(where: { $0.path == "numUnique" })
    else { return nil }
    let text = String(kept.xml.drop { $0 != ">" }.dropFirst().prefix { $0 != "<" })
    guard !text.trimmed.isEmpty else { return nil }
    return FileFact(
      .summary("unreadNumber"),
      "Numéro du SNE",
      "« \(text.trimmed) » ne se lit pas, à corriger",
      tone: .alert
    )
  }

  /// « , à saisir dans le SNE ; attestation avant le 24/12/2026 ».
  private func toEnter(_ request: HousingRequest, _ context: Context) -> String {
    let months = context.reference.deadlines.certificateMonths
    guard let limit = request.filingDate?.adding(months: months) else {
      return ", à saisir dans le SNE"
    }
    return ", à saisir dans le SNE ; attestation due avant le \(limit.short)"
  }

  private func filing(_ request: HousingRequest, _ context: Context) -> FileFact {
    guard let date = request.filingDate else {
      return FileFact(.summary("filing"), "Déposée le", "date inconnue", tone: .warning)
    }
    let seniority = date.seniority(on: context.today)
    return FileFact(.summary("filing"), "Déposée le", "\(date.short), depuis \(seniority)")
  }

  private func deadline(_ request: HousingRequest, _ context: Context) -> FileFact {
    let deadlines = context.reference.deadlines
    guard let next = request.nextDeadline(deadlines) else {
      return FileFact(.summary("deadline"), "Prochaine échéance", "aucune", tone: .faint)
    }
    let act =
      switch next.kind {
      case .certificate: "attestation à remettre"
      case .renewal: "à renouveler"
      }
    let left = context.today.days(until: next.date)
    let (when, tone): (String, Page.Tone) =
      switch left {
      case ..<0: ("dépassée depuis le \(next.date.short)", .alert)
      case 0: ("aujourd’hui, \(next.date.short)", .warning)
      case ...deadlines.renewalNoticeDays: ("avant le \(next.date.short), sous \(left) j", .warning)
      default: ("avant le \(next.date.short)", .plain)
      }
    return FileFact(.summary("deadline"), "Prochaine échéance", "\(act), \(when)", tone: tone)
  }

  /// The edition of the form the file was made in, and since when it serves.
  private func edition(_ request: HousingRequest, _ context: Context) -> FileFact {
    let edition = context.reference.editions[request.edition]
    let since = edition?.from.map { ", en vigueur depuis le \($0.short)" } ?? ""
    let isOld = request.edition != context.reference.form.edition
    return FileFact(
      .summary("edition"),
      "Formulaire",
      request.edition + since + (isOld ? ", ancienne édition" : ""),
      tone: isOld ? .faint : .plain
    )
  }

  private func household(_ request: HousingRequest) -> FileFact? {
    guard !request.isOfAssociation else { return nil }
    let size = request.householdSize
    let text = size == 1 ? "1 personne à loger" : "\(size) personnes à loger"
    return FileFact(.summary("household"), "Ménage", text)
  }

  private func missing(_ request: HousingRequest, _ context: Context) -> FileFact {
    let form = context.reference.form
    let fields =
      request.missingFields(.blocking, in: form) + request.missingFields(.recommended, in: form)
    guard !fields.isEmpty else {
      return FileFact(.summary("missing"), "À compléter", "rien, tout y est", tone: .good)
    }
    let wording = ChangeWording(context: context)
    let said = fields.map(wording.label).joined(separator: "\u{A0}; ")
    return FileFact(
      .summary("missing"),
      "À compléter",
      said,
      tone: request.strikeOff == nil ? .warning : .faint
    )
  }

  private func ticked(_ context: Context) -> FileFact {
    let text =
      switch ticks.count {
      case 0: "aucun point coché"
      case 1: "1 point coché"
      default: "\(ticks.count) points cochés"
      }
    return FileFact(
      .summary("ticks"),
      "Listes de contrôle",
      text + " (touche c)",
      tone: ticks.isEmpty ? .faint : .plain
    )
  }
}
