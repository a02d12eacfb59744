//! What was done with a login, and what was tried: its own events on the trail, the newest first.

use crate::kit::clock::Timestamp;
use crate::logins::{Lobby, Visitor};
use crate::vault::{Fault, at};

/// Events on a page.
const ROWS: usize = 50;

/// One event, in the trail's own words.
#[derive(Clone, Debug)]
pub struct Happening {
    pub at: Timestamp,
    /// What: `sign_in.password`.
    pub act: String,
    /// How it ended: `granted`, `done`, `failed`.
    pub outcome: String,
    /// More of it: by which factor.
    pub detail: String,
    /// A word for the browser.
    pub device: String,
    /// The prefix of the address it came from.
    pub address: String,
}

/// A stretch of the history.
#[derive(Clone, Debug)]
pub struct History {
    /// The newest first.
    pub happenings: Vec<Happening>,
    /// Where the next older stretch begins, if there is more.
    pub older: Option<i64>,
}

impl Lobby<'_> {
    /// What happened with the visitor's own login before this row of the trail; without one, the newest.
    pub async fn own_history(&self, visitor: &Visitor, before: Option<i64>) -> Result<History, Fault> {
        let (account, before) = (visitor.account, before.unwrap_or(i64::MAX));
        let read = self.door().read(move |sql| {
            sql.rows(
                "select seq, at, act, outcome, detail, device, address from trail
                  where account_id = :account and entry = 'event' and seq < :before
                  order by seq desc limit 51",
                &[(":account", &account), (":before", &before)],
                |row| {
                    let happening = Happening {
                        at: at(row, "at")?,
                        act: row.get("act")?,
                        outcome: row.get("outcome")?,
                        detail: row.get("detail")?,
                        device: row.get("device")?,
                        address: row.get("address")?,
                    };
                    Ok((row.get::<_, i64>("seq")?, happening))
                },
            )
        });
        let mut rows = read.await?;
        let has_older = rows.len() > ROWS;
        rows.truncate(ROWS);
        let older = rows.last().map(|(seq, _)| *seq).filter(|_| has_older);
        Ok(History { happenings: rows.into_iter().map(|(_, happening)| happening).collect(), older })
    }
}
