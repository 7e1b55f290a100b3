import Domain
import Pages

/// The soft checks at the form: questions, and answers that are remembered.
extension EntryForm {
  /// Answers the question of the focused field: « c’est exact ».
  mutating func confirm(_ context: Context) -> Effect<Action> {
    guard let question = questionHere else { return .none }
    return .run("confirm") { services, send in
      send(.answered(question, context.signature(at: services.wall.now())))
    }
  }

  mutating func answered(
    _ finding: CheckFinding,
    _ signature: Signature,
    _ context: Context
  ) -> Effect<Action> {
    confirmations.append(CheckConfirmation(finding, by: signature))
    let effect = saveDraft(context, always: true)
    let next = look(context).questions
    questionHere = next.first { $0.field == focus }
    let left =
      switch next.count {
      case 0: ""
      case 1: " Encore 1 point à confirmer (F2)."
      default: " Encore \(next.count) points à confirmer (F2)."
      }
    message = Page.Message("Confirmé par \(signature.agent).\(left)", .good)
    return effect
  }

  /// The answers that still stand: those to questions the request still raises.
  func standingConfirmations(_ look: EntryLook) -> [CheckConfirmation] {
    confirmations.filter { answer in look.findings.contains { answer.answers($0) } }
  }

  /// Asks once what is not confirmed; asked for again, the recording goes on as it is.
  mutating func ask(_ look: EntryLook, _ context: Context) -> Effect<Action>? {
    guard let first = look.questions.first(where: { !asked.contains($0) }) else { return nil }
    asked = look.questions
    let effect = update(.wentTo(first.field), context)
    let count = look.questions.count
    let what = count == 1 ? "1 point à confirmer" : "\(count) points à confirmer"
    message = Page.Message(
      "\(what) : Ctrl-O confirme, F10 passe outre.",
      .warning
    )
    return effect
  }
}

extension Context {
  var checks: SoftChecks {
    SoftChecks(reference: reference, today: today, isTraining: info.isTraining)
  }
}
