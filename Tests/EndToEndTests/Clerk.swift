import TestSupport

/// The gestures of a clerk that several tests need, on the built program in a terminal.
extension Pty {
  static let up = "\u{1B}OA"
  static let down = "\u{1B}OB"
  static let f10 = "\u{1B}[21~"
  static let f12 = "\u{1B}[24~"

  /// Waits for the list of requests, with one selected.
  func waitForList() throws {
    try waitUntil { screen in
      screen.text.contains("ÉCOLE") && screen.rows.contains { $0.hasPrefix("> ") }
    }
    settle()
  }

  /// The row of the list that is selected, as it shows.
  var selectedRow: String { screen.rows.first { $0.hasPrefix("> ") } ?? "" }

  /// From the list, records a fictional request with all that a recording needs.
  func recordRequest(birthName: String, givenNames: String) throws {
    send("n")
    try waitUntil("Nouvelle demande")
    // Each line is a field; an empty one is passed over.
    let applicant = ["2", "", birthName, givenNames, "1/2/80", "1", "c"]
    let address = ["", "", "9012", "rue Jean-Jaurès"] + Array(repeating: "", count: 6)
    let contact = ["59490", "Somain", "0639980012"] + Array(repeating: "", count: 5)
    send((applicant + address + contact).joined(separator: "\r") + "\r")
    try waitUntil("Autre co-titulaire")
    // F10 leads to what is still needed, one field after the other.
    for (label, text) in [
      ("Situation de travail", "cdi"), ("Logement actuel", "cpe"), ("Motif", "11"),
      ("Logement recherché", "i"), ("Types recherchés", "t3"), ("Commune souhaitée", "aniche"),
      ("Accepte les alentours", "o"),
    ] {
      send("\u{13}")
      try waitUntil { screen in screen.rows[screen.cursor.row].contains(label) }
      send(text + "\r")
    }
    send("\u{13}")
    try waitUntil("L-00")
  }
}

extension TrainingDesk {
  /// Two programs with the file of one fictional person open, recorded for it.
  func openAtTwoDesks(birthName: String, givenNames: String) throws -> (first: Pty, second: Pty) {
    let first = try open()
    try first.waitForList()
    try first.recordRequest(birthName: birthName, givenNames: givenNames)
    first.send(Pty.f12)
    let second = try open()
    for pty in [first, second] {
      try pty.waitForList()
      pty.send("/\(birthName.lowercased())\r")
      try pty.waitUntil("› \(birthName)")
      pty.settle()
    }
    return (first, second)
  }
}
