import Domain
import TestSupport
import Testing

struct RequiredFieldsTests {
  private let guide = ReferenceData.forTests.form

  private func missing(_ requirement: FormGuide.Requirement, _ request: HousingRequest) -> [String]
  {
    request.missingFields(requirement, in: guide).map(\.path)
  }

  @Test func `an empty request lacks what blocks`() {
    let empty = HousingRequest(deskCode: "99001", edition: "14069*05")
    #expect(
      missing(.blocking, empty) == [
        "filingDate", "applicant.usageName", "applicant.birthName", "applicant.givenNames",
        "applicant.birthDate",
      ]
    )
  }

  @Test func `one of the two names is enough to record`() {
    var request = HousingRequest.example()
    #expect(missing(.blocking, request) == [])
    request.applicant.birthName = request.applicant.usageName
    request.applicant.usageName = nil
    #expect(missing(.blocking, request) == [])
  }

  @Test func `a list asked for needs a row, and an address of mail stands for a telephone`() {
    var request = HousingRequest.example()
    #expect(
      missing(.recommended, request) == [
        "applicant.nationalityGroup", "applicant.phoneMobile", "reasons.0.code",
        "wanted.dwellingTypes", "wanted.communes.0",
      ]
    )
    request.applicant.email = "a@exemple.invalid"
    request.reasons = [RequestReason(code: "01")]
    request.wanted.communes = ["99001"]
    #expect(
      missing(.recommended, request) == ["applicant.nationalityGroup", "wanted.dwellingTypes"]
    )
  }

  @Test func `a co-holder owes an identity and no telephone`() {
    var request = HousingRequest.example()
    request.coHolders = [Person()]
    #expect(
      missing(.blocking, request) == [
        "coHolders.0.usageName", "coHolders.0.birthName", "coHolders.0.givenNames",
        "coHolders.0.birthDate",
      ]
    )
    #expect(!missing(.recommended, request).contains("coHolders.0.phoneMobile"))
  }
}
