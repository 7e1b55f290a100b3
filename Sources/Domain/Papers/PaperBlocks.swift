/// The parts of a paper that come from the request and the territory, not from the wording.
struct PaperBlocks {
  let making: PaperMaking

  private var request: HousingRequest { making.record.request }
  private var territory: Territory { making.reference.territory }
  private var deadlines: Deadlines { making.reference.deadlines }

  func parts(_ block: PaperGuide.Block) -> [Paper.Part] {
    switch block {
    case .request: told
    case .deadlines: dates
    case .documents: documents
    case .forbidden:
      making.reference.documents.forbidden.filter(\.always).map { .item($0.text) }
    case .communes: communes
    case .desk: desk
    }
  }

  private func fact(_ label: String, _ value: String) -> Paper.Part {
    .fact(label: label, value: value)
  }

  private var told: [Paper.Part] {
    let person = request.applicant
    let names = [person.givenNames, person.callingName].compactMap(\.self)
    var parts = [
      fact("Demandeur", names.isEmpty ? "sans nom" : names.joined(separator: " "))
    ]
    if let birthName = person.birthName, birthName != person.callingName {
      parts.append(fact("Nom de naissance", birthName))
    }
    if let birth = person.birthDate { parts.append(fact("Date de naissance", birth.short)) }
    for coHolder in request.coHolders {
      let names = [coHolder.givenNames, coHolder.callingName].compactMap(\.self)
      if !names.isEmpty { parts.append(fact("Co-titulaire", names.joined(separator: " "))) }
    }
    let size = request.householdSize
    parts.append(fact("Personnes à loger", String(size)))
    if let number = request.uniqueNumber {
      parts.append(fact("Numéro unique", number.grouped))
    } else {
      parts.append(fact("Numéro unique", "pas encore donné par le SNE"))
    }
    parts.append(fact("Référence au guichet", making.record.id.localReference))
    parts.append(fact("Déposée le", request.filingDate?.long ?? "date inconnue"))
    if let renewal = request.lastRenewalDate {
      parts.append(fact("Renouvelée le", renewal.long))
    }
    parts.append(fact("Guichet", deskName))
    return parts
  }

  private var dates: [Paper.Part] {
    guard request.strikeOff == nil else {
      return [fact("Fin de la demande", request.strikeOff?.date.long ?? "")]
    }
    var parts: [Paper.Part] = []
    if request.uniqueNumber == nil, let filing = request.filingDate {
      let day = filing.adding(months: deadlines.certificateMonths)
      parts.append(fact("Attestation avant le", day.long))
    }
    let expiry = request.expiry(deadlines)
    parts.append(fact("À renouveler avant le", expiry?.long ?? "date inconnue"))
    return parts
  }

  private var documents: [Paper.Part] {
    let documents = HouseholdDocuments(
      of: request,
      making.reference.documents,
      receipts: making.receipts,
      on: making.today
    )
    let proofs = documents.isIdentitySeen ? [] : documents.registration
    let brought = proofs.compactMap(\.type.standsFor)
    // What shows at registration is not told twice; what tells of violence or health, never.
    let required = documents.missing(.required).filter {
      !$0.type.isSensitive && !(brought.contains($0.type.id) && $0.subject == proofs[0].subject)
    }
    let others = documents.missing(.onRequest).filter { !$0.type.isSensitive }
    var parts: [Paper.Part] = []
    if !proofs.isEmpty {
      parts.append(.paragraph("Pour l’enregistrement, une seule de ces pièces\u{A0}:"))
      parts += proofs.map { .item($0.text) }
    }
    if !required.isEmpty {
      parts.append(.paragraph("Pour l’examen de votre demande, à préparer\u{A0}:"))
      parts += required.map { .item($0.text) }
    }
    if !others.isEmpty {
      parts.append(.paragraph("Seulement si le service qui examine la demande les réclame\u{A0}:"))
      parts += others.map { .item($0.text) }
    }
    if parts.isEmpty, !documents.held.isEmpty {
      parts.append(.paragraph("Toutes les pièces sont là\u{A0}: rien d’autre n’est à apporter."))
    }
    return parts
  }

  private var communes: [Paper.Part] {
    var parts = request.wanted.communes.map { code -> Paper.Part in
      guard let commune = territory.commune(code) else {
        return fact(code, "hors du territoire\u{A0}; parc et délai inconnus ici")
      }
      return fact(commune.name, "\(stock(commune))\u{A0}; \(waiting(commune))")
    }
    if parts.isEmpty { parts.append(.paragraph("Aucune commune n’est encore demandée.")) }
    switch request.wanted.acceptsWiderArea {
    case .some(true): parts.append(fact("Communes voisines", "acceptées"))
    case .some(false): parts.append(fact("Communes voisines", "non acceptées"))
    case nil: break
    }
    if let source = territory.stockSource, !request.wanted.communes.isEmpty {
      parts.append(.paragraph("Parc social\u{A0}: \(source)."))
    }
    if let average = territory.averageWait, !request.wanted.communes.isEmpty {
      parts.append(
        .paragraph(
          "Délai moyen sur tout le territoire\u{A0}: \(average.text) (\(average.source)). "
            + "Ce n’est pas une promesse."
        )
      )
    }
    return parts
  }

  private func stock(_ commune: Commune) -> String {
    switch commune.socialStock {
    case .none: "parc social inconnu"
    case .some(0): "aucun logement social"
    case .some(1): "1 logement social"
    case .some(let count): "\(count.grouped) logements sociaux"
    }
  }

  private func waiting(_ commune: Commune) -> String {
    commune.averageWait.map { "délai moyen\u{A0}: \($0.text) (\($0.source))" }
      ?? "délai d’attente non connu"
  }

  private var deskName: String {
    territory.desk(request.deskCode)?.name ?? "guichet \(request.deskCode)"
  }

  private var desk: [Paper.Part] {
    let desk = territory.desk(request.deskCode)
    return [
      fact("Guichet", deskName),
      fact("Adresse", desk?.address ?? "à demander au guichet"),
      fact("Horaires, téléphone", desk?.contact ?? "à demander au guichet"),
    ]
  }
}
