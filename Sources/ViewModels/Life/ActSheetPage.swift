import Domain
import Pages

extension ActSheet {
  func page(_ context: Context) -> Page {
    Page(
      ["Demandes", record.request.fullName ?? record.id.localReference, title(context)],
      status: isWaiting ? "enregistrement…" : record.id.localReference,
      isConfirming ? question(context) : asked(context),
      overlay: form.picker?.overlay,
      message: message,
      keys: bindings(context).map(\.hint)
    )
  }

  private func title(_ context: Context) -> String {
    switch purpose {
    case .strikeOff: "Radier"
    case .restoration: "Restaurer"
    case .event(let kind): context.reference.events[kind]?.label ?? kind
    }
  }

  private func asked(_ context: Context) -> [Page.Part] {
    var parts: [Page.Part] = [.heading(title(context), note: who)]
    parts += form.parts(context)
    parts += advice(context).map { .text($0, .faint) }
    return parts
  }

  /// What to know before, below the fields.
  private func advice(_ context: Context) -> [String] {
    let wording = LifeWording(context: context)
    switch purpose {
    case .event(let id):
      guard let kind = context.reference.events[id] else { return [] }
      let end =
        ends(context) ? kind.ends.map { "Met fin à la demande\u{A0}: \(wording.reason($0))." } : nil
      return [end, "Source\u{A0}: \(kind.source)\(kind.certainty.doubt)"].compactMap(\.self)
    case .strikeOff:
      guard let rule = context.reference.strikeOffs[form[.reason]] else {
        return ["Choisissez d’abord le motif\u{A0}: le reste en dépend."]
      }
      let who =
        rule.deciders.contains(.desk)
        ? nil
        : "Un guichet ne décide jamais ce motif\u{A0}: vous notez ce qu’a décidé "
          + rule.deciders.map(wording.decider).joined(separator: " ou ") + "."
      return [who, rule.advice, "Source\u{A0}: \(rule.source)\(rule.certainty.doubt)"]
        .compactMap(\.self)
    case .restoration:
      return [
        record.request.strikeOff.map {
          "Radiée le \($0.date.short)\u{A0}: \(wording.reason($0.reason))."
        },
        "Le numéro et l’ancienneté restent. Une demande restaurée est ensuite toujours renouvelée.",
      ].compactMap(\.self)
    }
  }

  /// « DUPONT Jeanne, née le 01/02/1980, 059 03 26 012345 G1226 ».
  private var who: String {
    let request = record.request
    return [
      request.fullName ?? "sans nom",
      request.applicant.birthDate.map { "né(e) le \($0.short)" },
      request.uniqueNumber?.grouped ?? record.id.localReference,
    ].compactMap(\.self).joined(separator: ", ")
  }

  // MARK: The question

  private func question(_ context: Context) -> [Page.Part] {
    let wording = LifeWording(context: context)
    let sample = Signature(
      agent: context.agent,
      deskCode: context.deskCode,
      at: Instant(milliseconds: 0)
    )
    guard let (event, effect) = act(context, by: sample) else { return [] }
    let question =
      switch purpose {
      case .strikeOff: "Radier ce dossier\u{A0}?"
      case .restoration: "Restaurer ce dossier\u{A0}?"
      case .event: "Enregistrer, et mettre fin à la demande\u{A0}?"
      }
    return [
      .heading(question),
      .fact(Page.Fact("Dossier", who, isFocused: true)),
      .fact(Page.Fact(event.date.short, wording.told(event))),
    ] + consequences(effect, wording, context).map { .text($0) }
  }

  private func consequences(_ effect: EventEffect, _ wording: LifeWording, _ context: Context)
    -> [String]
  {
    var after = record.request
    switch effect {
    case .none: return []
    case .restores:
      let months = context.reference.strikeOffs.renewalAfterRestorationMonths
      let day = months.flatMap { form.day(.date, context)?.adding(months: $0).short }
      return [
        "Elle garde son numéro et son ancienneté, et reste à renouveler"
          + (day.map { " avant le \($0)." } ?? ".")
      ]
    case .strikesOff(let end):
      after.strikeOff = end
      let rules = context.reference.strikeOffs
      let back = rules.lastRestorationDay(of: end, after)
      let erasure = rules.erasureDay(of: end)
      return [
        back.map { "Elle pourra être restaurée jusqu’au \($0.short)." }
          ?? "Elle ne pourra pas être restaurée.",
        erasure.map { "Ses données personnelles seront effacées le \($0.short)." },
      ].compactMap(\.self)
    }
  }
}
