//! One running worker process, as the server holds it. Dropping it kills it.

use std::io::{self, ErrorKind, Read};
use std::path::Path;
use std::process::{ExitStatus, Stdio};
use std::time::Duration;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::process::{Child, ChildStdin, ChildStdout, Command};
use tokio::sync::mpsc::Sender;
use tokio::time::timeout;

use super::listener::{self, Listener};
use super::{Examined, PATIENCE, Refusal, wire};

/// How many files one process sees, so that a file which took it over has few to lie about and little to remember.
const FILES: u32 = 50;

/// How long a process may take to start and confine itself.
const START: Duration = Duration::from_secs(10);

/// How long handing over a file may take: the worker only reads, so this is the disk's time.
const HAND_OVER: Duration = Duration::from_secs(20);

/// How much of a file is in memory at a time.
const PIECE: u64 = 64 * 1024;

/// The first descriptor that is none of the three that every process has; those are set for the worker one by one.
const FIRST_INHERITED: i32 = 3;

/// A file to look at: its length, and how to read it from its beginning, perhaps more than once.
pub struct Source<'s> {
    /// In bytes.
    pub length: u64,
    /// Begins anew.
    pub open: &'s (dyn Fn() -> io::Result<Box<dyn Read + Send>> + Send + Sync),
}

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

impl Silence {
    /// How the process ended by itself, if it did.
    pub const fn ended(&self) -> Option<ExitStatus> {
        match self {
            Self::Died(status) => *status,
            Self::NotStarted | Self::Late => None,
        }
    }
}

/// What it said of a file, and whether it lives on.
pub(super) struct Answer {
    pub said: Result<Examined, Refusal>,
    pub lives: bool,
}

/// What the listener made of a file that was read aloud, and whether the process lives on.
pub(super) struct ReadAloud<T> {
    pub said: Result<T, Refusal>,
    pub lives: bool,
}

impl Process {
    /// Starts a worker and waits until it is confined.
    pub(super) async fn start(program: &Path) -> io::Result<Self> {
        // What this program opens closes itself in a new one; what it was started with, by a shell or systemd, does not.
        close_fds::set_fds_cloexec_threadsafe(FIRST_INHERITED, &[]);
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

    /// One job and its answer. After a silence the process is gone, but a file whose text alone was too much for it is
    /// judged by then.
    pub(super) async fn ask(&mut self, job: u8, source: &Source<'_>) -> Result<Answer, Silence> {
        self.done += 1;
        let judged = match timeout(HAND_OVER, self.hand_over(job, source)).await {
            Ok(Ok(())) => timeout(PATIENCE, self.verdict(source.length)).await,
            Ok(Err(fault)) => Ok(Err(fault)),
            Err(late) => Err(late),
        };
        match judged {
            Ok(Ok(Ok(examined))) => Ok(self.with_text(examined).await),
            Ok(Ok(Err(refusal))) => Ok(Answer { said: Err(refusal), lives: true }),
            Ok(Err(_)) => Err(Silence::Died(self.end(Duration::from_secs(1)).await)),
            Err(_) => {
                self.end(Duration::ZERO).await;
                Err(Silence::Late)
            }
        }
    }

    /// A file read aloud, and what the listener made of it. After a silence the process is gone; so it is after an answer
    /// that was not heard to its end.
    pub(super) async fn read<T: Send + 'static>(
        &mut self,
        source: &Source<'_>,
        listener: Listener<T>,
        patience: Duration,
    ) -> Result<ReadAloud<T>, Silence> {
        self.done += 1;
        let (pieces, listening) = listener::listen(listener);
        let said = match timeout(HAND_OVER, self.hand_over(wire::READ, source)).await {
            Ok(Ok(())) => timeout(patience, self.say(pieces)).await,
            Ok(Err(fault)) => Ok(Err(fault)),
            Err(late) => Err(late),
        };
        match said {
            Ok(Ok(is_whole)) => {
                let heard = listening.await.ok().and_then(Result::ok).filter(|_| is_whole);
                Ok(ReadAloud { said: heard.ok_or(Refusal::Damaged), lives: true })
            }
            Ok(Err(error)) if error.kind() == ErrorKind::ConnectionAborted => {
                self.end(Duration::ZERO).await;
                Ok(ReadAloud { said: Err(Refusal::Damaged), lives: false })
            }
            Ok(Err(_)) => Err(Silence::Died(self.end(Duration::from_secs(1)).await)),
            Err(_) => {
                self.end(Duration::ZERO).await;
                Err(Silence::Late)
            }
        }
    }

