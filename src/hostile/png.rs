//! PNG: is it whole, how large is it, and which of its chunks hold something else than the picture? ISO/IEC 15948.
//!
//! Chunks are walked and their checksums compared; nothing is unpacked. Kept are the picture and what its colours need;
//! texts, times, EXIF, animations, chunks that we do not know, and whatever follows the end are not.

use super::cleaning::Pieces;
use super::{Cleaning, Inspection, MEGAPIXELS, Refusal, exif};
use crate::kit::file_kind::FileKind;

const SIGNATURE: usize = 8;
/// Where the first chunk, the header, ends.
const HEADER: usize = SIGNATURE + 12 + 13;
/// The chunks that are kept.
const KEPT: [&[u8]; 11] =
    [b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"bKGD", b"pHYs"];

/// Looks at a file that starts like a PNG.
pub(super) fn examine(bytes: &[u8]) -> Result<(Inspection, Cleaning), Refusal> {
    let (mut at, mut has_picture, mut orientation) = (SIGNATURE, false, 1);
    let mut pieces = Pieces::default();
    pieces.keep(0, SIGNATURE)?;
    loop {
        let (kind, content, end) = chunk(bytes, at)?;
        match kind {
            b"IHDR" if at == SIGNATURE => is_small_enough(content)?,
            _ if at == SIGNATURE => return Err(Refusal::Damaged),
            b"IHDR" => return Err(Refusal::Damaged),
            b"IDAT" => has_picture = true,
            b"eXIf" => orientation = exif::orientation(content),
            _ => {}
        }
        if KEPT.contains(&kind.as_slice()) {
            pieces.keep(at, end)?;
        }
        if kind == b"IEND" {
            break;
        }
        at = end;
    }
    if !has_picture {
        return Err(Refusal::Damaged);
    }
    let cleaning = pieces.only(orientation, HEADER, bytes.len())?;
    Ok((Inspection { kind: FileKind::Png, pages: 1, active: false }, cleaning))
}

/// The chunk at this place: its kind, its content, and where it ends.
fn chunk(bytes: &[u8], at: usize) -> Result<(&[u8; 4], &[u8], usize), Refusal> {
    let (head, rest) = bytes.get(at..).and_then(<[u8]>::split_first_chunk::<4>).ok_or(Refusal::Damaged)?;
    let length = usize::try_from(u32::from_be_bytes(*head)).map_err(|_| Refusal::Damaged)?;
    let covered = rest.get(..length.checked_add(4).ok_or(Refusal::Damaged)?).ok_or(Refusal::Damaged)?;
    let said = rest.get(covered.len()..).and_then(<[u8]>::first_chunk::<4>).ok_or(Refusal::Damaged)?;
    if checksum(covered) != u32::from_be_bytes(*said) {
        return Err(Refusal::Damaged);
    }
    let (kind, content) = covered.split_first_chunk::<4>().ok_or(Refusal::Damaged)?;
    Ok((kind, content, at + 8 + covered.len()))
}

fn is_small_enough(header: &[u8]) -> Result<(), Refusal> {
    let side = |at: usize| {
        let bytes = header.get(at..).and_then(<[u8]>::first_chunk::<4>).ok_or(Refusal::Damaged)?;
        Ok(u32::from_be_bytes(*bytes))
    };
    let (width, height) = (side(0)?, side(4)?);
    if header.len() != 13 || width == 0 || height == 0 {
        return Err(Refusal::Damaged);
    }
    let pixels = u64::from(width) * u64::from(height);
    if pixels > u64::from(MEGAPIXELS) * 1_000_000 { Err(Refusal::TooManyPixels) } else { Ok(()) }
}

/// CRC-32 as PNG wants it (ISO/IEC 15948, annex D).
pub(super) fn checksum(bytes: &[u8]) -> u32 {
    const TABLE: [u32; 256] = {
        let (mut table, mut at, mut byte) = ([0; 256], 0, 0_u32);
        while at < table.len() {
            let (mut value, mut bit) = (byte, 0);
            while bit < 8 {
                value = if value & 1 == 1 { 0xedb8_8320 ^ (value >> 1) } else { value >> 1 };
                bit += 1;
            }
            table[at] = value;
            (at, byte) = (at + 1, byte + 1);
        }
        table
    };
    !bytes.iter().fold(!0, |sum: u32, byte| {
        let [low, ..] = sum.to_le_bytes();
        TABLE[usize::from(low ^ byte)] ^ (sum >> 8)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hostile::fixture::pictures;

    fn cleaned(bytes: &[u8]) -> Vec<u8> {
        let (_, cleaning) = examine(bytes).unwrap();
        let mut kept = Vec::new();
        cleaning.apply(FileKind::Png, bytes, &mut kept).unwrap();
        kept
    }

    #[test]
    fn the_checksum_is_the_standards() {
        assert_eq!(checksum(b"123456789"), 0xcbf4_3926);
    }

    #[test]
    fn metadata_goes_and_the_picture_stays() {
        let plain = pictures::png(4, 4, &[]);
        assert_eq!(cleaned(&plain), plain);
        let secrets =
            [pictures::chunk(*b"tEXt", b"Author\0Nils"), pictures::chunk(*b"tIME", b"\x07\xea\x05\x03\0\0\0")];
        let full = [pictures::png(4, 4, &secrets).as_slice(), b"behind the end"].concat();
        assert_eq!(cleaned(&full), plain);
    }

    #[test]
    fn the_way_up_stays() {
        let tiff = b"MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x08\0\0\0\0\0\0";
        let turned = cleaned(&pictures::png(4, 4, &[pictures::chunk(*b"eXIf", tiff)]));
        assert_eq!(examine(&turned).unwrap().1.parts().1, 8);
    }

    #[test]
    fn a_flood_of_pixels_is_refused_without_unpacking_one() {
        assert_eq!(examine(&pictures::png(50_000, 50_000, &[])).unwrap_err(), Refusal::TooManyPixels);
        assert_eq!(examine(&pictures::png(u32::MAX, u32::MAX, &[])).unwrap_err(), Refusal::TooManyPixels);
        assert_eq!(examine(&pictures::png(0, 4, &[])).unwrap_err(), Refusal::Damaged);
    }

    #[test]
    fn a_picture_that_was_cut_off_or_changed_anywhere_is_damaged() {
        let whole = pictures::png(4, 4, &[]);
        for at in SIGNATURE..whole.len() {
            assert_eq!(examine(&whole[..at]).unwrap_err(), Refusal::Damaged, "cut at {at}");
            let mut changed = whole.clone();
            changed[at] ^= 1;
            assert!(examine(&changed).is_err(), "changed at {at}");
        }
    }
}
