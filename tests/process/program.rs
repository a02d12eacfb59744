//! The program, run to its end.

use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// The program under test.
pub const PROGRAM: &str = env!("CARGO_BIN_EXE_anteroom");

/// How a process ended.
#[derive(Debug)]
pub struct Ended {
    /// Its exit code; nothing when a signal ended it.
    pub code: Option<i32>,
    /// What it wrote to standard output.
    pub said: String,
    /// What it wrote to standard error.
    pub complained: String,
    /// How long it ran.
    pub took: Duration,
}

/// A command with no environment but a path, so that nobody's settings reach the test.
#[expect(clippy::disallowed_methods, reason = "tests start the program")]
pub fn command(program: &str) -> Command {
    let mut command = Command::new(program);
    command.env_clear().env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin").stdin(Stdio::null());
    // One login opens more pages here than a person does.
    command.env("ANTEROOM_PAGES", u32::MAX.to_string());
    command
}

/// Runs a command to its end; one that hangs is killed after twenty seconds.
pub fn run(mut command: Command) -> Ended {
    let begin = Instant::now();
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the command starts");
    let (mut stdout, mut stderr) = (child.stdout.take().expect("its output"), child.stderr.take().expect("its errors"));
    let complained = thread::spawn(move || text(&mut stderr));
    let said = thread::spawn(move || text(&mut stdout));
    let code = wait(&mut child, Duration::from_secs(20));
    let took = begin.elapsed();
    let joined = |thread: thread::JoinHandle<String>| thread.join().expect("the output was read");
    Ended { code, said: joined(said), complained: joined(complained), took }
}

/// Waits for the end of a process, or brings it about; the code is nothing when a signal ended it.
pub fn wait(child: &mut Child, at_most: Duration) -> Option<i32> {
    let until = Instant::now() + at_most;
    loop {
        if let Some(status) = child.try_wait().expect("the process can be asked") {
            return status.code();
        }
        if Instant::now() > until {
            child.kill().expect("the process can be killed");
        }
        thread::sleep(Duration::from_millis(5));
    }
}

fn text(from: &mut impl std::io::Read) -> String {
    let mut bytes = Vec::new();
    from.read_to_end(&mut bytes).expect("the output can be read");
    String::from_utf8_lossy(&bytes).into_owned()
}
