/// Going from section to section through things counted from the first of the page.
enum SectionStep {
  /// Where the focus goes, `step` sections further or back; nil without any section.
  ///
  /// Going back first reaches the start of the section at hand. Empty sections are passed over.
  static func target(from focus: Int, by step: Int, counts: [Int]) -> Int? {
    var starts: [Int] = []
    var count = 0
    for size in counts where size > 0 {
      starts.append(count)
      count += size
    }
    guard !starts.isEmpty else { return nil }
    let current = starts.lastIndex { $0 <= focus } ?? 0
    let wanted = step < 0 && focus > starts[current] ? current + step + 1 : current + step
    return starts[min(max(0, wanted), starts.count - 1)]
  }
}
