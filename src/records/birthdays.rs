//! The birthdays of children whose parents act for them: a word 30 days before, and a mark on the trail on the day.
//!
//! Access itself does not wait for this work: [`Rules`] reckons it from the days each time it is asked.

use crate::kit::clock::{Timestamp, instant};
use crate::kit::date::{Date, TimeZone, day, start_of};
use crate::kit::id::{AccountId, PatientId};
use crate::vault::outbox::{Kind, Post, To};
use crate::vault::purpose::KeepBirthdays;
use crate::vault::relations::{Granted, Rules};
use crate::vault::{Change, ChartTx, Fault, Recorded, RoundTx, Vault};

/// How long before a birthday both sides hear of it.
const NOTICE_DAYS: i32 = 30;

/// A parent's grant, and what was done about it already.
struct Parent {
    patient: PatientId,
    proxy: AccountId,
    granted: Granted,
    narrowed: bool,
    warned_at: Option<Timestamp>,
}

/// What is due for a grant today.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Due {
    /// The word 30 days before.
    Warn,
    /// The mark that it narrows.
    Narrow,
    End(Timestamp),
}

impl Due {
    /// The word that the trail has for it.
    const fn word(self) -> &'static str {
        match self {
            Self::Warn => "warn",
            Self::Narrow => "narrows",
            Self::End(_) => "ends",
        }
    }

    const fn notice(self) -> Kind {
        match self {
            Self::Warn => Kind::ProxyEndsSoon,
            Self::Narrow | Self::End(_) => Kind::ProxyChanged,
        }
    }
}

/// Does what birthdays ask for, each thing once. Returns how many things it did.
pub async fn keep_birthdays(vault: &Vault) -> Result<usize, Fault> {
    let (rules, zone, round) = (vault.rules(), vault.settings().zone(), vault.round::<KeepBirthdays>()?);
    let parents = round.read(parents).await?.into_iter();
    let due = parents.filter_map(|parent| due(&rules, &zone, &parent).map(|due| (parent.patient, (parent.proxy, due))));
    round.each(due.collect(), |tx, (proxy, due)| carry_out(tx, *proxy, *due)).await
}

/// Every parent's grant that was not ended.
fn parents(tx: &RoundTx<'_, KeepBirthdays>) -> Result<Vec<Parent>, Fault> {
    tx.rows(
        "select grants.patient_id, grants.account_id, reason, by_patient, granted_at, ends_at, birth_date, results,
                appointments, medicines, messages, documents, own_threads, narrowed_at, warned_at
           from grants
           join patients on patients.id = grants.patient_id
          where reason = 'parent' and ended_by is null",
        &[],
        |row| {
            let warned_at: Option<i64> = row.get("warned_at")?;
            Ok(Parent {
                patient: row.get("patient_id")?,
                proxy: row.get("account_id")?,
                granted: Granted::read(row)?,
                narrowed: row.get::<_, Option<i64>>("narrowed_at")?.is_some(),
                warned_at: warned_at.map(instant),
            })
        },
    )
}

fn due(rules: &Rules, zone: &TimeZone, parent: &Parent) -> Option<Due> {
    let (today, grant) = (rules.today(), &parent.granted);
    let (narrows_on, ends_on) = (rules.narrows_on(grant), rules.ends_on(grant)?);
    let end = start_of(ends_on, zone);
    if ends_on <= today {
        // Once the row itself says so, or says an earlier day, nothing is left to do.
        return grant.ends_at.is_none_or(|agreed| agreed > end).then_some(Due::End(end));
    }
    if grant.ends_at.is_some_and(|agreed| day(agreed, zone) <= today) {
        return None;
    }
    if narrows_on.is_some_and(|on| on <= today) && !parent.narrowed {
        return Some(Due::Narrow);
    }
    let coming = narrows_on.into_iter().chain([ends_on]).find(|on| *on > today)?;
    let is_near = is_near(coming, today);
    let is_warned = parent.warned_at.is_some_and(|at| is_near_of(coming, day(at, zone)));
    (is_near && !is_warned).then_some(Due::Warn)
}

fn is_near(birthday: Date, today: Date) -> bool {
    birthday.saturating_sub(jiff::Span::new().days(NOTICE_DAYS)) <= today
}

/// Whether the word that went out on that day was about this birthday.
fn is_near_of(birthday: Date, warned: Date) -> bool {
    is_near(birthday, warned) && warned < birthday
}

fn carry_out(tx: &ChartTx<'_, KeepBirthdays>, proxy: AccountId, due: Due) -> Result<Option<Recorded<()>>, Fault> {
    let end = match due {
        Due::End(end) => Some(end.as_millisecond()),
        Due::Warn | Due::Narrow => None,
    };
    let changed = tx.change(
        "update grants
            set warned_at = case when :due = 'warn' then :now else warned_at end,
                narrowed_at = case when :due = 'narrows' then :now else narrowed_at end,
                ends_at = coalesce(:end, ends_at)
          where patient_id = :patient and account_id = :proxy and reason = 'parent' and ended_by is null",
        &[(":due", &due.word()), (":now", &tx.now().as_millisecond()), (":end", &end), (":proxy", &proxy)],
    )?;
    if changed == 0 {
        return Ok(None);
    }
    let patient = tx.patient()?;
    let to = To::BothSides(patient, proxy);
    tx.notify(&Post { to, patient: Some(patient), ..Post::to_account(due.notice(), proxy) })?;
    tx.record(&Change::of(proxy).saying(due.word()), ()).map(Some)
}
