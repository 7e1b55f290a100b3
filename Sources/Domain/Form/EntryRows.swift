extension RequestEntry {
  /// Takes a row of a list away; the rows after it move up.
  ///
  /// - Returns: what it held, by what follows the row in the path.
  @discardableResult
  package mutating func removeRow(_ row: Int, of list: String) -> [String: String] {
    var taken: [String: String] = [:]
    moveRows(of: list) { number, tail, text in
      if number == row { taken[tail] = text }
      return number == row ? nil : number > row ? number - 1 : number
    }
    return taken
  }

  /// Puts a row in a list; those at its place and after move down.
  package mutating func insertRow(_ texts: [String: String], at row: Int, of list: String) {
    moveRows(of: list) { number, _, _ in number >= row ? number + 1 : number }
    for (tail, text) in texts { self[FieldID("\(list).\(row)\(tail)")] = text }
  }

  /// Gives each row of a list its new number; nil takes its texts away.
  private mutating func moveRows(of list: String, _ place: (Int, String, String) -> Int?) {
    let prefix = list + "."
    var left: [FieldID: String] = [:]
    for (field, text) in texts {
      guard field.path.hasPrefix(prefix),
        let number = Int(field.path.dropFirst(prefix.count).prefix { $0 != "." })
      else {
        left[field] = text
        continue
      }
      let tail = String(field.path.dropFirst(prefix.count).drop { $0 != "." })
      if let row = place(number, tail, text) { left[FieldID("\(prefix)\(row)\(tail)")] = text }
    }
    texts = left
  }
}
