import ArgumentParser

@main
struct Guichet: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "guichet")

  @MainActor func run() async throws {}
}
