import Domain
import Pages

extension EntryForm {
  /// Files named in the panel; the others are counted.
  private static let shown = 2

  var duplicateBinding: Binding<Action> {
    Binding(
      .function(11),
      "Doublons",
      .duplicates(.asked),
      also: .control("d"),
      disabled: !hasLikely ? "aucun dossier ne ressemble à cette demande" : nil
    )
  }

  /// There is a file to answer about: likely, or bearing the number typed.
  var hasLikely: Bool { holder != nil || !duplicates.found.isEmpty }

  /// The file that bears the number typed comes before those that are only likely.
  private func likely(_ context: Context) -> [LikelyDuplicate] {
    guard let bearer = holder?.duplicate(context) else { return duplicates.found }
    return [bearer] + duplicates.found.filter { $0.id != bearer.id }
  }

  /// The likely files and why; empty without any.
  func duplicatePanel(_ context: Context) -> [Page.Part] {
    let found = duplicates.found
    guard !found.isEmpty else { return [] }
    let title =
      found.count == 1
      ? "Un dossier ressemble à cette demande"
      : "\(found.count) dossiers ressemblent à cette demande"
    let files = found.prefix(Self.shown).flatMap { duplicate -> [Page.Part] in
      [
        .text("\(name(of: duplicate)) — \(place(of: duplicate, context))", .warning),
        .text("\(why(duplicate)) — \(standing(of: duplicate))", .plain),
      ]
    }
    return [.heading(title, note: "F11 pour répondre")] + files
  }

  func duplicatePicker(_ context: Context) -> Picker<Action>? {
    let found = likely(context)
    guard let only = found.first else { return nil }
    guard found.count > 1 else { return answerPicker(only, context) }
    return Picker(
      "Quel dossier ?",
      found.map { duplicate in
        Picker.Choice(
          label: name(of: duplicate),
          detail: duplicate.id.localReference,
          words: why(duplicate),
          action: .duplicates(.chosen(duplicate))
        )
      }
    )
  }

  func answerPicker(_ duplicate: LikelyDuplicate, _ context: Context) -> Picker<Action> {
    let already = duplicate.review.map { "déjà demandé par \($0.agent)" }
    return Picker(
      "\(name(of: duplicate)), \(duplicate.id.localReference)",
      [
        Picker.Choice(
          label: "Même personne",
          detail: "aller à son dossier",
          action: .duplicates(.opened(duplicate))
        ),
        Picker.Choice(
          label: "Homonyme vérifié",
          detail: "ne plus le proposer",
          action: .duplicates(.answered(.homonym, duplicate))
        ),
        Picker.Choice(
          label: "À revoir",
          detail: "pour la liste des doublons",
          disabled: already,
          action: .duplicates(.answered(.review, duplicate))
        ),
      ]
    )
  }

  /// « LEFÈVRE (CARON) Zoé, 12/03/1980 », the birth name between brackets when it is another.
  private func name(of duplicate: LikelyDuplicate) -> String {
    let usage = duplicate.usageName ?? duplicate.birthName
    let birth = duplicate.birthName == usage ? nil : duplicate.birthName.map { "(\($0))" }
    let names = [usage, birth, duplicate.givenNames].compactMap(\.self).joined(separator: " ")
    return [names, duplicate.birthDate?.short].compactMap(\.self).joined(separator: ", ")
  }

  /// « L-0000012, Aniche ».
  private func place(of duplicate: LikelyDuplicate, _ context: Context) -> String {
    let role = duplicate.isCoHolder ? ["co-titulaire"] : []
    return ([duplicate.id.localReference] + role + [context.deskName(duplicate.deskCode)])
      .joined(separator: ", ")
  }

  /// « en cours, renouvelée le 20/02/2026 ».
  private func standing(of duplicate: LikelyDuplicate) -> String {
    let since =
      duplicate.lastRenewalDate.map { "renouvelée le \($0.short)" }
      ?? duplicate.filingDate.map { "déposée le \($0.short)" }
    return [
      duplicate.state.label.lowercased(), since,
      duplicate.review.map { "à revoir (\($0.agent))" },
    ].compactMap(\.self).joined(separator: ", ")
  }

  private func why(_ duplicate: LikelyDuplicate) -> String {
    duplicate.reasons.map(\.label).joined(separator: ", ")
  }
}
