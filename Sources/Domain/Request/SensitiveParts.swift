extension ReferenceData {
  /// Whether a field of a request says something of health, disability or violence: it shows when
  /// opened on purpose only, and is in no export by default.
  ///
  /// Source: registration guide §7.3; the data files say which fields and which reasons.
  package func isSensitive(_ field: FieldID, in request: HousingRequest) -> Bool {
    if form[field]?.isSensitive == true { return true }
    let parts = field.parts
    guard parts.first == "reasons", parts.count > 1, let row = Int(parts[1]),
      request.reasons.indices.contains(row)
    else { return false }
    return isSensitive(reason: request.reasons[row].code)
  }

  /// Whether a change tells of health or violence, by its field or by a reason it names.
  package func isSensitive(_ change: FieldChange) -> Bool {
    if form[change.field]?.isSensitive == true { return true }
    guard change.field.parts.first == "reasons" else { return false }
    // A text tells of the reason beside it, which the change may not name.
    guard change.field.parts.last == "code" else { return true }
    return [change.before, change.after].compactMap(\.self).contains { isSensitive(reason: $0) }
  }

  package func isSensitive(reason code: String) -> Bool {
    codeLists[.requestReason]?[code]?.isSensitive ?? false
  }
}

extension HousingRequest {
  /// Whether anything in the request is sensitive.
  package func holdsSensitiveParts(_ reference: ReferenceData) -> Bool {
    !disabilities.isEmpty || reasons.contains { reference.isSensitive(reason: $0.code) }
  }

  /// The request without what is sensitive, for lists and exports.
  package func withoutSensitiveParts(_ reference: ReferenceData) -> HousingRequest {
    var request = self
    request.disabilities = []
    request.reasons.removeAll { reference.isSensitive(reason: $0.code) }
    return request
  }
}

extension RequestRecord {
  /// The record without what is sensitive, nor what may be in the parts kept of exchange files.
  package func withoutSensitiveParts(_ reference: ReferenceData) -> RequestRecord {
    var record = self
    record.request = request.withoutSensitiveParts(reference)
    record.foreignElements.removeAll(where: \.isSensitive)
    return record
  }
}
