//! What the server and the parse worker say to each other: little, and nothing that needs a parser.
//!
//! After its confinement the worker says [`READY`]. A job is one byte that says what to do, the length of the file
//! as four bytes, lowest first, and the file. The answer is [`ANSWER`] bytes; where it says that the file may be kept,
//! the pieces to keep follow, and then the text, each with its own length before it. A file that is read aloud ([`READ`])
//! is answered in pieces alone. Both ends are the same program, yet the server trusts no answer: a hostile file may have
//! written it.

use std::ops::Range;

use super::cleaning::MOST_PIECES;
use super::{Cleaning, Inspection, MOST_TEXT, Refusal};
use crate::kit::file_kind::FileKind;

/// What a confined worker says first.
pub(super) const READY: [u8; 4] = *b"AR2\n";

/// Bytes before a file.
pub(super) const HEADER: usize = 5;

/// Bytes of an answer.
pub(super) const ANSWER: usize = 7;

/// Bytes before the pieces to keep: how many there are, the orientation, and where its mark goes.
pub(super) const PIECES: usize = 7;

/// Bytes of one piece: where it starts and where it ends.
pub(super) const PIECE: usize = 8;

/// The job of looking at a file. Higher numbers are probes, which exist in debug builds only.
pub(super) const INSPECT: u8 = 0;

/// The job of reading a file aloud: what is said of it comes in pieces, each with its length before it, and none is the
/// end.
pub(super) const READ: u8 = 255;

/// The length that says that it could not be read.
pub(super) const FAILED: u32 = u32::MAX;

/// The most that is said of one file, in bytes: some times its own length.
pub(super) const MOST_SAID: usize = 12 * super::LARGEST;

/// The longest piece.
pub(super) const MOST_PIECE: usize = 256 * 1024;

/// What the worker found out about a file.
pub(super) type Verdict = Result<Inspection, Refusal>;

/// The bytes that announce a job; none if the file is too long to be announced.
pub(super) fn header(job: u8, length: u64) -> Option<[u8; HEADER]> {
    let [a, b, c, d] = u32::try_from(length).ok()?.to_le_bytes();
    Some([job, a, b, c, d])
}

/// The job and the file's length.
pub(super) fn read_header([job, a, b, c, d]: [u8; HEADER]) -> (u8, u32) {
    (job, u32::from_le_bytes([a, b, c, d]))
}

/// The answer that says so.
pub(super) fn answer(verdict: Verdict) -> [u8; ANSWER] {
    match verdict {
        Ok(inspection) => {
            let [a, b, c, d] = inspection.pages.to_le_bytes();
            [0, kind_code(inspection.kind), u8::from(inspection.active), a, b, c, d]
        }
        Err(refusal) => [refusal_code(refusal), 0, 0, 0, 0, 0, 0],
    }
}

/// What the answer says; none if it is not one that an honest worker gives.
pub(super) fn read_answer(answer: [u8; ANSWER]) -> Option<Verdict> {
    match answer {
        [0, kind, active @ 0..=1, pages @ ..] => {
            let kind = FileKind::ALL.into_iter().find(|known| kind_code(*known) == kind)?;
            Some(Ok(Inspection { kind, pages: u32::from_le_bytes(pages), active: active == 1 }))
        }
        [code, 0, 0, 0, 0, 0, 0] => SAID.into_iter().find(|refusal| refusal_code(*refusal) == code).map(Err),
        _ => None,
    }
}

/// The pieces to keep; no pieces at all mean that everything is kept.
pub(super) fn pieces(cleaning: Option<&Cleaning>) -> Vec<u8> {
    let Some(cleaning) = cleaning else { return vec![0; PIECES] };
    let (keep, orientation, mark_at) = cleaning.parts();
    let count = u16::try_from(keep.len()).unwrap_or_default();
    let mut said = [count.to_le_bytes().as_slice(), &[orientation], &mark_at.to_le_bytes()].concat();
    said.extend(keep.iter().flat_map(|piece| [piece.start.to_le_bytes(), piece.end.to_le_bytes()]).flatten());
    said
}

