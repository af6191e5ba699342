/// Who made the pictures that ship with the program; `lessons/pictures/CREDITS.md` says more. A picture is known by its
/// SHA-256, so that its credit goes with it wherever it is told of.
enum PictureCredit {
    /// One line of Markdown by the SHA-256 of the file.
    static let shipped = [
        "5a0036214d4de44557529e0aa5fc941dda34b57b8f55a1c30d26d3e1242c328a": """
        Paint brushes, © 2018 Trevor "Freespace", [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/), from \
        Debian's package [lomiri-wallpapers-16.04](https://packages.debian.org/bookworm/lomiri-wallpapers-16.04); scaled \
        to 512 × 403 pixels.
        """,
        "cc02f8ca188b167c775a7101b5d767d1e71792cf762c33d6fa15a4599b5a8de7": """
        A coffee cup, photographed by Rachel Michetti, courtesy of Pikolo Espresso Bar, \
        [CC0 1.0](https://creativecommons.org/publicdomain/zero/1.0/), from [scikit-image](https://scikit-image.org).
        """,
        "a77f6ec41e353afdf8bdff2ea981b2955535d8d83294f8cfa49cf4e423dd5638": """
        A dahlia, photographed by [vultilion](https://www.flickr.com/photos/vultilion/6056698931/), \
        [CC BY 2.0](https://creativecommons.org/licenses/by/2.0/), from [scikit-learn](https://scikit-learn.org).
        """,
    ]
}
