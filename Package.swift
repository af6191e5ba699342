// swift-tools-version: 6.2
import PackageDescription

/// Every Swift target is built the same way: warnings are errors, unsafe code is marked, imports say who sees them.
let house: [SwiftSetting] = [
    .treatAllWarnings(as: .error),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
]

/// A C library of the system, found by `pkg-config`.
func system(_ name: String, pkgConfig: String, apt: String, brew: String) -> Target {
    .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([apt]), .brew([brew])])
}

let package = Package(
    name: "kmeans-visualiser",
    platforms: [.macOS(.v15)],
    products: [
        .library(name: "KMeansTrace", targets: ["KMeansTrace"]),
        .executable(name: "visualiser", targets: ["visualiser"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        // The way through: Image -> ColourHistogram -> Trace -> Frames -> Report.
        .target(name: "KMeansTrace", swiftSettings: house),
        .target(name: "Comparing", dependencies: ["KMeansTrace"], swiftSettings: house),
        .target(name: "Narration", dependencies: ["KMeansTrace", "Assets"], swiftSettings: house),
        .target(
            name: "Images",
            dependencies: ["CPNG", "CTurboJPEG", "CExif"],
            swiftSettings: house),
        .target(
            name: "Frames",
            dependencies: ["KMeansTrace", "Narration", "Images", "CCairo", "CPango"],
            swiftSettings: house),
        .target(
            name: "Lessons",
            dependencies: [
                "KMeansTrace", "Comparing", "Narration", "Images", "CMarkdown", "CNettle", "Assets", "Yams",
                .product(name: "Mustache", package: "swift-mustache"),
            ],
            swiftSettings: house),
        .executableTarget(
            name: "visualiser",
            dependencies: [
                "KMeansTrace", "Comparing", "Narration", "Images", "Frames", "Lessons",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Sources/Visualiser",
            swiftSettings: house),
        // What `make bench` times inside one process.
        .executableTarget(
            name: "measure",
            dependencies: [
                "KMeansTrace", "Narration", "Images", "Frames",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            path: "Benchmarks/Measure",
            swiftSettings: house),

        // The files that the program carries with it.
        .target(name: "Assets", dependencies: ["CAssets"], swiftSettings: house),

        // C: two small targets of our own, and the system's libraries.
        .target(name: "CPNG", dependencies: ["CLibPNG", "CZlib", "CLibDeflate", "CISAL"]),
        .target(name: "CAssets"),
        system("CLibPNG", pkgConfig: "libpng", apt: "libpng-dev", brew: "libpng"),
        system("CZlib", pkgConfig: "zlib", apt: "zlib1g-dev", brew: "zlib"),
        system("CLibDeflate", pkgConfig: "libdeflate", apt: "libdeflate-dev", brew: "libdeflate"),
        system("CISAL", pkgConfig: "libisal", apt: "libisal-dev", brew: "isa-l"),
        system("CCairo", pkgConfig: "cairo", apt: "libcairo2-dev", brew: "cairo"),
        system("CPango", pkgConfig: "pangocairo", apt: "libpango1.0-dev", brew: "pango"),
        system("CTurboJPEG", pkgConfig: "libturbojpeg", apt: "libturbojpeg0-dev", brew: "jpeg-turbo"),
        system("CExif", pkgConfig: "libexif", apt: "libexif-dev", brew: "libexif"),
        system("CMarkdown", pkgConfig: "md4c", apt: "libmd4c-dev", brew: "md4c"),
        system("CNettle", pkgConfig: "nettle", apt: "nettle-dev", brew: "nettle"),

        .testTarget(
            name: "KMeansTraceTests", dependencies: ["KMeansTrace"], exclude: ["Fixtures"], swiftSettings: house),
        .testTarget(name: "ComparingTests", dependencies: ["Comparing", "KMeansTrace"], swiftSettings: house),
        .testTarget(name: "NarrationTests", dependencies: ["Narration", "KMeansTrace"], swiftSettings: house),
        .testTarget(name: "ImagesTests", dependencies: ["Images"], swiftSettings: house),
        .testTarget(
            name: "FramesTests", dependencies: ["Frames", "Images", "KMeansTrace", "Narration"], exclude: ["Goldens"],
            swiftSettings: house),
        .testTarget(
            name: "LessonsTests",
            dependencies: ["Lessons", "Comparing", "Assets", "Images", "KMeansTrace", "Narration"],
            exclude: ["Fixtures"],
            swiftSettings: house),
        .testTarget(
            name: "VisualiserTests", dependencies: ["visualiser", "Comparing", "Images", "KMeansTrace"],
            swiftSettings: house),
    ],
    swiftLanguageModes: [.v6],
    cLanguageStandard: .gnu2x
)
