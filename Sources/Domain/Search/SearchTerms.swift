/// What was typed in the search box, as the words to find, in any order.
///
/// The text searched holds, folded: names and given names, telephone numbers in digits, birth
/// dates as `jjmmaaaa`, the unique number without spaces, and the local reference. A run of
/// figures may be any of these, so it is looked for in every way it can be read.
package struct SearchTerms: Equatable, Sendable {
  package struct Token: Hashable, Sendable {
    package let text: String
    /// The word found may go on after the text.
    package let isPrefix: Bool

    init(prefix text: some StringProtocol) {
      self.text = String(text)
      isPrefix = true
    }

    init(day: CalendarDate) {
      text = day.searchWord
      isPrefix = false
    }
  }

  /// Words to be found together.
  package typealias Reading = [Token]

  /// All must be found; each in at least one of its readings.
  package private(set) var terms: [[Reading]] = []

  package var isEmpty: Bool { terms.isEmpty }

  package init(_ typed: String) {
    var words = typed.folded.split(separator: " ")[...]
    while let word = words.first {
      if let (days, length) = Self.wordyDate(words) {
        let loose = words.prefix(length).map(Token.init(prefix:))
        terms.append(days.map { [Token(day: $0)] } + [loose])
        words = words.dropFirst(length)
        continue
      }
      let run = Self.figures(words)
      if run.isEmpty {
        terms.append([[Token(prefix: word)]])
        words = words.dropFirst()
      } else {
        terms.append(Self.readings(of: Array(run)))
        words = words.dropFirst(run.count)
      }
    }
  }

  /// The leading words that hold figures; « L » counts when figures follow it (L-0001234).
  private static func figures(_ words: ArraySlice<Substring>) -> ArraySlice<Substring> {
    let startsWithL = words.first == "l" && words.dropFirst().first?.first?.isNumber == true
    let rest = startsWithL ? words.dropFirst() : words
    var run = rest.prefix { $0.contains(where: \.isNumber) }
    // The last part of a unique number, its desk, may hold letters alone.
    if run.joined().count == UniqueNumber.lengthBeforeDesk,
      let desk = rest.dropFirst(run.count).first, desk.count <= UniqueNumber.deskLength
    {
      run = rest.prefix(run.count + 1)
    }
    return startsWithL ? words.prefix(run.count + 1) : run
  }

  private static func readings(of run: [Substring]) -> [Reading] {
    var found: [Reading] = []
    func add(_ reading: Reading) {
      if !reading.isEmpty, !found.contains(reading) { found.append(reading) }
    }
    func joined(_ words: some Sequence<Substring>) -> Reading {
      let text = words.joined()
      return text.isEmpty ? [] : [Token(prefix: text)]
    }
    add(joined(run))
    for code in ["0033", "33"] where run.joined().hasPrefix(code) {
      add([Token(prefix: "0" + run.joined().dropFirst(code.count))])
    }
    for day in days(run.prefix(3)) { add([Token(day: day)] + joined(run.dropFirst(3))) }
    if run.count > 3 {
      for day in days(run.suffix(3)) { add(joined(run.dropLast(3)) + [Token(day: day)]) }
    }
    if run.count == 1 { for day in days(compact: run[0]) { add([Token(day: day)]) } }
    if run.count == 2, let day = Int(run[0]), let month = Int(run[1]),
      (1...31).contains(day), (1...12).contains(month)
    {
      add([Token(prefix: padded(day) + padded(month))])
    }
    if let last = run.last, run.count > 1, !last.contains(where: \.isNumber) {
      add(joined(run.dropLast()) + [Token(prefix: last)])
    }
    // Pairs of figures are pieces of one number or date: apart, they would find nearly everything.
    if run.contains(where: { $0.count > 2 }) { add(run.map(Token.init(prefix:))) }
    return found
  }

  /// « 12 mars 1980 », « 1er janv 80 ».
  private static func wordyDate(_ words: ArraySlice<Substring>) -> ([CalendarDate], Int)? {
    let three = Array(words.prefix(3))
    guard three.count == 3, let month = month(named: three[1]) else { return nil }
    let days = days([three[0], Substring(String(month)), three[2]])
    return days.isEmpty ? nil : (days, 3)
  }

  private static func month(named word: Substring) -> Int? {
    let names = [
      "janvier", "fevrier", "mars", "avril", "mai", "juin", "juillet", "aout", "septembre",
      "octobre", "novembre", "decembre",
    ]
    guard word.count >= 3 else { return nil }
    return names.firstIndex { $0.hasPrefix(word) }.map { $0 + 1 }
  }

  /// The days that three words may mean, day first or year first.
  private static func days(_ words: some Collection<Substring>) -> [CalendarDate] {
    let words = Array(words)
    guard words.count == 3 else { return [] }
    let first = words[0] == "1er" ? "1" : words[0]
    guard let a = Int(first), let month = Int(words[1]), let c = Int(words[2]) else { return [] }
    if first.count == 4 {
      return [CalendarDate(year: a, month: month, day: c)].compactMap(\.self)
    }
    guard first.count <= 2 else { return [] }
    let years = words[2].count == 4 ? [c] : words[2].count == 2 ? [1900 + c, 2000 + c] : []
    return years.compactMap { CalendarDate(year: $0, month: month, day: a) }
  }

  /// The days of eight or six figures without separators.
  private static func days(compact word: Substring) -> [CalendarDate] {
    guard word.allSatisfy(\.isNumber), word.count == 6 || word.count == 8 else { return [] }
    let dayFirst = days([word.prefix(2), word.dropFirst(2).prefix(2), word.dropFirst(4)])
    guard word.count == 8 else { return dayFirst }
    return dayFirst + days([word.prefix(4), word.dropFirst(4).prefix(2), word.suffix(2)])
  }

  private static func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension CalendarDate {
  /// The day as one word of the text searched, `jjmmaaaa`.
  package var searchWord: String {
    let digits = iso.split(separator: "-")
    return digits.reversed().joined()
  }
}

extension String {
  /// A telephone number as one word of the text searched: digits, the French code left out.
  package var phoneWord: String {
    let digits = filter { $0.isASCII && $0.isNumber }
    if hasPrefix("+33") { return "0" + digits.dropFirst(2) }
    if digits.hasPrefix("0033") { return "0" + digits.dropFirst(4) }
    return digits
  }
}
