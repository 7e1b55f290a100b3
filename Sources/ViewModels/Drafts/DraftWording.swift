import Domain

extension Draft {
  /// The name typed so far.
  var name: String {
    func typed(_ field: String) -> String { entry[FieldID("applicant.\(field)")] }
    let usageName = typed("usageName")
    let names = [usageName.isEmpty ? typed("birthName") : usageName, typed("givenNames")]
    let name = names.filter { !$0.isEmpty }.joined(separator: " ")
    return name.isEmpty ? "(sans nom)" : name
  }

  /// The birth date as typed so far.
  var birthDate: String { entry[FieldID("applicant.birthDate")] }

  var purpose: String {
    base.map { "modification de \($0.id.localReference)" } ?? "nouvelle demande"
  }
}
