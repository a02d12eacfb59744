//! What is to leave the machine: queued in the transaction of the act that it tells of, sent later by `outside`.
//!
//! A notice never says what happened to whom: its words are fixed for its kind. What only the recipient may hold (a
//! one-time link, a code) is sealed in its row and gone once it is sent. Nothing queued is lost: a row ends as sent,
//! failed with a reason, or stopped, and not before. After a crash in the middle of sending a notice may be sent
//! twice, under the same id.

mod alerts;
mod cover;
mod door;
mod missed;
mod queue;
mod readers;
mod staff;
mod trouble;
mod unopened;
mod within;

pub use crate::kit::channel::Channel;
pub use crate::kit::notices::{Class, Kind};
pub use alerts::{alerted, alerts_sent, is_reachable, to_call};
pub use door::{Outbox, Waiting};
pub use missed::{is_reached, tell_of_missed};
pub use queue::{LOOK_BACK, NoticeEnd, Post, To, queue};
pub(super) use queue::{end_about, waiting_about};
pub use staff::Stuck;
pub use trouble::Trouble;
pub use unopened::{UnopenedResult, UnopenedSpan, unopened};
