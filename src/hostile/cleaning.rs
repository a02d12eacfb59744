//! What is kept of a picture: the parts without metadata, and the way up.
//!
//! The worker says which bytes to keep, and the server copies them: pixels are never decoded, and the worker, which a
//! hostile file may have taken over, can leave bytes out but put none in.

use std::io::{self, Read, Write};
use std::ops::Range;

use super::Refusal;
use crate::kit::file_kind::FileKind;

/// The most pieces that a picture may be cut into.
pub(super) const MOST_PIECES: usize = 4_096;

/// The pieces to keep, and how the picture is to be turned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cleaning {
    keep: Vec<Range<u32>>,
    orientation: u8,
    mark_at: u32,
}

/// Pieces of a picture as they are found, one after the other.
#[derive(Default)]
pub(super) struct Pieces(Vec<Range<u32>>);

impl Pieces {
    /// Keeps what stands here, in one piece with what was kept just before it.
    pub(super) fn keep(&mut self, start: usize, end: usize) -> Result<(), Refusal> {
        let place = |at: usize| u32::try_from(at).map_err(|_| Refusal::TooComplex);
        let (start, end) = (place(start)?, place(end)?);
        match self.0.last_mut() {
            Some(last) if last.end == start => last.end = end,
            _ => self.0.push(start..end),
        }
        Ok(())
    }

    /// Nothing but these, in a file of this length.
    pub(super) fn only(self, orientation: u8, mark_at: usize, length: usize) -> Result<Cleaning, Refusal> {
        let (mark_at, length) = (u32::try_from(mark_at), u32::try_from(length));
        let cleaning =
            mark_at.ok().zip(length.ok()).and_then(|(at, length)| Cleaning::new(self.0, orientation, at, length));
        cleaning.ok_or(Refusal::TooComplex)
    }
}

impl Cleaning {
    /// Pieces in order, none empty; an orientation of EXIF's eight, where 1 is upright; and where the mark of
    /// another orientation goes, which is within a piece. `None` when they are not so for a file of this length.
    pub(super) fn new(keep: Vec<Range<u32>>, orientation: u8, mark_at: u32, length: u32) -> Option<Self> {
        let mut end = 0;
        for piece in &keep {
            if piece.start < end || piece.end <= piece.start || piece.end > length {
                return None;
            }
            end = piece.end;
        }
        let is_inside = keep.iter().any(|piece| piece.start < mark_at && mark_at <= piece.end);
        let fits = is_inside && keep.len() <= MOST_PIECES && (1..=8).contains(&orientation);
        fits.then_some(Self { keep, orientation, mark_at })
    }

    /// All but marks before the file and behind it.
    pub(super) fn between(keep: Range<usize>, length: usize) -> Result<Self, Refusal> {
        let mut pieces = Pieces::default();
        let end = keep.end;
        pieces.keep(keep.start, end)?;
        pieces.only(1, end, length)
    }

    /// The same for a file with so many bytes of marks before it, which are not kept.
    pub(super) fn behind(self, lead: usize, length: usize) -> Result<Self, Refusal> {
        let mut pieces = Pieces::default();
        for piece in &self.keep {
            pieces.keep(piece.start as usize + lead, piece.end as usize + lead)?;
        }
        pieces.only(self.orientation, self.mark_at as usize + lead, length)
    }

    pub(super) fn parts(&self) -> (&[Range<u32>], u8, u32) {
        (&self.keep, self.orientation, self.mark_at)
    }

    /// Whether the file is clean as it is.
    pub(super) fn keeps_all(&self, length: u32) -> bool {
        self.orientation == 1 && matches!(self.keep.as_slice(), [all] if *all == (0..length))
    }

