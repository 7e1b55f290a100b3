import Domain

/// Turns the elements of one `demandeLogement` into a request, and keeps what it does not know.
///
/// Source: SNE interface 02.01; `Sources/Exchange/SNE/SNEPersonMapper.swift` for persons.
struct SNERequestMapper {
  /// The edition of the form that imported requests are taken to be made in.
  static let edition = "14069*05"

  let file: String
  let request: Int
  var problems: [ImportProblem] = []
  var foreignElements: [ForeignElement] = []

  init(file: String, request: Int) {
    self.file = file
    self.request = request
  }

  /// The request; nil when it has no applicant, which is then among the problems.
  mutating func request(_ node: SNENode) -> HousingRequest? {
    var request = HousingRequest(deskCode: "", edition: Self.edition)
    var deskCode: String?
    var hasApplicant = false
    var hasWanted = false
    keepStray(of: node, at: "")
    for child in node.elements {
      let path = child.name
      switch child.knownName {
      case "numUnique":
        take(child, path, into: &request.uniqueNumber, or: .badUniqueNumber) { UniqueNumber($0) }
      case "numGuichet": take(child, path, into: &deskCode)
      case "dateCreationDemande": take(child, path, into: &request.filingDate)
      case "personnePhysique":
        household(child, path, into: &request, hasApplicant: &hasApplicant)
      case "logementRecherche" where !hasWanted:
        hasWanted = true
        wanted(child, path, into: &request.wanted)
      default: keep(child, at: path)
      }
    }
    guard hasApplicant else {
      problems = []
      warn(.noApplicant, node, "personnePhysique/demandeur")
      return nil
    }
    request.deskCode = deskCode ?? ""
    if deskCode == nil { warn(.missingDesk, node, "numGuichet") }
    if request.filingDate == nil,
      !node.elements.contains(where: { $0.name == "dateCreationDemande" })
    {
      warn(.missingFilingDate, node, "dateCreationDemande")
    }
    if !hasWanted { warn(.missingWantedHousing, node, "logementRecherche") }
    return request
  }

  private mutating func household(
    _ node: SNENode,
    _ path: String,
    into request: inout HousingRequest,
    hasApplicant: inout Bool
  ) {
    keepStray(of: node, at: path)
    for child in node.elements {
      let path = "\(path)/\(child.name)"
      switch child.knownName {
      case "demandeur" where !hasApplicant:
        hasApplicant = true
        request.applicant = person(child, path)
      case "listeCotitulaire":
        rows(child, path, of: "cotitulaire") { $0.coHolder($1, $2, into: &request.coHolders) }
      case "listePersonneACharge":
        rows(child, path, of: "personneACharge") {
          $0.dependant($1, $2, into: &request.dependants)
        }
      case "listePersonneEnGarde":
        rows(child, path, of: "personneEnGarde") {
          $0.custodyChild($1, $2, into: &request.sharedCustodyChildren)
        }
      case "personneANaitre": unborn(child, path, into: &request.unbornChildren)
      case "logementActuel": current(child, path, into: &request.currentHousing)
      default: keep(child, at: path)
      }
    }
  }

  private mutating func unborn(_ node: SNENode, _ path: String, into unborn: inout UnbornChildren) {
    keepStray(of: node, at: path)
    for child in node.elements {
      let path = "\(path)/\(child.name)"
      switch child.knownName {
      case "nombre": take(child, path, into: &unborn.count)
      case "dateNaissancePrevue": take(child, path, into: &unborn.expectedDate)
      default: keep(child, at: path)
      }
    }
  }

  private mutating func current(_ node: SNENode, _ path: String, into housing: inout CurrentHousing)
  {
    keepStray(of: node, at: path)
    for child in node.elements {
      let path = "\(path)/\(child.name)"
      switch child.knownName {
      case "listeModeleLogement":
        rows(child, path, of: "modeleLogement") { $0.takeCode($1, $2, appendingTo: &housing.kinds) }
      case "montantMensuelLoyer": take(child, path, into: &housing.monthlyRent)
      case "nombreHabitant": take(child, path, into: &housing.occupantCount)
      case "categorieLogement": takeCode(child, path, into: &housing.category)
      case "typeLogementActuel": takeCode(child, path, into: &housing.dwellingType)
      case "surface": take(child, path, into: &housing.surfaceM2)
      case "proprietaire": take(child, path, into: &housing.ownsAnotherDwelling)
      default: keep(child, at: path)
      }
    }
  }

  private mutating func wanted(_ node: SNENode, _ path: String, into wanted: inout WantedHousing) {
    keepStray(of: node, at: path)
    for child in node.elements {
      let path = "\(path)/\(child.name)"
      switch child.knownName {
      case "listeTypeLogement":
        rows(child, path, of: "typeLogement") {
          $0.takeCode($1, $2, appendingTo: &wanted.dwellingTypes)
        }
      case "demandeElargie": take(child, path, into: &wanted.acceptsWiderArea)
      case "listeLocalisationSouhaite":
        rows(child, path, of: "localisationSouhaite") {
          $0.location($1, $2, into: &wanted.communes)
        }
      default: keep(child, at: path)
      }
    }
  }

  private mutating func location(_ node: SNENode, _ path: String, into communes: inout [String]) {
    keepStray(of: node, at: path)
    for child in node.elements {
      let path = "\(path)/\(child.name)"
      if child.knownName == "commune" {
        takeCode(child, path, appendingTo: &communes)
      } else {
        keep(child, at: path)
      }
    }
  }
}
