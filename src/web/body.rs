//! What comes in is bounded where it is read. Nothing reads a body before leave is judged: a form is overheard while its
//! handler reads it, and a form of files may pull in only so much while it looks for the next part.

use std::pin::Pin;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use axum::body::{Body, Bytes, HttpBody, to_bytes};
use hyper::body::{Frame, SizeHint};

use super::Error;

/// The largest form without files, on every route.
pub const FORM: usize = 64 * 1024;

/// The most that is looked at in one go.
const PIECE: usize = 64 * 1024;

/// A piece of a body, as it comes.
type Piece = Poll<Option<Result<Frame<Bytes>, axum::Error>>>;

/// The bytes of a typed form. One that is larger than any form of ours is refused after as much.
pub async fn typed(body: Body) -> Result<Bytes, Error> {
    to_bytes(body, FORM).await.map_err(|_| Error::Stale)
}

/// A body that somebody else reads while we listen.
#[derive(Clone)]
pub(super) struct Overheard(Arc<Mutex<Copied>>);

struct Copied {
    body: Body,
    said: Vec<u8>,
}

impl Overheard {
    /// Listens to a body from here on.
    pub fn new(body: Body) -> Self {
        Self(Arc::new(Mutex::new(Copied { body, said: Vec::new() })))
    }

    /// Everything of the form, whether its handler has read it or was not reached; nothing of what is no form.
    pub async fn whole(mut self) -> Option<Vec<u8>> {
        while self.with(|copied| copied.said.len()) <= FORM {
            match std::future::poll_fn(|context| Pin::new(&mut self).poll_frame(context)).await {
                Some(Ok(_)) => {}
                Some(Err(_)) => return None,
                None => return Some(self.with(|copied| std::mem::take(&mut copied.said))),
            }
        }
        None
    }

    fn with<T>(&self, ask: impl FnOnce(&mut Copied) -> T) -> T {
        ask(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl HttpBody for Overheard {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(self: Pin<&mut Self>, context: &mut Context<'_>) -> Piece {
        self.with(|copied| {
            let piece = Pin::new(&mut copied.body).poll_frame(context);
            if let Poll::Ready(Some(Ok(frame))) = &piece
                && let Some(data) = frame.data_ref()
            {
                // One byte more than a form says that it is none.
                let room = (FORM + 1).saturating_sub(copied.said.len()).min(data.len());
                copied.said.extend_from_slice(&data[..room]);
            }
            piece
        })
    }

    fn is_end_stream(&self) -> bool {
        self.with(|copied| copied.body.is_end_stream())
    }

    fn size_hint(&self) -> SizeHint {
        self.with(|copied| copied.body.size_hint())
    }
}

/// How much of a body may still be pulled in, until somebody allows more.
#[derive(Clone)]
pub(super) struct Allowance(Arc<AtomicUsize>);

impl Allowance {
    /// This much from now on.
    pub fn set(&self, bytes: usize) {
        self.0.store(bytes, Ordering::Relaxed);
    }
}

/// A body under an allowance. It comes one piece at a time: whoever looks for something in it looks at each.
pub(super) struct Allowed {
    body: Body,
    left: Allowance,
    /// What has come and was not looked at.
    rest: Bytes,
    came: bool,
}

/// What the reader of a body hears that has pulled in as much as it may.
#[derive(Clone, Copy, Debug, thiserror::Error)]
#[error("there is more than may be read")]
struct Enough;

impl Allowed {
    /// A body of which nothing may be read yet, and its allowance.
    pub fn new(body: Body) -> (Self, Allowance) {
        let left = Allowance(Arc::default());
        (Self { body, left: left.clone(), rest: Bytes::new(), came: false }, left)
    }
}

impl HttpBody for Allowed {
    type Data = Bytes;
    type Error = axum::Error;

    fn poll_frame(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Piece {
        if std::mem::take(&mut self.came) {
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        let left = self.left.0.load(Ordering::Relaxed);
        if left == 0 {
            return Poll::Ready(Some(Err(axum::Error::new(Enough))));
        }
        while self.rest.is_empty() {
            match std::task::ready!(Pin::new(&mut self.body).poll_frame(context)) {
                Some(Ok(frame)) => self.rest = frame.into_data().unwrap_or_default(),
                other => return Poll::Ready(other),
            }
        }
        let length = self.rest.len().min(left).min(PIECE);
        let piece = self.rest.split_to(length);
        self.left.set(left - length);
        self.came = true;
        Poll::Ready(Some(Ok(Frame::data(piece))))
    }

    fn is_end_stream(&self) -> bool {
        self.rest.is_empty() && self.body.is_end_stream()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pieces(number: usize) -> Body {
        let pieces = (0..number).map(|_| Ok::<_, std::io::Error>(Bytes::from(vec![b'x'; 1024])));
        Body::from_stream(futures::stream::iter(pieces))
    }

    #[tokio::test]
    async fn a_form_is_overheard_whether_its_handler_reads_it_or_not() {
        let unread = Overheard::new(Body::from("a=1"));
        assert_eq!(unread.clone().whole().await.as_deref(), Some(b"a=1".as_slice()));
        let read = Overheard::new(Body::from("a=1"));
        assert_eq!(typed(Body::new(read.clone())).await.unwrap(), "a=1");
        assert_eq!(read.whole().await.as_deref(), Some(b"a=1".as_slice()));
    }

    #[tokio::test]
    async fn of_what_is_no_form_no_more_is_held_than_of_one() {
        let endless = Overheard::new(pieces(100_000));
        assert!(endless.clone().whole().await.is_none());
        assert_eq!(endless.with(|copied| copied.said.len()), FORM + 1);
        assert!(typed(pieces(65)).await.is_err());
        assert_eq!(typed(pieces(64)).await.unwrap().len(), FORM);
    }

    #[tokio::test]
    async fn no_more_is_pulled_in_than_was_allowed() {
        let (body, left) = Allowed::new(pieces(100));
        left.set(1500);
        let mut body = Body::new(body);
        let mut read = 0;
        while let Some(Ok(frame)) = std::future::poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await {
            read += frame.data_ref().map_or(0, Bytes::len);
        }
        assert_eq!(read, 1500);
    }

    #[tokio::test]
    async fn what_was_not_allowed_at_first_is_not_lost_when_more_is() {
        let sent: Bytes = (0..200_000_u32).map(|at| u8::try_from(at % 251).unwrap()).collect();
        let (body, left) = Allowed::new(Body::from(sent.clone()));
        let mut body = Body::new(body);
        let mut read = Vec::new();
        left.set(100);
        while read.len() < sent.len() {
            let frame = std::future::poll_fn(|context| Pin::new(&mut body).poll_frame(context)).await.unwrap().unwrap();
            read.extend_from_slice(frame.data_ref().unwrap());
            left.set(70_000);
        }
        assert!(read == sent);
    }
}
