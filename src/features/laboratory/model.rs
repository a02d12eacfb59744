//! What a laboratory's file holds, and whose it is.

mod asking;
mod matching;
mod name;
mod part;
mod queue;
mod reason;
mod results;
mod sent_file;
pub mod standing;
mod told;
mod watched;

pub use crate::hl7::{Content, Counted, Miscount, Order};
pub use asking::{About, Asking, Named, verdict_of, verdict_word};
pub use matching::{Candidate, Namesake, authority_of, could_be, numbers_of, patient_of};
pub use name::Name;
pub use part::{MOST_MESSAGES, Part, Trouble};
pub use queue::{Asked, Found, Message, Proposed, Queue, Search, Settled, Waiting};
pub use reason::{Pile, Reason};
pub use results::{Document, NewResult, NewValue, Observed, Stage, When, document, is_document, results};
pub use sent_file::{Contents, FileFault, InFile, SentFile, Via};
pub use standing::{Kept, Said};
pub use told::{Opened, Told, tell, tell_one};
pub use told::{opened, parts};
pub use watched::{Stopped, Watched};

/// A word that names nothing.
#[derive(Debug, thiserror::Error)]
#[error("not a word of the list")]
pub struct Unknown;
