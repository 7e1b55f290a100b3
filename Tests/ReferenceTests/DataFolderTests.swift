import Foundation
import Reference
import Testing

@Test func `the data stand beside the program, else in the share folder of its prefix`() {
  let places = DataFolder.candidates(beside: URL(fileURLWithPath: "/opt/guichet/bin/guichet"))
  #expect(
    places.map(\.path) == [
      "/opt/guichet/bin/Guichet_Reference.resources/Data", "/opt/guichet/share/guichet/Data",
    ]
  )
}

@Test func `a folder that the environment names is taken, even a wrong one`() throws {
  let named = DataFolder.find(
    environment: ["GUICHET_DATA": "/nowhere/at/all"],
    beside: [try Shipped.folder().deletingLastPathComponent()]
  )
  #expect(named?.path == "/nowhere/at/all")
}

@Test func `a program without data beside it finds none`() {
  let program = URL(fileURLWithPath: "/nowhere/bin/guichet")
  #expect(DataFolder.find(environment: ["GUICHET_DATA": ""], beside: [program]) == nil)
}

@Test func `a program started by a link finds the data of the program itself`() throws {
  let root = FileManager.default.temporaryDirectory
    .appendingPathComponent("guichet-folder-\(UUID().uuidString)").resolvingSymlinksInPath()
  defer { try? FileManager.default.removeItem(at: root) }
  let moved = root.appendingPathComponent("moved", isDirectory: true)
  let data = moved.appendingPathComponent("Guichet_Reference.resources/Data")
  try FileManager.default.createDirectory(
    at: data.deletingLastPathComponent(),
    withIntermediateDirectories: true
  )
  try FileManager.default.copyItem(at: Shipped.folder(), to: data)
  let program = moved.appendingPathComponent("guichet")
  try Data().write(to: program)
  let link = root.appendingPathComponent("link")
  try FileManager.default.createSymbolicLink(at: link, withDestinationURL: program)

  let found = DataFolder.find(environment: [:], beside: [link])
  #expect(found?.path == data.path)
}
