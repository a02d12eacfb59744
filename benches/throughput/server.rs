//! The program itself, on a clinic's folder.

use std::io::{BufRead as _, BufReader};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::clinic::Clinic;

/// A running server; stopped when dropped.
pub struct Server {
    /// Where it listens.
    pub address: SocketAddr,
    /// From the start of the process to the line that says it is ready.
    pub started_in: Duration,
    child: Child,
}

impl Server {
    /// Starts the program and waits until it is ready.
    pub fn start(clinic: &Clinic) -> Self {
        let begin = Instant::now();
        let mut child = program(clinic, "127.0.0.1:0").spawn().expect("the program starts");
        let mut line = String::new();
        BufReader::new(child.stdout.take().expect("its output")).read_line(&mut line).expect("a line");
        let address = line
            .trim()
            .rsplit_once("http://")
            .expect("an address")
            .1
            .replace("localhost", "127.0.0.1")
            .parse()
            .expect("an address");
        Self { address, started_in: begin.elapsed(), child }
    }

    /// The same behind a proxy on this machine, whose word on the sender's address counts.
    pub fn start_behind_proxy(clinic: &Clinic) -> Self {
        let begin = Instant::now();
        let address = TcpListener::bind("127.0.0.1:0").and_then(|free| free.local_addr()).expect("a free port");
        let mut command = program(clinic, &address.to_string());
        command.args(["--public-url", &format!("https://{HOST}"), "--proxy", "127.0.0.1"]);
        let child = command.spawn().expect("the program starts");
        while TcpStream::connect(address).is_err() {
            assert!(begin.elapsed() < Duration::from_secs(20), "it does not listen");
        }
        Self { address, started_in: begin.elapsed(), child }
    }

    /// The most memory that the server ever had, in megabytes.
    pub fn peak(&self) -> f64 {
        field(&self.child.id().to_string(), "VmHWM:")
    }

    /// Resident memory of the server and its helper process, in megabytes.
    pub fn memory(&self) -> f64 {
        let id = self.child.id().to_string();
        let children = std::fs::read_to_string(format!("/proc/{id}/task/{id}/children")).unwrap_or_default();
        children.split_whitespace().chain([id.as_str()]).map(resident).sum()
    }
}

/// The name under which the portal is asked behind a proxy.
pub const HOST: &str = "portal.elm.example";

#[expect(clippy::disallowed_methods, reason = "the benchmark starts the program it measures")]
fn program(clinic: &Clinic, listen: &str) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_anteroom"));
    command.args(["serve", "--listen", listen, "--log", "error", "--data"]).arg(clinic.data());
    command.arg("--key-file").arg(clinic.key_file()).stdout(Stdio::piped());
    // One login opens thousands of pages a second here.
    command.env("ANTEROOM_PAGES", u32::MAX.to_string());
    command
}

fn resident(process: &str) -> f64 {
    field(process, "VmRSS:")
}

fn field(process: &str, name: &str) -> f64 {
    let status = std::fs::read_to_string(format!("/proc/{process}/status")).unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
    line.trim().trim_end_matches(" kB").parse::<f64>().unwrap_or_default() / 1_000.0
}

impl Drop for Server {
    fn drop(&mut self) {
        let id = rustix::process::Pid::from_child(&self.child);
        // If it is gone already there is nothing to stop.
        _ = rustix::process::kill_process(id, rustix::process::Signal::TERM);
        _ = self.child.wait();
    }
}
