import Domain
import Pages
import Storage
import TestSupport
import ViewModels

/// Every view there is, and the keys that lead to it.
enum View: String, CaseIterable {
  case list, search, filters, file, history, form, formErrors, codeList, conflict, missing
  case checklistBook, fileChecklists, drafts, palette, help, deskChoice
  case morning, morningRows, renewal, renewalTyping, telephone, corrections

  /// Those that show what people typed, where a hostile text may do harm.
  static let ofContent: [View] = [
    .list, .search, .file, .history, .formErrors, .conflict, .fileChecklists, .drafts,
    .morningRows, .renewal, .renewalTyping, .telephone, .corrections,
  ]

  /// A desk that shows this view, over a store that holds a request at least.
  ///
  /// - Parameter typed: what is typed where the view has something typed.
  func open(_ shipped: ShippedStore, typed: String) async throws -> DeskDriver {
    var desk = await shipped.desk(deskCode: self == .deskChoice ? "" : "59574")
    switch self {
    case .list, .deskChoice: break
    case .search:
      await desk.press(.character("/"))
      await desk.type(typed)
    case .filters: await desk.press(.character("f"), .down, .down, .enter)
    case .file: await desk.press(.enter)
    case .history:
      var record = try await shipped.firstShown
      record.request.applicant.givenNames = typed
      record.request.applicant.birthDate = CalendarDate(iso: "1992-04-23")
      record.request.reasons.append(RequestReason(code: "12"))
      _ = try await shipped.kept.store.save(record, from: nil, by: .shipped("dominique"))
      await desk.press(.enter, .character("h"))
    case .form: await desk.press(.character("n"))
    case .formErrors:
      await desk.press(.character("n"))
      for text in ["", typed, "", typed, "31/02/1980", "zz", "c"] {
        await desk.press(.paste(text), .enter)
      }
      await desk.press(.function(10))
    case .codeList:
      await desk.press(.character("n"), .down, .down, .down, .down, .down, .function(4))
    case .conflict: try await conflict(&desk, shipped, typed)
    case .missing: await desk.press(.character("n"), .function(2))
    case .checklistBook: await desk.press(.character("c"))
    case .fileChecklists:
      await desk.press(.enter, .character("c"), .character(" "), .down, .down)
    case .drafts:
      for text in [typed, "ŒUVRARD"] {
        desk = await shipped.desk { Draft.ID("essai-\(text.count)") }
        await desk.press(.character("n"), .down, .paste(text), .enter, .escape)
      }
      await desk.press(.character("b"))
    case .palette:
      await desk.press(.function(9))
      await desk.type("do")
    case .morning: await desk.press(.character("e"))
    case .morningRows: await desk.press(.character("e"), .enter)
    case .renewal: await desk.press(.enter, .character("r"), .enter)
    case .renewalTyping:
      await desk.press(.enter, .character("r"), .character("m"), .paste(typed), .function(10))
    case .telephone:
      await desk.press(.character("t"), .paste(typed), .tab, .tab, .paste("0639980012"), .enter)
    case .corrections:
      await desk.press(.character("x"), .enter)
      await desk.press(.paste(typed), .enter)
    case .help: await desk.press(.character("n"), .down, .down, .down, .down, .down, .function(1))
    }
    return desk
  }

  /// Both desks change the same name, and each another field.
  private func conflict(_ desk: inout DeskDriver, _ shipped: ShippedStore, _ typed: String)
    async throws
  {
    await desk.press(.enter, .character("m"), .down, .paste("-NÔTRE"), .down, .down)
    await desk.press(.paste(" NOÉ"))
    var record = try await shipped.firstShown
    record.request.applicant.usageName = typed
    record.request.applicant.phoneMobile = nil
    record.request.wanted.communes = ["59008", "59113"]
    _ = try await shipped.kept.store.save(record, from: nil, by: .shipped("dominique"))
    await desk.press(.function(10))
  }
}
