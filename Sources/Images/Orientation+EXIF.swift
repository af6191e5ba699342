import CExif

extension Orientation {
    /// Finds the tag in an EXIF block; nil where there is none, or no sense in it.
    ///
    /// - Parameter block: The block, with the letters "Exif" before it as a JPEG has them, or without as in a PNG. No more
    ///   than the 65,533 bytes that fit in a JPEG's are looked at.
    init?(exif block: ArraySlice<UInt8>) {
        let name = Array("Exif\0\0".utf8)
        let block = (block.starts(with: name) ? [] : name) + block.prefix(65_533)
        guard let data = unsafe exif_data_new() else { return nil }
        defer { unsafe exif_data_unref(data) }
        // Otherwise libexif adds the tags that the standard asks for.
        unsafe exif_data_unset_option(data, EXIF_DATA_OPTION_FOLLOW_SPECIFICATION)
        unsafe block.withUnsafeBufferPointer {
            unsafe exif_data_load_data(data, $0.baseAddress, UInt32(clamping: $0.count))
        }
        guard let entry = unsafe exif_content_get_entry(data.pointee.ifd.0, EXIF_TAG_ORIENTATION),
            unsafe entry.pointee.format == EXIF_FORMAT_SHORT, unsafe entry.pointee.size >= 2
        else { return nil }
        self.init(rawValue: Int(unsafe exif_get_short(entry.pointee.data, exif_data_get_byte_order(data))))
    }
}
