import Domain
import TestSupport
import Testing

struct CallerIdentityTests {
  private let record = RequestRecord(
    id: RequestRecord.ID(12),
    version: 1,
    request: .exemplary
  )

  @Test(arguments: [
    ("exemple-dubois", "1991-04-23", "", true),
    ("Fictif Noémie", "1991-04-23", "", true),
    ("fictif", nil, "06 39 98 00 12", true),
    ("", "1991-04-23", "999 03 26 012345 ECOLE", true),
    ("œuvrard côme", "1990-01-02", "", true),
    ("fictif", nil, "L-0000012", true),
    // One element alone, two that are of different people, a given name without a family name.
    ("fictif", nil, "", false),
    ("fictif", "1990-01-02", "", false),
    ("noémie", "1991-04-23", "", false),
    ("dupont", "1991-04-23", "", false),
    ("fictif", nil, "0639980013", false),
  ])
  func `two elements of the same person are needed`(
    _ name: String,
    _ birth: String?,
    _ number: String,
    _ fits: Bool
  ) {
    let identity = CallerIdentity(
      name: name,
      birthDate: birth.flatMap { CalendarDate(iso: $0) },
      number: number
    )
    #expect(identity.fits(record) == fits)
  }
}
