import Domain
import TestSupport

extension [HousingRequest] {
  /// Fictional requests in every state, with names as they come.
  static var townspeople: [HousingRequest] {
    let people: [(name: String, given: String, born: String, filed: String, commune: String)] = [
      ("FICTIF-LEROY", "ANNE-MARIE", "1991-04-23", "2026-03-12", "59574"),
      ("D’EXEMPLE", "CÔME", "1948-01-30", "2019-06-01", "59008"),
      ("ŒUVRARD", "ÉLÉONORE", "2004-12-09", "2026-11-02", "59414"),
      ("DE LA FICTION", "JEAN-BAPTISTE", "1975-07-14", "2025-12-20", "59596"),
      ("ESSAI", "ZOÉ", "1960-02-29", "2025-11-10", "59113"),
      ("ÇELIK-FICTIF", "LOLA", "1986-10-05", "2024-01-15", "59185"),
    ]
    return people.enumerated().map { place, person in
      var request = HousingRequest.complete
      request.uniqueNumber = UniqueNumber("999 03 26 00001\(place) ECOLE")
      request.applicant.usageName = person.name
      request.applicant.givenNames = person.given
      request.applicant.birthDate = CalendarDate(iso: person.born)
      request.filingDate = CalendarDate(iso: person.filed)
      request.lastRenewalDate = place == 1 ? CalendarDate(iso: "2026-06-01") : nil
      request.wanted.communes = [person.commune]
      if place == 2 { request.uniqueNumber = nil }
      if place == 3 { request.reasons = [] }
      return request
    }
  }

  /// Requests whose every text is one of `HostileText`.
  static var hostile: [HousingRequest] {
    HostileText.all.enumerated().map { place, text in
      var request = HousingRequest.complete
      request.uniqueNumber = UniqueNumber("999 03 26 00002\(place) ECOLE")
      request.applicant.usageName = text
      request.applicant.givenNames = HostileText.all[(place + 1) % HostileText.all.count]
      request.applicant.address.street = text
      request.applicant.email = text
      request.coHolders[0].usageName = text
      request.dependants[0].name = text
      request.reasons = [RequestReason(code: "23", text: text)]
      request.wanted.dwellingTypes = ["T3", text]
      request.freeNotes = HostileText.all.joined(separator: "\n")
      return request
    }
  }
}

extension HousingRequest {
  /// Holds all that a recording needs, by the form that is shipped.
  static var complete: HousingRequest {
    var request = HousingRequest.exemplary
    request.coHolders[0].nationalityGroup = "1"
    request.coHolders[0].maritalStatus = "U"
    return request
  }

  static var unnumbered: HousingRequest {
    var request = HousingRequest.complete
    request.uniqueNumber = nil
    return request
  }
}
