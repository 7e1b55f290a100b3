extension [ForeignElement] {
  /// The kept parts once the request changed: those of a person go where that person is now, and
  /// go with the person who is no longer there.
  ///
  /// Without this, what a file said of one co-holder would be written back for another.
  package func following(_ old: HousingRequest, to new: HousingRequest) -> [ForeignElement] {
    guard !isEmpty else { return self }
    let lists = [
      ("personnePhysique/listeCotitulaire", "cotitulaire", places(old, new, \.coHolders)),
      ("personnePhysique/listePersonneACharge", "personneACharge", places(old, new, \.dependants)),
      (
        "personnePhysique/listePersonneEnGarde", "personneEnGarde",
        places(old, new, \.sharedCustodyChildren)
      ),
    ].filter { $0.2 != $0.2.indices.map(Optional.some) }
    guard !lists.isEmpty else { return self }
    return compactMap { element in
      for (list, row, places) in lists {
        let prefix = "\(list)/\(row)["
        guard element.path.hasPrefix(prefix) else { continue }
        let rest = element.path.dropFirst(prefix.count)
        guard let end = rest.firstIndex(of: "]"), let rank = Int(rest[..<end]),
          places.indices.contains(rank - 1)
        else { return element }
        guard let place = places[rank - 1] else { return nil }
        var moved = element
        moved.path = "\(prefix)\(place + 1)\(rest[end...])"
        return moved
      }
      return element
    }
  }

  private func places<Row: HouseholdRow>(
    _ old: HousingRequest,
    _ new: HousingRequest,
    _ rows: KeyPath<HousingRequest, [Row]>
  ) -> [Int?] {
    RowMatching.places(of: old[keyPath: rows], in: new[keyPath: rows])
  }

  /// These parts brought up to those of a newer file.
  ///
  /// Nobody changes a kept part here, so the file's stand in their place; but files are exported
  /// without the sensitive ones, and their absence from one tells nothing.
  package func updated(by newer: [ForeignElement]) -> [ForeignElement] {
    var waiting = Dictionary(grouping: newer, by: \.path).mapValues { $0[...] }
    // In the order they had, so that the same parts are the same list.
    var parts = compactMap { part in
      guard waiting[part.path] != nil else { return part.isSensitive ? part : nil }
      return waiting[part.path]?.popFirst()
    }
    for part in newer where waiting[part.path]?.first == part {
      waiting[part.path]?.removeFirst()
      parts.append(part)
    }
    return parts
  }
}
