//! What laboratories send: HL7 v2, from bytes into reports, leniently, with nothing dropped.
//!
//! What a field means is the standard's (HL7 v2.5.1, chapters 2 and 7); what is forgiven is what files in the field
//! were seen to hold. Whatever is not understood is kept as text for a person to read; no value disappears:
//! [`values_in`] counts what came, and the reports of a message hold as many.
//!
//! Promises: no input makes it panic, loop or take much more memory than the input itself; `tests/fuzz` holds it to
//! that. What it does not do: decide whose a report is, open a document, or fetch what a message only points at.

mod acknowledgement;
mod coded;
mod content;
mod document;
mod escape;
mod exact;
mod line;
mod markup;
mod moment;
mod naming;
mod number;
mod range;
mod reading;
mod report;
mod rtf;
mod series;
mod set;
mod text;
mod unit;
#[cfg(test)]
mod variants;
mod whole;
mod wire;

/// The most messages of one file: a laboratory's day has hundreds. All of a file become live together.
pub const MESSAGES: usize = 5_000;
/// The most values and orders of one file.
pub const VALUES: usize = 100_000;
/// The most patients of one file, once for each message that names them.
pub const PATIENTS: usize = 10_000;
/// The most segments of one file.
pub const SEGMENTS: usize = 500_000;

pub use acknowledgement::{Code, Envelope};
pub use coded::{Flag, Meaning, Status};
pub use content::Content;
pub use moment::Moment;
pub use number::{Style, number};
pub use range::{Bound, Range};
pub use reading::{head, reports, values_in};
pub use report::{
    Coding, Dated, Head, Identifier, NoReport, Observation, Order, OrderNumber, Patient, Report, Section,
};
pub use series::series;
pub use text::read;
pub use whole::{Counted, Miscount, is_cut_off, miscount};
pub use wire::{Field, Message, Segment, messages};
