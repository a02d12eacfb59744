//! What staff see of the outbox: notices that could not leave, whom to tell, and the two things to do about one. No
//! name and no whole address; the chart behind a notice opens by its own leave.

use super::trouble::Trouble;
use crate::kit::channel::Channel;
use crate::kit::clock::{SignedDuration, Timestamp};
use crate::kit::id::{NoticeId, PatientId};
use crate::kit::notices::Kind;
use crate::vault::desk::Desk;
use crate::vault::fault::Fault;
use crate::vault::purpose::{ListNotices, ManageNotices, Purpose as _};
use crate::vault::sql::{Row, Sql, at};
use crate::vault::trail::Entry;
use crate::vault::writer::Writing;

/// A notice that has not left as it should.
#[derive(Clone, Debug)]
pub struct Stuck {
    pub id: NoticeId,
    pub kind: Kind,
    /// How it travels.
    pub channel: Channel,
    /// The address, as far as it helps to know which one it is: `m…@example.org`, `…0142`.
    pub address: String,
    /// Since when it waits.
    pub since: Timestamp,
    /// When it is tried again; none when it has failed.
    pub next: Option<Timestamp>,
    /// Why it did not leave, once that was tried.
    pub trouble: Option<Trouble>,
    /// Whether it can be tried again: not once its code or link has run out.
    pub can_be_tried: bool,
    /// Whose chart it is about, or who holds the login.
    pub patient: Option<PatientId>,
}

/// What is not sent after this long is late, whatever the reason.
const LATE: SignedDuration = SignedDuration::from_mins(5);
const WEEK: SignedDuration = SignedDuration::from_hours(7 * 24);
const TRIED_FOR: SignedDuration = SignedDuration::from_hours(48);
/// How many of each list are shown.
const MOST: u32 = 100;

impl Desk<ListNotices> {
    /// What waits although it was due, the oldest first; then what has failed, the newest first.
    pub async fn stuck(&self) -> Result<Vec<Stuck>, Fault> {
        let now = self.vault.now();
        self.vault.readers().run(move |sql| stuck(sql, now)).await
    }
}

impl Desk<ManageNotices> {
    /// Tries a notice again now.
    ///
    /// # Errors
    /// [`Fault::Stale`] when it was sent or stopped meanwhile, or when its code or link has run out.
    pub async fn try_again(&self, id: NoticeId) -> Result<(), Fault> {
        self.act("again", id, try_again).await
    }

    /// Stops a notice for good.
    ///
    /// # Errors
    /// [`Fault::Stale`] when it was sent or stopped meanwhile.
    pub async fn stop(&self, id: NoticeId) -> Result<(), Fault> {
        self.act("stop", id, stop).await
    }

