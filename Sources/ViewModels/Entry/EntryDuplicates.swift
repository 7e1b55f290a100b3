package import Domain
import Pages

/// The files likely to be of the people being typed.
package struct EntryDuplicates: Equatable, Sendable {
  /// What was last looked for: the same people are not looked for twice.
  var asked = DuplicateProbe(people: [], today: CalendarDate(dayNumber: 0))
  /// Most likely first.
  var found: [LikelyDuplicate] = []

  package enum Action: Equatable, Sendable {
    case found([LikelyDuplicate])
    /// The choice among the files, then among the answers.
    case asked, chosen(LikelyDuplicate)
    case opened(LikelyDuplicate)
    case answered(DuplicateVerdict, LikelyDuplicate)
    case kept(DuplicateVerdict, RequestRecord.ID, Signature)
    case failed(StoreError)
    // Where the desk goes from here:
    case samePerson(RequestRecord, LikelyDuplicate)
  }
}

extension EntryForm {
  /// Looks for the people typed, when they are not those last looked for.
  ///
  /// A moment after the last key, so that a name typed at speed is looked for once.
  mutating func lookForDuplicates(_ context: Context) -> Effect<Action> {
    guard !isWaiting, conflict == nil else { return .none }
    let probe = DuplicateProbe(people: people(context), side: duplicateSide, today: context.today)
    guard probe != duplicates.asked else { return .none }
    let wasPossible = duplicates.asked.people.contains(where: \.canBeCompared)
    duplicates.asked = probe
    guard probe.people.contains(where: \.canBeCompared) else {
      duplicates.found = []
      // Takes the place of the search under way.
      return wasPossible ? .run("duplicates") { _, _ in } : .none
    }
    return .run("duplicates") { services, send in
      guard (try? await services.clock.sleep(for: .milliseconds(120))) != nil else { return }
      do throws(StoreError) {
        send(
          .duplicates(.found(try await services.store.likelyDuplicates(of: probe, limit: 9)))
        )
      } catch .cancelled {
      } catch { send(.duplicates(.failed(error))) }
    }
  }

  /// Where the answers are kept: with the draft until the request has its identifier.
  private var duplicateSide: DuplicateProbe.Side? {
    base.map { .record($0.id) } ?? draftID.map { .draft($0) }
  }

  /// What is compared of the people typed, as far as it reads.
  private func people(_ context: Context) -> [Person] {
    let request = reading(context).request
    return ([request.applicant] + request.coHolders).map { typed in
      var person = Person()
      person.usageName = typed.usageName
      person.birthName = typed.birthName
      person.givenNames = typed.givenNames
      person.birthDate = typed.birthDate
      person.phoneHome = typed.phoneHome
      person.phoneMobile = typed.phoneMobile
      person.email = typed.email
      person.address = typed.address
      return person
    }
  }

  mutating func duplicates(_ action: EntryDuplicates.Action, _ context: Context)
    -> Effect<Action>
  {
    switch action {
    case .found(let found): duplicates.found = found
    case .asked: picker = duplicatePicker(context)
    case .chosen(let duplicate): picker = answerPicker(duplicate, context)
    case .opened(let duplicate): return open(duplicate)
    case .answered(let verdict, let duplicate): return answer(verdict, duplicate, context)
    case .kept(let verdict, let id, let signature): kept(verdict, id, signature)
    case .failed(let error):
      isWaiting = false
      message = Page.Message("Doublons non cherchés : \(error.sentence)", .alert)
    case .samePerson: isWaiting = false
    }
    return .none
  }

  private mutating func open(_ duplicate: LikelyDuplicate) -> Effect<Action> {
    isWaiting = true
    return .run("answer") { services, send in
      do throws(StoreError) {
        send(.duplicates(.samePerson(try await services.store.record(duplicate.id), duplicate)))
      } catch { send(.failed(error)) }
    }
  }

  private mutating func answer(
    _ verdict: DuplicateVerdict,
    _ duplicate: LikelyDuplicate,
    _ context: Context
  ) -> Effect<Action> {
    guard let side = duplicateSide else { return .none }
    return .run("answer", outlives: true) { services, send in
      let signature = context.signature(at: services.wall.now())
      do throws(StoreError) {
        try await services.store.answer(verdict, on: duplicate.id, in: side, by: signature)
        send(.duplicates(.kept(verdict, duplicate.id, signature)))
      } catch { send(.failed(error)) }
    }
  }

  private mutating func kept(
    _ verdict: DuplicateVerdict,
    _ id: RequestRecord.ID,
    _ signature: Signature
  ) {
    switch verdict {
    case .homonym:
      duplicates.found.removeAll { $0.id == id }
      message = Page.Message(
        "Homonyme vérifié : \(id.localReference) ne sera plus proposé pour cette demande.",
        .good
      )
    case .review:
      for index in duplicates.found.indices where duplicates.found[index].id == id {
        duplicates.found[index].review = signature
      }
      message = Page.Message(
        "\(id.localReference) est à revoir : la paire attend dans la liste des doublons.",
        .good
      )
    }
  }
}
