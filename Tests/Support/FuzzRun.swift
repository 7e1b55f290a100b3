import Foundation

/// Which random run to make: `GUICHET_FUZZ_SEED` and `GUICHET_FUZZ_KEYS`, or a short one that is
/// the same every day.
package struct FuzzRun: CustomStringConvertible {
  package let seed: UInt64
  package let keys: Int

  package init(defaultKeys: Int) {
    let environment = ProcessInfo.processInfo.environment
    seed = environment["GUICHET_FUZZ_SEED"].flatMap { UInt64($0) } ?? 20_261_124
    keys = environment["GUICHET_FUZZ_KEYS"].flatMap { Int($0) } ?? defaultKeys
  }

  /// How to make the same run again.
  package var description: String { "GUICHET_FUZZ_SEED=\(seed) GUICHET_FUZZ_KEYS=\(keys)" }

  /// Says the seed at once on the standard error: a crash of this process leaves no other word.
  package func announce(_ name: String) {
    try? FileHandle.standardError.write(contentsOf: Data("\(name): \(self)\n".utf8))
  }
}
