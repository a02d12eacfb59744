//! The server's side: one worker process at a time, replaced when it dies, hangs or has seen enough.

use std::io::{self, Cursor, Read as _};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tokio::sync::{Mutex, Semaphore};

use super::process::{Process, Silence, Source};
use super::{Examined, Inspection, LARGEST, Listener, QUESTION, READING, Refusal, wire};

/// How many files may wait, the one at work included; another is told to try again. With
/// [`PATIENCE`](super::PATIENCE) for each, nobody waits longer than half a minute.
const QUEUE: usize = 8;

/// Looks at files that other people made, in another process. Clones share the process and the queue.
///
/// An abandoned call (a browser that went away) costs the process it occupied and disturbs nobody else.
#[derive(Clone, Debug)]
pub struct ParseWorker(Arc<Seat>);

#[derive(Debug)]
struct Seat {
    program: PathBuf,
    /// Whoever works takes the process out and puts it back after a complete exchange, never half-way.
    process: Mutex<Option<Process>>,
    queue: Semaphore,
    /// The process that reads files aloud, in the same way, and who waits for it.
    reader: Mutex<Option<Process>>,
    readings: Semaphore,
    /// How long reading a file aloud may take.
    reading: Duration,
}

impl ParseWorker {
    /// Starts the worker, so that a machine on which it cannot run is noticed at start and not at the first upload.
    ///
    /// `program` is this program; `/proc/self/exe` names it even after an upgrade has replaced the file. Called
    /// within the runtime whose tasks will call [`inspect`](Self::inspect).
    ///
    /// # Errors
    /// When the program does not start, or cannot confine itself on this machine.
    pub async fn start(program: PathBuf) -> io::Result<Self> {
        Self::start_with(program, READING).await
    }

    /// The same with another limit than [`READING`] to how long reading a file aloud may take.
    ///
    /// # Errors
    /// As [`start`](Self::start).
    pub async fn start_with(program: PathBuf, reading: Duration) -> io::Result<Self> {
        let process = Process::start(&program).await?;
        Ok(Self(Arc::new(Seat {
            program,
            process: Mutex::new(Some(process)),
            queue: Semaphore::new(QUEUE),
            reader: Mutex::new(None),
            readings: Semaphore::new(QUEUE),
            reading,
        })))
    }

    /// Looks at a file that is in memory anyhow.
    ///
    /// # Errors
    /// Why the file is not to be kept.
    pub async fn inspect(&self, bytes: &[u8]) -> Result<Inspection, Refusal> {
        let whole: Arc<[u8]> = bytes.into();
        let open = move || Ok(Box::new(Cursor::new(Arc::clone(&whole))) as Box<dyn io::Read + Send>);
        self.examine(Source { length: bytes.len() as u64, open: &open }).await.map(|examined| examined.inspection)
    }

    /// Looks at a file, of which only a small piece is in the server's memory at a time. The verdict comes within
    /// [`PATIENCE`](super::PATIENCE) of the file's turn, the text within as much again.
    ///
    /// # Errors
    /// Why the file is not to be kept.
    pub async fn examine(&self, source: Source<'_>) -> Result<Examined, Refusal> {
        if source.length == 0 {
            return Err(Refusal::Empty);
        }
        if source.length > LARGEST as u64 {
            return Err(Refusal::TooComplex);
        }
        match self.ask(wire::INSPECT, &source).await {
            Ok(said) => said,
            Err(Silence::NotStarted) => Err(Refusal::Unavailable),
            Err(Silence::Late | Silence::Died(_)) => Err(Refusal::TooComplex),
        }
    }

