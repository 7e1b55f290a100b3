import Domain
import Exchange
import Storage

/// Writes the requests of a store as an exchange file of the SNE.
struct ExchangeExport {
  let now: Instant
  /// Only requests that have no unique number yet.
  let isPendingOnly: Bool
  /// Kept parts that tell of health or violence too.
  let isSensitive: Bool

  /// - Returns: what a clerk has to know of the file.
  func write(_ store: SQLiteStore, _ form: FormGuide, to output: inout OutputBuffer)
    throws(StoreError) -> [String]
  {
    let header = SNEHeader(
      version: "02.01",
      // New requests, or requests handed to another desk as they stand (« dispatching »).
      fileKind: isPendingOnly ? "CRE" : "DIS",
      fileDate: now.iso,
      isFictional: store.info.isTraining
    )
    let writer = SNEWriter(header: header, writesSensitiveParts: isSensitive)
    var summary = ExportSummary()
    output.append(writer.opening)
    try store.forEachRecord { record in
      guard record.request.strikeOff == nil else { return summary.struckOff += 1 }
      guard !isPendingOnly || record.request.uniqueNumber == nil else { return }
      guard !record.request.isOfAssociation else { return summary.associations += 1 }
      let demande = writer.demande(record.request, record.foreignElements)
      guard output.append(demande.xml) else { throw StoreError.cancelled }
      summary.written += 1
      summary.heldBack += demande.heldBack
      let missing = record.request.missingForSNE
      if !missing.isEmpty { summary.incomplete.append((record.id, missing)) }
    }
    output.append(writer.closing)
    output.flush()
    return summary.lines(form, namesEach: isPendingOnly)
  }
}
