package import Domain

/// Writes an SNE exchange file (`interfaceNuu` 02.01), one request at a time.
///
/// What was kept of the file a request came from is put back at its place. What the interface has
/// no known element for, such as the reasons or the notes, is not written; a struck-off request is
/// not to be given, since the file could not say that it is.
package struct SNEWriter: Sendable {
  /// One request, and how many of its kept parts were held back.
  package struct Demande: Equatable, Sendable {
    package var xml: String
    package var heldBack: Int
  }

  package let header: SNEHeader
  /// Whether kept parts that tell of health or violence are written.
  package let writesSensitiveParts: Bool

  package init(header: SNEHeader, writesSensitiveParts: Bool = false) {
    self.header = header
    self.writesSensitiveParts = writesSensitiveParts
  }

  /// All that comes before the first request.
  package var opening: String {
    var output = SNEOutput(depth: 0)
    output.line("<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>")
    if header.isFictional {
      output.line("<!-- FICTIF - ÉCOLE : demandes inventées, à ne jamais transmettre au SNE -->")
    }
    let version = (header.version ?? "02.01").quoted
    output.line(
      "<interfaceNuu versionInterface=\(version) xmlns=\(SNENode.namespace.quoted)>"
    )
    var inside = SNEOutput(depth: 1)
    inside.element("entete", "", isRequired: true) { entete in
      let form = SNEForm<String>.text
      if let kind = header.fileKind { entete.line(form.xml("typeFichier", kind)) }
      if let date = header.fileDate { entete.line(form.xml("dateFichier", date)) }
      if header.isFictional {
        let namespace = SNEHeader.trainingNamespace.quoted
        entete.line("<ecole xmlns=\(namespace)>FICTIF</ecole>")
      }
    }
    return output.text + inside.text
  }

  package func demande(_ request: HousingRequest, _ foreignElements: [ForeignElement]) -> Demande {
    let written =
      writesSensitiveParts ? foreignElements : foreignElements.filter { !$0.isSensitive }
    let kept = SNEKept(written)
    let beside = kept.children(of: "..")
    var output = SNEOutput(depth: 1)
    output.element("demande", beside.attributes, isRequired: true) { demande in
      demande.lines(beside.others.filter { $0.follows == nil })
      _ = demande.container(
        "demandeLogement",
        at: "",
        SNETable.request,
        request,
        kept,
        isRequired: true
      )
      demande.lines(beside.others.filter { $0.follows != nil })
    }
    return Demande(xml: output.text, heldBack: foreignElements.count - written.count)
  }

  /// What ends the file.
  package var closing: String { "</interfaceNuu>\n" }
}
