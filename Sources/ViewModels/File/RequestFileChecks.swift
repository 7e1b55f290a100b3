import Domain
import Pages

extension RequestFile {
  /// The questions of the soft checks, those answered with who and when; none when there is none.
  func checks(_ request: HousingRequest, _ context: Context) -> [FileSection] {
    let findings = context.checks.findings(in: request)
    guard !findings.isEmpty else { return [] }
    let wording = CheckWording(context: context)
    let facts = findings.enumerated().map { place, finding in
      let answer = request.confirmations.last { $0.answers(finding) }
      return FileFact(
        .check(place),
        answer.map(\.said) ?? "À confirmer",
        "\(context.fieldTitle(finding.field)) : \(wording.sentence(finding))",
        tone: answer == nil ? .warning : .plain
      )
    }
    return [
      FileSection(
        id: .checks,
        title: "Contrôles",
        note: "touche m pour corriger ou confirmer",
        parts: facts.map { .fact($0) }
      )
    ]
  }
}