    /// Hands on what the worker says. Whether it could read the file to its end.
    async fn say(&mut self, pieces: Sender<Vec<u8>>) -> io::Result<bool> {
        let mut all = 0;
        loop {
            let mut length = [0; 4];
            self.output.read_exact(&mut length).await?;
            let length = match u32::from_le_bytes(length) {
                0 => return Ok(true),
                wire::FAILED => return Ok(false),
                length => usize::try_from(length).map_err(io::Error::other)?,
            };
            all += length;
            if length > wire::MOST_PIECE || all > wire::MOST_SAID {
                return Err(ErrorKind::ConnectionAborted.into());
            }
            let mut piece = vec![0; length];
            self.output.read_exact(&mut piece).await?;
            // Whoever listens may have heard enough: nonsense, for one.
            pieces.send(piece).await.map_err(|_| ErrorKind::ConnectionAborted)?;
        }
    }

    /// The worker reads a whole job before it answers, and the server reads whatever it answers, so nobody waits for
    /// somebody who waits; if it dies half-way, the pipe breaks and the write fails.
    async fn hand_over(&mut self, job: u8, source: &Source<'_>) -> io::Result<()> {
        let header = wire::header(job, source.length).ok_or(io::ErrorKind::InvalidInput)?;
        self.input.write_all(&header).await?;
        let mut file = (source.open)()?;
        let mut left = source.length;
        while left > 0 {
            let length = left.min(PIECE);
            let (rest, piece) = read_piece(file, length).await?;
            self.input.write_all(&piece).await?;
            file = rest;
            left -= length;
        }
        self.input.flush().await
    }

    async fn verdict(&mut self, length: u64) -> io::Result<Result<Examined, Refusal>> {
        let nonsense = || io::Error::from(io::ErrorKind::InvalidData);
        let mut answer = [0; wire::ANSWER];
        self.output.read_exact(&mut answer).await?;
        let inspection = match wire::read_answer(answer).ok_or_else(nonsense)? {
            Ok(inspection) => inspection,
            Err(refusal) => return Ok(Err(refusal)),
        };
        let mut head = [0; wire::PIECES];
        self.output.read_exact(&mut head).await?;
        let mut pieces = vec![0; wire::read_count(head).ok_or_else(nonsense)? * wire::PIECE];
        self.output.read_exact(&mut pieces).await?;
        let cleaning =
            if pieces.is_empty() { None } else { Some(wire::read_pieces(head, &pieces, length).ok_or_else(nonsense)?) };
        Ok(Ok(Examined { inspection, cleaning, text: None }))
    }

    async fn with_text(&mut self, examined: Examined) -> Answer {
        if let Ok(Ok(text)) = timeout(PATIENCE, self.text()).await {
            return Answer { said: Ok(Examined { text, ..examined }), lives: true };
        }
        self.end(Duration::ZERO).await;
        Answer { said: Ok(examined), lives: false }
    }

    async fn text(&mut self) -> io::Result<Option<String>> {
        let mut length = [0; 4];
        self.output.read_exact(&mut length).await?;
        let length = wire::read_text_length(length).ok_or(io::ErrorKind::InvalidData)?;
        let mut text = vec![0; length];
        self.output.read_exact(&mut text).await?;
        let text = String::from_utf8(text).map_err(|_| io::ErrorKind::InvalidData)?;
        Ok(Some(text).filter(|text| !text.is_empty()))
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

/// The next piece of a file, away from the threads that answer browsers.
async fn read_piece(mut file: Box<dyn Read + Send>, length: u64) -> io::Result<(Box<dyn Read + Send>, Vec<u8>)> {
    let read = tokio::task::spawn_blocking(move || {
        let mut piece = Vec::with_capacity(usize::try_from(length).unwrap_or_default());
        (&mut file).take(length).read_to_end(&mut piece)?;
        Ok::<_, io::Error>((file, piece))
    });
    let (file, piece) = read.await.map_err(io::Error::other)??;
    if piece.len() as u64 == length { Ok((file, piece)) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
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
