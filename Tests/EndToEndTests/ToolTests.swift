import Foundation
import Testing
@testable import guichet

/// Other programs, as the printing runs them.
struct ToolTests {
  @Test func `arguments are handed over as they are, and no shell reads them`() async throws {
    let echo = try #require(Tool("echo"))
    let outcome = await echo.run(["$HOME; `id` > x", "*"], limit: .seconds(60))
    #expect(outcome == .done(Data("$HOME; `id` > x *\n".utf8)))
  }

  @Test func `what goes in and comes out may be larger than a pipe`() async throws {
    let cat = try #require(Tool("cat"))
    let data = Data((0..<1_000_000).map { UInt8($0 % 251) })
    #expect(await cat.run([], input: data, limit: .seconds(60)) == .done(data))
  }

  @Test func `one that takes too long is stopped`() async throws {
    let sleep = try #require(Tool("sleep"))
    #expect(await sleep.run(["600"], limit: .milliseconds(200)) == .tooLong)
  }

  @Test func `one that fails says so`() async throws {
    let cat = try #require(Tool("cat"))
    #expect(await cat.run(["/nulle/part"], limit: .seconds(60)) == .failed)
    #expect(Tool("programme-qui-n-existe-pas") == nil)
  }
}
