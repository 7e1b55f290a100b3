import Domain

/// Where an action leads, all in one place.
enum Destination {
  case open(Screen)
  case back
  /// This screen gives way to another.
  case replace(Screen)
}

extension Screen {
  /// What was being typed, a renewal or a form.
  static func resuming(_ draft: Draft, _ context: Context) -> Screen {
    draft.renewal == nil
      ? .entry(EntryForm(resuming: draft, context)) : .renewal(Renewal(resuming: draft, context))
  }

  func destination(of action: Action, _ context: Context) -> Destination? {
    switch (self, action) {
    case (.list(let list), .list(.chosen)):
      switch list.enterMeaning {
      case .open(let id): return .open(.file(RequestFile(id: id)))
      case .record(let name): return .open(.entry(EntryForm(named: name, context)))
      case .goThrough, .showEnded, nil: return nil
      }
    case (_, .list(.newRequest(let name))): return .open(.entry(EntryForm(named: name, context)))
    case (_, .list(.checklists)): return .open(.checklists(ChecklistBook(record: nil)))
    case (_, .list(.drafts)): return .open(.drafts(DraftList()))
    case (_, .list(.reviews)): return .open(.reviews(ReviewList()))
    case (_, .reviews(.open(let id))): return .open(.file(RequestFile(id: id)))
    case (_, .list(.tookBack(let draft))): return .open(.resuming(draft, context))
    case (_, .list(.morning)): return .open(.morning(Morning()))
    case (_, .list(.telephone)): return .open(.telephone(Telephone()))
    case (_, .list(.corrections)): return .open(.corrections(Corrections()))
    case (_, .morning(.openFile(let id))): return .open(.file(RequestFile(id: id)))
    case (_, .morning(.renew(let record))), (_, .file(.renew(let record))):
      return .open(.renewal(Renewal(record, context)))
    case (_, .morning(.printLetters(let ids))):
      return PrintPreview(letters: ids).map { .open(.papers($0)) }
    case (_, .renewal(.form(.recorded(let record)))):
      return .replace(.file(RequestFile(recorded: record, .renewed)))
    case (_, .list(.leave)), (_, .file(.leave)), (_, .checklists(.leave)), (_, .drafts(.leave)),
      (_, .entry(.leave)), (_, .entry(.parked)), (_, .reviews(.leave)), (_, .rekeying(.leave)),
      (_, .documents(.leave)), (_, .papers(.leave)), (_, .morning(.leave)), (_, .renewal(.leave)),
      (_, .telephone(.leave)), (_, .corrections(.leave)), (_, .life(.leave)), (_, .act(.leave)),
      (_, .act(.done)):
      return .back
    case (_, .file(.openChecklists(let record))):
      return .open(.checklists(ChecklistBook(record: record)))
    case (_, .file(.modify(let record))): return .open(.entry(EntryForm(changing: record, context)))
    case (_, .file(.rekey(let record))): return .open(.rekeying(RekeyingSheet(record)))
    case (_, .rekeying(.numberAsked(let record))):
      return .open(.entry(EntryForm(changing: record, context, focus: "uniqueNumber")))
    case (_, .file(.openDocuments(let record))):
      return .open(.documents(DocumentBook(record: record)))
    case (_, .file(.openPapers(let record))): return .open(.papers(PrintPreview(record)))
    case (_, .file(.openLife(let record))): return .open(.life(LifeBook(record)))
    case (_, .life(.add(let record, let kind))):
      return .open(.act(ActSheet(record, .event(kind), context)))
    case (_, .file(.endAsked(let record))), (_, .life(.endAsked(let record))):
      let purpose: ActSheet.Purpose =
        record.request.strikeOff == nil ? .strikeOff : .restoration
      return .open(.act(ActSheet(record, purpose, context)))
    case (_, .documents(.openPapers(let record))):
      return .open(.papers(PrintPreview(record, .guide)))
    case (_, .drafts(.resume(let draft))):
      return .replace(.resuming(draft, context))
    case (.entry(let entry), .entry(.duplicates(.samePerson(let record, let duplicate)))):
      return .replace(.entry(EntryForm(taking: entry, into: record, duplicate, context)))
    case (.entry(let entry), .entry(.recorded(let record))):
      let recording: RequestFile.Recording =
        switch entry.base {
        case nil: .new
        case .some(let base): base.version == record.version ? .unchanged : .changed
        }
      return .replace(.file(RequestFile(recorded: record, recording)))
    default: return nil
    }
  }
}
