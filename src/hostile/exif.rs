//! The one thing worth keeping of EXIF: which way up a picture is.

/// The orientation in a TIFF structure, as EXIF wraps it: tag 274 of the first directory, 1 (upright) to 8. Whatever is
/// missing or makes no sense is upright.
pub(super) fn orientation(tiff: &[u8]) -> u8 {
    read(tiff).filter(|value| (1..=8).contains(value)).and_then(|value| u8::try_from(value).ok()).unwrap_or(1)
}

fn read(tiff: &[u8]) -> Option<u16> {
    let is_little = match tiff.get(..4)? {
        b"II*\0" => true,
        b"MM\0*" => false,
        _ => return None,
    };
    let short = |at: usize| {
        let bytes: [u8; 2] = tiff.get(at..at.checked_add(2)?)?.try_into().ok()?;
        Some(if is_little { u16::from_le_bytes(bytes) } else { u16::from_be_bytes(bytes) })
    };
    let long: [u8; 4] = tiff.get(4..8)?.try_into().ok()?;
    let directory = if is_little { u32::from_le_bytes(long) } else { u32::from_be_bytes(long) };
    let directory = usize::try_from(directory).ok()?;
    let entries = usize::from(short(directory)?);
    (0..entries).map(|entry| directory.saturating_add(2 + 12 * entry)).find_map(|at| {
        let is_orientation = short(at)? == 274 && short(at.saturating_add(2))? == 3;
        is_orientation.then(|| short(at.saturating_add(8))).flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_byte_orders_are_read_and_nonsense_is_upright() {
        let little = b"II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0";
        let big = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x08\0\0\0\0\0\0";
        assert_eq!((orientation(little), orientation(big)), (6, 8));
        assert_eq!((orientation(b""), orientation(b"II*\0\xff\xff\xff\xff"), orientation(&little[..14])), (1, 1, 1));
    }
}
