import Domain
import Foundation

/// What can be told of a file before SQLite opens it, without changing a byte.
struct StoreFile {
  let path: String

  /// Checks that the file is one of ours and may be written.
  func inspect() throws(StoreOpeningError) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      throw errno == EACCES ? .noPermission : .missing
    }
    guard status.st_mode & S_IFMT == S_IFREG else { throw .notAStore }
    // The rights are read as well as tried: root may write what its owner protected.
    guard status.st_mode & 0o444 != 0, access(path, R_OK) == 0 else { throw .noPermission }
    try inspectHeader(size: Int(status.st_size))
    guard status.st_mode & 0o222 != 0, access(path, W_OK) == 0, access(folder, W_OK) == 0 else {
      throw .readOnly
    }
  }

  private func inspectHeader(size: Int) throws(StoreOpeningError) {
    guard let file = FileHandle(forReadingAtPath: path) else { throw .noPermission }
    defer { try? file.close() }
    let header = [UInt8]((try? file.read(upToCount: 100)) ?? Data())
    guard header.starts(with: Array("SQLite format 3\0".utf8)) else { throw .notAStore }
    guard header.count == 100 else { throw .corrupt }
    guard Self.number(header[68..<72]) == Int(Schema.applicationID) else { throw .notAStore }
    let pageSize = Self.number(header[16..<18])
    let bytes = Self.number(header[28..<32]) * (pageSize == 1 ? 65_536 : pageSize)
    // Shorter than it says it is, and nothing in the log to make up for it.
    if size < bytes, !hasLog { throw .corrupt }
  }

  private var hasLog: Bool {
    var status = stat()
    return stat(path + "-wal", &status) == 0 && status.st_size > 0
  }

  private var folder: String {
    let folder = (path as NSString).deletingLastPathComponent
    return folder.isEmpty ? "." : folder
  }

  private static func number(_ bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(0) { $0 << 8 | Int($1) }
  }

  /// Makes the file, empty.
  ///
  /// - Throws: `.alreadyExists`, `.cannotCreate` with the system's words.
  func make() throws(StoreOpeningError) {
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o660)
    guard descriptor >= 0 else {
      throw errno == EEXIST ? .alreadyExists : .cannotCreate(String(cString: strerror(errno)))
    }
    close(descriptor)
  }

  /// Takes away a file that `make` made and that could not be filled.
  func remove() { for suffix in ["", "-wal", "-shm", "-journal"] { unlink(path + suffix) } }
}
