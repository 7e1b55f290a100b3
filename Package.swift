// swift-tools-version: 6.3
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("NonisolatedNonsendingByDefault"),
  .treatAllWarnings(as: .error),
]

let grdb: Target.Dependency = .product(name: "GRDB", package: "GRDB.swift")
let argumentParser: Target.Dependency = .product(
  name: "ArgumentParser",
  package: "swift-argument-parser"
)
let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")
let yams: Target.Dependency = .product(name: "Yams", package: "Yams")

let package = Package(
  name: "Guichet",
  products: [.executable(name: "guichet", targets: ["guichet"])],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .target(name: "Domain", swiftSettings: settings),
    .target(name: "Pages", swiftSettings: settings),
    .target(name: "ViewModels", dependencies: ["Domain", "Pages"], swiftSettings: settings),
    .target(name: "Canvas", dependencies: ["Pages"], swiftSettings: settings),
    .systemLibrary(name: "CNcursesw", providers: [.apt(["libncurses-dev"])]),
    .target(
      name: "CursesTerminal",
      dependencies: ["Canvas", "Pages", "CNcursesw"],
      swiftSettings: settings + [.defaultIsolation(MainActor.self)]
    ),
    .target(name: "Storage", dependencies: ["Domain", grdb, crypto], swiftSettings: settings),
    .target(name: "Exchange", dependencies: ["Domain"], swiftSettings: settings),
    .target(name: "Training", dependencies: ["Domain"], swiftSettings: settings),
    .target(
      name: "Reference",
      dependencies: ["Domain", yams],
      path: "Resources",
      resources: [.copy("Data")],
      swiftSettings: settings
    ),
    .executableTarget(
      name: "guichet",
      dependencies: [
        "Domain", "Storage", "Exchange", "Training", "Reference", "Pages", "ViewModels", "Canvas",
        "CursesTerminal", argumentParser,
      ],
      swiftSettings: settings + [.defaultIsolation(MainActor.self)]
    ),

    .target(
      name: "TestSupport",
      dependencies: ["Domain", "Storage", "Reference", "Pages", "ViewModels", "Canvas", "CVterm"],
      path: "Tests/Support",
      swiftSettings: settings
    ),
    .systemLibrary(name: "CVterm", path: "Tests/CVterm", providers: [.apt(["libvterm-dev"])]),
    .testTarget(
      name: "DomainTests",
      dependencies: ["Domain", "Reference", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "StorageTests",
      dependencies: ["Domain", "Storage", "Reference", "TestSupport", grdb],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ExchangeTests",
      dependencies: ["Domain", "Exchange", "Storage", "Reference", "TestSupport"],
      exclude: ["Samples"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "TrainingTests",
      dependencies: ["Domain", "Training", "Reference", "Storage", "TestSupport"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "CanvasTests",
      dependencies: ["Canvas", "CursesTerminal", "Pages", "TestSupport"],
      exclude: ["Golden"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ViewModelsTests",
      dependencies: ["Domain", "Pages", "ViewModels", "Storage", "Reference", "TestSupport"],
      exclude: ["Golden"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "ReferenceTests",
      dependencies: ["Domain", "Reference"],
      swiftSettings: settings
    ),
    .testTarget(
      name: "EndToEndTests",
      dependencies: ["TestSupport", "guichet"],
      swiftSettings: settings
    ),
  ]
)
