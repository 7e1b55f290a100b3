import Domain
import Foundation
import Reference
import Storage

/// What every command needs before it works, its errors as sentences.
enum Opening {
  /// The folder of the data files.
  static func dataFolder() throws(CommandFailure) -> URL {
    guard let folder = DataFolder.find() else {
      throw CommandFailure(
        """
        Les données de référence (codes, formulaire, territoire) sont introuvables. Réinstallez le \
        programme, ou donnez leur dossier dans GUICHET_DATA.
        """
      )
    }
    return folder
  }

  static func reference() throws(CommandFailure) -> ReferenceData {
    let folder = try dataFolder()
    do { return try ReferenceData.load(from: folder) } catch { throw failure(error, folder) }
  }

  static func checklists() throws(CommandFailure) -> [Checklist] {
    let folder = try dataFolder()
    do { return try Reference.checklists(from: folder) } catch { throw failure(error, folder) }
  }

  static func names() throws(CommandFailure) -> NameLists {
    let folder = try dataFolder()
    do { return try nameLists(from: folder) } catch { throw failure(error, folder) }
  }

  private static func failure(_ error: ReferenceError, _ folder: URL) -> CommandFailure {
    CommandFailure("Données de référence (\(folder.path))\u{A0}: \(error.message)")
  }

  static func store(_ path: String, _ reference: ReferenceData) throws(CommandFailure)
    -> SQLiteStore
  {
    do { return try SQLiteStore.open(path: path, reference: reference) } catch {
      throw CommandFailure(ErrorSentences.sentence(for: error, path: path))
    }
  }

  /// Who signs what a command does.
  static func signature(_ store: SQLiteStore, _ reference: ReferenceData) async -> Signature {
    let agent = Agent.login
    let desk = (try? await store.deskCode(of: agent)) ?? nil
    return Signature(
      agent: agent,
      deskCode: desk ?? reference.territory.desks.first?.code ?? reference.territory.siren,
      at: SystemClock().now()
    )
  }
}
