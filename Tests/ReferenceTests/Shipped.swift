import Foundation
import Reference
import Testing

/// The data as shipped, and copies of it to spoil.
enum Shipped {
  static func folder() throws -> URL { try #require(DataFolder.find()) }

  /// Runs `body` on a copy of the data where one file was rewritten.
  static func spoiled(
    _ file: String,
    _ rewrite: (String) -> String,
    _ body: (URL) throws -> Void
  ) throws {
    let copy = FileManager.default.temporaryDirectory
      .appendingPathComponent("guichet-data-\(UUID().uuidString)", isDirectory: true)
    try FileManager.default.copyItem(at: folder(), to: copy)
    defer { try? FileManager.default.removeItem(at: copy) }
    let path = copy.appendingPathComponent(file)
    let text = try String(contentsOf: path, encoding: .utf8)
    let changed = rewrite(text)
    #expect(changed != text, "the test must change the file")
    try FileManager.default.removeItem(at: path)
    try changed.write(to: path, atomically: true, encoding: .utf8)
    try body(copy)
  }

  /// The line, from 1, where a text stands in a shipped file.
  static func line(of text: String, in file: String) throws -> Int {
    let whole = try String(contentsOf: folder().appendingPathComponent(file), encoding: .utf8)
    let lines = whole.split(separator: "\n", omittingEmptySubsequences: false)
    return try #require(lines.firstIndex { $0.contains(text) }) + 1
  }
}
