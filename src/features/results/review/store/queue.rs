//! The queue: what no clinician has looked at, and what waits for its patient.

use super::corrected::corrected;
use super::seen::{in_the_row, unseen};
use crate::features::results::model::Kind;
use crate::features::results::review::model::{Corrected, Narrowed, Pile, Treated, Unseen, Waiting};
use crate::kit::clock::{Timestamp, instant};
use crate::kit::id::as_json;
use crate::kit::notified::Alerted;
use crate::kit::phi::Phi;
use crate::vault::actor::Relation;
use crate::vault::outbox::{alerted, alerts_sent, to_call};
use crate::vault::purpose::ListWaitingResults;
use crate::vault::{Fault, FromRow, NamesPatient, PanelTx, Row, at, day, word};

impl NamesPatient for Waiting {
    fn patient(&self) -> crate::kit::id::PatientId {
        self.patient
    }
}

/// The hundred most urgent lines: what cannot wait and nobody has, then what nobody can tell, then what is dangerous, then what was corrected after
/// its patient could read it, then the oldest. Where charts are kept to care teams: those of the reader's own patients;
/// those of patients whom nobody treats yet, so that none is lost; and what cannot wait of anybody's, for every
/// clinician, and for others who were told of it or once it is overdue.
pub fn waiting(tx: &PanelTx<'_, ListWaitingResults>, narrowed: Narrowed) -> Result<Vec<Waiting>, Fault> {
    let (sees_all, told) = (!matches!(tx.relation(), Relation::Outside), as_json(&alerts_sent(tx)?));
    let mut lines = tx.rows(
        QUEUE,
        &[
            (":now", &tx.now().as_millisecond()),
            (":sees_all", &sees_all),
            (":account", &tx.account()),
            (":kind", &narrowed.kind.map(Kind::word)),
            (":part", &narrowed.pile.word()),
            (":told", &told),
        ],
        |row| line(row, tx.now()),
    )?;
    // A hundred lines at most, each by its own index.
    for line in lines.iter_mut().filter(|line| line.treated == Treated::ByReader && !line.is_reviewed) {
        let (patient, whose) = (line.patient, Some(&line.patient));
        line.values = in_the_row(tx, (whose, line.id))?;
        line.unseen = unseen(tx, (whose, patient, line.id), line.changed_at, &line.values)?;
        if line.corrected.is_some() {
            line.corrected = Some(corrected(tx, (whose, line.id))?);
        }
    }
    if lines.iter().any(|line| line.alerted.is_some_and(Alerted::is_nobody)) {
        let to_call = to_call(tx)?;
        for line in lines.iter_mut().filter(|line| line.alerted.is_some_and(Alerted::is_nobody)) {
            line.to_call.clone_from(&to_call);
        }
    }
    Ok(lines)
}

/// What no clinician has looked at, and what was looked at and waits.
const QUEUE: &str = "with open as (
            select patient_id, id from results
             where review_id is null and taken_back is null and came_at <= :now and undecided_at is null
            union all
            select patient_id, id from results
             where state = 'waiting' and taken_back is null and uploaded_at <= :now and review_id is not null
               and undecided_at is null
            union all
            select patient_id, id from results indexed by results_undecided
             where undecided_at is not null and taken_back is not 'clinic'),
         shown as (
            select results.*, held_until,
                case when :sees_all
                       or exists (select 1 from care_team
                                   where care_team.patient_id = open.patient_id and account_id = :account) then 'reader'
                     when exists (select 1 from care_team
                                    join accounts on accounts.id = care_team.account_id and accounts.state = 'active'
                                   where care_team.patient_id = open.patient_id) then 'others'
                     else 'nobody' end as treated,
                (select id from critical_alerts
                  where critical_alerts.patient_id = open.patient_id and result_id = open.id
                    and acknowledged_at is null order by raised_at desc limit 1) as alert,
                corrected_at is not null and review_id is null as is_corrected
              from open
              join results on results.patient_id = open.patient_id and results.id = open.id
              left join result_holds on result_holds.patient_id = open.patient_id and result_id = open.id
             where coalesce(came_at, undecided_at) is not null
               and (:sees_all
                    or exists (select 1 from care_team
                                where care_team.patient_id = open.patient_id and account_id = :account)
                    or not exists (
                     select 1 from care_team join accounts on accounts.id = care_team.account_id and accounts.state = 'active'
                      where care_team.patient_id = open.patient_id)
                    or exists (select 1 from critical_alerts
                                where critical_alerts.patient_id = open.patient_id and result_id = open.id
                                  and acknowledged_at is null
                                  and (times > 1 or failed >= queued
                                    or exists (select 1 from accounts
                                                where accounts.id = :account and is_clinician = 1)
                                    or critical_alerts.id in (select unhex(value) from json_each(:told)))))
               and (:kind is null or kind = :kind)
               and (:part <> 'mine' or exists (
                    select 1 from care_team where care_team.patient_id = open.patient_id and account_id = :account))
               and (:part <> 'critical' or is_critical = 1)
               and (:part <> 'held' or (results.state = 'waiting' and (held_until is not null or rule = 'held_test')))
             order by alert is null, undecided_at is null, is_critical desc, is_corrected desc, came_at
             limit 100)
         select shown.id, shown.patient_id, full_name as name, birth_date, title, kind,
                coalesce(came_at, uploaded_at) as came_at, coalesce(changed_at, came_at, uploaded_at) as changed_at,
                is_shown as is_seen, due_at, undecided_at is not null as is_undecided,
                coalesce(held_until, iif(rule = 'held_test', rule_until, null)) as held_until,
                review_id is not null as is_reviewed, is_critical, is_corrected, treated,
                raised_at as open_since, queued, sent, failed, sent_at,
                (select accounts.name from critical_alerts join accounts on accounts.id = acknowledged_by
                  where critical_alerts.patient_id = shown.patient_id and result_id = shown.id
                  order by raised_at desc limit 1) as taken_on_by
           from shown
           join patients on patients.id = shown.patient_id
           left join critical_alerts on critical_alerts.patient_id = shown.patient_id and critical_alerts.id = alert
          order by alert is null, undecided_at is null, is_critical desc, is_corrected desc, came_at";

