import Domain

extension Effect {
  /// Notes in the journal that this agent opens the sensitive parts of a file, then opens them.
  static func openSensitiveParts(
    of id: RequestRecord.ID,
    _ context: Context,
    opened: Action,
    failed: @escaping @Sendable (StoreError) -> Action
  ) -> Self {
    .run("sensitive") { services, send in
      let signature = context.signature(at: services.wall.now())
      do throws(StoreError) {
        try await services.store.noteOpening(of: id, by: signature)
        send(opened)
      } catch {
        send(failed(error))
      }
    }
  }
}
