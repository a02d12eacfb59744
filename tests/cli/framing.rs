//! What strangers may send down the wire: hosts, methods, broken and endless requests.

use std::io::{Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

use crate::process::browser::{Reply, exchange};
use crate::process::{Browser, Place, Server};

fn status(address: SocketAddr, request: &str) -> Option<u16> {
    Reply::read(&exchange(address, request.as_bytes()).ok()?).map(|reply| reply.status)
}

/// So many statuses stand in what came back over one connection.
fn answers(address: SocketAddr, request: &str) -> usize {
    let bytes = exchange(address, request.as_bytes()).unwrap_or_default();
    String::from_utf8_lossy(&bytes).matches("HTTP/1.1 ").count()
}

#[test]
fn a_request_for_another_host_is_sent_away() {
    let place = Place::new();
    let server = Server::start(place.serve());
    let at = server.address;
    let port = at.port();
    let get = |path: &str, host: &str| {
        status(at, &format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"))
    };
    for host in ["evil.example", "127.0.0.1", "127.0.0.1:1", &format!("127.0.0.1.evil.example:{port}"), ""] {
        assert_eq!(get("/sign-in", host), Some(421), "{host:?}");
    }
    assert_eq!(get(&format!("http://evil.example:{port}/sign-in"), &at.to_string()), Some(421));
    for host in [format!("127.0.0.1:{port}"), format!("localhost:{port}"), format!("[::1]:{port}")] {
        assert_eq!(get("/sign-in", &host), Some(200), "{host}");
    }
    assert_eq!(status(at, "GET /sign-in HTTP/1.1\r\nConnection: close\r\n\r\n"), Some(421));
    let two = format!("GET /sign-in HTTP/1.1\r\nHost: {at}\r\nHost: evil.example\r\nConnection: close\r\n\r\n");
    assert!(matches!(status(at, &two), Some(400 | 421)));
}

#[test]
fn unknown_methods_are_refused_and_head_is_get_without_a_body() {
    let place = Place::new();
    let server = Server::start(place.serve());
    let ask = |method: &str, path: &str| {
        let head = Browser::new(server.address).head(method, path, "Content-Length: 0\r\n");
        exchange(server.address, head.as_bytes()).unwrap()
    };
    for method in ["BREW", "PUT", "DELETE", "PATCH", "TRACE", "OPTIONS"] {
        for path in ["/sign-in", "/healthz", "/"] {
            assert_eq!(Reply::read(&ask(method, path)).unwrap().status, 405, "{method} {path}");
        }
    }
    assert_eq!(Reply::read(&ask("GET", "/language")).unwrap().status, 405);
    for path in ["/sign-in", "/healthz", "/favicon.svg"] {
        let head = String::from_utf8(ask("HEAD", path)).unwrap();
        assert!(head.starts_with("HTTP/1.1 200") && head.ends_with("\r\n\r\n"), "{head}");
        assert!(head.contains("x-content-type-options: nosniff"), "{head}");
    }
}

#[test]
fn a_file_has_one_name_with_its_hash() {
    let place = Place::new();
    let server = Server::start(place.serve());
    let mut browser = Browser::new(server.address);
    let page = browser.get("/sign-in").unwrap().text();
    let style = page.split('"').find(|word| word.starts_with("/assets/style.")).expect("a stylesheet").to_owned();
    let found = browser.get(&style).unwrap();
    assert_eq!((found.status, found.header("content-type")), (200, "text/css; charset=utf-8"));
    for wrong in
        ["/assets/style.css", "/assets/style.aaaaaaaaaaaaaaaa.css", "/assets/../Cargo.toml", "/assets/%2e%2e%2fsecret"]
    {
        assert_eq!(browser.get(wrong).unwrap().status, 404, "{wrong}");
    }
}

#[test]
fn connections_that_say_nothing_or_never_end_are_closed_in_fifteen_seconds() {
    let place = Place::new();
    let server = Server::start(place.serve());
    let at = server.address;
    let head = format!("GET /healthz HTTP/1.1\r\nHost: {at}\r\n");
    let begins = [
        String::new(),
        "P".to_owned(),
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n".to_owned(),
        head.clone(),
        format!("{head}\r\n"),
    ];
    let waits = begins.map(|begin| thread::spawn(move || (closed_after(at, &begin), begin)));
    for wait in waits {
        let (closed, begin) = wait.join().unwrap();
        assert!(closed.is_some_and(|after| after < Duration::from_secs(15)), "{begin:?} was closed after {closed:?}");
    }
}

/// How long a connection stays open after these bytes, feeding it one more header line each second: slow, not silent.
fn closed_after(at: SocketAddr, begin: &str) -> Option<Duration> {
    let start = Instant::now();
    let mut stream = TcpStream::connect(at).expect("a connection");
    stream.write_all(begin.as_bytes()).expect("it is sent");
    stream.set_read_timeout(Some(Duration::from_secs(1))).expect("a timer");
    let is_half = begin.starts_with("GET") && !begin.ends_with("\r\n\r\n");
    while start.elapsed() < Duration::from_secs(20) {
        if is_half && stream.write_all(b"X-Slow: 1\r\n").is_err() {
            return Some(start.elapsed());
        }
        match stream.read(&mut [0; 4096]) {
            Ok(0) => return Some(start.elapsed()),
            Err(error) if error.kind() == std::io::ErrorKind::ConnectionReset => return Some(start.elapsed()),
            Ok(_) | Err(_) => {}
        }
    }
    None
}

#[test]
fn endless_headers_and_addresses_are_refused() {
    let place = Place::new();
    let server = Server::start(place.serve());
    let host = format!("Host: {}\r\nConnection: close\r\n", server.address);
    let long = "x".repeat(10 << 20);
    let header = status(server.address, &format!("GET / HTTP/1.1\r\n{host}X-Long: {long}\r\n\r\n"));
    assert!(matches!(header, None | Some(400 | 431)), "{header:?}");
    let path = status(server.address, &format!("GET /{} HTTP/1.1\r\n{host}\r\n", &long[..70_000]));
    assert!(matches!(path, Some(400 | 414 | 431)), "{path:?}");
    let many = "X-Many: 1\r\n".repeat(5_000);
    let many = status(server.address, &format!("GET / HTTP/1.1\r\n{host}{many}\r\n"));
    assert!(matches!(many, None | Some(400 | 431)), "{many:?}");
    assert_eq!(Browser::new(server.address).get("/healthz").unwrap().status, 200);
}

#[test]
fn no_second_request_hides_behind_a_first() {
    let place = Place::new();
    let server = Server::start(place.serve());
    let at = server.address;
    let hidden = format!("GET /healthz HTTP/1.1\r\nHost: {at}\r\nConnection: close\r\n\r\n");
    let post = |framing: &str, body: &str| {
        format!(
            "POST /sign-in HTTP/1.1\r\nHost: {at}\r\nSec-Fetch-Site: same-origin\r\nContent-Type: application/x-www-form-urlencoded\r\n{framing}\r\n{body}"
        )
    };
    let length = hidden.len() + 5;
    let corpus = [
        post(&format!("Content-Length: {length}\r\nTransfer-Encoding: chunked\r\n"), &format!("0\r\n\r\n{hidden}")),
        post(&format!("Transfer-Encoding: chunked\r\nContent-Length: {length}\r\n"), &format!("0\r\n\r\n{hidden}")),
        post("Content-Length: 0\r\nContent-Length: 300\r\n", &hidden),
        post("Content-Length: 0, 300\r\n", &hidden),
        post("Content-Length: +0\r\n", &hidden),
        post("Content-Length : 0\r\n", &hidden),
        post("Content-Length: -1\r\n", &hidden),
        post("Transfer-Encoding: chunked, identity\r\n", &format!("0\r\n\r\n{hidden}")),
        post("Transfer-Encoding: xchunked\r\n", &format!("0\r\n\r\n{hidden}")),
        post("Transfer-Encoding:\u{b}chunked\r\n", &format!("0\r\n\r\n{hidden}")),
        post("Transfer-Encoding: chunked\r\n", &format!("zz\r\nab\r\n0\r\n\r\n{hidden}")),
        post("Transfer-Encoding: chunked\r\n", &format!("ffffffffffffffff1\r\nab\r\n0\r\n\r\n{hidden}")),
        post("Transfer-Encoding: chunked\r\n", &format!("1\r\nabc\r\n0\r\n\r\n{hidden}")),
        post("X-Folded: a\r\n Content-Length: 0\r\n", &hidden),
    ];
    for request in corpus {
        assert_eq!(answers(at, &request), 1, "{request}");
        let bytes = exchange(at, request.as_bytes()).unwrap();
        let reply = Reply::read(&bytes).expect("a whole answer");
        assert!(matches!(reply.status, 400 | 411), "{} to {request}", reply.status);
    }
}
