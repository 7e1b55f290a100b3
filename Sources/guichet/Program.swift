import ArgumentParser

/// Where the program starts.
@main
enum Program {
  static func main() async {
    do {
      var command = try Guichet.parseAsRoot()
      // Before anything is loaded and any thread started: the one that waits stays small, and its
      // signals are its own.
      if let interactive = command as? any InteractiveCommand, interactive.needsLauncher {
        try interactive.prepare()
        try Launcher.runChildAndExit()
      }
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
