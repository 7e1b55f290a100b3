/// What is said once when the terminal is not set as it should be.
enum TerminalWarnings {
  static let locale = "Compte sans UTF-8\u{A0}: on fait comme si\u{A0}; voyez LANG=fr_FR.UTF-8."
  static let encoding =
    "Terminal pas en UTF-8\u{A0}: réglez-le (PuTTY\u{A0}: Window, Translation, UTF-8)."
}
