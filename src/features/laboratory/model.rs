//! What a laboratory's file holds, and whose it is.

mod asking;
mod matching;
mod name;
mod part;
mod pieces;
mod queue;
mod reason;
mod results;
mod sent_file;
pub mod standing;
mod watched;

pub use crate::hl7::{Content, Counted, Miscount, Order};
pub use asking::{About, Asking, Named, verdict_of, verdict_word};
pub use matching::{Candidate, Namesake, authority_of, could_be, numbers_of, patient_of};
pub use name::Name;
pub use part::{FileRefusal, MOST_MESSAGES, Part};
pub use pieces::{Opened, Piece, take_apart, take_apart_one};
pub use pieces::{opened, parts};
pub use queue::{Asked, Found, Message, Outcome, Proposed, Queue, Search, Waiting};
pub use reason::{Pile, Reason};
pub use results::{Document, NewResult, Observed, When, document, is_document, results};
pub use sent_file::{Contents, FileFault, InFile, SentFile, Via};
pub use standing::{Kept, Said};
pub use watched::{Stopped, Watched};

/// A word that names nothing.
#[derive(Debug, thiserror::Error)]
#[error("not a word of the list")]
pub struct Unknown;
