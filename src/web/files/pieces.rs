//! A file's way out: one piece is read, away from the threads that answer browsers, when the one before has left. A slow
//! reader holds no thread and no more than a piece.

use std::io::{self, Read as _};
use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::Bytes;
use hyper::body::{Body, Frame, SizeHint};
use tokio::task::JoinHandle;

use crate::vault::Opened;

const PIECE: u64 = 64 * 1024;

/// What is left of a file, or of a part of it.
pub(super) struct Pieces {
    next: Next,
    left: u64,
}

enum Next {
    Idle(Opened),
    Reading(JoinHandle<io::Result<(Opened, Bytes)>>),
    Over,
}

impl Pieces {
    /// So many bytes from where the file stands.
    pub fn new(opened: Opened, left: u64) -> Self {
        Self { next: Next::Idle(opened), left }
    }
}

impl Body for Pieces {
    type Data = Bytes;
    type Error = io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<io::Result<Frame<Bytes>>>> {
        if self.left == 0 {
            return Poll::Ready(None);
        }
        let mut reading = match std::mem::replace(&mut self.next, Next::Over) {
            Next::Idle(opened) => {
                let length = self.left.min(PIECE);
                tokio::task::spawn_blocking(move || read(opened, length))
            }
            Next::Reading(reading) => reading,
            Next::Over => return Poll::Ready(None),
        };
        let Poll::Ready(read) = Pin::new(&mut reading).poll(context) else {
            self.next = Next::Reading(reading);
            return Poll::Pending;
        };
        Poll::Ready(Some(match read.map_err(io::Error::other).flatten() {
            Ok((opened, piece)) => {
                self.left -= piece.len() as u64;
                self.next = Next::Idle(opened);
                Ok(Frame::data(piece))
            }
            Err(error) => {
                tracing::error!(%error, "a file could not be read to its end");
                Err(error)
            }
        }))
    }

    fn size_hint(&self) -> SizeHint {
        SizeHint::with_exact(self.left)
    }

    fn is_end_stream(&self) -> bool {
        self.left == 0
    }
}

/// A piece, whole: a file that ends early is no file of ours.
fn read(mut opened: Opened, length: u64) -> io::Result<(Opened, Bytes)> {
    let mut piece = vec![0; usize::try_from(length).unwrap_or_default()];
    opened.read_exact(&mut piece)?;
    Ok((opened, piece.into()))
}
