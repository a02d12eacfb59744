//! Logins tested from inside: with rows as nobody's page would make them, and what is left in them afterwards.

mod addresses;
pub mod cast;
mod cleared;
mod devices;
mod drafts;
mod enrolment;
mod factors;
mod guessing;
mod locks;
mod recovery;
mod replays;
mod reset;
mod same_work;
mod sent_codes;
mod sessions;
mod set_up;
mod sign_in;
mod step_up;
mod ways_in;

use crate::vault::tests::{Clinic, Place, origin, origin_at};
