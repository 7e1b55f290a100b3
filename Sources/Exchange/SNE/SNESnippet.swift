import Foundation
import FoundationXML

extension SNENode {
  /// Reads an element that was kept; nil when it is none.
  init?(kept xml: String) {
    let builder = SNETreeBuilder()
    let parser = XMLParser(data: Data("<x xmlns=\"\(Self.namespace)\">\(xml)</x>".utf8))
    parser.shouldProcessNamespaces = true
    parser.shouldReportNamespacePrefixes = true
    parser.shouldResolveExternalEntities = false
    parser.delegate = builder
    guard parser.parse(), let node = builder.root?.elements.first else { return nil }
    self = node
  }
}

/// Builds the tree of a small XML text.
private final class SNETreeBuilder: NSObject, XMLParserDelegate {
  private(set) var root: SNENode?
  private var open: [SNENode] = []
  private var prefixes = SNEPrefixes()

  func parser(_ parser: XMLParser, didStartMappingPrefix prefix: String, toURI namespace: String) {
    prefixes.begin(prefix, namespace)
  }

  func parser(_ parser: XMLParser, didEndMappingPrefix prefix: String) { prefixes.end(prefix) }

  func parser(
    _ parser: XMLParser,
    didStartElement name: String,
    namespaceURI: String?,
    qualifiedName: String?,
    attributes: [String: String]
  ) {
    open.append(
      SNENode(
        name: name.withoutPrefix,
        namespace: namespaceURI ?? "",
        attributes: prefixes.attributes(attributes),
        line: parser.lineNumber
      )
    )
  }

  func parser(
    _ parser: XMLParser,
    didEndElement name: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    guard let node = open.popLast() else { return }
    if open.isEmpty {
      root = node
    } else {
      open[open.count - 1].content.append(.element(node))
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    guard !open.isEmpty else { return }
    open[open.count - 1].append(text: text)
  }
}
