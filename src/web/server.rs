//! The server's loop: connections with a cap, headers with a timer, a graceful stop.

mod line;

use std::collections::HashMap;
use std::io;
use std::net::IpAddr;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use axum::Router;
use axum::extract::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1::Builder;
use hyper::service::service_fn;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::server::graceful::{GracefulShutdown, Watcher};
use tokio::net::{TcpListener, TcpStream};
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use tower::ServiceExt as _;

use line::{Line, Watched as WatchedBody};

/// Who is at the other end of the connection.
#[derive(Clone, Copy, Debug)]
pub(super) struct Peer(pub IpAddr);

/// A header not finished in this time closes the connection; so does a connection that idles as long.
const HEADER: Duration = Duration::from_secs(10);
/// A request, its body included, not finished in this time is given up.
const REQUEST: Duration = Duration::from_mins(2);
/// How long requests under way may take to finish at stop.
const DRAIN: Duration = Duration::from_secs(10);
const CONNECTIONS: usize = 2_000;
const PER_ADDRESS: usize = 64;

/// Serves until `stop` resolves, then lets requests under way finish. When this returns, nothing holds the router.
pub async fn serve(listener: TcpListener, router: Router, behind_proxy: bool, stop: impl Future<Output = ()>) {
    let (places, graceful) = (Arc::new(Semaphore::new(CONNECTIONS)), GracefulShutdown::new());
    let (mut connections, addresses) = (JoinSet::new(), Addresses::default());
    // A proxy's connections all come from its own address; so do a trial's.
    let per_address = if behind_proxy { CONNECTIONS } else { PER_ADDRESS };
    tokio::pin!(stop);
    loop {
        let (stream, peer) = tokio::select! {
            accepted = listener.accept() => match accepted {
                Ok((stream, peer)) => (stream, peer.ip()),
                Err(error) => { rest_after(&error).await; continue }
            },
            () = &mut stop => break,
        };
        // Those that have ended are let go.
        while connections.try_join_next().is_some() {}
        let Ok(place) = Arc::clone(&places).try_acquire_owned() else { continue };
        let Some(seat) = addresses.enter(peer, if peer.is_loopback() { CONNECTIONS } else { per_address }) else {
            continue;
        };
        let watched = graceful.watcher();
        let router = router.clone();
        connections.spawn(async move {
            connection(stream, peer, router, watched).await;
            drop((place, seat));
        });
    }
    drop(listener);
    if tokio::time::timeout(DRAIN, graceful.shutdown()).await.is_err() {
        tracing::warn!("some requests did not finish in time and were cut off");
    }
    connections.shutdown().await;
}

/// One connection, HTTP/1.1 alone: that is what proxies speak to us, and a connection that has yet to say which
/// version it speaks has no timer.
async fn connection(stream: TcpStream, peer: IpAddr, router: Router, watched: Watcher) {
    // Answers are written whole; waiting to fill a packet would only delay them.
    _ = stream.set_nodelay(true);
    let (line, unread) = Line::new(stream);
    let service = service_fn(move |mut request: Request<Incoming>| {
        request.extensions_mut().insert(Peer(peer));
        let answer = router
            .clone()
            .oneshot(request.map(|body| axum::body::Body::new(WatchedBody::new(body, Arc::clone(&unread)))));
        async move {
            tokio::time::timeout(REQUEST, answer)
                .await
                .map_err(|_| io::Error::from(io::ErrorKind::TimedOut))?
                .map_err(io::Error::other)
        }
    });
    let mut builder = Builder::new();
    builder.timer(TokioTimer::new()).header_read_timeout(HEADER).max_buf_size(64 * 1024);
    let serving = watched.watch(builder.serve_connection(TokioIo::new(line), service));
    if let Err(error) = serving.await {
        tracing::debug!(%error, "a connection ended early");
    }
}

/// Out of file descriptors is no reason to stop, nor to spin.
async fn rest_after(error: &io::Error) {
    tracing::warn!(%error, "a connection could not be accepted");
    tokio::time::sleep(Duration::from_millis(100)).await;
}

/// How many connections each address has.
#[derive(Clone, Default)]
struct Addresses(Arc<Mutex<HashMap<IpAddr, usize>>>);

struct Seat(Addresses, IpAddr);

impl Addresses {
    fn enter(&self, address: IpAddr, most: usize) -> Option<Seat> {
        let mut counts = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let count = counts.entry(address).or_default();
        if *count >= most {
            return None;
        }
        *count += 1;
        Some(Seat(self.clone(), address))
    }
}

impl Drop for Seat {
    fn drop(&mut self) {
        let mut counts = self.0.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(count) = counts.get_mut(&self.1) {
            *count -= 1;
            if *count == 0 {
                counts.remove(&self.1);
            }
        }
    }
}
