/// The editions of the national form, and which reasons of one say what a reason of another says.
///
/// A file shows under the edition it was made in; a reason is looked for in all of them.
package struct FormEditions: Equatable, Sendable {
  package struct Edition: Equatable, Sendable, Identifiable {
    /// Such as `14069*05`.
    package var id: String
    /// The first day it could be used; nil when unknown.
    package var from: CalendarDate?
    /// Where that day comes from, and how sure it is.
    package var source: String
    /// Codes of `requestReason` it offers; empty means all.
    package var reasons: [String]

    package init(id: String, from: CalendarDate?, source: String, reasons: [String] = []) {
      self.id = id
      self.from = from
      self.source = source
      self.reasons = reasons
    }
  }

  /// A reason that an edition split into finer ones.
  package struct Split: Equatable, Sendable {
    package var broad: String
    package var fine: [String]

    package init(broad: String, fine: [String]) {
      self.broad = broad
      self.fine = fine
    }
  }

  /// Oldest first.
  package var all: [Edition]
  package var splits: [Split]

  package init(all: [Edition] = [], splits: [Split] = []) {
    self.all = all
    self.splits = splits
  }

  package subscript(id: String) -> Edition? { all.first { $0.id == id } }

  /// The edition in force on a day: the last one that could be used by then, the first one before
  /// any could; nil when no edition is known.
  package func inForce(on day: CalendarDate) -> Edition? {
    all.last { edition in edition.from.map { $0 <= day } ?? false } ?? all.first
  }

  /// The codes that say this reason in any edition: itself, the finer ones it was split into, and
  /// the broader one that said it before.
  package func reasons(meaning code: String) -> [String] {
    let fine = splits.filter { $0.broad == code }.flatMap(\.fine)
    let broad = splits.filter { $0.fine.contains(code) }.map(\.broad)
    return [code] + fine + broad
  }

  /// The code of the SNE interface for a reason: the broad one of a finer reason.
  package func exchangeReason(_ code: String) -> String {
    splits.first { $0.fine.contains(code) }?.broad ?? code
  }
}

extension ReferenceData {
  /// The same data, offering the reasons of one edition only; those of others still read.
  package func offering(_ edition: String) -> ReferenceData {
    guard let reasons = editions[edition]?.reasons, !reasons.isEmpty,
      var list = codeLists[.requestReason]
    else { return self }
    for place in list.entries.indices where !reasons.contains(list.entries[place].code) {
      list.entries[place].isObsolete = true
    }
    var data = self
    data.codeLists[.requestReason] = list
    return data
  }
}
