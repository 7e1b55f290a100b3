import Domain
import Foundation
import FoundationXML

/// Builds one request's elements at a time, and hands each over when the next one begins.
///
/// A request waits for the end of its `demande`, since unknown elements may stand beside it.
final class SNEParserDelegate: NSObject, XMLParserDelegate {
  /// Elements of one request, and the bytes of its texts; more is no request.
  static let maximumElements = 20_000
  static let maximumBytes = 4_000_000

  /// What libxml2 only warns of (`XML_WAR_*`): version, language, namespace as a relative address.
  private static let warnings: Set = [93, 97, 98, 99, 100, 102, 105, 106]
  /// How libxml2 says that the file ended too early: end of document, tag not finished.
  private static let endings: Set = [5, 77]

  private let file: String
  private let take: (SNEItem) -> Bool
  private(set) var summary = SNESummary(header: SNEHeader(), imported: 0, leftOut: 0)

  /// Names of the open elements outside subtrees: `interfaceNuu`, `demande`.
  private var open: [String] = []
  private var prefixes = SNEPrefixes()
  /// The open elements of the subtree being kept, outermost first.
  private var subtree: [SNENode] = []
  private var elementCount = 0
  private var byteCount = 0
  private var isTooLarge = false
  private var demande: SNEDemande?
  private var requestIndex = 0
  private var gaveHeader = false
  private var reachedEnd = false
  private var stopped = false
  private var fatal: ImportProblem?

  init(file: String, take: @escaping (SNEItem) -> Bool) {
    self.file = file
    self.take = take
  }

