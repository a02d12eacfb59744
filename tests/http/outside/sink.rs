//! The real mail server that the tests talk to, and certificates for it.

use std::io::{BufRead as _, BufReader};
use std::path::PathBuf;
use std::process::{Child, ChildStdout, Command, Stdio};

use anteroom::outside::Trust;
use rcgen::{BasicConstraints, CertificateParams, IsCa, Issuer, KeyPair, date_time_ymd};
use tempfile::TempDir;

/// What is wrong with the server's certificate.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Certificate {
    Good,
    OfAnotherName,
    Expired,
    OfAnUnknownMaker,
}

/// A mail server in a process of its own; it goes with this value.
pub struct Sink {
    process: Child,
    lines: BufReader<ChildStdout>,
    place: TempDir,
    /// Where it listens.
    pub port: u16,
}

impl Sink {
    /// Starts a server in one of the modes of `sink.py`.
    pub fn start(mode: &str, certificate: Certificate) -> Self {
        let place = tempfile::tempdir().expect("a folder");
        write_certificates(&place, certificate);
        let (process, lines, port) = run(mode, &place, 0);
        Self { process, lines, place, port }
    }

    /// Ends the server.
    pub fn stop(&mut self) {
        _ = self.process.kill();
        _ = self.process.wait();
    }

    /// Starts it again at the same place with the same certificate.
    pub fn again(&mut self, mode: &str) {
        (self.process, self.lines, self.port) = run(mode, &self.place, self.port);
    }

    /// The file that names the maker of good certificates.
    pub fn authorities(&self) -> PathBuf {
        self.place.path().join("authorities.pem")
    }

    /// Trusts that maker, and nobody else.
    pub fn trust(&self) -> Trust {
        Trust::load(&self.authorities(), false).expect("the certificates can be read")
    }

    /// The next letter that the server has taken.
    pub fn letter(&mut self) -> serde_json::Value {
        serde_json::from_str(&line(&mut self.lines)).expect("a letter")
    }
}

impl Drop for Sink {
    fn drop(&mut self) {
        self.stop();
    }
}

#[expect(clippy::disallowed_methods, reason = "a test may start the mail server that it talks to")]
fn run(mode: &str, place: &TempDir, port: u16) -> (Child, BufReader<ChildStdout>, u16) {
    let file = |name: &str| place.path().join(name);
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/http/outside/sink.py");
    let mut process = Command::new("/usr/bin/python3")
        .args([script.into(), PathBuf::from(mode), file("server.pem"), file("server.key"), port.to_string().into()])
        .stdout(Stdio::piped())
        .spawn()
        .expect("python3 with aiosmtpd is there (tests/run prepare)");
    let mut lines = BufReader::new(process.stdout.take().expect("its output"));
    let port = line(&mut lines).trim().parse().expect("it says its port");
    (process, lines, port)
}

fn line(lines: &mut BufReader<ChildStdout>) -> String {
    let mut line = String::new();
    lines.read_line(&mut line).expect("the server says something");
    line
}

fn write_certificates(place: &TempDir, certificate: Certificate) {
    let (good, other) = (authority(), authority());
    let maker = if certificate == Certificate::OfAnUnknownMaker { &other } else { &good };
    let name = if certificate == Certificate::OfAnotherName { "mail.elsewhere.example" } else { "localhost" };
    let mut params = CertificateParams::new(vec![name.to_owned()]).expect("a name");
    if certificate == Certificate::Expired {
        (params.not_before, params.not_after) = (date_time_ymd(2020, 1, 1), date_time_ymd(2021, 1, 1));
    }
    let key = KeyPair::generate().expect("a key");
    let server = params.signed_by(&key, &maker.1).expect("a certificate");
    let write = |name: &str, text: String| std::fs::write(place.path().join(name), text).expect("a file");
    write("authorities.pem", good.0);
    write("server.pem", server.pem());
    write("server.key", key.serialize_pem());
}

fn authority() -> (String, Issuer<'static, KeyPair>) {
    let mut params = CertificateParams::new(Vec::new()).expect("no names");
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let key = KeyPair::generate().expect("a key");
    let own = params.self_signed(&key).expect("a certificate").pem();
    (own, Issuer::new(params, key))
}
