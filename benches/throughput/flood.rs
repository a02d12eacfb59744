//! A flood of bad sign-ins: a thousand at a time for a minute, each from an address and with a name of its own, while a
//! few patients read their results.

use std::net::SocketAddr;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

use super::client::{self, Load, count};
use super::clinic::Clinic;
use super::report::Report;
use super::server::{HOST, Server};

const ATTACKERS: usize = 1_000;
const READERS: usize = 4;
const WARM_UP: Duration = Duration::from_secs(2);
const RUN: Duration = Duration::from_mins(1);

/// Floods a server of its own.
pub async fn measure(clinic: &Clinic, report: &mut Report) {
    let server = Server::start_behind_proxy(clinic);
    let until = Instant::now() + WARM_UP + RUN;
    let attackers: Vec<_> = (0..ATTACKERS).map(|number| tokio::spawn(attack(server.address, number, until))).collect();
    let page = read(&server, clinic).await;
    let mut answers = [0; 3];
    for attacker in attackers {
        let told = attacker.await.expect("an attacker");
        answers = [0, 1, 2].map(|kind| answers[kind] + told[kind]);
    }
    let [looked_at, refused, other] = answers;
    report.add("flood: a signed-in page, p95 (at most 300)", page.percentile(95), "ms");
    report.add("flood: the page answered otherwise than 200", page.failures(), "");
    report.add("flood: memory at most (at most 350)", server.peak(), "MB");
    report.add("flood: bad sign-ins looked at", count(looked_at), "");
    report.add("flood: bad sign-ins answered 429 or 503", count(refused), "");
    report.add("flood: bad sign-ins answered otherwise (must be 0)", count(other), "");
}

async fn read(server: &Server, clinic: &Clinic) -> Load {
    let (pages, begin) = (clinic.result_pages(), Instant::now() + WARM_UP);
    let mut readers = Vec::new();
    for (page, token) in pages.iter().zip(&clinic.tokens).take(READERS) {
        let request = format!("GET {page} HTTP/1.1\r\nHost: {HOST}\r\nCookie: __Host-anteroom={token}\r\n\r\n");
        readers.push(tokio::spawn(client::ask(server.address, request, begin, begin + RUN)));
    }
    let mut measured = Vec::new();
    for reader in readers {
        measured.push(reader.await.expect("a reader"));
    }
    Load::of(measured, RUN)
}

/// Tries over and over; how many tries were looked at, refused, and answered in another way.
async fn attack(address: SocketAddr, number: usize, until: Instant) -> [usize; 3] {
    let mut answers = [0; 3];
    for round in 0_usize.. {
        if Instant::now() >= until {
            break;
        }
        let body = format!("username=nobody{number}x{round}&password=not+the+right+one");
        let from = format!("{}.{}.{}.1", 1 + number % 200, number / 200, round % 250);
        let request = format!(
            "POST /sign-in HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\nSec-Fetch-Site: same-origin\r\n\
             X-Forwarded-For: {from}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n\r\n{body}",
            body.len()
        );
        match status(address, request.as_bytes()).await {
            Some(422) => answers[0] += 1,
            Some(429 | 503) => answers[1] += 1,
            Some(_) => answers[2] += 1,
            // A connection that was not accepted costs the portal nothing.
            None => {}
        }
    }
    answers
}

async fn status(address: SocketAddr, request: &[u8]) -> Option<u16> {
    let mut stream = TcpStream::connect(address).await.ok()?;
    stream.write_all(request).await.ok()?;
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).await.ok()?;
    std::str::from_utf8(answer.get(9..12)?).ok()?.parse().ok()
}
