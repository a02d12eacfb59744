//! Every statement on care teams, and on charts opened for a reason.

use super::model::{Given, Listing, Member, ON_A_PAGE, OPEN_FOR, Opening, PageNumber, Without};
use crate::kit::id::{AccountId, OpeningId, PatientId};
use crate::kit::notified::Counts;
use crate::kit::phi::Phi;
use crate::records::teams;
use crate::vault::outbox::{Kind, Post};
use crate::vault::purpose::{
    BreakGlass, ChangeCareTeam, ListBreakGlass, ListWithoutTeam, ReadCareTeam, ReviewBreakGlass,
};
use crate::vault::{Change, ChartTx, Fault, FromRow, NamesPatient, PanelTx, Recorded, Row, at, day, word};

impl NamesPatient for Opening {
    fn patient(&self) -> PatientId {
        self.patient
    }
}

/// Who is of the care team.
pub fn team(tx: &ChartTx<'_, ReadCareTeam>) -> Result<Vec<Member>, Fault> {
    tx.rows(
        "select accounts.id, name, is_clinician
           from care_team
           join accounts on accounts.id = account_id
          where patient_id = :patient and state = 'active'
          order by is_clinician desc, name",
        &[],
        member,
    )
}

/// Who could be: clinical staff other than the reader.
pub fn colleagues(tx: &ChartTx<'_, ReadCareTeam>) -> Result<Vec<Member>, Fault> {
    tx.rows(
        "select id, name, is_clinician
           from accounts
          where kind = 'staff' and state = 'active' and (is_clinician = 1 or is_nurse = 1) and id <> :account
            and not exists (select 1 from care_team where patient_id = :patient and account_id = accounts.id)
          order by is_clinician desc, name",
        &[(":account", &tx.account())],
        member,
    )
}

fn member(row: &Row<'_>) -> FromRow<Member> {
    Ok(Member { account: row.get("id")?, name: row.get("name")?, is_clinician: row.get("is_clinician")? })
}

/// Patients without a care team, by name, a page at a time, and whom the reader may choose for them.
pub fn without(tx: &PanelTx<'_, ListWithoutTeam>, page: &str) -> Result<(Listing, Vec<PatientId>), Fault> {
    let [without, all] = teams::without_team(tx)?;
    let page = PageNumber::typed(page, without);
    let shown = tx.rows(
        "select patients.id as chart, list_name as name, birth_date, number
           from patients
          where state = 'active'
            and not exists (select 1 from care_team join accounts on accounts.id = care_team.account_id
                             where care_team.patient_id = patients.id and accounts.state = 'active')
          order by name, number limit :most offset :skipped",
        &[(":most", &ON_A_PAGE), (":skipped", &page.skipped())],
        |row| {
            Ok(Without {
                patient: row.get("chart")?,
                name: Phi::new(row.get("name")?),
                born: Phi::new(day(row, "birth_date")?),
                number: Phi::new(row.get("number")?),
            })
        },
    )?;
    let members = tx.rows(
        "select id, name, is_clinician
           from accounts
          where kind = 'staff' and state = 'active' and (is_clinician = 1 or is_nurse = 1) and id is not :account
          order by is_clinician desc, name",
        &[(":account", &tx.account())],
        member,
    )?;
    let named = shown.iter().map(|one| one.patient).collect();
    Ok((Listing { without, all, page, shown, members }, named))
}

/// Adds a colleague. Nobody adds themselves.
///
/// # Errors
/// [`Fault::NotAllowed`] when it is the reader; [`Fault::Stale`] when it is no colleague who treats, or one who is of
/// the team already.
pub fn add(tx: &ChartTx<'_, ChangeCareTeam>, member: AccountId) -> Result<Recorded<()>, Fault> {
    if tx.account() == Some(member) {
        return Err(Fault::NotAllowed);
    }
    tx.change_one(
        "insert into care_team (patient_id, account_id, since)
         select :patient, id, :now
           from accounts
          where id = :member and kind = 'staff' and state = 'active' and (is_clinician = 1 or is_nurse = 1)
         on conflict do nothing",
        &[(":member", &member), (":now", &tx.now().as_millisecond())],
    )?;
    tx.record(&Change::of(member).saying("added"), ())
}

