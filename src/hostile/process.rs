//! One running worker process, as the server holds it. Dropping it kills it.

use std::io;
use std::path::Path;
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::time::timeout;

use super::{PATIENCE, wire};

/// How many files one process sees, so that a file which took it over has few to lie about and little to remember.
const FILES: u32 = 50;

/// How long a process may take to start and confine itself.
const START: Duration = Duration::from_secs(10);

/// A worker process that has said that it is confined.
#[derive(Debug)]
pub(super) struct Process {
    child: Child,
    input: ChildStdin,
    output: ChildStdout,
    done: u32,
}

/// Why there is no answer.
#[derive(Debug)]
pub(super) enum Silence {
    /// There is no process to ask.
    NotStarted,
    /// Time ran out.
    Late,
    /// The process ended, or said something that it never says. The status is how it ended by itself.
    Died(Option<ExitStatus>),
}

impl Process {
    /// Starts a worker and waits until it is confined.
    pub(super) async fn start(program: &Path) -> io::Result<Self> {
        let mut child = command(program).spawn()?;
        let (Some(input), Some(mut output)) = (child.stdin.take(), child.stdout.take()) else {
            return Err(io::ErrorKind::BrokenPipe.into());
        };
        let mut said = [0; wire::READY.len()];
        timeout(START, output.read_exact(&mut said)).await??;
        if said != wire::READY {
            return Err(io::Error::new(io::ErrorKind::InvalidData, "the parse worker speaks another language"));
        }
        Ok(Self { child, input, output, done: 0 })
    }

    /// Whether no file has been given to it yet.
    pub(super) fn is_fresh(&self) -> bool {
        self.done == 0
    }

    /// Itself, if it lives and may see another file.
    pub(super) fn if_fit(mut self) -> Option<Self> {
        let lives = matches!(self.child.try_wait(), Ok(None));
        (lives && self.done < FILES).then_some(self)
    }

    /// One job and its answer. After a silence the process is gone.
    pub(super) async fn ask(&mut self, job: u8, bytes: &[u8]) -> Result<wire::Verdict, Silence> {
        self.done += 1;
        match timeout(PATIENCE, self.exchange(job, bytes)).await {
            Ok(Ok(verdict)) => Ok(verdict),
            Ok(Err(_)) => Err(Silence::Died(self.end(Duration::from_secs(1)).await)),
            Err(_) => {
                self.end(Duration::ZERO).await;
                Err(Silence::Late)
            }
        }
    }

    /// The worker reads a whole job before it answers, and an answer fits into a pipe, so nobody waits for somebody
    /// who waits; if it dies half-way, the pipe breaks and the write fails.
    async fn exchange(&mut self, job: u8, bytes: &[u8]) -> io::Result<wire::Verdict> {
        let header = wire::header(job, bytes.len()).ok_or(io::ErrorKind::InvalidInput)?;
        self.input.write_all(&header).await?;
        self.input.write_all(bytes).await?;
        self.input.flush().await?;
        let mut answer = [0; wire::ANSWER];
        self.output.read_exact(&mut answer).await?;
        wire::read_answer(answer).ok_or_else(|| io::ErrorKind::InvalidData.into())
    }

    /// Waits for the end that has begun, or brings it about.
    async fn end(&mut self, grace: Duration) -> Option<ExitStatus> {
        if let Ok(Ok(status)) = timeout(grace, self.child.wait()).await {
            return Some(status);
        }
        // It fails only for a process that has ended already.
        _ = self.child.kill().await;
        None
    }
}

/// No environment, no open file but two pipes, no share in the terminal's signals: on Ctrl-C the server decides.
#[expect(clippy::disallowed_methods, reason = "the one place that starts a process")]
fn command(program: &Path) -> Command {
    let mut command = Command::from(std::process::Command::new(program));
    command
        .arg("parse-worker")
        .env_clear()
        .current_dir("/")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .process_group(0)
        .kill_on_drop(true);
    command
}
