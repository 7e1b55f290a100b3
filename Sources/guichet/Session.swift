import CursesTerminal
import Domain
import Foundation
import Pages
import ViewModels

/// A clerk at the terminal, from the first screen to the last.
enum Session {
  /// Runs until the clerk leaves or the terminal goes; drafts are safe either way.
  ///
  /// - Throws: `TerminalError` when there is no terminal to draw on, `StoreError` when the store
  ///   does not say which desk the agent works at.
  static func run(
    store: any Store,
    reference: ReferenceData,
    checklists: [Checklist],
    agent: String,
    display: DisplayOption
  ) async throws {
    let wall = SystemClock()
    // A school needs no choice to start: the palette changes the desk.
    let first = store.info.isTraining ? reference.territory.desks.first?.code : nil
    let deskCode = try await store.deskCode(of: agent) ?? first ?? ""
    let terminal = try CursesTerminal(ascii: display.ascii)
    defer { terminal.close() }
    let runtime = Runtime(
      desk: Desk(
        Context(
          reference: reference,
          checklists: checklists,
          info: store.info,
          agent: agent,
          deskCode: deskCode,
          today: wall.today,
          advancesByItself: display.advancesByItself
        )
      ),
      services: Services(
        store: store,
        wall: wall,
        printer: MachinePrinter(terminalPrints: terminal.canPrint) { [weak terminal] bytes in
          terminal?.print(bytes) ?? false
        },
        newDraftID: { Draft.ID(UUID().uuidString) },
        copy: { text in await terminal.copy(text) }
      )
    ) { page in terminal.paint(page) }
    let feed = Task { [post = runtime.post] in
      var today = wall.today
      var hasWarned = false
      if terminal.isUTF8Assumed { post.yield(.action(.warned(TerminalWarnings.locale))) }
      for await event in terminal.events {
        if wall.today != today {
          today = wall.today
          post.yield(.action(.todayIs(today)))
        }
        switch event {
        case .keys where terminal.isTooSmall: break
        case .keys(let keys):
          // Something else wrote on the screen: show it all again.
          if keys.contains(.control("l")) { terminal.repaint() }
          post.yield(.keys(keys))
          if terminal.sawForeignBytes, !hasWarned {
            hasWarned = true
            post.yield(.action(.warned(TerminalWarnings.encoding)))
          }
        case .resized: post.yield(.resized)
        case .hangUp, .terminated: post.yield(.leave)
        }
      }
    }
    await runtime.run()
    feed.cancel()
  }
}
