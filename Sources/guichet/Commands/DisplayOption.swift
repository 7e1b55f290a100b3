import ArgumentParser

/// How the screens are drawn.
struct DisplayOption: ParsableArguments {
  @Flag(help: "Dessiner les cadres en ASCII, pour un terminal sans Unicode.")
  var ascii = false
}
