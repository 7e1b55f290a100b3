import Foundation
import FoundationXML

/// What an XML text says, whatever its prefixes, its blanks between elements and the order of its
/// attributes: read by another reader than ours, so that a fault of ours shows.
struct Outline {
  private var lines: [String] = []

  init(_ xml: String) throws {
    let document = try XMLDocument(xmlString: xml)
    if let root = document.rootElement() { add(root, depth: 0) }
  }

  /// The lines that one has and the other has not, or not at that place.
  func difference(from other: Outline) -> [String] {
    lines.difference(from: other.lines).map { change in
      switch change {
      case .insert(_, let line, _): "only before: \(line)"
      case .remove(_, let line, _): "only after: \(line)"
      }
    }
  }

  private mutating func add(_ element: XMLElement, depth: Int) {
    let attributes = (element.attributes ?? []).compactMap { attribute in
      attribute.name.map { "\($0)=\(attribute.stringValue ?? "")" }
    }.filter { !$0.hasPrefix("xmlns") }.sorted()
    let name = "{\(element.uri ?? "")}\(element.localName ?? "")"
    lines.append(
      String(repeating: " ", count: depth) + ([name] + attributes).joined(separator: " ")
    )
    for child in element.children ?? [] {
      if let child = child as? XMLElement {
        add(child, depth: depth + 1)
      } else if child.kind == .text {
        let text = (child.stringValue ?? "").trimmingCharacters(in: .whitespacesAndNewlines)
        if !text.isEmpty { lines.append(String(repeating: " ", count: depth + 1) + "'\(text)'") }
      }
    }
  }
}
