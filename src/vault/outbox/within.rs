//! Notices that are queued and ended within the transaction of an act.

use super::{Kind, NoticeEnd, Post, end_about, queue, waiting_about};
use crate::vault::fault::Fault;
use crate::vault::purpose::Changes;
use crate::vault::tx::Tx;

impl<P: Changes> Tx<'_, P> {
    /// Queues a notice in this transaction: it is sent if, and only if, the change stands.
    pub fn notify(&self, post: &Post) -> Result<(), Fault> {
        queue(self.vault()?, post).map(|_| ())
    }

    /// The same, for an act that says whether anybody hears of it: to how many addresses it goes.
    pub fn notify_counted(&self, post: &Post) -> Result<usize, Fault> {
        queue(self.vault()?, post)
    }

    /// Ends the notices about something that have not left: it was seen, or is no more.
    pub fn end_notices(&self, about: [u8; 16], how: NoticeEnd) -> Result<(), Fault> {
        end_about(self.vault()?, about, how)
    }

    /// What the notice of this kind is about that waits for readers of the chart, if one does.
    pub fn waiting_notice(&self, kind: Kind) -> Result<Option<[u8; 16]>, Fault> {
        waiting_about(self.vault()?, self.patient()?, kind)
    }
}
