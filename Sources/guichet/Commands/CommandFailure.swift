/// Why a command stops, as a sentence for the person at the keyboard; exit code 1.
nonisolated struct CommandFailure: Error, CustomStringConvertible {
  let description: String

  init(_ sentence: String) { description = sentence }
}
