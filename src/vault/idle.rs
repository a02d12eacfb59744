//! Sessions that ran into the idle limit stay over, in the store.

use super::Vault;
use super::fault::Fault;
use super::settings::IDLE_MINUTES;
use super::writer::Writing;
use crate::kit::clock::SignedDuration;

/// Marks every session that ran into the idle limit as it is now, so that a longer limit, or a clock put back, revives
/// none: what its holder sends late is still known as theirs.
pub(super) fn end_idle(writing: &Writing<'_>, idle: u32) -> Result<(), Fault> {
    let since = (writing.now - SignedDuration::from_mins(i64::from(idle))).as_millisecond();
    writing.sql.change(
        "update sessions set acted_at = 0 where ended_at is null and acted_at > 0 and acted_at <= :since",
        &[(":since", &since)],
    )?;
    Ok(())
}

impl Vault {
    /// The same, by the clock; to be called each minute.
    pub async fn end_idle_sessions(&self) -> Result<(), Fault> {
        let idle = self.settings().number(&IDLE_MINUTES);
        self.writer().run(move |writing| end_idle(writing, idle)).await
    }
}
