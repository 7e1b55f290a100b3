import TestSupport
import Domain
import Exchange

/// Exchange files of any content: written requests into which anything is strewn.
enum RandomExchangeFile {
  static func make(_ random: inout SeededRandom) -> String {
    let requests = (0..<3).map { _ in ImportedRequest(request: .random(&random)) }
    let written = SNEFile.written(requests)
    var inRequest = false
    var lines: [Substring] = []
    for line in written.split(separator: "\n") {
      if line.contains("<demandeLogement") { inRequest = true }
      lines.append(strewn(line, inRequest, &random))
      if inRequest, random.chance(oneIn: 6) { lines.append(Substring(unknown(&random))) }
      if line.contains("</demandeLogement>") {
        inRequest = false
        // What follows the request belongs to its `demande`.
        if random.chance(oneIn: 2) { lines.append(Substring(unknown(&random))) }
      }
    }
    // An unknown element beside the last `</demandeLogement>` is inside `demande`, never after it.
    return lines.joined(separator: "\n")
  }

  /// The line with an attribute that no table knows, now and then.
  private static func strewn(_ line: Substring, _ inRequest: Bool, _ random: inout SeededRandom)
    -> Substring
  {
    guard inRequest, random.chance(oneIn: 8), let start = line.firstIndex(of: "<"),
      line[line.index(after: start)] != "/"
    else { return line }
    let name = line[line.index(after: start)...].prefix { $0.isLetter || $0.isNumber }
    let end = line.index(start, offsetBy: name.count + 1)
    return line[..<end] + " inconnu=\"\(random.chance(oneIn: 2) ? "1" : "é")\"" + line[end...]
  }

  private static func unknown(_ random: inout SeededRandom) -> String {
    [
      "<inconnu/>", "<inconnu a=\"1\">Été &amp; <b>gras</b> suite</inconnu>", "texte égaré",
      "<x:ailleurs xmlns:x=\"urn:x\" x:a=\"1\"><x:b/></x:ailleurs>",
      "<inconnu xmlns=\"\"><c/></inconnu>", "<![CDATA[brut & <égaré>]]>",
    ].randomElement(using: &random) ?? "<inconnu/>"
  }
}
