extension SoftChecks {
  static func numberTerritory(_ request: HousingRequest, _ rule: CheckRules.Rule)
    -> [CheckFinding]
  {
    guard let number = request.uniqueNumber else { return [] }
    let territory = String(number.territory)
    guard rule.lists["connus"]?.contains(territory) == false else { return [] }
    return [
      CheckFinding(
        .numberTerritory,
        "uniqueNumber",
        territory,
        ["territoire": .text(territory)]
      )
    ]
  }

  static func numberDesk(_ request: HousingRequest, _ rule: CheckRules.Rule) -> [CheckFinding] {
    guard let number = request.uniqueNumber else { return [] }
    let desk = String(number.desk)
    // Of our own territories, once the codes of their desks are written down, those alone.
    let ours = rule.lists["guichets"] ?? []
    let isOurs = rule.lists["territoires"]?.contains(String(number.territory)) ?? false
    let isKnown =
      rule.lists["connus"]?.contains(desk) ?? false
      || (isOurs && !ours.isEmpty
        ? ours.contains(desk)
        : rule.lists["formes"]?.contains { $0.isShape(of: desk) } ?? false)
    guard !isKnown else { return [] }
    return [CheckFinding(.numberDesk, "uniqueNumber", desk, ["guichet": .text(desk)])]
  }

  /// The number bears the month of the first filing, unless seniority was taken over.
  static func numberMonth(_ request: HousingRequest) -> [CheckFinding] {
    guard let number = request.uniqueNumber, let filed = request.filingDate,
      (number.month, number.year) != (filed.month, filed.year % 100)
    else { return [] }
    func said(_ month: Int, _ year: Int) -> String {
      "\(month < 10 ? "0" : "")\(month)/20\(year < 10 ? "0" : "")\(year)"
    }
    return [
      CheckFinding(
        .numberMonth,
        "uniqueNumber",
        "\(number.month) \(number.year) \(filed.month) \(filed.year)",
        [
          "numero": .text(said(number.month, number.year)),
          "depot": .text(said(filed.month, filed.year % 100)),
        ]
      )
    ]
  }
}

extension String {
  /// Whether a text has this shape, where 9 stands for a digit and A for a letter.
  fileprivate func isShape(of text: String) -> Bool {
    count == text.count
      && zip(self, text).allSatisfy { shape, character in
        switch shape {
        case "9": character.isASCII && character.isNumber
        case "A": character.isASCII && character.isLetter
        default: shape == character
        }
      }
  }
}
