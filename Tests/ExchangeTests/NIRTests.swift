import Domain
import Exchange
import Testing

/// The social security number is never kept, wherever a file puts it.
struct NIRTests {
  /// Not a real one: its month is 99, with the right key.
  private static let number = "299994500000173"

  @Test(arguments: [
    "<nir>2999945000001</nir>",
    "<numeroNir><valeur>1</valeur></numeroNir>",
    "<identifiant>\(number)</identifiant>",
    "<bloc><rang>1</rang><identifiant>2 99 99 45 000 001 73</identifiant></bloc>",
    "<bloc ref=\"\(number)\"/>",
  ])
  func `it is left out, said, and noted as entered in the SNE`(_ element: String) throws {
    let reading = try Reading(SNEFile.whole(SNEFile.demande(person: element)))
    let imported = try #require(reading.requests.first)
    #expect(reading.kinds == [.nir])
    #expect(reading.problems.first?.severity == .warning)
    #expect(imported.request.nirEnteredInSNE == true)
    let kept = imported.foreignElements.map(\.xml).joined()
    #expect(!kept.contains("29999") && !kept.contains("2 99 99"))
    #expect(kept.contains("bloc") == element.contains("bloc"))
  }

  @Test(arguments: [
    "<identifiant>299994500000105</identifiant>", "<identifiant>123456789012345</identifiant>",
    "<fournir>1</fournir>", "<telFixe>0327000001</telFixe>",
  ])
  func `other numbers are kept`(_ element: String) throws {
    let reading = try Reading(SNEFile.whole(SNEFile.demande(person: element)))
    #expect(reading.problems == [])
    #expect(reading.requests.first?.foreignElements.map(\.xml) == [element])
    #expect(reading.requests.first?.request.nirEnteredInSNE == nil)
  }
}
