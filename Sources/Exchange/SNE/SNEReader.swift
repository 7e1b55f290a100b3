package import Foundation
import FoundationXML

/// Reads an SNE exchange file (`interfaceNuu`, 02.00 and 02.01) one request at a time.
///
/// Elements are known by their namespace, never by their prefix. What is not known is kept with
/// the request; one bad request does not stop the others. Nothing outside the file is ever
/// fetched, and a file with a DOCTYPE is refused.
package struct SNEReader: Sendable {
  package init() {}

  /// Reads the file from beginning to end, in memory for one request.
  ///
  /// - Parameters:
  ///   - file: an XML file.
  ///   - take: called for the header, each request and each problem; false stops the reading.
  /// - Returns: what was read, also when `take` stopped it.
  /// - Throws: the problem that keeps the rest of the file from being read; what was given
  ///   before it was whole.
  package func read(_ file: URL, _ take: (SNEItem) -> Bool)
    throws(ImportProblem) -> SNESummary
  {
    let name = file.lastPathComponent
    func fault(_ kind: ImportProblem.Kind, line: Int) -> ImportProblem {
      ImportProblem(file: name, line: line, request: nil, element: "", kind: kind)
    }
    guard FileManager.default.isReadableFile(atPath: file.path),
      let prologue = InputStream(url: file), let stream = InputStream(url: file)
    else { throw fault(.unreadable, line: 1) }
    if let (kind, line) = SNEPrologue.fault(in: prologue) { throw fault(kind, line: line) }
    return try withoutActuallyEscaping(take) { take throws(ImportProblem) in
      let parser = XMLParser(stream: stream)
      parser.shouldProcessNamespaces = true
      parser.shouldReportNamespacePrefixes = true
      parser.shouldResolveExternalEntities = false
      let delegate = SNEParserDelegate(file: name, take: take)
      parser.delegate = delegate
      let succeeded = parser.parse()
      if let fault = delegate.fault(of: parser, succeeded: succeeded) { throw fault }
      return delegate.summary
    }
  }
}
