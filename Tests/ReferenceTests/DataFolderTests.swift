import Foundation
import Reference
import Testing

@Test func `the data stand beside the program, else in the share folder of its prefix`() {
  let places = DataFolder.candidates(beside: [URL(fileURLWithPath: "/opt/guichet/bin/guichet")])
    .map(\.path)
  #expect(places.first == "/opt/guichet/bin/Guichet_Reference.resources/Data")
  #expect(places.contains("/opt/guichet/share/guichet/Data"))
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

  let found = DataFolder.candidates(beside: [link]).first(where: DataFolder.holdsData)
  #expect(found?.path == data.path)
}
