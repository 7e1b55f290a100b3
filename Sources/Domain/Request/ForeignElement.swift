/// An element of an exchange file kept as it came.
package struct ForeignElement: Equatable, Sendable, Codable {
  /// Where it stood below `demandeLogement`, names without prefix:
  /// `personnePhysique/demandeur/exemple`, `listeCotitulaire/cotitulaire[2]/exemple`.
  package var path: String
  /// The element itself, as XML.
  package var xml: String
  /// The last step of the known element it followed, such as `prenom`; nil when it stood first.
  package var follows: String?

  package init(path: String, xml: String, follows: String? = nil) {
    self.path = path
    self.xml = xml
    self.follows = follows
  }

  /// Whether it is an empty element without attributes, which says no more than that it stood there.
  package var isBlank: Bool { xml.hasPrefix("<") && xml.hasSuffix("/>") && !xml.contains("=") }
}