/// How many pieces follow; none if an honest worker would not send so many.
pub(super) fn read_count(head: [u8; PIECES]) -> Option<usize> {
    Some(usize::from(u16::from_le_bytes([head[0], head[1]]))).filter(|count| *count <= MOST_PIECES)
}

/// What is to be kept of a file of this length, where not all of it is; none if it is nothing that an honest worker
/// says.
pub(super) fn read_pieces(head: [u8; PIECES], pieces: &[u8], length: u64) -> Option<Cleaning> {
    let [_, _, orientation, mark_at @ ..] = head;
    let keep: Option<Vec<Range<u32>>> = pieces
        .chunks(PIECE)
        .map(|piece| {
            let (start, end) = (piece.first_chunk::<4>()?, piece.last_chunk::<4>()?);
            Some(u32::from_le_bytes(*start)..u32::from_le_bytes(*end))
        })
        .collect();
    let length = u32::try_from(length).ok()?;
    Cleaning::new(keep?, orientation, u32::from_le_bytes(mark_at), length)
}

/// The length of the text; no text and an empty one are the same.
pub(super) fn text_length(text: &str) -> [u8; 4] {
    u32::try_from(text.len()).unwrap_or_default().to_le_bytes()
}

/// That length; none if an honest worker would not send so much.
pub(super) fn read_text_length(length: [u8; 4]) -> Option<usize> {
    usize::try_from(u32::from_le_bytes(length)).ok().filter(|length| *length <= MOST_TEXT)
}

/// What an honest worker may refuse a file for.
const SAID: [Refusal; 9] = [
    Refusal::Empty,
    Refusal::WrongType,
    Refusal::Damaged,
    Refusal::Encrypted,
    Refusal::TooComplex,
    Refusal::TwoTypes,
    Refusal::NotUtf8,
    Refusal::TooManyPixels,
    Refusal::Controls,
];

const fn kind_code(kind: FileKind) -> u8 {
    match kind {
        FileKind::Pdf => 1,
        FileKind::Jpeg => 2,
        FileKind::Png => 3,
        FileKind::Text => 4,
    }
}

const fn refusal_code(refusal: Refusal) -> u8 {
    match refusal {
        Refusal::Empty => 1,
        Refusal::WrongType => 2,
        Refusal::Damaged => 3,
        Refusal::Encrypted => 4,
        Refusal::TooComplex => 5,
        Refusal::Unavailable => 6,
        Refusal::TwoTypes => 7,
        Refusal::NotUtf8 => 8,
        Refusal::TooManyPixels => 9,
        Refusal::Controls => 10,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_is_understood() {
        let found = Ok(Inspection { kind: FileKind::Pdf, pages: 70_000, active: true });
        for verdict in [found].into_iter().chain(SAID.map(Err)) {
            assert_eq!(read_answer(answer(verdict)), Some(verdict));
        }
        assert_eq!(header(7, 66_000).map(read_header), Some((7, 66_000)));
    }

    #[test]
    fn pieces_are_understood() {
        let cleaning = Cleaning::new(vec![0..2, 20..66_000], 6, 2, 70_000);
        let said = pieces(cleaning.as_ref());
        let (head, rest) = said.split_first_chunk::<PIECES>().unwrap();
        assert_eq!(read_count(*head), Some(2));
        assert_eq!(read_pieces(*head, rest, 70_000), cleaning);
        assert_eq!(read_pieces(*head, rest, 60_000), None, "the file is shorter");
        assert_eq!(read_count([255; PIECES]), None);
        assert_eq!(read_count(*pieces(None).first_chunk().unwrap()), Some(0), "all of it");
    }

    #[test]
    fn an_answer_that_no_honest_worker_gives_is_none() {
        assert_eq!(read_answer([0, 9, 0, 1, 0, 0, 0]), None);
        assert_eq!(read_answer([0, 1, 2, 1, 0, 0, 0]), None);
        assert_eq!(read_answer([3, 1, 0, 0, 0, 0, 0]), None);
        assert_eq!(read_answer([255; ANSWER]), None);
        assert_eq!(read_answer(answer(Err(Refusal::Unavailable))), None);
        assert_eq!(read_text_length([255; 4]), None);
    }
}
