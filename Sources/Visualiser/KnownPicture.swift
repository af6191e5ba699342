/// Credits of the pictures that ship, found by content, so that a renamed copy keeps its credit and another picture of
/// the same name does not get it.
enum KnownPicture {
    /// Who made a picture and its licence, as one line of Markdown; nil for a picture that is not ours to credit.
    static func credit(sha256: String) -> String? { credits[sha256] }

    private static let made =
        "Made by this project, [Apache-2.0](https://www.apache.org/licenses/LICENSE-2.0), to have known answers."

    private static let credits = [
        "5a0036214d4de44557529e0aa5fc941dda34b57b8f55a1c30d26d3e1242c328a":
            "“Picture 1A”, © 2018 Trevor “Freespace”, "
            + "[CC BY 4.0](https://creativecommons.org/licenses/by/4.0/), scaled to 512 pixels wide.",
        "cc02f8ca188b167c775a7101b5d767d1e71792cf762c33d6fa15a4599b5a8de7":
            "“Coffee” by Rachel Michetti, [CC0](https://creativecommons.org/publicdomain/zero/1.0/), from scikit-image.",
        "a77f6ec41e353afdf8bdff2ea981b2955535d8d83294f8cfa49cf4e423dd5638":
            "Dahlia by [vultilion](https://www.flickr.com/photos/vultilion/6056698931/), "
            + "[CC BY 2.0](https://creativecommons.org/licenses/by/2.0/), from scikit-learn.",
        "2eb9502a2123f721ea805edb5bf2ac95ad1659140b0a8f177bccfcd03cbc16f2": made,
        "fe906341f8db3dcdf7968acbe6c06ec2e9c45a00d29694bb99b0e6885cc4c555": made,
        "8e9c9eb607de1caa0ff1c71f1e0da7aac144e88284eb9ea884fe32263b967e44": made,
        "637151377cc5afed8e4c14a9cecb283fd1317170dba1b833d38f0de704ab7b32": made,
    ]
}
