//! The guard's statements: who the patient is, and who else a file may belong to.

use crate::features::results::upload::model::guard::{MOST_DAYS, Person, Reading};
use crate::kit::date::Date;
use crate::kit::id::PatientId;
use crate::kit::phi::Phi;
use crate::vault::actor::Relation;
use crate::vault::purpose::{CompareFile, StageFile};
use crate::vault::{ChartTx, Fault, FromRow, NamesPatient, PanelTx, Row, day};

/// The patient of the chart, as the guard compares them.
pub fn person(tx: &ChartTx<'_, StageFile>) -> Result<Person, Fault> {
    tx.one("select given_name, family_name, birth_date from patients where id = :patient", &[], of_row)
}

/// Another patient whose name and birth date stand in a file.
#[derive(Clone, Copy, Debug)]
pub struct Elsewhere(pub PatientId);

impl NamesPatient for Elsewhere {
    fn patient(&self) -> PatientId {
        self.0
    }
}

/// Patients other than this one whose name and birth date stand in a file, as far as the asker may open their charts.
pub fn elsewhere(tx: &PanelTx<'_, CompareFile>, but: PatientId, reading: &Reading) -> Result<Vec<Elsewhere>, Fault> {
    Ok(matches(tx, but, reading)?.into_iter().filter(|found| found.1).map(|found| Elsewhere(found.0)).collect())
}

/// How many others there are, of whom the asker learns no more than that.
pub fn elsewhere_hidden(tx: &PanelTx<'_, CompareFile>, but: PatientId, reading: &Reading) -> Result<[u32; 1], Fault> {
    let hidden = matches(tx, but, reading)?.into_iter().filter(|found| !found.1).count();
    Ok([u32::try_from(hidden).unwrap_or(u32::MAX)])
}

/// Who they are, and whether the asker may open their charts.
fn matches(tx: &PanelTx<'_, CompareFile>, but: PatientId, reading: &Reading) -> Result<Vec<(PatientId, bool)>, Fault> {
    let days: Vec<String> = reading.days().iter().map(Date::to_string).collect();
    let day = |at: usize| days.get(at).map(String::as_str).unwrap_or_default();
    const { assert!(MOST_DAYS == 12, "as many days as the statement names") };
    let found = tx.rows(
        "select id, given_name, family_name, birth_date,
                (:sees_all or exists (
                    select 1 from care_team where care_team.patient_id = patients.id and account_id = :account)) as may_open
           from patients
          where birth_date in (:a, :b, :c, :d, :e, :f, :g, :h, :i, :j, :k, :l) and id <> :but
          limit 2000",
        &[
            (":sees_all", &!matches!(tx.relation(), Relation::Outside)), (":account", &tx.account()), (":but", &but),
            (":a", &day(0)), (":b", &day(1)), (":c", &day(2)), (":d", &day(3)), (":e", &day(4)), (":f", &day(5)),
            (":g", &day(6)), (":h", &day(7)), (":i", &day(8)), (":j", &day(9)), (":k", &day(10)), (":l", &day(11)),
        ],
        |row| Ok((row.get("id")?, row.get("may_open")?, of_row(row)?)),
    )?;
    let belongs = found.into_iter().filter(|(_, _, other)| reading.belongs_to(other));
    Ok(belongs.map(|(id, may_open, _)| (id, may_open)).collect())
}

fn of_row(row: &Row<'_>) -> FromRow<Person> {
    Ok(Person {
        given: Phi::new(row.get("given_name")?),
        family: Phi::new(row.get("family_name")?),
        born: Phi::new(day(row, "birth_date")?),
    })
}
