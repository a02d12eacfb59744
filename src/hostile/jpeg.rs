//! JPEG: is it whole, how large is it, and which of its segments hold something else than the picture? ITU-T T.81.
//!
//! Segments are walked and the coded picture between them is passed over; nothing is decoded. Kept are the picture,
//! its tables, JFIF without thumbnail, the colour profile and Adobe's word on colours; EXIF, XMP, IPTC, comments and
//! whatever follows the end of the picture are not.
//!
//! A crate that rewrites pictures (img-parts) was weighed: it copies the whole file, keeps what it does not know, and
//! does not ask whether the picture ends.

use super::cleaning::Pieces;
use super::{Cleaning, Inspection, MEGAPIXELS, Refusal, exif};
use crate::kit::file_kind::FileKind;

const EXIF: &[u8] = b"Exif\0\0";
const PROFILE: &[u8] = b"ICC_PROFILE\0";

/// Looks at a file that starts like a JPEG.
pub(super) fn examine(bytes: &[u8]) -> Result<(Inspection, Cleaning), Refusal> {
    let mut walk = Walk { bytes, at: 2, pieces: Pieces::default(), size: None, orientation: 1, has_scan: false };
    walk.pieces.keep(0, 2)?;
    while !walk.segment()? {}
    let (width, height) = walk.size.filter(|_| walk.has_scan).ok_or(Refusal::Damaged)?;
    if width == 0 || height == 0 {
        return Err(Refusal::Damaged);
    }
    if u64::from(width) * u64::from(height) > u64::from(MEGAPIXELS) * 1_000_000 {
        return Err(Refusal::TooManyPixels);
    }
    let cleaning = walk.pieces.only(walk.orientation, 2, bytes.len())?;
    Ok((Inspection { kind: FileKind::Jpeg, pages: 1, active: false }, cleaning))
}

struct Walk<'b> {
    bytes: &'b [u8],
    at: usize,
    pieces: Pieces,
    size: Option<(u16, u16)>,
    orientation: u8,
    has_scan: bool,
}

impl Walk<'_> {
    /// One segment; whether it was the end.
    fn segment(&mut self) -> Result<bool, Refusal> {
        let start = self.at;
        let marker = self.marker()?;
        match marker {
            0xd9 => {
                self.pieces.keep(start, self.at)?;
                return Ok(true);
            }
            // Marks without a length: of a restart, or of nothing.
            0x01 | 0xd0..=0xd7 => self.pieces.keep(start, self.at)?,
            // A picture does not begin twice, and no marker is reserved for us.
            0xd8 | 0x00 => return Err(Refusal::Damaged),
            _ => self.with_content(start, marker)?,
        }
        Ok(false)
    }

    fn marker(&mut self) -> Result<u8, Refusal> {
        if self.bytes.get(self.at) != Some(&0xff) {
            return Err(Refusal::Damaged);
        }
        // Any number of fill bytes may stand before a marker.
        while self.bytes.get(self.at) == Some(&0xff) {
            self.at += 1;
        }
        let marker = *self.bytes.get(self.at).ok_or(Refusal::Damaged)?;
        self.at += 1;
        Ok(marker)
    }

    fn with_content(&mut self, start: usize, marker: u8) -> Result<(), Refusal> {
        let length = self.bytes.get(self.at..self.at + 2).ok_or(Refusal::Damaged)?;
        let end = self.at + usize::from(u16::from_be_bytes([length[0], length[1]]));
        let content = self.bytes.get(self.at + 2..end).ok_or(Refusal::Damaged)?;
        self.at = end;
        let is_kept = match marker {
            // Frames of every process; 0xc4, 0xc8 and 0xcc among them are tables.
            0xc0..=0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => {
                let size = content.get(1..5).ok_or(Refusal::Damaged)?;
                self.size
                    .get_or_insert((u16::from_be_bytes([size[2], size[3]]), u16::from_be_bytes([size[0], size[1]])));
                true
            }
            0xe0 => content.starts_with(b"JFIF\0") && content.len() == 14,
            0xe1 => {
                if let Some(tiff) = content.strip_prefix(EXIF) {
                    self.orientation = exif::orientation(tiff);
                }
                false
            }
            0xe2 => content.starts_with(PROFILE),
            0xee => content.starts_with(b"Adobe") && content.len() == 12,
            0xe3..=0xed | 0xef | 0xfe => false,
            _ => true,
        };
        if marker == 0xda {
            self.has_scan = true;
            self.pass_over_the_scan();
        }
        if is_kept { self.pieces.keep(start, self.at) } else { Ok(()) }
    }

    /// To the next marker that is not part of the coded picture.
    fn pass_over_the_scan(&mut self) {
        while let Some(rest) = self.bytes.get(self.at..) {
            let Some(mark) = rest.iter().position(|byte| *byte == 0xff) else {
                self.at = self.bytes.len();
                return;
            };
            self.at += mark;
            match self.bytes.get(self.at + 1) {
                Some(0x00 | 0xd0..=0xd7) => self.at += 2,
                Some(0xff) => self.at += 1,
                _ => return,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hostile::fixture::pictures;

    fn cleaned(bytes: &[u8]) -> Vec<u8> {
        let (_, cleaning) = examine(bytes).unwrap();
        let mut kept = Vec::new();
        cleaning.apply(FileKind::Jpeg, bytes, &mut kept).unwrap();
        kept
    }

    #[test]
    fn metadata_goes_and_the_picture_stays() {
        let plain = pictures::jpeg(16, 16, &[]);
        assert_eq!(cleaned(&plain), plain);
        let secrets = [pictures::exif(1), pictures::segment(0xfe, b"taken by Nils"), pictures::segment(0xed, b"IPTC")];
        let full = pictures::jpeg(16, 16, &secrets);
        assert!(full.len() > plain.len());
        assert_eq!(cleaned(&full), plain);
        assert_eq!(cleaned(&[&full, b"behind the end".as_slice()].concat()), plain);
    }

    #[test]
    fn the_way_up_stays() {
        let turned = cleaned(&pictures::jpeg(16, 16, &[pictures::exif(6)]));
        assert!(turned.windows(6).any(|window| window == EXIF));
        let (_, again) = examine(&turned).unwrap();
        assert_eq!(again.parts().1, 6);
        assert!(!turned.windows(5).any(|window| window == b"Canon"), "the camera's name is gone");
    }

    #[test]
    fn a_flood_of_pixels_is_refused_without_decoding_one() {
        assert_eq!(examine(&pictures::jpeg(10_000, 5_001, &[])).unwrap_err(), Refusal::TooManyPixels);
        assert!(examine(&pictures::jpeg(10_000, 5_000, &[])).is_ok());
        assert_eq!(examine(&pictures::jpeg(0, 16, &[])).unwrap_err(), Refusal::Damaged);
    }

    #[test]
    fn a_picture_that_was_cut_off_anywhere_is_damaged() {
        let whole = pictures::jpeg(16, 16, &[pictures::exif(1)]);
        for length in 3..whole.len() {
            assert_eq!(examine(&whole[..length]).unwrap_err(), Refusal::Damaged, "at {length}");
        }
    }
}
