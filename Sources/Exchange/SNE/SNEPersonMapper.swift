import Domain

/// The persons of a request: applicant, co-holders, dependants, children in custody.
extension SNERequestMapper {
  /// An applicant; with `link`, a co-holder's link to the applicant is read too.
  mutating func person(_ node: SNENode, _ path: String, isCoHolder: Bool = false) -> Person {
    var person = Person()
    keepStray(of: node, at: path)
    for child in node.elements {
      let path = "\(path)/\(child.name)"
      switch child.knownName {
      case "civilite": takeCode(child, path, into: &person.title)
      case "nom": take(child, path, into: &person.usageName)
      case "nomPatronymique": take(child, path, into: &person.birthName)
      case "prenom": take(child, path, into: &person.givenNames)
      case "dateNaissance": take(child, path, into: &person.birthDate)
      case "nationalite": takeCode(child, path, into: &person.nationalityGroup)
      case "situationFamiliale": takeCode(child, path, into: &person.maritalStatus)
      case "lienDemandeur" where isCoHolder: takeCode(child, path, into: &person.linkToApplicant)
      case "telPortable": take(child, path, into: &person.phoneMobile)
      case "mel": take(child, path, into: &person.email)
      case "adressePostale": address(child, path, into: &person.address)
      case "situationProfessionnelle": employment(child, path, into: &person.employment)
      case "revenuFiscal": taxIncome(child, path, into: &person)
      case "listeRessourceRecue":
        rows(child, path, of: "detailRessource") {
          $0.monthlyAmount($1, $2, into: &person.monthlyIncomes)
        }
      case "listeRessourceVersee":
        rows(child, path, of: "detailRessource") {
          $0.monthlyAmount($1, $2, into: &person.monthlyOutgoings)
        }
      default: keep(child, at: path)
      }
    }
    return person
  }

  mutating func coHolder(_ node: SNENode, _ path: String, into people: inout [Person]) {
    people.append(person(node, path, isCoHolder: true))
  }

  mutating func dependant(_ node: SNENode, _ path: String, into people: inout [Dependant]) {
    var dependant = Dependant()
    keepStray(of: node, at: path)
    for child in node.elements {
      let path = "\(path)/\(child.name)"
      switch child.knownName {
      case "nom": take(child, path, into: &dependant.name)
      case "prenom": take(child, path, into: &dependant.givenNames)
      case "dateNaissance": take(child, path, into: &dependant.birthDate)
      case "sexe": takeCode(child, path, into: &dependant.sex)
      case "lienParente": takeCode(child, path, into: &dependant.link)
      default: keep(child, at: path)
      }
    }
    people.append(dependant)
  }

  mutating func custodyChild(
    _ node: SNENode,
    _ path: String,
    into children: inout [SharedCustodyChild]
  ) {
    var custodyChild = SharedCustodyChild()
    keepStray(of: node, at: path)
    for child in node.elements {
      let path = "\(path)/\(child.name)"
      switch child.knownName {
      case "dateNaissance": take(child, path, into: &custodyChild.birthDate)
      case "sexe": takeCode(child, path, into: &custodyChild.sex)
      case "coParentalite": takeCode(child, path, into: &custodyChild.custody)
      default: keep(child, at: path)
      }
    }
    children.append(custodyChild)
  }

  private mutating func address(_ node: SNENode, _ path: String, into address: inout PostalAddress)
  {
    keepStray(of: node, at: path)
    for child in node.elements {
      let path = "\(path)/\(child.name)"
      switch child.knownName {
      case "etranger": take(child, path, into: &address.foreign)
      case "numero": take(child, path, into: &address.number)
      case "voie": take(child, path, into: &address.street)
      case "codePostal": take(child, path, into: &address.postalCode)
      case "commune": takeCode(child, path, into: &address.communeCode)
      default: keep(child, at: path)
      }
    }
  }

  private mutating func employment(_ node: SNENode, _ path: String, into work: inout Employment) {
    keepStray(of: node, at: path)
    for child in node.elements {
      let path = "\(path)/\(child.name)"
      switch child.knownName {
      case "profession": take(child, path, into: &work.occupation)
      case "typeContratTravail": takeCode(child, path, into: &work.status)
      case "nomEmployeurPrincipal": take(child, path, into: &work.employerName)
      case "etranger": take(child, path, into: &work.workForeign)
      case "codePostal": take(child, path, into: &work.workPostalCode)
      case "commune": takeCode(child, path, into: &work.workCommuneCode)
      default: keep(child, at: path)
      }
    }
  }

  private mutating func taxIncome(_ node: SNENode, _ path: String, into person: inout Person) {
    keepStray(of: node, at: path)
    for child in node.elements {
      let path = "\(path)/\(child.name)"
      switch child.knownName {
      case "anneeMoins1": take(child, path, into: &person.taxIncomeN1.year)
      case "montantMoins1": take(child, path, into: &person.taxIncomeN1.amount)
      case "anneeMoins2": take(child, path, into: &person.taxIncomeN2.year)
      case "montantMoins2": take(child, path, into: &person.taxIncomeN2.amount)
      default: keep(child, at: path)
      }
    }
  }

  private mutating func monthlyAmount(
    _ node: SNENode,
    _ path: String,
    into amounts: inout [MonthlyAmount]
  ) {
    // A kind without an amount, or the reverse, cannot be held: the row is kept as it came.
    let children = node.elements
    guard children.count == 2, node.attributes.isEmpty, node.text.isEmpty,
      let kind = children.first(where: { $0.knownName == "ressource" }),
      let code = kind.code, kind.content.isEmpty, kind.attributes.count == 1,
      let sum = children.first(where: { $0.knownName == "montant" }), sum.attributes.isEmpty,
      sum.elements.isEmpty
    else { return keep(node, at: path) }
    guard let amount = Amount(sne: sum.text) else {
      warn(.badAmount, sum, path + "/montant")
      return keep(node, at: path)
    }
    amounts.append(MonthlyAmount(kind: code, amount: amount))
  }
}
