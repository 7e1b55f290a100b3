import Domain
import Pages

extension EntryForm {
  /// The person's own file, where what was typed is offered field by field.
  ///
  /// The draft goes on as a change of that file. What makes the request itself (its filing date,
  /// above all, from which seniority runs) stays the file's.
  init(
    taking typed: EntryForm,
    into record: RequestRecord,
    _ duplicate: LikelyDuplicate,
    _ context: Context
  ) {
    self.init(changing: record, context)
    draftID = typed.draftID
    for (field, text) in typed.entry.texts {
      guard let target = duplicate.field(for: field), !target.isOfRequest else { continue }
      entry[target] = text
    }
    field = TextField(entry[focus])
    let taking = EntryConflict(samePersonAs: record, typed: reading(context).request)
    guard !taking.fields.isEmpty else {
      message = Page.Message(
        "Tout ce que vous aviez tapé est déjà dans ce dossier : le brouillon est retiré.",
        .good
      )
      spentDraft = draftID
      draftID = nil
      entry = original
      field = TextField(entry[focus])
      return
    }
    conflict = taking
    message = Page.Message(
      "Dossier de la même personne\u{A0}: choisissez ce que la saisie y change, puis F10."
    )
  }
}

extension LikelyDuplicate {
  /// Where a field typed of the applicant stands in the file; nil when it has no place there.
  ///
  /// An applicant found as a co-holder brings only what is said of a person.
  fileprivate func field(for typed: FieldID) -> FieldID? {
    guard isCoHolder else { return typed }
    guard typed.parts.first == "applicant" else { return nil }
    return FieldID("coHolders.\(position - 1)." + typed.path.dropFirst("applicant.".count))
  }
}

extension FieldID {
  /// Whether it tells of the request and not of the people and what they ask for.
  fileprivate var isOfRequest: Bool {
    ["filingKind", "filingDate", "uniqueNumber", "lastRenewalDate", "nirEnteredInSNE"].contains(
      path
    )
  }
}
