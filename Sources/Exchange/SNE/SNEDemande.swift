import Domain

/// The `demande` being read: its request, and what stands beside it.
struct SNEDemande {
  /// Without what stands in it.
  let element: SNENode
  /// Its `demandeLogement`, once read.
  var request: SNENode?
  private(set) var before: [SNENode.Content] = []
  private(set) var after: [SNENode.Content] = []

  init(_ element: SNENode) { self.element = element }

  /// Keeps what stands beside the request; the parser gives texts in pieces.
  mutating func keep(_ part: SNENode.Content) {
    if request == nil { Self.append(part, to: &before) } else { Self.append(part, to: &after) }
  }

  private static func append(_ part: SNENode.Content, to list: inout [SNENode.Content]) {
    if case .text(let text) = part, case .text(let start) = list.last {
      list[list.count - 1] = .text(start + text)
    } else {
      list.append(part)
    }
  }

  /// Takes the request out, with what stands beside it; nil without any.
  ///
  /// What follows belongs to the next request of the same `demande`, if there is one.
  mutating func take(file: String, rank: Int) -> (request: ImportedRequest?, [ImportProblem])? {
    guard let node = request else { return nil }
    var intake = SNEIntake(file: file, rank: rank)
    let request = intake.request(node)
    intake.keepAttributes(of: element, at: "..")
    intake.keep(before, below: "..", nil)
    intake.keep(after, below: "..", node.name)
    self = SNEDemande(SNENode(name: "demande", namespace: "", attributes: [], line: node.line))
    let imported = request.map {
      ImportedRequest(request: $0, foreignElements: intake.kept, rank: rank, line: node.line)
    }
    return (imported, intake.problems)
  }
}
