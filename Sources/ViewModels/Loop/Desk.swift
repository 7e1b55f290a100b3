package import Domain
package import Pages

/// The whole interface as one value: the screens open, the last one showing.
package struct Desk: Equatable, Sendable {
  package enum Action: Equatable, Sendable {
    case key(Key)
    case opened, storeChanged, leave
    case room(Int)
    case todayIs(CalendarDate)
    case failed(StoreError)
    /// Something about the terminal, said once.
    case warned(String)
    /// Meant for the open screen of that number; dropped if it has closed since.
    case screen(Int, Screen.Action)
  }

  package private(set) var context: Context
  private var open: [Open]
  private var nextNumber = 1
  /// Keys typed while the screen waits for an answer, played in order when it comes.
  private var held: [Key] = []
  private var palette: Picker<Command>?
  private var deskPicker: Picker<String>?
  private var help: Help?
  private var problem: StoreError?
  /// Why the key just pressed does nothing, or what the terminal lacks.
  private var refusal: String?

  /// What the palette offers: the commands of the screen, then those that hold everywhere.
  private enum Command: Equatable {
    case screen(Screen.Action)
    case changeDesk
  }

  private struct Open: Equatable {
    let number: Int
    var screen: Screen
  }

  package init(_ context: Context) {
    self.context = context
    open = [Open(number: 0, screen: .list(RequestList(today: context.today)))]
    if context.deskCode.isEmpty { deskPicker = desks }
  }

  package mutating func update(_ action: Action) -> Effect<Action> {
    switch action {
    case .opened: return send(top.screen.opened, to: top.number)
    case .key(let key):
      guard held.isEmpty, !mustHold(key) else {
        held.append(key)
        return .none
      }
      return pressed(key)
    case .storeChanged: return top.screen.storeChanged.map { send($0, to: top.number) } ?? .none
    case .leave:
      return open.reduce(.none) { effect, one in
        guard let leaving = one.screen.leaving else { return effect }
        return effect + send(leaving, to: one.number)
      }
    case .room(let room): context.room = room
    case .todayIs(let today): context.today = today
    case .failed(let error): problem = error
    case .warned(let text): refusal = text
    case .screen(let number, let action): return send(action, to: number) + playHeld()
    }
    return .none
  }

  private var top: Open { open[open.count - 1] }

  private func mustHold(_ key: Key) -> Bool {
    palette == nil && help == nil && deskPicker == nil && top.screen.holds(key, context)
  }

  private mutating func playHeld() -> Effect<Action> {
    var effect = Effect<Action>.none
    while let key = held.first, !mustHold(key) {
      held.removeFirst()
      effect = effect + pressed(key)
    }
    return effect
  }

  private mutating func pressed(_ key: Key) -> Effect<Action> {
    problem = nil
    refusal = nil
    if let open = deskPicker { return chooseDesk(open, key) }
    if let open = help {
      help = open.pressed(key)
      return .none
    }
    if var open = palette {
      switch open.press(key) {
      case .open: palette = open
      case .cancelled: palette = nil
      case .chosen(.screen(let action)):
        palette = nil
        return send(action, to: top.number)
      case .chosen(.changeDesk):
        palette = nil
        deskPicker = desks
      }
      return .none
    }
    let typing = top.screen.isTyping(context)
    switch key {
    case .function(9): palette = commands
    case .character(":") where !typing: palette = commands
    case .function(1): help = Help(about: top.screen, context)
    case .character("?") where !typing: help = Help(about: top.screen, context)
    default:
      if let action = top.screen.action(for: key, context) {
        return send(action, to: top.number)
      }
      if let bound = top.screen.bindings(context).binding(for: key), let why = bound.disabled {
        refusal = "\(bound.label) : \(why)."
      } else if key != .control("l") {
        // Ctrl-L repaints the screen, wherever one is.
        refusal = "\(key.name) : cette touche ne fait rien ici ; F1 les montre toutes."
      }
    }
    return .none
  }

  private var commands: Picker<Command> {
    let here = top.screen.bindings(context).map { binding in
      Picker<Command>.Choice(
        label: binding.label,
        detail: binding.key.name,
        disabled: binding.disabled,
        action: .screen(binding.action)
      )
    }
    return Picker("Commandes", here + [.init(label: "Changer de guichet", action: .changeDesk)])
  }

  private var desks: Picker<String> {
    let desks = context.reference.territory.desks
    return Picker(
      "À quel guichet travaillez-vous ?",
      desks.map { Picker.Choice(label: $0.name, action: $0.code) },
      selected: desks.firstIndex { $0.code == context.deskCode } ?? 0
    )
  }

  /// Nobody records anything before a desk is chosen: leaving the choice then leaves the program.
  private mutating func chooseDesk(_ picker: Picker<String>, _ key: Key) -> Effect<Action> {
    var picker = picker
    switch picker.press(key) {
    case .open: deskPicker = picker
    case .cancelled:
      if context.deskCode.isEmpty { return .quit }
      deskPicker = nil
    case .chosen(let code):
      deskPicker = nil
      context.deskCode = code
      let agent = context.agent
      return .run("desk", outlives: true) { services, send in
        do throws(StoreError) { try await services.store.setDesk(code, of: agent) } catch {
          send(.failed(error))
        }
      }
    }
    return .none
  }

  private mutating func send(_ action: Screen.Action, to number: Int) -> Effect<Action> {
    guard let index = open.firstIndex(where: { $0.number == number }) else { return .none }
    let destination = open[index].screen.destination(of: action, context)
    let context = context
    let effect = open[index].screen.update(action, context)
      .map { Action.screen(number, $0) }.scoped(to: number)
    switch destination {
    case .open(let screen): return effect + push(screen)
    case .replace(let screen):
      open.remove(at: index)
      return effect + .cancel(in: number) + closeTwin(of: screen) + push(screen)
    case .back:
      guard open.count > 1 else { return .quit }
      open.remove(at: index)
      return effect + .cancel(in: number) + update(.storeChanged)
    case nil: return effect
    }
  }

  /// A file shown again after a change takes the place of the same file below, and of what was
  /// opened from it.
  private mutating func closeTwin(of screen: Screen) -> Effect<Action> {
    guard case .file(let new) = screen else { return .none }
    let twin = open.lastIndex {
      if case .file(let old) = $0.screen { old.id == new.id } else { false }
    }
    guard let twin else { return .none }
    defer { open.removeSubrange(twin...) }
    return open[twin...].reduce(.none) { $0 + .cancel(in: $1.number) }
  }

  private mutating func push(_ screen: Screen) -> Effect<Action> {
    let number = nextNumber
    nextNumber += 1
    open.append(Open(number: number, screen: screen))
    return send(screen.opened, to: number)
  }

  /// The keys of the screen; the way back, the help and the menu stay whatever the width.
  private func keys(_ hints: [Page.KeyHint]) -> [Page.KeyHint] {
    let ways = hints.filter { [Key.escape.name, "q"].contains($0.key) && $0.disabled == nil }
    let others = hints.filter { $0 != ways.first }
    let staying = ways.prefix(1) + [Page.KeyHint("F1", "Aide"), Page.KeyHint("F9", "Menu")]
    return others
      + staying.map { Page.KeyHint($0.key, $0.label, stays: true) }
  }

  /// What a box over the page answers to.
  private func keys(_ overlay: Page.Overlay) -> [Page.KeyHint] {
    switch overlay {
    case .picker:
      [
        Page.KeyHint("Entrée", "Choisir"), Page.KeyHint("↑ ↓", "Parcourir"),
        Page.KeyHint("lettres", "Réduire la liste"), Page.KeyHint("Échap", "Fermer"),
      ]
    case .panel: [Page.KeyHint("↑ ↓", "Lire la suite"), Page.KeyHint("Échap", "Fermer")]
    }
  }

  package var page: Page {
    var page = top.screen.page(context)
    page.place.insert("Guichet", at: 0)
    if context.info.isTraining { page.badge = "ÉCOLE" }
    if let refusal { page.message = Page.Message(refusal, .warning) }
    if let problem { page.message = Page.Message(problem.sentence, .alert) }
    if let deskPicker { page.overlay = deskPicker.overlay }
    if let palette { page.overlay = palette.overlay }
    if let help { page.overlay = help.overlay }
    page.keys = page.overlay.map(keys) ?? keys(page.keys)
    return page
  }
}
