//! The one place that opens files other people made.
//!
//! A file that somebody uploads is handed to the parse worker: this same program, run a second time as
//! `anteroom parse-worker`, which talks to the server over two pipes and to nothing else. It holds no key, sees no
//! environment, opens no file and no socket, and is killed by the kernel when it tries. [`ParseWorker`] is the
//! server's side, [`worker`] the other.
//!
//! Promises: a hostile file costs at most [`PATIENCE`] and a worker; the server, its keys and other people's files
//! are out of its reach. A file passes through the server in small pieces and is never whole in its memory. The bytes
//! are looked at and never changed; of a picture the worker says which parts hold no metadata ([`Cleaning`]). No
//! message and no log line says anything about a file but why it was refused.
//!
//! Other files are read aloud there, in a process of its own: by a [`Reader`] that whoever starts the worker hands in,
//! for a [`Listener`] of whoever asks. What the files hold and what is said of them is none of this module's business.
//!
//! What it does not do: search for viruses, decode pictures, or promise that a viewer is safe. A file that can act by
//! itself ([`Inspection::active`]) may be kept and downloaded, never opened inline.
//!
//! Another kind of file is added in three places: [`FileKind`], `kind::of`, and the match in `worker::examine`.

mod aloud;
mod cleaning;
mod confine;
mod exif;
#[cfg(test)]
mod fixture;
mod jpeg;
mod kind;
mod listener;
mod parse_worker;
mod pdf;
mod plain;
mod png;
#[cfg(debug_assertions)]
mod probe;
mod process;
mod wire;
pub mod worker;

use std::time::Duration;

use crate::kit::file_kind::FileKind;

pub use aloud::Reader;
pub use cleaning::Cleaning;
pub use confine::keep_out_of_dumps;
pub use listener::Listener;
pub use parse_worker::ParseWorker;
#[cfg(debug_assertions)]
pub use probe::Probe;
pub use process::Source;

/// The largest file that is looked at, in bytes; a larger one counts as too complex. The upload's own limit, which
/// can answer in clearer words, is not above this.
pub const LARGEST: usize = 25 * 1024 * 1024;

/// How long one file may take before its worker is killed.
pub const PATIENCE: Duration = Duration::from_secs(2);

/// How long reading a file aloud may take before its worker is killed: the largest holds a hundred thousand values.
pub const READING: Duration = Duration::from_mins(1);

/// The most that may be asked of a reader beside the file, in bytes.
pub const QUESTION: usize = 16;

/// The most pixels of a picture, in millions.
pub const MEGAPIXELS: u32 = 50;

/// What is known about a file that may be kept.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Inspection {
    pub kind: FileKind,
    /// How many pages it has: at least one.
    pub pages: u32,
    /// It holds scripts, launches programs, sends forms, carries other files, or could not be read without repair,
    /// so that nobody knows. Such a file may be downloaded, and is never opened inline.
    pub active: bool,
}

/// Everything that the worker says about a file that may be kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Examined {
    pub inspection: Inspection,
    /// What is to be kept of it; nothing when all of it is.
    pub cleaning: Option<Cleaning>,
    /// What its first pages say, at most [`MOST_TEXT`] bytes; nothing when it holds no text or none can be read.
    pub text: Option<String>,
}

/// The most text that is read of a file, in bytes.
pub const MOST_TEXT: usize = 64 * 1024;

/// Why a file is not kept. The words for the person who sent it belong to the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// There are no bytes.
    #[error("the file is empty")]
    Empty,
    /// It is no kind that we accept.
    #[error("the file is of a type that is not accepted")]
    WrongType,
    /// It is two kinds at once.
    #[error("the file is two kinds of file at once")]
    TwoTypes,
    /// It is text, but not in UTF-8.
    #[error("the text is not in UTF-8")]
    NotUtf8,
    /// It is text with signs among its letters that steer a printer or a terminal.
    #[error("the text holds control signs")]
    Controls,
    /// It is cut off, has no page, or cannot be read.
    #[error("the file is damaged")]
    Damaged,
    /// It asks for a password. One that opens without is accepted, whatever it forbids its readers to do.
    #[error("the file is protected with a password")]
    Encrypted,
    /// It is a picture of more than [`MEGAPIXELS`].
    #[error("the picture has too many pixels")]
    TooManyPixels,
    /// It used up the time or the memory that a file may have.
    #[error("the file is too complex to be checked")]
    TooComplex,
    /// This is not the file's fault: the worker could not be started or too many files wait. Try again.
    #[error("files cannot be checked at the moment")]
    Unavailable,
}
