import ArgumentParser
import Foundation

/// How the screens are drawn and typed in.
struct DisplayOption: ParsableArguments {
  @Flag(help: "Dessiner les cadres en ASCII, pour un terminal sans Unicode.")
  var ascii = false

  @Flag(
    help: """
      Passer seul au champ suivant quand une valeur de longueur fixe (date, code postal, téléphone, \
      numéro unique) est complète\u{A0}; aussi par GUICHET_AVANCE=1.
      """
  )
  var avance = false

  /// Whether this user wants full fields to give way.
  var advancesByItself: Bool {
    avance || ProcessInfo.processInfo.environment["GUICHET_AVANCE"] == "1"
  }

  /// The options again, for another start of the program.
  var arguments: [String] { (ascii ? ["--ascii"] : []) + (avance ? ["--avance"] : []) }
}
