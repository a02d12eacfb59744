//! A client that costs little: requests written beforehand, answers read no further than needed.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

/// What a run measured.
pub struct Load {
    latencies: Vec<u32>,
    failures: usize,
    lasted: Duration,
}

impl Load {
    /// What several connections measured together.
    pub fn of(measured: Vec<(Vec<u32>, usize)>, lasted: Duration) -> Self {
        let failures = measured.iter().map(|(_, failures)| failures).sum();
        let mut latencies: Vec<u32> = measured.into_iter().flat_map(|(latencies, _)| latencies).collect();
        latencies.sort_unstable();
        Self { latencies, failures, lasted }
    }

    /// Answers per second.
    pub fn per_second(&self) -> f64 {
        count(self.latencies.len()) / self.lasted.as_secs_f64()
    }

    /// In milliseconds.
    pub fn percentile(&self, percent: usize) -> f64 {
        let place = self.latencies.len() * percent / 100;
        f64::from(self.latencies[place.min(self.latencies.len() - 1)]) / 1_000.0
    }

    /// Answers that were not 200.
    pub fn failures(&self) -> f64 {
        count(self.failures)
    }
}

/// A number of answers, for reckoning with.
pub fn count(answers: usize) -> f64 {
    u32::try_from(answers).map_or(f64::INFINITY, f64::from)
}

/// Asks for the paths over and over on so many connections. Connection n holds the session of patient n.
pub async fn run(
    address: SocketAddr,
    paths: &[String],
    tokens: &[String],
    connections: usize,
    warm_up: Duration,
    run: Duration,
) -> Load {
    let begin = Instant::now() + warm_up;
    let end = begin + run;
    let mut tasks = Vec::new();
    for connection in 0..connections {
        let path = &paths[connection % paths.len()];
        let token = &tokens[connection % tokens.len()];
        let request = format!("GET {path} HTTP/1.1\r\nHost: {address}\r\nCookie: anteroom={token}\r\n\r\n");
        tasks.push(tokio::spawn(ask(address, request, begin, end)));
    }
    let mut measured = Vec::new();
    for task in tasks {
        measured.push(task.await.expect("a connection of the client"));
    }
    Load::of(measured, run)
}

/// Asks for one thing over and over; how long the answers took in microseconds, and how many were not 200.
pub async fn ask(address: SocketAddr, request: String, begin: Instant, end: Instant) -> (Vec<u32>, usize) {
    let mut stream = TcpStream::connect(address).await.expect("the server accepts");
    stream.set_nodelay(true).expect("no delay");
    let (mut latencies, mut failures, mut buffer) = (Vec::new(), 0, vec![0; 256 * 1024]);
    loop {
        let asked = Instant::now();
        if asked >= end {
            return (latencies, failures);
        }
        stream.write_all(request.as_bytes()).await.expect("the request leaves");
        let ok = answer(&mut stream, &mut buffer).await;
        if asked >= begin {
            failures += usize::from(!ok);
            latencies.push(u32::try_from(asked.elapsed().as_micros()).unwrap_or(u32::MAX));
        }
    }
}

/// Reads one answer whole; says whether its status is 200.
async fn answer(stream: &mut TcpStream, buffer: &mut [u8]) -> bool {
    let mut read = 0;
    loop {
        let more = stream.read(&mut buffer[read..]).await.expect("the answer arrives");
        assert!(more > 0, "the server closed the connection");
        read += more;
        if let Some(head) = buffer[..read].windows(4).position(|window| window == b"\r\n\r\n") {
            let text = std::str::from_utf8(&buffer[..head]).expect("headers are text");
            let length = text.lines().find_map(|line| line.strip_prefix("content-length: ")).expect("a length");
            let (whole, ok) = (head + 4 + length.parse::<usize>().expect("a number"), text.starts_with("HTTP/1.1 200"));
            while read < whole {
                read += stream.read(&mut buffer[read..]).await.expect("the body arrives");
            }
            return ok;
        }
    }
}
