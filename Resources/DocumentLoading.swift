import Domain
import Foundation

extension DocumentCatalogue {
  /// The documents of the data folder.
  init(_ root: DataNode) throws(ReferenceError) {
    let file = try root.fields(["sources", "validites", "pieces", "interdites"])
    try file.required("validites").fields(["source", "date", "certitude"]).checkProvenance()
    var sources: [String: String] = [:]
    for entry in try file.required("sources").entries() {
      let source = try entry.value.fields(["texte", "date", "certitude"])
      _ = try source.text("date")
      _ = try source.certainty()
      sources[entry.key] = try source.text("texte")
    }
    self.init()
    for node in try file.required("pieces").items() {
      let type = try DocumentType(node, sources: sources)
      guard self[type.id] == nil else { throw node.error(.twice(type.id)) }
      types.append(type)
    }
    for node in try file.required("pieces").items() {
      let fields = try node.fields(DocumentType.keys)
      if let stand = fields[optional: "vaut"], self[try stand.text()] == nil {
        throw stand.expected("l’id d’une pièce de ce fichier")
      }
    }
    for node in try file.required("interdites").items() {
      let one = try ForbiddenDocument(node, sources: sources)
      guard !forbidden.contains(where: { $0.id == one.id }), self[one.id] == nil else {
        throw node.error(.twice(one.id))
      }
      forbidden.append(one)
    }
  }
}

extension DocumentType {
  fileprivate static let keys: Set<String> = [
    "id", "moment", "exigence", "de", "vaut", "validite_mois", "texte", "pourquoi", "source",
    "certitude", "pour", "par_personne", "sensible",
  ]

  fileprivate init(_ node: DataNode, sources: [String: String]) throws(ReferenceError) {
    let fields = try node.fields(Self.keys)
    self.init(
      id: try fields.text("id"),
      stage: try fields.required("moment").choice([
        "enregistrement": .registration, "instruction": .examination,
      ]),
      demand: try fields.required("exigence").choice([
        "obligatoire": .required, "sur demande": .onRequest,
      ]),
      holder: try fields.required("de").choice([
        "demande": .request, "demandeur": .applicant, "adulte": .adult, "mineur": .minor,
      ]),
      text: try fields.text("texte"),
      why: try fields.text("pourquoi"),
      source: try fields.source(among: sources),
      certainty: try fields.certainty(),
      condition: try fields.condition(),
      standsFor: try fields[optional: "vaut"]?.text(),
      validityMonths: try fields.months("validite_mois"),
      personalText: try fields[optional: "par_personne"]?.text(),
      isSensitive: try fields.flag("sensible")
    )
  }
}

extension ForbiddenDocument {
  fileprivate init(_ node: DataNode, sources: [String: String]) throws(ReferenceError) {
    let fields = try node.fields(["id", "quand", "texte", "pourquoi", "source", "certitude"])
    self.init(
      id: try fields.text("id"),
      always: try fields.required("quand").choice(["toujours": true, "enregistrement": false]),
      text: try fields.text("texte"),
      why: try fields.text("pourquoi"),
      source: try fields.source(among: sources),
      certainty: try fields.certainty()
    )
  }
}

extension DataFields {
  fileprivate func source(among sources: [String: String]) throws(ReferenceError) -> String {
    let name = try required("source")
    guard let source = sources[try name.text()] else {
      throw name.expected("une des sources nommées en tête du fichier")
    }
    return source
  }

  fileprivate func months(_ key: String) throws(ReferenceError) -> Int? {
    guard let node = self[optional: key] else { return nil }
    let months = try node.number()
    guard (1...1200).contains(months) else { throw node.expected("un nombre de 1 à 1200") }
    return months
  }
}
