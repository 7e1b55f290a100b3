import Domain
import Pages

extension Corrections {
  func page(_ context: Context) -> Page {
    guard let defect else { return choicePage(context) }
    if let form, form.conflict != nil { return form.page(context) }
    guard let form else { return endPage(defect, context) }
    return fieldPage(defect, form, context)
  }

  private func choicePage(_ context: Context) -> Page {
    let all = defects()
    let window = ListWindow(around: chosen, count: all.count, room: context.room)
    let desk = scope.isOfAll ? "tous les guichets, " : ""
    let looked = survey.map { survey in
      let files = "\(survey.looked.grouped) dossier\(survey.looked > 1 ? "s" : "")"
      return survey.isWhole ? "\(files) lus" : "les \(files) les plus anciens"
    }
    return Page(
      ["Demandes", "Corrections"],
      status: desk + (looked ?? "lecture…"),
      [
        .table(
          Page.Table(
            columns: [
              Page.Table.Column("Ce qui manque ou se demande", minimum: 50, ideal: 80),
              Page.Table.Column("Dossiers", minimum: 10, ideal: 10, alignsRight: true),
            ],
            rows: window.shown(all, room: context.room).map {
              Page.Table.Row([$0.defect.title(context), $0.count.grouped])
            },
            selected: all.isEmpty ? nil : chosen - window.top,
            whenEmpty: survey == nil ? "On lit les dossiers…" : "Rien n’est à corriger ici."
          )
        )
      ],
      overlay: picker?.overlay,
      message: message,
      keys: bindings(context).map(\.hint)
    )
  }

  private func fieldPage(_ defect: Defect, _ form: EntryForm, _ context: Context) -> Page {
    var page = form.page(context)
    page.place = ["Demandes", "Corrections", defect.title(context)]
    page.status = left
    page.aside = []
    page.overlay = picker?.overlay ?? page.overlay
    if let message, form.message == nil { page.message = message }
    page.keys = bindings(context).map(\.hint)
    page.parts = who(form, context) + page.parts
    return page
  }

  private var left: String {
    queue.count == 1 ? "dernier dossier" : "\(queue.count.grouped) dossiers restants"
  }

  /// Whose file it is, to find its paper or to call.
  private func who(_ form: EntryForm, _ context: Context) -> [Page.Part] {
    guard let base = form.base else { return [] }
    let request = base.request
    let reference = request.uniqueNumber?.grouped ?? base.id.localReference
    let born = request.applicant.birthDate.map { ", né(e) le \($0.short)" } ?? ""
    let phone = request.applicant.phones.first.map {
      ValueWording(context: context).editing($0, .phone)
    }
    return [
      .heading((request.fullName ?? base.id.localReference) + born, note: reference),
      .text(
        "Téléphone\u{A0}: \(phone ?? "aucun")\u{A0}; déposée le "
          + (request.filingDate?.short ?? "date inconnue"),
        .faint
      ),
    ]
  }

  private func endPage(_ defect: Defect, _ context: Context) -> Page {
    let text = isWaiting ? "lecture…" : "plus aucun dossier"
    return Page(
      ["Demandes", "Corrections", defect.title(context)],
      [
        .fact(Page.Fact("Restent", text, tone: isWaiting ? .faint : .good, isFocused: true)),
        .fact(Page.Fact("Corrigés", doneCount.grouped)),
        .fact(Page.Fact("Passés", skippedCount.grouped)),
      ],
      message: message,
      keys: bindings(context).map(\.hint)
    )
  }
}

extension Defect {
  func title(_ context: Context) -> String {
    switch self {
    case .missing(let template):
      "Sans\u{A0}: " + (context.reference.form.entries[template]?.label ?? template)
    case .check(let id): "À confirmer\u{A0}: \(id.title)"
    }
  }
}

extension CheckID {
  /// The check in a few words, whatever the file.
  var title: String {
    switch self {
    case .yearlyIncome: "revenu annuel tapé au mois"
    case .monthlyTaxIncome: "revenu fiscal tapé au mois"
    case .housingAid: "aide au logement"
    case .taxYear: "année du revenu fiscal"
    case .childTwice: "enfant inscrit deux fois"
    case .sameIdentity: "même identité deux fois"
    case .minorApplicant: "demandeur mineur"
    case .oldAge: "âge très grand"
    case .childOlder: "enfant plus âgé que ses parents"
    case .expectedBirth: "naissance attendue"
    case .renewalBeforeFiling: "renouvellement avant le dépôt"
    case .entryBeforeBirth: "entrée avant la naissance"
    case .noStock: "communes sans logement social"
    case .dwellingTooLarge: "logement trop grand"
    case .dwellingTooSmall: "logement trop petit"
    case .manyReasons: "nombreux motifs"
    case .manyCommunes: "nombreuses communes"
    case .numberTerritory: "territoire du numéro"
    case .numberDesk: "guichet du numéro"
    case .numberMonth: "mois du numéro"
    }
  }
}
