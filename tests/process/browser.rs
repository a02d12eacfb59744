//! A browser of a few lines: cookies, forms, files.

use std::collections::BTreeMap;
use std::io::{self, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// Somebody's browser.
pub struct Browser {
    address: SocketAddr,
    cookies: BTreeMap<String, String>,
}

/// What came back.
#[derive(Debug)]
pub struct Reply {
    /// The status.
    pub status: u16,
    /// The headers, names in small letters.
    pub headers: Vec<(String, String)>,
    /// The body.
    pub body: Vec<u8>,
}

impl Browser {
    /// A browser that has never been here.
    pub fn new(address: SocketAddr) -> Self {
        Self { address, cookies: BTreeMap::new() }
    }

    /// The portal was started again and listens elsewhere; cookies know no ports.
    pub fn move_to(&mut self, address: SocketAddr) {
        self.address = address;
    }

    /// Opens a page.
    pub fn get(&mut self, path: &str) -> io::Result<Reply> {
        self.send("GET", path, "", &[])
    }

    /// Sends a form from one of the portal's own pages.
    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> io::Result<Reply> {
        let body = serde_urlencoded::to_string(fields).map_err(io::Error::other)?;
        let headers = format!(
            "{SAME_ORIGIN}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n",
            body.len()
        );
        self.send("POST", path, &headers, body.as_bytes())
    }

    /// Sends a form with files.
    pub fn upload(&mut self, path: &str, files: &[(&str, &[u8])]) -> io::Result<Reply> {
        let body = multipart(files);
        let headers = format!("{SAME_ORIGIN}{MULTIPART}Content-Length: {}\r\n", body.len());
        self.send("POST", path, &headers, &body)
    }

    /// The head of a request with this browser's cookies, up to the empty line.
    pub fn head(&self, method: &str, path: &str, headers: &str) -> String {
        let cookies: Vec<String> = self.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let cookies = if cookies.is_empty() { String::new() } else { format!("Cookie: {}\r\n", cookies.join("; ")) };
        format!("{method} {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n{cookies}{headers}\r\n", self.address)
    }

    fn send(&mut self, method: &str, path: &str, headers: &str, body: &[u8]) -> io::Result<Reply> {
        let bytes = exchange(self.address, &[self.head(method, path, headers).as_bytes(), body].concat())?;
        let reply = Reply::read(&bytes).ok_or(io::ErrorKind::UnexpectedEof)?;
        for (_, cookie) in reply.headers.iter().filter(|(name, _)| name == "set-cookie") {
            let (pair, attributes) = cookie.split_once(';').unwrap_or((cookie, ""));
            let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
            if attributes.contains("Max-Age=0") {
                self.cookies.remove(name);
            } else {
                self.cookies.insert(name.to_owned(), value.to_owned());
            }
        }
        Ok(reply)
    }
}

/// What browsers say of a form that comes from the portal's own page.
pub const SAME_ORIGIN: &str = "Sec-Fetch-Site: same-origin\r\n";
/// The type of a form with a file.
pub const MULTIPART: &str = "Content-Type: multipart/form-data; boundary=limit\r\n";

/// The body of a form with files.
pub fn multipart(files: &[(&str, &[u8])]) -> Vec<u8> {
    let part =
        |name: &str| format!("--limit\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{name}\"\r\n\r\n");
    let parts = files.iter().flat_map(|(name, file)| [part(name).into_bytes(), file.to_vec(), b"\r\n".to_vec()]);
    parts.chain([b"--limit--\r\n".to_vec()]).collect::<Vec<_>>().concat()
}

/// Sends bytes and reads whatever comes until the other side closes.
pub fn exchange(address: SocketAddr, bytes: &[u8]) -> io::Result<Vec<u8>> {
    let mut stream = TcpStream::connect_timeout(&address, Duration::from_secs(5))?;
    stream.set_read_timeout(Some(Duration::from_secs(30)))?;
    stream.set_write_timeout(Some(Duration::from_secs(30)))?;
    // A server that has answered may close before it has read everything.
    let sent = stream.write_all(bytes);
    let mut answer = Vec::new();
    let read = stream.read_to_end(&mut answer);
    if answer.is_empty() { sent.and(read).map(|_| answer) } else { Ok(answer) }
}

impl Reply {
    /// Reads a whole reply; nothing when it was cut short.
    pub fn read(bytes: &[u8]) -> Option<Self> {
        let end = bytes.windows(4).position(|window| window == b"\r\n\r\n")?;
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let (first, lines) = head.split_once("\r\n").unwrap_or((&head, ""));
        let status = first.split(' ').nth(1)?.parse().ok()?;
        let header = |line: &str| line.split_once(": ").map(|(name, value)| (name.to_lowercase(), value.to_owned()));
        let reply =
            Self { status, headers: lines.split("\r\n").filter_map(header).collect(), body: bytes[end + 4..].to_vec() };
        let whole = reply.header("content-length").parse().map_or(true, |length: usize| length == reply.body.len());
        whole.then_some(reply)
    }

    /// A header, or the empty text.
    pub fn header(&self, name: &str) -> &str {
        self.headers.iter().find(|(header, _)| header == name).map_or("", |(_, value)| value)
    }

    /// Where it sends the browser.
    pub fn location(&self) -> &str {
        self.header("location")
    }

    /// The page.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }
}
