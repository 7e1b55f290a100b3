import Domain

/// What is taken from the elements of one `demandeLogement`, and what is kept of them.
struct SNEIntake {
  /// The edition of the form that imported requests are taken to be made in.
  static let edition = "14069*05"

  let file: String
  let rank: Int
  var problems: [ImportProblem] = []
  var kept: [ForeignElement] = []
  private var hadNIR = false

  init(file: String, rank: Int) {
    self.file = file
    self.rank = rank
  }

  /// The request; nil when it has no applicant, which is then the only problem.
  mutating func request(_ node: SNENode) -> HousingRequest? {
    guard node.element("personnePhysique")?.element("demandeur") != nil else {
      warn(.noApplicant, node, "personnePhysique/demandeur")
      return nil
    }
    var request = HousingRequest(deskCode: "", edition: Self.edition)
    read(node, at: "", SNETable.request, into: &request)
    if hadNIR { request.nirEnteredInSNE = true }
    if request.deskCode.isEmpty { warn(.missingDesk, node, "numGuichet") }
    let filing = "dateCreationDemande"
    if request.filingDate == nil, !problems.contains(where: { $0.element == filing }) {
      warn(.missingFilingDate, node, filing)
    }
    if node.element("logementRecherche") == nil {
      warn(.missingWantedHousing, node, "logementRecherche")
    }
    return request
  }

  /// Reads the elements of `node` into the fields they go with, and keeps the others.
  mutating func read<Root>(
    _ node: SNENode,
    at path: String,
    _ slots: [SNESlot<Root>],
    into root: inout Root
  ) {
    keepAttributes(of: node, at: path)
    let repeated = node.repeatedNames
    var ranks: [String: Int] = [:]
    var taken: Set<String> = []
    var follows: String?
    for part in node.content {
      guard let child = element(part, at: path, follows) else { continue }
      let name = child.name
      guard let slot = slots.first(where: { $0.name == child.knownName }) else {
        keep(child, at: path.below(name), follows)
        continue
      }
      ranks[name, default: 0] += 1
      let ranked = repeated.contains(name) ? "\(name)[\(ranks[name, default: 1])]" : name
      if taken.contains(name) {
        keep(child, at: path.below(ranked), follows)
        continue
      }
      switch slot.read(child, path.below(name), &root, &self) {
      case .taken: taken.insert(name)
      case .takenInPart:
        taken.insert(name)
        keep(child, at: path.below(name), follows)
      case .kept: keep(child, at: path.below(ranked), follows)
      }
      follows = name
    }
  }

  /// Reads each row of a list; rows of another name are kept.
  ///
  /// `read` is given the row, its path, and what it follows.
  mutating func readRows(
    _ list: SNENode,
    at path: String,
    of name: String,
    _ read: (SNENode, String, String?, inout SNEIntake) -> Void
  ) {
    keepAttributes(of: list, at: path)
    var row = 0
    var follows: String?
    for part in list.content {
      guard let child = element(part, at: path, follows) else { continue }
      if child.knownName == name {
        row += 1
        let step = "\(name)[\(row)]"
        read(child, path.below(step), follows, &self)
        follows = step
      } else {
        keep(child, at: path.below(child.name), follows)
      }
    }
  }

  mutating func keep(_ node: SNENode, at path: String, _ follows: String?) {
    var hasNIR = false
    let lawful = node.withoutNIR(&hasNIR)
    if hasNIR {
      hadNIR = true
      warn(.nir, node, path)
    }
    guard let lawful else { return }
    kept.append(ForeignElement(path: path, xml: lawful.xml(), follows: follows))
  }

  /// Keeps elements, and the text between them.
  mutating func keep(_ content: [SNENode.Content], below path: String, _ follows: String?) {
    for part in content {
      if let node = element(part, at: path, follows) {
        keep(node, at: path.below(node.name), follows)
      }
    }
  }

  mutating func keepAttributes(of node: SNENode, at path: String) {
    for attribute in node.attributes {
      // The declaration stands first: writing leaves it out when it was written already.
      let xml = [attribute.declaration, attribute.xml].compactMap(\.self).joined(separator: " ")
      kept.append(ForeignElement(path: path.below("@\(attribute.name)"), xml: xml))
    }
  }

  mutating func warn(_ kind: ImportProblem.Kind, _ node: SNENode, _ path: String) {
    problems.append(
      ImportProblem(file: file, line: node.line, request: rank, element: path, kind: kind)
    )
  }

  /// The element, or nil when text stands there, which a container should not hold: it is kept.
  private mutating func element(_ part: SNENode.Content, at path: String, _ follows: String?)
    -> SNENode?
  {
    switch part {
    case .element(let child): return child
    case .text(let text):
      let text = text.trimmed
      if !text.isEmpty {
        kept.append(
          ForeignElement(path: path.below("text()"), xml: text.escaped, follows: follows)
        )
      }
      return nil
    }
  }
}

extension String {
  /// The path of what stands below this one.
  func below(_ step: String) -> String { isEmpty ? step : "\(self)/\(step)" }
}