    /// Copies the pieces, with the mark of the orientation where it belongs.
    pub fn apply(&self, kind: FileKind, mut from: impl Read, mut to: impl Write) -> io::Result<()> {
        let mark = if self.orientation == 1 { Vec::new() } else { mark(kind, self.orientation) };
        let mut at = 0;
        for piece in &self.keep {
            skip(&mut from, piece.start - at)?;
            if piece.start < self.mark_at && self.mark_at <= piece.end {
                copy(&mut from, &mut to, self.mark_at - piece.start)?;
                to.write_all(&mark)?;
                copy(&mut from, &mut to, piece.end - self.mark_at)?;
            } else {
                copy(&mut from, &mut to, piece.end - piece.start)?;
            }
            at = piece.end;
        }
        to.flush()
    }
}

fn skip(from: &mut impl Read, length: u32) -> io::Result<()> {
    copy(from, &mut io::sink(), length)
}

fn copy(from: &mut impl Read, to: &mut impl Write, length: u32) -> io::Result<()> {
    let copied = io::copy(&mut from.take(length.into()), to)?;
    if copied == u64::from(length) { Ok(()) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
}

/// EXIF with nothing in it but the orientation (TIFF 6.0, tag 274), as each kind of picture carries it.
fn mark(kind: FileKind, orientation: u8) -> Vec<u8> {
    let tiff: &[u8] = &[
        b'M',
        b'M',
        0,
        42,
        0,
        0,
        0,
        8, // big endian, and where the directory is
        0,
        1,
        1,
        18,
        0,
        3,
        0,
        0,
        0,
        1,
        0,
        orientation,
        0,
        0, // one entry: a short
        0,
        0,
        0,
        0, // no other directory
    ];
    match kind {
        FileKind::Jpeg => [&[0xff, 0xe1, 0, 34], b"Exif\0\0".as_slice(), tiff].concat(),
        FileKind::Png => {
            let chunk = [b"eXIf", tiff].concat();
            let checksum = super::png::checksum(&chunk).to_be_bytes();
            [&[0, 0, 0, 26], chunk.as_slice(), &checksum].concat()
        }
        FileKind::Pdf | FileKind::Text => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_pieces_are_copied_and_nothing_else() {
        let cleaning = Cleaning::new(vec![0..2, 4..6], 1, 2, 8).unwrap();
        let mut kept = Vec::new();
        cleaning.apply(FileKind::Jpeg, b"abXXcdYY".as_slice(), &mut kept).unwrap();
        assert_eq!(kept, b"abcd");
    }

    #[test]
    fn the_orientation_is_put_where_it_belongs() {
        for (kind, mark_length) in [(FileKind::Jpeg, 36), (FileKind::Png, 38)] {
            let cleaning = Cleaning::new(vec![0..2, 4..6], 6, 5, 8).unwrap();
            let mut kept = Vec::new();
            cleaning.apply(kind, b"abXXcdYY".as_slice(), &mut kept).unwrap();
            assert_eq!(kept.len(), 4 + mark_length);
            assert!(kept.starts_with(b"abc") && kept.ends_with(b"d"));
        }
    }

    #[test]
    fn pieces_that_no_honest_worker_names_are_refused() {
        let pieces = |keep: &[(u32, u32)], orientation| {
            Cleaning::new(keep.iter().map(|(start, end)| *start..*end).collect(), orientation, 1, 8)
        };
        assert!(pieces(&[(0, 8)], 1).is_some());
        let wrong: [&[(u32, u32)]; 6] =
            [&[], &[(0, 9)], &[(2, 4), (0, 2)], &[(0, 4), (3, 5)], &[(0, 4), (5, 5)], &[(2, 4)]];
        for wrong in wrong {
            assert!(pieces(wrong, 1).is_none(), "{wrong:?}");
        }
        assert!(pieces(&[(0, 8)], 9).is_none() && pieces(&[(0, 8)], 0).is_none());
    }

    #[test]
    fn a_file_that_is_shorter_than_it_was_is_an_error() {
        let cleaning = Cleaning::new(vec![0..4, 5..8], 1, 1, 8).unwrap();
        assert!(cleaning.apply(FileKind::Jpeg, b"abc".as_slice(), io::sink()).is_err());
    }
}
