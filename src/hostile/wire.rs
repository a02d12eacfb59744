//! What the server and the parse worker say to each other: fixed sizes, nothing to parse.
//!
//! After its confinement the worker says [`READY`]. A job is one byte that says what to do, the length of the file
//! as four bytes, lowest first, and the file. The answer is [`ANSWER`] bytes. Both ends are the same program, yet
//! the server trusts no answer: a hostile file may have written it.

use super::{Inspection, Kind, Refusal};

/// What a confined worker says first.
pub(super) const READY: [u8; 4] = *b"AR1\n";

/// Bytes before a file.
pub(super) const HEADER: usize = 5;

/// Bytes of an answer.
pub(super) const ANSWER: usize = 7;

/// The job of looking at a file. Higher numbers are probes, which exist in debug builds only.
pub(super) const INSPECT: u8 = 0;

/// What the worker found out about a file.
pub(super) type Verdict = Result<Inspection, Refusal>;

/// The bytes that announce a job; none if the file is too long to be announced.
pub(super) fn header(job: u8, length: usize) -> Option<[u8; HEADER]> {
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
            let kind = [Kind::Pdf].into_iter().find(|known| kind_code(*known) == kind)?;
            Some(Ok(Inspection { kind, pages: u32::from_le_bytes(pages), active: active == 1 }))
        }
        [code, 0, 0, 0, 0, 0, 0] => {
            let said = [Refusal::Empty, Refusal::WrongType, Refusal::Damaged, Refusal::Encrypted, Refusal::TooComplex];
            said.into_iter().find(|refusal| refusal_code(*refusal) == code).map(Err)
        }
        _ => None,
    }
}

const fn kind_code(kind: Kind) -> u8 {
    match kind {
        Kind::Pdf => 1,
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
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_said_is_understood() {
        let found = Ok(Inspection { kind: Kind::Pdf, pages: 70_000, active: true });
        for verdict in [found, Err(Refusal::Damaged), Err(Refusal::TooComplex)] {
            assert_eq!(read_answer(answer(verdict)), Some(verdict));
        }
        assert_eq!(header(7, 66_000).map(read_header), Some((7, 66_000)));
    }

    #[test]
    fn an_answer_that_no_honest_worker_gives_is_none() {
        assert_eq!(read_answer([0, 9, 0, 1, 0, 0, 0]), None);
        assert_eq!(read_answer([0, 1, 2, 1, 0, 0, 0]), None);
        assert_eq!(read_answer([3, 1, 0, 0, 0, 0, 0]), None);
        assert_eq!(read_answer([255; ANSWER]), None);
        assert_eq!(read_answer(answer(Err(Refusal::Unavailable))), None);
    }
}
