//! When a result comes before its patient, and who hears of it when.
//!
//! Whatever makes a result (an upload, a form, a laboratory's message) calls [`arrived`] in its own transaction, once
//! the result and its values stand, and again when either changes. From then on everything follows from the row: the
//! clinic's rule of the day it came, a hold, the patient's wish, a clinician's review. A result is released in the
//! transaction that makes it due, or by the clock ([`release_due`]), also after the machine was off.
//!
//! A notice leaves some minutes after its result can be seen, as many as the clinic has set, once for all results of a
//! chart that came meanwhile. None is sent to somebody who has opened all of them by then. Taking a result back or holding it stops the notice. Whom
//! nothing could reach hears once that something waits, when something can. Values that are dangerous tell a clinician
//! at once.

mod arrival;
mod call_today;
mod contents;
mod critical;
mod due;
mod held;
mod notice;
mod policy;
mod rule;
mod seen;
mod state;
mod stood;

pub use arrival::{arrived, arrived_under, arrived_with, policy};
pub use call_today::asked_to_call;
pub use contents::{Contents, Value};
pub use critical::{acknowledge, decided, raise_undecided, tell_undecided};
pub use due::{release_due, tell_of_critical, tell_of_results};
pub use notice::untell;
pub use policy::Policy;
pub use rule::{Facts, Moment, Rule, Wish};
pub use seen::{Opened, opened};
pub use state::{recompute, recompute_kind, show};
