import Domain
import Foundation

/// An advisory lock (`flock`) on a side file, shared by every program on the host.
///
/// The kernel frees it when its holder dies.
final class FileLock: Sendable {
  private let descriptor: Int32

  /// Opens the side file, made when missing with the rights of the store it stands beside.
  ///
  /// - Throws: `.readOnly` when the folder refuses it.
  init(_ path: String, beside store: String) throws(StoreOpeningError) {
    descriptor = open(path, O_RDONLY | O_CREAT | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .readOnly }
    var status = stat()
    if stat(store, &status) == 0 { _ = fchmod(descriptor, status.st_mode & 0o666) }
  }

  deinit { close(descriptor) }

  func tryLock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

  /// Waits in the kernel, for as long as it takes.
  func lock() -> Bool {
    while flock(descriptor, LOCK_EX) != 0 {
      guard errno == EINTR else { return false }
    }
    return true
  }

  func unlock() { flock(descriptor, LOCK_UN) }
}