  /// What kept the file from being read to its end; nil when all was read, or `take` had enough.
  func fault(of parser: XMLParser, succeeded: Bool) -> ImportProblem? {
    if let fatal { return fatal }
    if stopped || (succeeded && reachedEnd) { return nil }
    let kind: ImportProblem.Kind =
      parser.parserError == nil && !open.isEmpty ? .truncated : .notWellFormed
    return problem(kind, line: max(1, parser.lineNumber))
  }

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
    guard !stopped, fatal == nil else { return }
    let name = name.withoutPrefix
    let node = SNENode(
      name: name,
      namespace: namespaceURI ?? "",
      attributes: prefixes.attributes(attributes),
      line: parser.lineNumber
    )
    if !subtree.isEmpty { return begin(node) }
    switch open.count {
    case 0:
      guard node.isOurs, name == "interfaceNuu" else {
        return fail(.wrongRoot, line: node.line, parser)
      }
      summary.header.version = attributes["versionInterface"]
      open.append(name)
    case 1 where node.isOurs && name == "demande":
      open.append(name)
      demande = SNEDemande(node)
      (elementCount, byteCount, isTooLarge) = (0, 0, false)
    default: begin(node)
    }
  }

  func parser(
    _ parser: XMLParser,
    didEndElement name: String,
    namespaceURI: String?,
    qualifiedName: String?
  ) {
    guard !stopped, fatal == nil else { return }
    guard let node = subtree.popLast() else {
      if open.popLast() == "demande" { endOfDemande(line: parser.lineNumber) }
      reachedEnd = open.isEmpty
      return
    }
    guard subtree.isEmpty else {
      if !isTooLarge { subtree[subtree.count - 1].content.append(.element(node)) }
      return
    }
    endOfSubtree(node)
    if stopped || fatal != nil { parser.abortParsing() }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    count(bytes: text.utf8.count)
    guard !isTooLarge else { return }
    if subtree.isEmpty {
      demande?.keep(.text(text))
    } else {
      subtree[subtree.count - 1].append(text: text)
    }
  }

  func parser(_ parser: XMLParser, foundCDATA block: Data) {
    self.parser(parser, foundCharacters: String(decoding: block, as: UTF8.self))
  }

  func parser(_ parser: XMLParser, parseErrorOccurred error: any Error) {
    let code = (error as NSError).code
    guard !Self.warnings.contains(code), !stopped, fatal == nil else { return }
    // libxml2 goes on after some errors, such as a wrong encoding: what follows is not to be kept.
    let kind: ImportProblem.Kind = Self.endings.contains(code) ? .truncated : .notWellFormed
    fail(kind, line: max(1, parser.lineNumber), parser)
  }

  private func fail(_ kind: ImportProblem.Kind, line: Int, _ parser: XMLParser) {
    if fatal == nil { fatal = problem(kind, line: line) }
    parser.abortParsing()
  }

  private func begin(_ node: SNENode) {
    // A request is measured by itself; what stands beside it, together.
    if subtree.isEmpty, demande == nil || node.name == "demandeLogement" {
      (elementCount, byteCount, isTooLarge) = (0, 0, false)
    }
    elementCount += 1
    subtree.append(node)
    count(bytes: node.attributes.reduce(0) { $0 + $1.value.utf8.count })
  }

  private func count(bytes: Int) {
    byteCount += bytes
    guard elementCount > Self.maximumElements || byteCount > Self.maximumBytes, !isTooLarge
    else { return }
    isTooLarge = true
    // Only the names of the open elements are still needed.
    for place in subtree.indices {
      subtree[place].content = []
      subtree[place].attributes = []
    }
  }

  private func endOfSubtree(_ node: SNENode) {
    if open.count == 1 {
      if node.isOurs, node.name == "entete" {
        readHeader(node)
      } else {
        give(.problem(problem(.unexpectedElement, line: node.line, element: node.name)))
      }
    } else if node.isOurs, node.name == "demandeLogement" {
      flush()
      requestIndex += 1
      if isTooLarge {
        summary.leftOut += 1
        give(.problem(problem(.tooLarge, line: node.line, request: requestIndex)))
        isTooLarge = false
      } else {
        demande?.request = node
      }
    } else if isTooLarge {
      give(.problem(problem(.tooLarge, line: node.line, element: node.name)))
    } else {
      demande?.keep(.element(node))
    }
  }

  private func readHeader(_ node: SNENode) {
    var unknown: [SNENode] = []
    for child in node.elements {
      switch child.name {
      case "typeFichier" where child.isOurs: summary.header.fileKind = child.text
      case "dateFichier" where child.isOurs: summary.header.fileDate = child.text
      case _ where child.namespace == SNEHeader.trainingNamespace:
        summary.header.isFictional = true
        fatal = fatal ?? problem(.fictional, line: child.line)
      default: unknown.append(child)
      }
    }
    guard fatal == nil else { return }
    giveHeader(line: node.line)
    for child in unknown {
      let element = "entete/" + child.name
      give(.problem(problem(.unexpectedElement, line: child.line, element: element)))
    }
  }

  private func giveHeader(line: Int) {
    guard !gaveHeader else { return }
    gaveHeader = true
    give(.header(summary.header))
    if !summary.header.bringsRequests {
      give(.problem(problem(.unexpectedFileKind, line: line, element: "entete/typeFichier")))
    }
  }

  private func endOfDemande(line: Int) {
    flush()
    for case .element(let node) in demande?.before ?? [] {
      give(.problem(problem(.noRequest, line: node.line, element: node.name)))
    }
    demande = nil
  }

  /// Gives the request that waited for what could stand beside it.
  private func flush() {
    guard let line = demande?.request?.line else { return }
    giveHeader(line: line)
    guard let (request, problems) = demande?.take(file: file, rank: requestIndex) else { return }
    for problem in problems { give(.problem(problem)) }
    if let request {
      summary.imported += 1
      give(.request(request))
    } else {
      summary.leftOut += 1
    }
  }

  private func give(_ item: SNEItem) {
    if !stopped, !take(item) { stopped = true }
  }

  private func problem(
    _ kind: ImportProblem.Kind,
    line: Int,
    request: Int? = nil,
    element: String = ""
  ) -> ImportProblem {
    ImportProblem(file: file, line: line, request: request, element: element, kind: kind)
  }
}
