//! The reports: what waits for review by age, and what nobody has opened.

use super::model::{Band, ByAge, ByAgeAsked, REPORT_PAGE, Unopened, UnopenedAsked, Unreviewed, before_page};
use crate::features::results::model::Kind;
use crate::kit::clock::SignedDuration;
use crate::kit::id::PatientId;
use crate::kit::phi::Phi;
use crate::vault::actor::Relation;
use crate::vault::outbox::{UnopenedSpan, unopened as unopened_results};
use crate::vault::purpose::{ListUnopenedResults, ListWaitingResults};
use crate::vault::{Fault, FromRow, NamesPatient, PanelTx, Row, at, day, word};

impl NamesPatient for Unreviewed {
    fn patient(&self) -> PatientId {
        self.patient
    }
}

impl NamesPatient for Unopened {
    fn patient(&self) -> PatientId {
        self.patient
    }
}

/// A page of what no clinician has looked at, the oldest first; one line more than the page tells that there is another.
/// Where charts are kept to care teams: of the reader's own patients, and of patients whom nobody treats yet.
pub fn unreviewed(tx: &PanelTx<'_, ListWaitingResults>, asked: ByAgeAsked) -> Result<Vec<Unreviewed>, Fault> {
    let sees_all = !matches!(tx.relation(), Relation::Outside);
    let (least, under) = asked.band.map_or((0, None), Band::days);
    let ago = |days: u32| (tx.now() - SignedDuration::from_hours(24 * i64::from(days))).as_millisecond();
    tx.rows(
        UNREVIEWED,
        &[
            (":sees_all", &sees_all),
            (":account", &tx.account()),
            (":until", &ago(least)),
            (":since", &under.map_or(i64::MIN, ago)),
            (":kind", &asked.kind.map(Kind::word)),
            (":team", &asked.team.word()),
            (":most", &(REPORT_PAGE + 1)),
            (":skipped", &before_page(asked.page)),
        ],
        line,
    )
}

const UNREVIEWED: &str = "
    select results.id, results.patient_id, full_name as name, birth_date, title, kind,
            came_at, results.state = 'released' as is_seen,
            coalesce((select group_concat(accounts.name, ', ')
                        from care_team join accounts on accounts.id = care_team.account_id and accounts.state = 'active'
                       where care_team.patient_id = results.patient_id), '') as team,
            not :sees_all and not exists (
                 select 1 from care_team join accounts on accounts.id = care_team.account_id and accounts.state = 'active'
                  where care_team.patient_id = results.patient_id) as is_nobodys
       from results
       join patients on patients.id = results.patient_id
      where review_id is null and taken_back is null and came_at <= :until and came_at > :since
        and (:kind is null or kind = :kind)
        and (:sees_all
             or exists (select 1 from care_team
                         where care_team.patient_id = results.patient_id and account_id = :account)
             or not exists (
                 select 1 from care_team join accounts on accounts.id = care_team.account_id and accounts.state = 'active'
                  where care_team.patient_id = results.patient_id))
        and (:team <> 'mine' or exists (
             select 1 from care_team where care_team.patient_id = results.patient_id and account_id = :account))
        and (:team <> 'nobody' or not exists (
                 select 1 from care_team join accounts on accounts.id = care_team.account_id and accounts.state = 'active'
                  where care_team.patient_id = results.patient_id))
      order by came_at
      limit :most offset :skipped";

fn line(row: &Row<'_>) -> FromRow<Unreviewed> {
    Ok(Unreviewed {
        patient: row.get("patient_id")?,
        name: Phi::new(row.get("name")?),
        born: Phi::new(day(row, "birth_date")?),
        id: row.get("id")?,
        title: Phi::new(row.get("title")?),
        kind: word(row, "kind")?,
        came_at: at(row, "came_at")?,
        is_seen: row.get("is_seen")?,
        team: row.get("team")?,
        is_nobodys: row.get("is_nobodys")?,
    })
}

/// How many there are by age and kind, in the places of [`ByAge`].
pub fn by_age(tx: &PanelTx<'_, ListWaitingResults>) -> Result<[u32; 25], Fault> {
    let sees_all = !matches!(tx.relation(), Relation::Outside);
    let counted = tx.rows(
        "with open as (
            select kind, (:now - came_at) / 86400000 as days
              from results
             where review_id is null and taken_back is null and came_at <= :now
               and (:sees_all
                    or exists (select 1 from care_team
                                where care_team.patient_id = results.patient_id and account_id = :account)
                    or not exists (
                     select 1 from care_team join accounts on accounts.id = care_team.account_id and accounts.state = 'active'
                      where care_team.patient_id = results.patient_id)))
         select kind, min(days, 14) as days, count(*) as many from open group by kind, min(days, 14)",
        &[(":now", &tx.now().as_millisecond()), (":sees_all", &sees_all), (":account", &tx.account())],
        |row| Ok((word::<Kind>(row, "kind")?, row.get::<_, u32>("days")?, row.get::<_, u32>("many")?)),
    )?;
    let mut counts = [0; 25];
    for (kind, days, many) in counted {
        let band = Band::ALL.into_iter().rev().find(|band| band.days().0 <= days).unwrap_or(Band::Today);
        if let Some(count) = ByAge::index(band, kind).and_then(|at| counts.get_mut(at)) {
            *count += many;
        }
    }
    Ok(counts)
}

/// A page of released results that nobody has opened for so many days, the oldest first; one line more than the page.
pub fn unopened(
    tx: &PanelTx<'_, ListUnopenedResults>,
    asked: UnopenedAsked,
    days: u32,
) -> Result<Vec<Unopened>, Fault> {
    let span =
        UnopenedSpan { days, chase: asked.chase.word(), most: REPORT_PAGE + 1, skipped: before_page(asked.page) };
    let found = unopened_results(tx, &span)?;
    let now = tx.now();
    found
        .into_iter()
        .map(|one| {
            Ok(Unopened {
                patient: one.patient,
                name: one.name,
                born: one.born,
                id: one.id,
                title: one.title,
                kind: one.kind.parse().map_err(|_| Fault::Broken("a result is of no kind"))?,
                days: now.duration_since(one.since).as_hours() / 24,
                notified: one.notified,
                is_nobodys: one.is_nobodys,
            })
        })
        .collect()
}