fn line(row: &Row<'_>, now: Timestamp) -> FromRow<Waiting> {
    let perhaps = |column: &str| row.get::<_, Option<i64>>(column).map(|at| at.map(instant));
    let open_since = perhaps("open_since")?;
    let is_corrected: bool = row.get("is_corrected")?;
    Ok(Waiting {
        patient: row.get("patient_id")?,
        name: Phi::new(row.get("name")?),
        born: Phi::new(day(row, "birth_date")?),
        id: row.get("id")?,
        title: Phi::new(row.get("title")?),
        kind: word(row, "kind")?,
        came_at: at(row, "came_at")?,
        changed_at: at(row, "changed_at")?,
        values: Vec::new(),
        unseen: Unseen::Values,
        is_undecided: row.get("is_undecided")?,
        corrected: is_corrected.then(|| Corrected { was: Vec::new() }),
        is_seen: row.get("is_seen")?,
        due_at: perhaps("due_at")?,
        held_until: perhaps("held_until")?,
        is_reviewed: row.get("is_reviewed")?,
        is_critical: row.get("is_critical")?,
        open_since,
        taken_on_by: row.get("taken_on_by")?,
        alerted: open_since.map(|since| alerted(row, since, now)).transpose()?,
        to_call: Vec::new(),
        treated: word(row, "treated")?,
    })
}

/// How many lines each part has, in the order of [`Pile::ALL`], whatever their kind.
pub fn counts(tx: &PanelTx<'_, ListWaitingResults>) -> Result<[u32; 4], Fault> {
    let (sees_all, told) = (!matches!(tx.relation(), Relation::Outside), as_json(&alerts_sent(tx)?));
    tx.one(
        "with open as (
            select patient_id, id from results
             where review_id is null and taken_back is null and came_at <= :now and undecided_at is null
            union all
            select patient_id, id from results
             where state = 'waiting' and taken_back is null and uploaded_at <= :now and review_id is not null
               and undecided_at is null
            union all
            select patient_id, id from results indexed by results_undecided
             where undecided_at is not null and taken_back is not 'clinic'),
         mine as (
            select results.*, held_until, exists (select 1 from care_team where care_team.patient_id = open.patient_id
                                                     and account_id = :account) as is_mine
              from open
              join results on results.patient_id = open.patient_id and results.id = open.id
              left join result_holds on result_holds.patient_id = open.patient_id and result_id = open.id
             where coalesce(came_at, undecided_at) is not null)
         select count(*) as in_all, coalesce(sum(is_mine), 0) as of_mine, coalesce(sum(is_critical), 0) as critical,
                coalesce(sum(state = 'waiting' and (held_until is not null or rule = 'held_test')), 0) as held
           from mine
          where :sees_all or is_mine
             or not exists (
                     select 1 from care_team join accounts on accounts.id = care_team.account_id and accounts.state = 'active'
                      where care_team.patient_id = mine.patient_id)
             or exists (select 1 from critical_alerts
                         where critical_alerts.patient_id = mine.patient_id and result_id = mine.id
                           and acknowledged_at is null
                           and (times > 1 or failed >= queued
                             or exists (select 1 from accounts where accounts.id = :account and is_clinician = 1)
                             or critical_alerts.id in (select unhex(value) from json_each(:told))))",
        &[
            (":now", &tx.now().as_millisecond()),
            (":sees_all", &sees_all),
            (":account", &tx.account()),
            (":told", &told),
        ],
        |row| Ok([row.get("in_all")?, row.get("of_mine")?, row.get("critical")?, row.get("held")?]),
    )
}

/// The part's place among the counts.
pub fn count_of(pile: Pile, counts: [u32; 4]) -> u32 {
    Pile::ALL.iter().zip(counts).find(|(of, _)| **of == pile).map_or(0, |(_, count)| count)
}
