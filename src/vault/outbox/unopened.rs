//! Released results that nobody has opened, and whether anybody can have heard of them. Whether a result was opened the
//! trail knows, and whether a notice left the outbox does: no list across patients reads either by itself.

use crate::kit::clock::{SignedDuration, Timestamp, instant};
use crate::kit::date::Date;
use crate::kit::id::{PatientId, ResultId};
use crate::kit::notified::Notified;
use crate::kit::phi::Phi;
use crate::vault::actor::Relation;
use crate::vault::fault::Fault;
use crate::vault::purpose::ListUnopenedResults;
use crate::vault::sql::{FromRow, Row, at, day};
use crate::vault::tx::PanelTx;

/// For how many days back the report looks.
const UNOPENED_LOOK_BACK: u32 = 180;

/// Which part of them.
pub struct UnopenedSpan {
    /// Not opened for so many days.
    pub days: u32,
    /// `call` for those of which nobody can have heard, `told` for the others; else all.
    pub chase: &'static str,
    pub most: u32,
    /// How many come before.
    pub skipped: u32,
}

/// A released result that nobody has opened.
pub struct UnopenedResult {
    pub patient: PatientId,
    pub name: Phi,
    pub born: Phi<Date>,
    pub id: ResultId,
    pub title: Phi,
    /// Its kind, by its word.
    pub kind: String,
    /// Since when it can be seen as it is.
    pub since: Timestamp,
    /// Who can have heard of it.
    pub notified: Notified,
    /// Whether nobody treats the patient, where charts are kept to care teams.
    pub is_nobodys: bool,
}

/// A page of them, the longest unopened first. Where charts are kept to care teams: of the reader's own patients, and of
/// those whom nobody treats yet.
pub fn unopened(tx: &PanelTx<'_, ListUnopenedResults>, span: &UnopenedSpan) -> Result<Vec<UnopenedResult>, Fault> {
    let of_days = |days: u32| SignedDuration::from_hours(24 * i64::from(days));
    let before = tx.now() - of_days(span.days);
    let since = tx.now() - of_days(UNOPENED_LOOK_BACK.max(span.days * 2));
    tx.past_doors().rows(
        UNOPENED,
        &[
            (":now", &tx.now().as_millisecond()),
            (":before", &before.as_millisecond()),
            (":since", &since.as_millisecond()),
            (":sees_all", &!matches!(tx.relation(), Relation::Outside)),
            (":account", &tx.account()),
            (":chase", &span.chase),
            (":most", &span.most),
            (":skipped", &span.skipped),
        ],
        result,
    )
}

const UNOPENED: &str = "
    with open as (
        select results.patient_id, results.id, goes_by, title, kind, max(released_at, came_at) as since, announced_in, announced_at,
               announcing_failed,
               not :sees_all and not exists (
                     select 1 from care_team join accounts on accounts.id = care_team.account_id and accounts.state = 'active'
                      where care_team.patient_id = results.patient_id) as is_nobodys
          from results
         where is_shown = 1 and released_at <= :before and released_at > :since
           and came_at <= :before
           and not exists (select 1 from trail
                            where trail.patient_id = results.patient_id and object_id = results.id
                              and act in ('result.read', 'document.read') and outcome = 'granted'
                              and relation in ('oneself', 'preview', 'proxy') and at >= came_at)
           and (:sees_all
                or exists (select 1 from care_team
                            where care_team.patient_id = results.patient_id and care_team.account_id = :account)
                or not exists (
                     select 1 from care_team join accounts on accounts.id = care_team.account_id and accounts.state = 'active'
                      where care_team.patient_id = results.patient_id))),
    heard as (
        select open.*, full_name as name, birth_date,
               exists (select 1 from grants join accounts on accounts.id = grants.account_id
                        where grants.patient_id = open.patient_id and accounts.state = 'active'
                          and (grants.kind = 'oneself' or narrowed_at is null and (
                               (goes_by = 'results' and grants.results = 1)
                               or (goes_by = 'documents' and grants.documents = 1)))
                          and (ends_at is null or ends_at > :now)) as can_sign_in,
               exists (select 1 from grants join addresses on addresses.account_id = grants.account_id
                        where grants.patient_id = open.patient_id and reaches
                          and addresses.ended_at is null) as has_address,
               exists (select 1 from notices where notices.about = announced_in and ended_at is null) as is_on_its_way
          from open
          join patients on patients.id = open.patient_id and patients.state = 'active')
    select patient_id, id, title, kind, since, is_nobodys, name, birth_date, can_sign_in, has_address, announced_at,
           announcing_failed, is_on_its_way
      from heard
     where case :chase when 'call' then not can_sign_in or (announced_at is null and not is_on_its_way)
                       when 'told' then can_sign_in and (announced_at is not null or is_on_its_way)
                       else 1 end
     order by since
     limit :most offset :skipped";

fn result(row: &Row<'_>) -> FromRow<UnopenedResult> {
    Ok(UnopenedResult {
        patient: row.get("patient_id")?,
        name: Phi::new(row.get("name")?),
        born: Phi::new(day(row, "birth_date")?),
        id: row.get("id")?,
        title: Phi::new(row.get("title")?),
        kind: row.get("kind")?,
        since: at(row, "since")?,
        notified: notified(row)?,
        is_nobodys: row.get("is_nobodys")?,
    })
}

fn notified(row: &Row<'_>) -> FromRow<Notified> {
    let says = |column: &str| row.get::<_, bool>(column);
    Ok(match row.get::<_, Option<i64>>("announced_at")?.map(instant) {
        _ if !says("can_sign_in")? => Notified::NoLogin,
        Some(at) => Notified::Sent(at),
        None if says("is_on_its_way")? => Notified::OnItsWay,
        None if says("announcing_failed")? => Notified::Failed,
        None if !says("has_address")? => Notified::NoAddress,
        None => Notified::Unwanted,
    })
}
