//! A running `anteroom serve`, or another program that announces itself like one.

use std::io::{BufRead as _, BufReader};
use std::net::SocketAddr;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, channel};
use std::sync::{Arc, Mutex};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

use super::program::{Ended, wait};

/// The process. It is killed when the test ends.
pub struct Server {
    child: Child,
    lines: Receiver<String>,
    complaints: Option<JoinHandle<()>>,
    complained: Arc<Mutex<String>>,
    begin: Instant,
    /// Where it listens.
    pub address: SocketAddr,
    /// How long it took to be ready.
    pub ready_after: Duration,
}

impl Server {
    /// Starts it and waits until it is ready.
    pub fn start(mut command: Command) -> Self {
        let begin = Instant::now();
        let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program starts");
        let (stdout, stderr) = (child.stdout.take().expect("its output"), child.stderr.take().expect("its errors"));
        let (say, lines) = channel();
        // Read to the end: a process whose output nobody reads stands still once the pipe is full.
        thread::spawn(move || BufReader::new(stdout).lines().map_while(Result::ok).for_each(|line| _ = say.send(line)));
        let complained = Arc::<Mutex<String>>::default();
        let kept = Arc::clone(&complained);
        let complaints = thread::spawn(move || {
            for line in BufReader::new(stderr).split(b'\n').map_while(Result::ok) {
                kept.lock().expect("nobody panicked").push_str(&(String::from_utf8_lossy(&line) + "\n"));
            }
        });
        let mut server = Self {
            child,
            lines,
            complaints: Some(complaints),
            complained,
            begin,
            address: ([0; 4], 0).into(),
            ready_after: Duration::ZERO,
        };
        let url = server.line(|line| line.strip_prefix("Anteroom is ready at http://").map(ToOwned::to_owned));
        server.address = url.replace("localhost", "127.0.0.1").parse().expect("an address");
        server.ready_after = begin.elapsed();
        server
    }

    /// The token of the one-time set-up link that it printed.
    pub fn set_up_token(&mut self) -> String {
        self.line(|line| line.split_once("/set-up/").map(|(_, token)| token.to_owned()))
    }

    /// Its process.
    pub fn pid(&self) -> Pid {
        Pid::from_child(&self.child)
    }

    /// Ends it at once, like a power cut of the process.
    pub fn kill(mut self) {
        self.child.kill().expect("the process can be killed");
        self.child.wait().expect("the process ends");
    }

    /// Asks it to stop, without waiting.
    pub fn ask_to_stop(&self) {
        kill_process(self.pid(), Signal::TERM).expect("the process can be asked to stop");
    }

    /// Asks it to stop and waits for its end.
    pub fn stop(self) -> Ended {
        self.ask_to_stop();
        self.end(Duration::from_secs(20))
    }

    /// Waits for its end.
    pub fn end(mut self, at_most: Duration) -> Ended {
        let begin = Instant::now();
        let code = wait(&mut self.child, at_most);
        let took = begin.elapsed();
        let said = self.lines.iter().collect::<Vec<_>>().join("\n");
        Ended { code, said, complained: self.all_complaints(), took }
    }

    /// Waits until its log has these words.
    pub fn wait_for_complaint(&self, words: &str) {
        let begin = Instant::now();
        let said = || self.complained.lock().expect("nobody panicked").clone();
        while !said().contains(words) {
            assert!(begin.elapsed() < Duration::from_secs(20), "nothing of “{words}” in the log: {}", said());
            thread::sleep(Duration::from_millis(20));
        }
    }

    /// What it wrote to standard error, once it has ended.
    fn all_complaints(&mut self) -> String {
        if let Some(thread) = self.complaints.take() {
            thread.join().expect("its errors were read");
        }
        self.complained.lock().expect("nobody panicked").clone()
    }

    fn line<T>(&mut self, wanted: impl Fn(&str) -> Option<T>) -> T {
        let until = self.begin + Duration::from_secs(20);
        loop {
            match self.lines.recv_timeout(until.saturating_duration_since(Instant::now())) {
                Ok(line) => {
                    if let Some(found) = wanted(&line) {
                        return found;
                    }
                }
                Err(why) => {
                    _ = self.child.kill();
                    panic!("the program did not say what was waited for ({why}): {}", self.all_complaints());
                }
            }
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // It may have ended already.
        _ = self.child.kill();
        _ = self.child.wait();
    }
}
