import Domain
import Pages

/// Says the life of a request: its stage, what happened, what comes.
struct LifeWording {
  let context: Context

  /// The day, and what it brings.
  struct Line: Equatable {
    var label: String
    var text: String
    var tone = Page.Tone.plain
  }

  private var rules: StrikeOffRules { context.reference.strikeOffs }
  private var events: EventRules { context.reference.events }

  /// What a stage is called when nothing else is to be told of it.
  func stage(_ stage: LifeStage) -> String {
    switch stage {
    case .draft: "Sans date de dépôt"
    case .registered: "En cours"
    case .renewalDue: "À renouveler"
    case .expired: "Expirée"
    case .struckOff: "Radiée"
    case .restorable: "Radiée, restaurable"
    case .closed: "Close"
    case .erased: "À effacer"
    }
  }

  func reason(_ code: String) -> String { context.reference.label(code, in: .strikeOffReason) }

  func decider(_ decider: StrikeOffRules.Decider) -> String {
    switch decider {
    case .desk: "le guichet"
    case .landlord: "le bailleur"
    case .commission: "la commission d’attribution"
    case .system: "le système national"
    }
  }

  /// « Bail signé — Bailleur d’essai ».
  func told(_ event: RequestEvent) -> String {
    var words = title(event)
    if let rank = event.rank { words += ", rang \(rank)" }
    let details = [
      author(event),
      event.noticeDate.map { "avis du \($0.short)" },
      event.proof,
      event.note,
    ].compactMap(\.self)
    return details.isEmpty ? words : "\(words) — \(details.joined(separator: "\u{A0}; "))"
  }

  /// What it is called, with what was decided.
  func title(_ event: RequestEvent) -> String {
    switch event.kind {
    case RequestEvent.strikeOff:
      return "Radiée\u{A0}: " + (event.code.map(reason) ?? "motif inconnu")
    case RequestEvent.restoration: return "Restaurée, avec son numéro et son ancienneté"
    default:
      let kind = events[event.kind]
      let title = kind?.label ?? event.kind
      return event.code.map { "\(title)\u{A0}: \(kind?.label(ofChoice: $0) ?? $0)" } ?? title
    }
  }

  private func author(_ event: RequestEvent) -> String? {
    guard event.kind == RequestEvent.strikeOff else { return event.author }
    return event.author.flatMap(StrikeOffRules.Decider.init(rawValue:)).map {
      "décidée par \(decider($0))"
    }
  }

  /// A step gone by.
  func past(_ step: LifeLine.Step) -> Line {
    let day = step.date.short
    return switch step.kind {
    case .filed: Line(label: day, text: "Demande déposée")
    case .renewed: Line(label: day, text: "Renouvelée")
    case .event(let event): Line(label: day, text: told(event))
    case .struckOff(let end): Line(label: day, text: "Radiée\u{A0}: \(reason(end.reason))")
    default: coming(step)
    }
  }

  /// A step to come, or late.
  func coming(_ step: LifeLine.Step) -> Line {
    let days = context.today.days(until: step.date)
    let (text, warns): (String, Bool) =
      switch step.kind {
      case .certificateDue: ("Dernier jour pour remettre l’attestation", days <= 15)
      case .renewalCalled: ("Le renouvellement est à demander", false)
      case .expiry: ("Dernier jour de validité", days <= 30)
      case .renewalAfterRestoration: ("Dernier jour pour renouveler la demande restaurée", true)
      case .automaticStrikeOff: ("Radiée par le système national si rien n’est fait", days <= 30)
      case .lastRestoration:
        ("Une fois radiée, elle n’est plus restaurable après ce jour", days <= 30)
      case .erasure: ("Les données personnelles sont effacées", false)
      case .answer(let event): ("Dernier jour pour répondre\u{A0}: \(title(event))", days <= 3)
      case .filed, .renewed, .event, .struckOff: (past(step).text, false)
      }
    let tone: Page.Tone = days < 0 ? .alert : warns ? .warning : .plain
    return Line(
      label: step.date.short,
      text: text + (days < 0 ? ", dépassé" : days == 0 ? ", aujourd’hui" : ", dans \(wait(days))"),
      tone: tone
    )
  }

  /// « 12 j », « 5 mois », « 1 an 3 m ».
  private func wait(_ days: Int) -> String {
    days < 60 ? "\(days) j" : context.today.seniority(on: context.today.adding(days: days))
  }

  /// Why a strike-off or a restoration cannot be done, and what to do.
  func sentence(_ problem: StrikeOffProblem) -> String {
    switch problem {
    case .alreadyStruckOff: "Ce dossier est déjà radié."
    case .unknownReason: "Choisissez un motif."
    case .notTheirs(let who): "Ce motif n’est jamais décidé par \(decider(who))."
    case .inTheFuture: "La radiation ne peut pas être dans l’avenir."
    case .beforeFiling(let day): "La demande n’a été déposée que le \(day.short)."
    case .noProof: "Indiquez ce qui le montre."
    case .noNotice: "Indiquez le jour où le demandeur a été avisé."
    case .noticeInTheFuture: "L’avis ne peut pas être dans l’avenir."
    case .tooEarly(let day): "Trop tôt\u{A0}: pas avant le \(day.short)."
    case .notStruckOff: "Ce dossier n’est pas radié."
    case .notRestorable: "On ne revient pas de ce motif\u{A0}: une nouvelle demande est à déposer."
    case .beforeStrikeOff(let day): "Ce dossier n’est radié que depuis le \(day.short)."
    case .restorationOver(let day):
      "Ce dossier ne pouvait être restauré que jusqu’au \(day.short)\u{A0}: une nouvelle demande est à "
        + "déposer."
    }
  }
}

extension Context {
  func life(_ request: HousingRequest, _ events: [RequestEvent]) -> LifeLine {
    LifeRules(reference).line(of: request, events, on: today)
  }
}
