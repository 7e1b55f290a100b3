import Domain
import Testing

struct UniqueNumberTests {
  @Test(arguments: [
    "9990326012345ECOLE", "999 03 26 012345 ECOLE", "999-03-26-012345-ecole", "9990326012345ECOLE",
  ])
  func `any grouping of 18 characters is one number`(typed: String) {
    let number = UniqueNumber(typed)
    if typed.filter({ $0.isLetter || $0.isNumber }).count == UniqueNumber.length {
      #expect(number?.grouped == "999 03 26 012345 ECOLE")
      #expect(number?.month == 3)
      #expect(number?.year == 26)
    } else {
      #expect(number == nil)
    }
  }

  @Test(arguments: [
    "", "9990326012345ECOL", "99903A6012345ECOLE", "9990326012345ECOLE9", "999é326012345ECOLE",
  ])
  func `another length or letters among the digits are refused`(typed: String) {
    #expect(UniqueNumber(typed) == nil)
  }
}