    async fn act(
        &self,
        says: &'static str,
        id: NoticeId,
        act: fn(&Writing<'_>, NoticeId) -> Result<usize, Fault>,
    ) -> Result<(), Fault> {
        let leave = self.leave.clone();
        let write = self.vault.writer().run(move |writing| {
            if act(writing, id)? != 1 {
                return Err(Fault::Stale);
            }
            let entry = Entry {
                object: Some(*id.bits()),
                ..Entry::new("change", ManageNotices::ACT.word(), "done").by(&leave.actor).detail(says)
            };
            writing.append(&leave.origin, &entry)
        });
        write.await.map(|_| ())
    }
}

fn stuck(sql: Sql<'_>, now: Timestamp) -> Result<Vec<Stuck>, Fault> {
    let waiting = sql.rows(
        "select id, kind, channel, address, queued_at, due_at as next, trouble, gives_up_at, ended_at,
                coalesce(patient_id, (select patient_id from grants where grants.account_id = notices.account_id
                                         and grants.kind = 'oneself')) as patient
           from notices
          where channel in ('email', 'text') and ended_at is null and (attempts > 0 or due_at < :late)
          order by queued_at limit :most",
        &[(":late", &(now - LATE).as_millisecond()), (":most", &MOST)],
        |row| read(row, now),
    )?;
    let failed = sql.rows(
        "select id, kind, channel, address, queued_at, null as next, trouble, gives_up_at, ended_at,
                coalesce(patient_id, (select patient_id from grants where grants.account_id = notices.account_id
                                         and grants.kind = 'oneself')) as patient
           from notices
          where ended_at is not null and ended_at > :week and ended_how = 'failed'
          order by ended_at desc limit :most",
        &[(":week", &(now - WEEK).as_millisecond()), (":most", &MOST)],
        |row| read(row, now),
    )?;
    waiting.into_iter().chain(failed).map(|stuck| stuck.ok_or(Fault::Broken("a notice of no known kind"))).collect()
}

fn read(row: &Row<'_>, now: Timestamp) -> rusqlite::Result<Option<Stuck>> {
    let (kind, channel): (String, String) = (row.get("kind")?, row.get("channel")?);
    let (Some(kind), Some(channel)) = (Kind::from_word(&kind), Channel::from_word(&channel)) else { return Ok(None) };
    let (address, next): (String, Option<i64>) = (row.get("address")?, row.get("next")?);
    let trouble: Option<String> = row.get("trouble")?;
    Ok(Some(Stuck {
        id: row.get("id")?,
        kind,
        channel,
        address: masked(channel, &address),
        since: at(row, "queued_at")?,
        next: next.map(crate::kit::clock::instant),
        trouble: trouble.and_then(|word| Trouble::from_word(&word)),
        can_be_tried: !kind.runs_out() || at(row, "gives_up_at")? > now,
        patient: row.get("patient")?,
    }))
}

/// Enough to tell one's addresses apart, too little to write to one.
fn masked(channel: Channel, address: &str) -> String {
    match (channel, address.rsplit_once('@')) {
        (Channel::Email, Some((name, host))) => format!("{}…@{host}", name.chars().next().unwrap_or('…')),
        (Channel::Email, None) => "…".to_owned(),
        (Channel::Text, _) => {
            let digits: Vec<char> = address.chars().filter(char::is_ascii_digit).collect();
            format!("…{}", digits[digits.len().saturating_sub(4)..].iter().collect::<String>())
        }
    }
}

fn try_again(writing: &Writing<'_>, id: NoticeId) -> Result<usize, Fault> {
    let found = writing.sql.maybe(
        "select kind, gives_up_at from notices where id = :id and (ended_at is null or ended_how = 'failed')",
        &[(":id", &id)],
        |row| Ok((row.get::<_, String>("kind")?, at(row, "gives_up_at")?)),
    )?;
    let Some((kind, until)) = found else { return Ok(0) };
    let runs_out = Kind::from_word(&kind).is_none_or(Kind::runs_out);
    if runs_out && until <= writing.now {
        return Ok(0);
    }
    let until = if runs_out { until } else { writing.now + TRIED_FOR };
    writing.posted(1);
    writing.sql.change(
        "update notices set ended_at = null, ended_how = null, attempts = 0, due_at = :now, gives_up_at = :until
          where id = :id",
        &[(":now", &writing.now.as_millisecond()), (":until", &until.as_millisecond()), (":id", &id)],
    )
}

fn stop(writing: &Writing<'_>, id: NoticeId) -> Result<usize, Fault> {
    writing.sql.change(
        "update notices set ended_at = :now, ended_how = 'stopped', secret = null
          where id = :id and (ended_at is null or ended_how = 'failed')",
        &[(":now", &writing.now.as_millisecond()), (":id", &id)],
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_shown_so_that_its_owner_knows_it_and_nobody_else_can_use_it() {
        assert_eq!(masked(Channel::Email, "maya@example.org"), "m…@example.org");
        assert_eq!(masked(Channel::Text, "+1 555 010 0142"), "…0142");
        assert_eq!(masked(Channel::Text, "12"), "…12");
    }
}
