extension SoftChecks {
  static func expectedBirth(
    _ request: HousingRequest,
    _ rule: CheckRules.Rule,
    _ today: CalendarDate
  ) -> [CheckFinding] {
    guard let date = request.unbornChildren.expectedDate,
      today.days(until: date) > rule.threshold("jours")
    else { return [] }
    return [
      CheckFinding(.expectedBirth, "unbornChildren.expectedDate", date.iso, ["date": .date(date)])
    ]
  }

  static func renewalBeforeFiling(_ request: HousingRequest) -> [CheckFinding] {
    guard let renewed = request.lastRenewalDate, let filed = request.filingDate, renewed < filed
    else { return [] }
    return [
      CheckFinding(
        .renewalBeforeFiling,
        "lastRenewalDate",
        "\(renewed.iso) \(filed.iso)",
        ["date": .date(renewed)]
      )
    ]
  }

  static func entryBeforeBirth(_ request: HousingRequest) -> [CheckFinding] {
    guard let entry = request.currentHousing.entryDate, let birth = request.applicant.birthDate,
      entry < birth
    else { return [] }
    return [
      CheckFinding(
        .entryBeforeBirth,
        "currentHousing.entryDate",
        "\(entry.iso) \(birth.iso)",
        ["date": .date(entry)]
      )
    ]
  }
}