/// Takes somebody out of the team.
pub fn remove(tx: &ChartTx<'_, ChangeCareTeam>, member: AccountId) -> Result<Recorded<()>, Fault> {
    tx.change_one(
        "delete from care_team where patient_id = :patient and account_id = :member",
        &[(":member", &member)],
    )?;
    tx.record(&Change::of(member).saying("removed"), ())
}

/// Opens the chart for the reader, for an hour, and writes to the managers; returns to how many addresses. The words of the reason stay in the chart; the
/// trail keeps of which kind it is.
///
/// # Errors
/// [`Fault::Stale`] when the reader has it open already: no opening is made longer.
pub fn break_glass(tx: &ChartTx<'_, BreakGlass>, given: &Given) -> Result<Recorded<usize>, Fault> {
    let (id, now): (OpeningId, _) = (tx.fresh(), tx.now());
    tx.change_one(
        "insert into break_glass (patient_id, id, account_id, reason, says, opened_at, until)
         select :patient, :id, :account, :reason, :says, :now, :until
          where not exists (select 1 from break_glass
                             where patient_id = :patient and account_id = :account and until > :now)",
        &[
            (":id", &id),
            (":account", &tx.account()),
            (":reason", &given.why.word()),
            (":says", given.says.reveal()),
            (":now", &now.as_millisecond()),
            (":until", &(now + OPEN_FOR).as_millisecond()),
        ],
    )?;
    let mut addresses = 0;
    for manager in managers(tx)? {
        let about = Some(*id.bits());
        let post = Post { patient: Some(tx.patient()?), about, ..Post::to_account(Kind::StaffAlert, manager) };
        addresses += tx.notify_counted(&post)?;
    }
    tx.change_one(
        "update break_glass set queued = :queued where patient_id = :patient and id = :id",
        &[(":queued", &i64::try_from(addresses).unwrap_or(i64::MAX)), (":id", &id)],
    )?;
    tx.record(&Change::of(id).saying(given.why.word()), addresses)
}

fn managers(tx: &ChartTx<'_, BreakGlass>) -> Result<Vec<AccountId>, Fault> {
    tx.rows(
        "select id from accounts where kind = 'staff' and is_manager = 1 and state = 'active' and :patient is not null",
        &[],
        |row| row.get("id"),
    )
}

/// The openings that no manager has looked at, the oldest first.
pub fn to_review(tx: &PanelTx<'_, ListBreakGlass>) -> Result<Vec<Opening>, Fault> {
    let reader = tx.account();
    tx.rows(
        "select break_glass.id, patient_id, number, account_id, name, reason, says, opened_at,
                queued, sent, failed
           from break_glass
           join patients on patients.id = patient_id
           join accounts on accounts.id = account_id
          where reviewed_at is null
          order by opened_at
          limit 200",
        &[],
        |row| {
            let by: AccountId = row.get("account_id")?;
            Ok(Opening {
                id: row.get("id")?,
                patient: row.get("patient_id")?,
                number: Phi::new(row.get("number")?),
                by: row.get("name")?,
                is_own: reader == Some(by),
                given: Given { why: word(row, "reason")?, says: Phi::new(row.get("says")?) },
                at: at(row, "opened_at")?,
                notified: Counts { queued: row.get("queued")?, sent: row.get("sent")?, failed: row.get("failed")? },
            })
        },
    )
}

/// Signs that an opening was looked at. Nobody signs their own.
///
/// # Errors
/// [`Fault::NotFound`] when the chart has no such opening, [`Fault::NotAllowed`] when it is the reader's own,
/// [`Fault::Stale`] when somebody has signed it.
pub fn review(tx: &ChartTx<'_, ReviewBreakGlass>, id: OpeningId) -> Result<Recorded<()>, Fault> {
    let by: AccountId = tx.one(
        "select account_id from break_glass where patient_id = :patient and id = :id",
        &[(":id", &id)],
        |row| row.get("account_id"),
    )?;
    if tx.account() == Some(by) {
        return Err(Fault::NotAllowed);
    }
    tx.change_one(
        "update break_glass set reviewed_at = :now, reviewed_by = :account
          where patient_id = :patient and id = :id and reviewed_at is null",
        &[(":now", &tx.now().as_millisecond()), (":account", &tx.account()), (":id", &id)],
    )?;
    tx.record(&Change::of(id), ())
}
