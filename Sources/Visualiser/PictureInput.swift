import Images
import Lessons

/// Reads and decodes a picture, turning what goes wrong into the program's own failures.
enum PictureInput {
    /// The file's bytes, unless its beginning shows already that they are of no use.
    static func read(_ path: String) throws(CommandFailure) -> [UInt8] {
        let beginning = try reading(path) { () throws(InputFileError) in
            try InputFile.readBeginning(of: path, count: 1 << 16)
        }
        do {
            try PictureDecoder.check(beginning: beginning)
        } catch {
            throw .data(path: path, sentence: error.sentence)
        }
        return try reading(path) { () throws(InputFileError) in try InputFile.read(path) }
    }

    private static func reading(
        _ path: String, _ read: () throws(InputFileError) -> [UInt8]
    ) throws(CommandFailure) -> [UInt8] {
        do {
            return try read()
        } catch {
            throw .reading(path, error)
        }
    }

    /// A picture with what a run needs to know of its file.
    static func file(at path: String) throws(CommandFailure) -> PictureFile {
        let bytes = try read(path)
        do {
            return try PictureFile(name: FilePath.name(of: path), bytes: bytes)
        } catch {
            throw .data(path: path, sentence: error.sentence)
        }
    }

    static func decode(_ path: String) throws(CommandFailure) -> DecodedPicture {
        let bytes = try read(path)
        do {
            return try PictureDecoder.decode(bytes)
        } catch {
            throw .data(path: path, sentence: error.sentence)
        }
    }
}

/// Encoding our own pixels: what fails here is our own fault.
enum Drawing {
    static func encode(_ encode: () throws(PNGEncodingError) -> [UInt8]) throws(CommandFailure) -> [UInt8] {
        do {
            return try encode()
        } catch {
            throw .drawing(error.sentence)
        }
    }
}
