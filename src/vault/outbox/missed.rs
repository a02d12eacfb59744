//! Results that somebody was not told of, since nothing that was sent could have reached them. As soon as something can,
//! they hear once that something waits, however much it is.

use crate::kit::clock::SignedDuration;
use crate::kit::id::{AccountId, Id, PatientId};
use crate::vault::actor::Relation;
use crate::vault::fault::Fault;
use crate::vault::outbox::{self, Kind, Post, To};
use crate::vault::relations::Rules;
use crate::vault::settings::{NOTICE_MINUTES, Settings};
use crate::vault::sql::Sql;
use crate::vault::writer::Writing;

/// Whether anything that is sent reaches a login: a proven e-mail address, or texts that were agreed to and not stopped.
pub fn is_reached(sql: Sql<'_>, account: AccountId) -> Result<bool, Fault> {
    sql.one(
        "select exists (select 1 from addresses
                         where account_id = :account and reaches and ended_at is null) as is_reached",
        &[(":account", &account)],
        |row| row.get("is_reached"),
    )
}

/// To be called when an address of a login begins to count; `was_reached` says whether another did before. Queues one
/// notice, of the chart in which something was missed last, where the login can read it and has not. It waits as long as
/// any notice of results does: whoever opens them meanwhile hears nothing.
pub fn tell_of_missed(writing: &Writing<'_>, account: AccountId, was_reached: bool) -> Result<(), Fault> {
    // What was missed is in charts, whichever door the address came through.
    let writing = &writing.past_doors();
    let wait = SignedDuration::from_mins(i64::from(Settings::load(writing.sql)?.number(&NOTICE_MINUTES)));
    for (patient, relation) in charts(writing, account, was_reached)? {
        put_together(writing, patient, relation)?;
        for batch in missed(writing, patient, was_reached)? {
            let to = To::Reader(patient, batch, account);
            let post = Post { to, about: Some(batch), delay: wait, ..Post::to_chart(Kind::NewResult, patient) };
            if outbox::queue(writing, &post)? > 0 {
                return Ok(());
            }
        }
    }
    Ok(())
}

/// The charts in which a login missed something, that of the newest first, and what it is to their patients: whatever was
/// told of while nothing reached it; else what could not be delivered to anybody. Who may read it, and has not, the outbox
/// asks.
fn charts(writing: &Writing<'_>, account: AccountId, was_reached: bool) -> Result<Vec<(PatientId, Relation)>, Fault> {
    let rules = Rules::of(&Settings::load(writing.sql)?, writing.now);
    writing.sql.rows(
        "select results.patient_id, grants.kind, reason, by_patient, granted_at, ends_at, birth_date, grants.results,
                appointments, medicines, messages, documents, own_threads
           from grants join results on results.patient_id = grants.patient_id
                join patients on patients.id = grants.patient_id
          where grants.account_id = :account and announced_in is not null and is_shown = 1
            and (not :was_reached or (announcing_failed = 1 and announced_at is null))
          group by results.patient_id
          order by max(max(released_at, came_at)) desc",
        &[(":account", &account), (":was_reached", &was_reached)],
        |row| Ok((row.get("patient_id")?, rules.person(row, None)?)),
    )
}

/// One word tells of everything in a chart that the login reads, that nobody has heard of and that no notice on its way tells of: from now on it
/// is one batch, and heard of together.
fn put_together(writing: &Writing<'_>, patient: PatientId, relation: Relation) -> Result<(), Fault> {
    let (batch, reads) =
        (Id::<()>::random(writing.entropy), if relation == Relation::None { "" } else { relation.reads() });
    writing.sql.change(
        "update results set announced_in = :batch
          where patient_id = :patient and announced_in is not null and is_shown = 1
            and announced_at is null and instr(:reads, goes_by) > 0
            and not exists (select 1 from notices where notices.about = announced_in and ended_at is null)",
        &[(":batch", batch.bits()), (":patient", &patient), (":reads", &reads)],
    )?;
    Ok(())
}

/// What was told of together, the newest first.
fn missed(writing: &Writing<'_>, patient: PatientId, was_reached: bool) -> Result<Vec<[u8; 16]>, Fault> {
    writing.sql.rows(
        "select announced_in from results
          where patient_id = :patient and announced_in is not null and is_shown = 1
            and (not :was_reached or (announcing_failed = 1 and announced_at is null))
          group by announced_in
          order by max(max(released_at, came_at)) desc
          limit 50",
        &[(":patient", &patient), (":was_reached", &was_reached)],
        |row| row.get("announced_in"),
    )
}
