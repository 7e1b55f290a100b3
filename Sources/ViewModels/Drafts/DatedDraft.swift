package import Domain

/// A draft, and what the clock on the wall said when it was saved.
package struct DatedDraft: Equatable, Sendable {
  let time: LocalTime
  let draft: Draft

  package init(time: LocalTime, draft: Draft) {
    self.time = time
    self.draft = draft
  }

  var name: String { draft.name }

  var birthDate: String { draft.entry[FieldID("applicant.birthDate")] }

  var purpose: String {
    draft.base.map { "modification de \($0.id.localReference)" } ?? "nouvelle demande"
  }
}

extension Draft {
  /// The name typed so far.
  var name: String {
    func typed(_ field: String) -> String { entry[FieldID("applicant.\(field)")] }
    let usageName = typed("usageName")
    let names = [usageName.isEmpty ? typed("birthName") : usageName, typed("givenNames")]
    let name = names.filter { !$0.isEmpty }.joined(separator: " ")
    return name.isEmpty ? "(sans nom)" : name
  }
}
