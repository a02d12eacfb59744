//! Faults injected into a running process by strace.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Stdio};

use rustix::process::{Pid, Signal, kill_process};

use crate::process::Server;
use crate::process::program::command;

/// While this lives, the process gets the fault.
pub struct Fault(Child);

impl Fault {
    /// `calls` fail with `error`, from the first on; `when` is strace's: `1` for once, `1+` for always.
    pub fn inject(server: &Server, calls: &str, error: &str, when: &str) -> Self {
        Self::trace(server, calls, &format!("error={error}:when={when}"), None)
    }

    /// The same, where the calls are about this file alone.
    pub fn inject_on(server: &Server, file: &Path, calls: &str, error: &str, when: &str) -> Self {
        Self::trace(server, calls, &format!("error={error}:when={when}"), Some(file))
    }

    /// The process is killed as one of its threads makes the call for the `nth` time.
    pub fn kill(server: &Server, calls: &str, nth: &str) -> Self {
        Self::trace(server, calls, &format!("signal=KILL:when={nth}"), None)
    }

    fn trace(server: &Server, calls: &str, what: &str, file: Option<&Path>) -> Self {
        let mut strace = command("strace");
        let fault = format!("inject={calls}:{what}");
        strace.args(["-f", "-o", "/dev/null", "-e", &format!("trace={calls}"), "-e", &fault]);
        if let Some(file) = file {
            strace.arg("-P").arg(file);
        }
        strace.args(["-p", &server.pid().to_string()]);
        let mut child = strace.stderr(Stdio::piped()).spawn().expect("strace starts");
        let mut said = BufReader::new(child.stderr.take().expect("its errors")).lines().map_while(Result::ok);
        let attached = said.find(|line| line.contains("attached") || line.contains("not permitted"));
        assert!(
            attached.as_ref().is_some_and(|line| line.contains("attached")),
            "this test must run as root: {attached:?}"
        );
        std::thread::spawn(move || said.for_each(drop));
        Self(child)
    }
}

impl Drop for Fault {
    fn drop(&mut self) {
        // Asked to stop, strace lets the process go on; killed, it would take it along.
        _ = kill_process(Pid::from_child(&self.0), Signal::INT);
        _ = self.0.wait();
    }
}
