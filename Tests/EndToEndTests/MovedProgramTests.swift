import Foundation
import TestSupport
import Testing

/// The built program in another folder than the one it was built in.
struct MovedProgramTests {
  private let folder: TemporaryFolder
  private let program: URL
  private let resources: URL

  init() throws {
    folder = try TemporaryFolder()
    let built = URL(fileURLWithPath: try #require(BuiltProgram.path))
    program = folder.url.appending(path: "ailleurs/guichet")
    try FileManager.default.createDirectory(
      at: program.deletingLastPathComponent(),
      withIntermediateDirectories: true
    )
    try FileManager.default.copyItem(at: built.resolvingSymlinksInPath(), to: program)
    resources = built.resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "Guichet_Reference.resources")
  }

  private func initialise(_ environment: [String: String] = [:]) throws -> CommandRun {
    try CommandRun(
      ["init", "--store", folder.path("dossiers.sqlite")],
      environment: environment,
      program: program.path
    )
  }

  @Test func `its data moved with it are found`() throws {
    let beside = program.deletingLastPathComponent().appending(path: resources.lastPathComponent)
    try FileManager.default.copyItem(at: resources, to: beside)
    let run = try initialise()
    #expect(run.code == 0, "\(run.errors)")
    #expect(run.output.contains("Cœur d’Ostrevent"))
  }

  @Test func `data installed as a distribution does are found`() throws {
    let shared = folder.url.appending(path: "share/guichet")
    try FileManager.default.createDirectory(at: shared, withIntermediateDirectories: true)
    try FileManager.default.copyItem(
      at: resources.appending(path: "Data"),
      to: shared.appending(path: "Data")
    )
    let run = try initialise()
    #expect(run.code == 0, "\(run.errors)")
  }

  @Test func `data elsewhere are found where GUICHET_DATA says`() throws {
    let run = try initialise(["GUICHET_DATA": resources.appending(path: "Data").path])
    #expect(run.code == 0, "\(run.errors)")
  }

  @Test func `without data it says so in French and makes nothing`() throws {
    let run = try initialise()
    #expect(run.code == 1)
    #expect(run.errors.contains("données de référence"))
    #expect(run.errors.contains("introuvables") && run.errors.contains("GUICHET_DATA"))
    #expect(try folder.names == ["ailleurs"])
  }

  @Test func `a GUICHET_DATA that leads nowhere is named and not replaced in silence`() throws {
    let run = try initialise(["GUICHET_DATA": folder.path("nulle-part")])
    #expect(run.code == 1)
    #expect(run.errors.contains("nulle-part"))
    #expect(try folder.names == ["ailleurs"])
  }
}
