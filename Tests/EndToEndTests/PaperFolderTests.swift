import Foundation
import Testing
@testable import guichet

struct PaperFolderTests {
  @Test func `a paper never takes the place of another, and leaves nothing half made`() throws {
    let home = try TemporaryFolder()
    let folder = PaperFolder(path: home.path("Guichet"))
    let first = try folder.write(Data("un".utf8), named: "recepisse-L-0000001", "txt")
    let second = try folder.write(Data("deux".utf8), named: "recepisse-L-0000001", "txt")
    #expect(first.hasSuffix("/recepisse-L-0000001.txt"))
    #expect(second.hasSuffix("/recepisse-L-0000001-2.txt"))
    #expect(try String(contentsOfFile: first, encoding: .utf8) == "un")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(names.sorted() == ["recepisse-L-0000001-2.txt", "recepisse-L-0000001.txt"])
  }

  @Test func `a folder that cannot be made is said in French, without a name`() throws {
    let home = try TemporaryFolder()
    let file = home.path("fichier")
    try Data().write(to: URL(filePath: file))
    let folder = PaperFolder(path: file + "/Guichet")
    let error = #expect(throws: (any Error).self) {
      try folder.write(Data(), named: "x", "txt")
    }
    let said = error.map { "\($0)" }
    #expect(said == "cannotWrite(\"un des dossiers du chemin est un fichier\")")
  }
}
