//! The worker's side of reading aloud: what a reader that was handed in says of a file, in pieces.
//!
//! What it reads is none of this module's business: whoever starts the worker hands the reader in.

use std::io::{self, Write};
use std::panic;

use super::wire::{FAILED, MOST_PIECE};

/// Reads a file, and writes what it says.
pub type Reader = fn(&[u8], &mut dyn Write) -> io::Result<()>;

/// Reads a file aloud. A reader that fails says nothing more, and that it failed.
pub(super) fn aloud(reader: Reader, bytes: &[u8], output: &mut impl Write) -> io::Result<()> {
    let mut pieces = Pieces { output, held: Vec::with_capacity(MOST_PIECE) };
    let read = panic::catch_unwind(panic::AssertUnwindSafe(|| reader(bytes, &mut pieces)));
    if let Ok(Ok(())) = read {
        pieces.flush()?;
        pieces.output.write_all(&0_u32.to_le_bytes())?;
    } else {
        pieces.output.write_all(&FAILED.to_le_bytes())?;
    }
    pieces.output.flush()
}

/// Writes in pieces, so that nothing is whole in this process's memory.
struct Pieces<'o, W> {
    output: &'o mut W,
    held: Vec<u8>,
}

impl<W: Write> Write for Pieces<'_, W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let room = MOST_PIECE - self.held.len();
        let taken = bytes.len().min(room);
        self.held.extend_from_slice(&bytes[..taken]);
        if self.held.len() == MOST_PIECE {
            self.flush()?;
        }
        Ok(taken)
    }

    fn flush(&mut self) -> io::Result<()> {
        if !self.held.is_empty() {
            let length = u32::try_from(self.held.len()).map_err(io::Error::other)?;
            self.output.write_all(&length.to_le_bytes())?;
            self.output.write_all(&self.held)?;
            self.held.clear();
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_read_comes_in_pieces_and_a_failure_says_so() {
        let mut said = Vec::new();
        let long: Reader = |bytes, to| to.write_all(&bytes.repeat(MOST_PIECE));
        aloud(long, b"ab", &mut said).expect("a vector takes everything");
        assert_eq!(said.len(), 2 * MOST_PIECE + 3 * 4);
        assert_eq!(said[..4], u32::try_from(MOST_PIECE).expect("a length").to_le_bytes());
        let mut failed = Vec::new();
        aloud(|_, _| Err(io::ErrorKind::Other.into()), b"", &mut failed).expect("a vector takes everything");
        assert_eq!(failed, FAILED.to_le_bytes());
    }
}
