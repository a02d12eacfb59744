//! A connection as the server holds it: whoever does not read what they asked for is let go, and whoever is answered
//! before they have sent everything has time to read the answer.

use std::io::{self, IoSlice};
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use axum::body::Bytes;
use hyper::body::{Body, Frame, Incoming, SizeHint};
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::time::{Sleep, sleep};

/// In this time a reader takes what there is to send, or at least [`LEAST`] of it.
const STRETCH: Duration = Duration::from_secs(30);
/// What somebody on a slow line reads in a stretch: half a kilobyte a second.
const LEAST: usize = 16 * 1024;
/// How long the rest of a body passes unread, so that its sender reads the answer instead of a broken connection.
const LINGER: Duration = Duration::from_secs(3);

/// The connection.
pub(super) struct Line {
    stream: TcpStream,
    /// Since when the reader owes us, and what it has taken since.
    waiting: Option<Pin<Box<Sleep>>>,
    taken: usize,
    stretch: Duration,
    /// Whether somebody still sends what nobody reads.
    unread: Arc<AtomicBool>,
    lingering: Option<Pin<Box<Sleep>>>,
}

impl Line {
    /// A connection, and the mark that a body on it was left unread.
    pub fn new(stream: TcpStream) -> (Self, Arc<AtomicBool>) {
        let unread = Arc::<AtomicBool>::default();
        (
            Self { stream, waiting: None, taken: 0, stretch: STRETCH, unread: Arc::clone(&unread), lingering: None },
            unread,
        )
    }

    /// What came of handing over so many bytes. A reader that is too slow has gone, as far as we are concerned.
    fn judge(
        &mut self,
        length: usize,
        written: Poll<io::Result<usize>>,
        context: &mut Context<'_>,
    ) -> Poll<io::Result<usize>> {
        if let Poll::Ready(Ok(count)) = &written {
            self.taken += count;
            if *count == length || self.taken >= LEAST {
                (self.waiting, self.taken) = (None, 0);
            }
        }
        if written.is_pending() {
            let stretch = self.stretch;
            let waiting = self.waiting.get_or_insert_with(|| Box::pin(sleep(stretch)));
            ready!(waiting.as_mut().poll(context));
            return Poll::Ready(Err(io::ErrorKind::TimedOut.into()));
        }
        written
    }
}

impl AsyncRead for Line {
    fn poll_read(mut self: Pin<&mut Self>, context: &mut Context<'_>, into: &mut ReadBuf<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_read(context, into)
    }
}

impl AsyncWrite for Line {
    fn poll_write(mut self: Pin<&mut Self>, context: &mut Context<'_>, bytes: &[u8]) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write(context, bytes);
        self.judge(bytes.len(), written, context)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        pieces: &[IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        let written = Pin::new(&mut self.stream).poll_write_vectored(context, pieces);
        self.judge(pieces.iter().map(|piece| piece.len()).sum(), written, context)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.stream).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        ready!(Pin::new(&mut self.stream).poll_shutdown(context))?;
        if !self.unread.load(Ordering::Relaxed) {
            return Poll::Ready(Ok(()));
        }
        let lingering = self.lingering.get_or_insert_with(|| Box::pin(sleep(LINGER)));
        if lingering.as_mut().poll(context).is_ready() {
            return Poll::Ready(Ok(()));
        }
        let mut piece = [0; 16 * 1024];
        let mut into = ReadBuf::new(&mut piece);
        match Pin::new(&mut self.stream).poll_read(context, &mut into) {
            Poll::Ready(Ok(())) if !into.filled().is_empty() => {
                // There may be more, and others have their turn first.
                context.waker().wake_by_ref();
                Poll::Pending
            }
            Poll::Ready(_) => Poll::Ready(Ok(())),
            Poll::Pending => Poll::Pending,
        }
    }
}

/// A body that says when it was left unread.
pub(super) struct Watched {
    body: Incoming,
    unread: Arc<AtomicBool>,
}

impl Watched {
    /// A body on a connection with this mark.
    pub const fn new(body: Incoming, unread: Arc<AtomicBool>) -> Self {
        Self { body, unread }
    }
}

impl Body for Watched {
    type Data = Bytes;
    type Error = hyper::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, hyper::Error>>> {
        Pin::new(&mut self.body).poll_frame(context)
    }

    fn is_end_stream(&self) -> bool {
        self.body.is_end_stream()
    }

    fn size_hint(&self) -> SizeHint {
        self.body.size_hint()
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        if !self.body.is_end_stream() {
            self.unread.store(true, Ordering::Relaxed);
        }
    }
}

#[cfg(test)]
mod tests {
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpListener;

    use super::*;

    async fn connected() -> (Line, TcpStream) {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let there = TcpStream::connect(listener.local_addr().unwrap()).await.unwrap();
        (Line::new(listener.accept().await.unwrap().0).0, there)
    }

    #[tokio::test]
    async fn who_reads_nothing_for_a_stretch_is_let_go_and_who_reads_slowly_is_not() {
        let (mut line, mut there) = connected().await;
        line.stretch = Duration::from_millis(200);
        let answer = vec![b'x'; 16 << 20];
        let fault = line.write_all(&answer).await.unwrap_err();
        assert_eq!(fault.kind(), io::ErrorKind::TimedOut);
        let (mut line, mut slow) = connected().await;
        line.stretch = Duration::from_millis(200);
        let reading = tokio::spawn(async move {
            let (mut piece, mut read) = (vec![0; 256 * 1024], 0);
            while let Ok(count @ 1..) = slow.read(&mut piece).await {
                read += count;
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
            read
        });
        line.write_all(&answer).await.unwrap();
        line.shutdown().await.unwrap();
        assert_eq!(reading.await.unwrap(), answer.len());
        there.shutdown().await.unwrap();
    }

    #[tokio::test]
    async fn who_still_sends_reads_the_answer_first() {
        let (mut line, mut there) = connected().await;
        line.unread.store(true, Ordering::Relaxed);
        there.write_all(&vec![b'x'; 100_000]).await.unwrap();
        line.write_all(b"refused").await.unwrap();
        let sending = tokio::spawn(async move {
            for _ in 0..20 {
                there.write_all(&vec![b'x'; 100_000]).await.unwrap();
            }
            there.shutdown().await.unwrap();
            let mut answer = Vec::new();
            there.read_to_end(&mut answer).await.unwrap();
            answer
        });
        line.shutdown().await.unwrap();
        drop(line);
        assert_eq!(sending.await.unwrap(), b"refused");
    }
}
