/// What a screen says, in reading order, whatever shows it.
///
/// Screens build pages and never place anything: no cell, no colour, no width. Exactly one thing
/// has the focus: a field with a caret, a fact or an item said to be focused, the selected row of
/// a table, or what an overlay focuses when there is one.
package struct Page: Equatable, Sendable {
  /// Where am I: from the outermost place to this one.
  package var place: [String]
  /// Stands on every line of sight when the data are fictional: « ÉCOLE ».
  package var badge: String?
  /// What is counted or under way, in a few words: « 12 sur 1 725 ».
  package var status: String
  package var parts: [Part]
  /// Stands under the parts whatever they scroll to: what was found about what is being typed.
  ///
  /// It comes and goes without a key, so it never moves the focus.
  package var aside: [Part]
  package var overlay: Overlay?
  /// What just happened.
  package var message: Message?
  /// What can I do now, most useful first.
  package var keys: [KeyHint]

  package init(
    _ place: [String],
    status: String = "",
    _ parts: [Part],
    aside: [Part] = [],
    overlay: Overlay? = nil,
    message: Message? = nil,
    keys: [KeyHint] = []
  ) {
    self.place = place
    self.status = status
    self.parts = parts
    self.aside = aside
    self.overlay = overlay
    self.message = message
    self.keys = keys
  }

  package enum Part: Equatable, Sendable {
    /// Opens a section; a screen that scrolls breaks before one when it can.
    case heading(String, note: String = "")
    /// A paragraph, wrapped as need be.
    case text(String, Tone = .plain)
    case field(Field)
    case fact(Fact)
    case item(Item)
    case table(Table)
  }

  /// What a text means, beside its words.
  package enum Tone: String, Equatable, Sendable, CaseIterable {
    case plain, faint, good, warning, alert
  }

  package struct Message: Equatable, Sendable {
    package var text: String
    package var tone: Tone

    package init(_ text: String, _ tone: Tone = .plain) {
      self.text = text
      self.tone = tone
    }
  }

  /// A key of the key bar: the most useful first, those that do not fit give way from the end.
  package struct KeyHint: Equatable, Sendable {
    package var key: String
    package var label: String
    /// Why it does nothing now; nil when it works.
    package var disabled: String?
    /// Always shown, at the end of the bar: the way back, the help.
    package var stays: Bool

    package init(_ key: String, _ label: String, disabled: String? = nil, stays: Bool = false) {
      self.key = key
      self.label = label
      self.disabled = disabled
      self.stays = stays
    }
  }
}
