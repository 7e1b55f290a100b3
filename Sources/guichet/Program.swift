import ArgumentParser

/// Where the program starts.
@main
enum Program {
  static func main() async {
    do {
      // Before anything is parsed, loaded or started: the one that waits stays small, and its
      // signals are its own.
      if Launcher.isNeeded { try Launcher.runChildAndExit() }
      var command = try Guichet.parseAsRoot()
      if let command = command as? any DeskCommand {
        try await command.perform()
      } else {
        try command.run()
      }
    } catch {
      Guichet.exit(inFrenchWith: error)
    }
  }
}