    /// Has a file read aloud by the reader that the worker was started with: `question` is for that reader, and what it
    /// says is for `listener`, on a thread of its own. It has a process to itself: nobody's upload waits for it.
    ///
    /// # Errors
    /// [`Refusal::Unavailable`] where no worker could be asked; anything else is the file's own fault.
    pub async fn read<T: Send + 'static>(
        &self,
        question: &[u8],
        bytes: Arc<Vec<u8>>,
        listener: Listener<T>,
    ) -> Result<T, Refusal> {
        if bytes.len() > LARGEST || question.len() > QUESTION {
            return Err(Refusal::TooComplex);
        }
        let (length, question) = ((question.len() + bytes.len()) as u64, question.to_vec());
        let open = move || {
            let whole = Cursor::new(question.clone()).chain(Cursor::new(Shared(Arc::clone(&bytes))));
            Ok(Box::new(whole) as Box<dyn io::Read + Send>)
        };
        match self.listen(&Source { length, open: &open }, listener).await {
            Ok(said) => said,
            Err(Silence::NotStarted) => Err(Refusal::Unavailable),
            Err(Silence::Late | Silence::Died(_)) => Err(Refusal::TooComplex),
        }
    }

    async fn listen<T: Send + 'static>(
        &self,
        source: &Source<'_>,
        listener: Listener<T>,
    ) -> Result<Result<T, Refusal>, Silence> {
        let _place = self.0.readings.try_acquire().map_err(|_| Silence::NotStarted)?;
        let mut seat = self.0.reader.lock().await;
        loop {
            let mut process = match seat.take().and_then(Process::if_fit) {
                Some(process) => process,
                None => self.replace().await?,
            };
            let fresh = process.is_fresh();
            match process.read(source, listener, self.0.reading).await {
                Ok(heard) => {
                    *seat = heard.lives.then_some(process);
                    return Ok(heard.said);
                }
                Err(Silence::Died(_)) if !fresh => {}
                Err(silence) => {
                    tracing::warn!(?silence, ended = ?silence.ended(), "a file that was read aloud ended the parse worker");
                    return Err(silence);
                }
            }
        }
    }

    /// Asks a worker for something forbidden. The signal that ended it, or the answer if it lived.
    ///
    /// # Errors
    /// When it hung, could not be started, or refused.
    #[cfg(debug_assertions)]
    pub async fn probe(&self, probe: super::Probe) -> Result<Option<i32>, Refusal> {
        use std::os::unix::process::ExitStatusExt as _;
        let open = || Ok(Box::new(io::empty()) as Box<dyn io::Read + Send>);
        match self.ask(probe.job(), &Source { length: 0, open: &open }).await {
            Ok(verdict) => verdict.map(|_| None),
            Err(Silence::Died(Some(status))) => Ok(status.signal()),
            Err(Silence::Late | Silence::Died(None)) => Err(Refusal::TooComplex),
            Err(Silence::NotStarted) => Err(Refusal::Unavailable),
        }
    }

    async fn ask(&self, job: u8, source: &Source<'_>) -> Result<Result<Examined, Refusal>, Silence> {
        let _place = self.0.queue.try_acquire().map_err(|_| Silence::NotStarted)?;
        let mut seat = self.0.process.lock().await;
        loop {
            let mut process = match seat.take().and_then(Process::if_fit) {
                Some(process) => process,
                None => self.replace().await?,
            };
            let fresh = process.is_fresh();
            match process.ask(job, source).await {
                Ok(answer) => {
                    *seat = answer.lives.then_some(process);
                    return Ok(answer.said);
                }
                // It may have died of the files before; this one is blamed only for the death of a fresh process.
                Err(Silence::Died(_)) if !fresh => {}
                Err(silence) => {
                    tracing::warn!(?silence, ended = ?silence.ended(), "a file ended the parse worker");
                    return Err(silence);
                }
            }
        }
    }

    async fn replace(&self) -> Result<Process, Silence> {
        Process::start(&self.0.program).await.map_err(|error| {
            tracing::error!(%error, "the parse worker does not start");
            Silence::NotStarted
        })
    }
}

/// Bytes that somebody else keeps.
struct Shared(Arc<Vec<u8>>);

impl AsRef<[u8]> for Shared {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}
