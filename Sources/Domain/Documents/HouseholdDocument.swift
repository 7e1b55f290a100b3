/// A document for somebody of a household, and what is known of it.
package struct HouseholdDocument: Equatable, Sendable {
  package var type: DocumentType
  package var subject: DocumentSubject
  /// The receipt that counts: of this document, or of one that stands for it.
  package var receipt: DocumentReceipt?
  /// What to bring, and for whom (« Avis d’impôt sur les revenus de 2024 — CÔME ŒUVRARD »).
  package var text: String

  package var state: DocumentState { receipt?.state ?? .missing }
  /// Present and good: never asked for again.
  package var isHeld: Bool { state == .received }

  /// Whether one received is old enough to be looked at again; it says nothing of its state.
  package func isOld(on today: CalendarDate) -> Bool {
    guard isHeld, let receipt, let months = type.validityMonths else { return false }
    return receipt.receivedOn.adding(months: months) < today
  }
}

/// The documents of a household: those that may be asked for, for it and nobody else.
package struct HouseholdDocuments: Equatable, Sendable {
  /// At the desk: any one of these is enough.
  package var registration: [HouseholdDocument]
  /// For the examination, in the order of the catalogue; each for the person who brings it.
  package var examination: [HouseholdDocument]

  /// Whether the one proof that registration needs was seen, or must have been: the SNE gave a
  /// number.
  package var isIdentitySeen: Bool

  /// Whether a receipt says that it was.
  package var isIdentityReceived: Bool { registration.contains(where: \.isHeld) }

  /// Present and good, each receipt once although it may stand for another document.
  package var held: [HouseholdDocument] {
    var seen: [DocumentReceipt] = []
    return (registration + examination).filter { document in
      guard document.isHeld, let receipt = document.receipt, !seen.contains(receipt) else {
        return false
      }
      seen.append(receipt)
      return true
    }
  }

  package init(
    of request: HousingRequest,
    _ catalogue: DocumentCatalogue,
    receipts: [DocumentReceipt],
    on today: CalendarDate
  ) {
    guard !request.isOfAssociation else {
      // The list is one of persons: nothing in it may be asked of an association.
      (registration, examination, isIdentitySeen) = ([], [], true)
      return
    }
    let adults = request.adults(on: today)
    let minors = request.minors(on: today)
    let found = catalogue.types.flatMap { type -> [HouseholdDocument] in
      let members: [HouseholdMember] =
        switch type.holder {
        case .request: [HouseholdMember(subject: .request, alone: request)]
        case .applicant: Array(adults.prefix(1))
        case .adult: adults
        case .minor: minors
        }
      return members.filter { type.condition?.holds(for: $0.alone, on: today) ?? true }.map {
        HouseholdDocument(
          type,
          $0.subject,
          catalogue.receipt(receipts, for: type, $0.subject),
          today
        )
      }
    }
    var proofs = found.filter { $0.type.stage == .registration }
    if proofs.isEmpty, let applicant = adults.first {
      // The nationality is not known yet: any of the proofs.
      proofs = catalogue.types.filter { $0.stage == .registration }.map {
        HouseholdDocument(
          $0,
          applicant.subject,
          catalogue.receipt(receipts, for: $0, applicant.subject),
          today
        )
      }
    }
    registration = proofs
    examination = found.filter { $0.type.stage == .examination }
    // The SNE gave a number: the proof was seen when it did.
    isIdentitySeen = request.uniqueNumber != nil || proofs.contains(where: \.isHeld)
  }

  /// Asked for at the examination and still missing: with `.required`, or if the service asks.
  package func missing(_ demand: DocumentType.Demand) -> [HouseholdDocument] {
    examination.filter { $0.type.demand == demand && !$0.isHeld }
  }
}

extension HouseholdDocument {
  fileprivate init(
    _ type: DocumentType,
    _ subject: DocumentSubject,
    _ receipt: DocumentReceipt?,
    _ today: CalendarDate
  ) {
    self.init(type: type, subject: subject, receipt: receipt, text: type.text)
    guard let who = subject.name ?? subject.birthDate?.short else { return }
    let said = (type.personalText ?? type.text)
      .replacing("{annee_n1}", with: String(today.year - 1))
      .replacing("{annee_n2}", with: String(today.year - 2))
    text = "\(said.hasSuffix(".") ? String(said.dropLast()) : said) — \(who)."
  }
}

extension DocumentCatalogue {
  /// The receipt that counts for a document: a good one first, then one of the very document.
  fileprivate func receipt(
    _ receipts: [DocumentReceipt],
    for type: DocumentType,
    _ subject: DocumentSubject
  ) -> DocumentReceipt? {
    let others = types.filter { $0.standsFor == type.id || type.standsFor == $0.id }.map(\.id)
    let own = receipts.first { $0.documentID == type.id && $0.subject == subject.key }
    if let own, own.state == .received { return own }
    let stand = receipts.first {
      $0.subject == subject.key && $0.state == .received && others.contains($0.documentID)
    }
    return stand ?? own
  }
}
