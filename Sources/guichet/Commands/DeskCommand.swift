import ArgumentParser

/// A subcommand: parsed anywhere, carried out on the main actor.
///
/// Not `AsyncParsableCommand`, whose `run` would send the parsed values off the main actor.
nonisolated protocol DeskCommand: ParsableCommand {
  @MainActor func perform() async throws
}
