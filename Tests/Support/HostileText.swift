/// Fictional texts that spoil a careless screen.
package enum HostileText {
  /// 400 characters without a place to break a line.
  package static let long = String(repeating: "ÉCUEIL-ŒUVRÉ", count: 34).prefix(400).description
  /// Accents that follow their letter, some far too many.
  package static let accents =
    "E\u{301}le\u{301}onore Z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}oé"
  package static let emoji = "👩‍👩‍👧‍👦 🇫🇷 👍🏽 LOLA"
  package static let wide = "山田 太郎 한국어"
  package static let rightToLeft = "\u{202E}שלום مرحبا\u{202C} LEVI"
  /// What a terminal would obey: colours, a bell, tabs, line breaks.
  package static let controls = "\u{1B}[31mROUGE\u{7}\tTAB\r\nLIGNE\u{9B}2J\u{2028}FIN"

  package static let all = [long, accents, emoji, wide, rightToLeft, controls]
}
