import CNcursesw
import Glibc

/// Where curses writes a frame before it goes out in one `write`.
///
/// Left to itself curses writes a frame in several pieces, which a slow link shows half drawn.
struct OutputMemory {
  let file: UnsafeMutablePointer<FILE>
  private let descriptor: Int32

  init?() {
    descriptor = memory_file()
    guard descriptor >= 0, let file = fdopen(descriptor, "w+") else { return nil }
    self.file = file
  }

  /// Bytes written and not sent yet.
  var position: Int {
    fflush(file)
    return Int(lseek(descriptor, 0, SEEK_CUR))
  }

  /// Takes back what was written from there on.
  func forget(from position: Int) {
    fflush(file)
    ftruncate(descriptor, position)
    lseek(descriptor, position, SEEK_SET)
  }

  /// Sends all that was written since the last time, with something before and after.
  ///
  /// - Parameter sparing: leaves out what says again that G0 is ASCII. Curses says so with each
  ///   change of attributes; lines are Unicode here, so nothing ever makes it anything else.
  /// - Returns: whether somebody is there to read it.
  @discardableResult
  func send(before: String = "", after: String = "", sparing: Bool = false) -> Bool {
    let count = position
    var bytes = Array(before.utf8)
    if count > 0 {
      bytes += [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
        filled = max(0, pread(descriptor, buffer.baseAddress, count, 0))
      }
      ftruncate(descriptor, 0)
      lseek(descriptor, 0, SEEK_SET)
    }
    if sparing { bytes = Self.withoutCharacterSets(bytes) }
    bytes += Array(after.utf8)
    return Self.send(bytes)
  }

  /// Sends bytes to the terminal, waiting for it when it is slow.
  static func send(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var sent = 0
      while sent < buffer.count {
        let written = write(
          STDOUT_FILENO,
          buffer.baseAddress?.advanced(by: sent),
          buffer.count - sent
        )
        if written > 0 {
          sent += written
        } else if errno == EAGAIN {
          var waiting = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
          if poll(&waiting, 1, 1_000) <= 0 { return false }
        } else if errno != EINTR {
          return false
        }
      }
      return true
    }
  }

  private static func withoutCharacterSets(_ bytes: [UInt8]) -> [UInt8] {
    let choice = Array("\u{1B}(B".utf8)
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var place = 0
    while place < bytes.count {
      if bytes[place] == choice[0], bytes[place...].starts(with: choice) {
        place += choice.count
      } else {
        kept.append(bytes[place])
        place += 1
      }
    }
    return kept
  }
}
