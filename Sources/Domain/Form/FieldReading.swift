/// What is wrong with a typed text; the screen says it in words, beside the field.
package enum FieldProblem: Equatable, Sendable, Error {
  case notADate, dateToCome, dateTooOld, datePast
  case unknownCode(CodeListID)
  /// Several codes or communes answer to it: their codes.
  case ambiguous([String])
  case notAnAmount, notANumber(ClosedRange<Int>), notYesOrNo
  case notAPostalCode, unknownCommune, notAPhone, notAnEmail
  /// How many characters of the eighteen are there.
  case notAUniqueNumber(Int)
  /// The number bears a thirteenth month, or a month to come.
  case numberMonth, numberToCome
  case notASiret, notAnRNA
  /// Left empty beside a text that says nothing without it: a kind beside an amount, a reason
  /// beside its free text.
  case codeWanted(CodeListID)
  case amountWanted
}

/// Reads typed texts into canonical ones.
package struct FieldReader: Sendable {
  package let reference: ReferenceData
  package let today: CalendarDate

  package init(reference: ReferenceData, today: CalendarDate) {
    self.reference = reference
    self.today = today
  }

  /// The canonical text of what was typed; nil when it is blank.
  package func read(_ typed: String, as kind: FieldKind) throws(FieldProblem) -> String? {
    let text = typed.trimmed
    guard !text.isEmpty else { return nil }
    switch kind {
    case .name: return text.uppercased()
    case .text: return text
    case .date(let meaning): return try date(text, meaning).iso
    case .code(let list): return try code(text, list)
    case .codes(let list):
      var codes: [String] = []
      for part in text.split(whereSeparator: { " ,;+/".contains($0) }) {
        let code = try code(String(part), list)
        if !codes.contains(code) { codes.append(code) }
      }
      guard !codes.isEmpty else { throw .unknownCode(list) }
      return codes.joined(separator: " ")
    case .commune: return try commune(text)
    case .postalCode:
      let digits = text.filter { !$0.isWhitespace }
      guard digits.count == 5, digits.allSatisfy({ $0.isASCII && $0.isNumber }) else {
        throw .notAPostalCode
      }
      return digits
    case .euros: return String(try cents(text))
    case .number(let range):
      guard let number = Int(text.filter { !$0.isWhitespace }), range.contains(number) else {
        throw .notANumber(range)
      }
      return String(number)
    case .yesNo: return try yesNo(text)
    case .phone: return try phone(text)
    case .email:
      let parts = text.split(separator: "@", omittingEmptySubsequences: false)
      guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), !text.contains(" "),
        parts[1].first != ".", parts[1].last != "."
      else { throw .notAnEmail }
      return text
    case .uniqueNumber:
      guard let number = UniqueNumber(text) else {
        throw .notAUniqueNumber(text.count { $0.isLetter || $0.isNumber })
      }
      guard (1...12).contains(number.month) else { throw .numberMonth }
      guard (number.year, number.month) <= (today.year % 100, today.month) else {
        throw .numberToCome
      }
      return number.text
    case .siret:
      let digits = text.filter { !$0.isWhitespace }
      guard digits.count == 14, digits.allSatisfy({ $0.isASCII && $0.isNumber }),
        digits.hasLuhnKey
      else { throw .notASiret }
      return digits
    case .rna:
      let kept = text.uppercased().filter { !$0.isWhitespace }
      guard kept.count == 10, kept.first == "W",
        kept.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber })
      else { throw .notAnRNA }
      return kept
    }
  }

  private func date(
    _ text: String,
    _ meaning: FieldKind.DateMeaning
  ) throws(FieldProblem) -> CalendarDate {
    let future = meaning == .expected
    guard let date = DateReading(today: today, future: future).read(text) else { throw .notADate }
    if future, date < today.adding(days: -60) { throw .datePast }
    if !future, date > today { throw .dateToCome }
    if date.year < 1900 { throw .dateTooOld }
    return date
  }

  private func code(_ text: String, _ list: CodeListID) throws(FieldProblem) -> String {
    let list = reference.list(list)
    // A code that came from elsewhere, obsolete ones included, stays readable.
    if let entry = list[text] ?? list[text.uppercased()] { return entry.code }
    let found = list.matches(text)
    switch found.count {
    case 0: throw .unknownCode(list.id)
    case 1: return found[0].code
    default:
      let exact = found.filter { ([$0.label] + $0.synonyms).map(\.folded).contains(text.folded) }
      if exact.count == 1 { return exact[0].code }
      // « div » is « Divorcé(e) » although another label has a word that begins so.
      let begun = found.filter {
        $0.label.folded.hasPrefix(text.folded) || $0.code.folded.hasPrefix(text.folded)
      }
      if begun.count == 1 { return begun[0].code }
      throw .ambiguous(found.map(\.code))
    }
  }

  private func commune(_ text: String) throws(FieldProblem) -> String {
    let found = reference.territory.communes(matching: text)
    switch found.count {
    case 0:
      // An INSEE code outside the territory is kept as it is.
      let code = text.uppercased()
      guard code.count == 5, code.dropFirst(2).allSatisfy(\.isNumber) else {
        throw .unknownCommune
      }
      return code
    case 1: return found[0].code
    default: throw .ambiguous(found.map(\.code))
    }
  }

  /// Cents of « 1 420,50 », « 1420.5 » or « 1420 € ».
  private func cents(_ text: String) throws(FieldProblem) -> Int {
    let plain = text.filter { !$0.isWhitespace && $0 != "€" }.map { $0 == "," ? "." : $0 }
    let parts = plain.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), parts[0].count <= 8,
      let euros = Int(String(parts[0])), euros >= 0, parts[0].first != "+"
    else { throw .notAnAmount }
    guard parts.count == 2 else { return euros * 100 }
    guard (1...2).contains(parts[1].count), let cents = Int(String(parts[1])), cents >= 0,
      parts[1].first != "+"
    else { throw .notAnAmount }
    return euros * 100 + (parts[1].count == 1 ? cents * 10 : cents)
  }

  private func yesNo(_ text: String) throws(FieldProblem) -> String {
    switch text.folded {
    case "o", "oui", "1", "true", "vrai": return "true"
    case "n", "non", "0", "false", "faux": return "false"
    default: throw .notYesOrNo
    }
  }

  private func phone(_ text: String) throws(FieldProblem) -> String {
    var digits = text.filter { !$0.isWhitespace && !".-/()".contains($0) }
    if digits.hasPrefix("+33") { digits = "0" + digits.dropFirst(3) }
    let number = digits.hasPrefix("+") ? digits.dropFirst() : Substring(digits)
    guard number.allSatisfy({ $0.isASCII && $0.isNumber }),
      digits.hasPrefix("+") ? (6...15).contains(number.count) : number.count == 10
    else { throw .notAPhone }
    return digits
  }
}

extension String {
  /// Whether its digits end with the key of Luhn's formula, as those of a SIRET do.
  fileprivate var hasLuhnKey: Bool {
    let digits = compactMap(\.wholeNumberValue).reversed()
    let sum = digits.enumerated().reduce(0) { sum, one in
      let value = one.offset.isMultiple(of: 2) ? one.element : one.element * 2
      return sum + (value > 9 ? value - 9 : value)
    }
    return sum.isMultiple(of: 10)
  }

  /// Without the blanks at both ends.
  package var trimmed: String {
    let start = firstIndex { !$0.isWhitespace } ?? endIndex
    let end = lastIndex { !$0.isWhitespace }.map(index(after:)) ?? start
    return String(self[start..<end])
  }
}
