//! The birthdays of children whose parents act for them: a word 30 days before, and a mark on the trail on the day.
//!
//! Access itself does not wait for this work: [`Rules`] reckons it from the days each time it is asked.

use super::Vault;
use super::actor::{Actor, Kind as ActorKind};
use super::fault::Fault;
use super::kin::{Granted, Rules, both_sides};
use super::outbox::{self, Kind, Post};
use super::sql::Sql;
use super::trail::Entry;
use super::writer::Writing;
use crate::kit::clock::{Timestamp, instant};
use crate::kit::date::{Date, TimeZone, day, start_of};
use crate::kit::id::{AccountId, PatientId};

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
    /// Its end.
    End(Timestamp),
}

impl Due {
    const fn act(self) -> &'static str {
        match self {
            Self::Warn => "birthday.warn",
            Self::Narrow => "birthday.narrows",
            Self::End(_) => "birthday.ends",
        }
    }

    const fn notice(self) -> Kind {
        match self {
            Self::Warn => Kind::ProxyEndsSoon,
            Self::Narrow | Self::End(_) => Kind::ProxyChanged,
        }
    }
}

impl Vault {
    /// Does what birthdays ask for, each thing once. Returns how many things it did.
    pub async fn keep_birthdays(&self) -> Result<usize, Fault> {
        let (rules, zone) = (self.rules(), self.settings().zone());
        let due: Vec<_> = self
            .readers()
            .run(parents)
            .await?
            .into_iter()
            .filter_map(|parent| due(&rules, &zone, &parent).map(|due| (parent.patient, parent.proxy, due)))
            .collect();
        for (patient, proxy, due) in &due {
            let (patient, proxy, due, vault) = (*patient, *proxy, *due, self.clone());
            self.writer().run(move |writing| carry_out(&vault, writing, (patient, proxy), due)).await?;
        }
        Ok(due.len())
    }
}

/// Every parent's grant that was not ended.
fn parents(sql: Sql<'_>) -> Result<Vec<Parent>, Fault> {
    sql.rows(
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

fn carry_out(
    vault: &Vault,
    writing: &Writing<'_>,
    (patient, proxy): (PatientId, AccountId),
    due: Due,
) -> Result<(), Fault> {
    let (now, end) = (
        writing.now.as_millisecond(),
        match due {
            Due::End(end) => Some(end.as_millisecond()),
            Due::Warn | Due::Narrow => None,
        },
    );
    let changed = writing.sql.change(
        "update grants
            set warned_at = case when :due = 'birthday.warn' then :now else warned_at end,
                narrowed_at = case when :due = 'birthday.narrows' then :now else narrowed_at end,
                ends_at = coalesce(:end, ends_at)
          where patient_id = :patient and account_id = :proxy and reason = 'parent' and ended_by is null",
        &[(":due", &due.act()), (":now", &now), (":end", &end), (":patient", &patient), (":proxy", &proxy)],
    )?;
    if changed == 0 {
        return Ok(());
    }
    for account in both_sides(writing, patient, proxy)? {
        outbox::queue(writing, &Post { patient: Some(patient), ..Post::to_account(due.notice(), account) })?;
    }
    let job = Actor(ActorKind::Job("birthdays"));
    let entry = Entry {
        patient: Some(patient),
        object: Some(*proxy.bits()),
        ..Entry::new("event", due.act(), "done").by(&job).detail(job.name())
    };
    writing.append(&vault.origin_of_the_terminal(), &entry).map(|_| ())
}
