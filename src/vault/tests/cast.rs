//! Who asks in the vault's own tests, made of words; logins have people who came in by their doors.

use super::super::actor::{Actor, Kind, Role, Roles};
use super::super::caller::{Caller, Shown};
use super::super::fault::Fault;
use super::super::writer::Writing;
use super::{Clinic, origin};
use crate::kit::date::Date;
use crate::kit::id::{AccountId, PatientId};

pub const BORN: Date = jiff::civil::date(1941, 5, 3);

pub fn person(account: AccountId) -> Caller {
    Caller::new(Actor(Kind::Person(account)), origin(), Shown::JustNow)
}

pub fn staff(account: AccountId, role: Role) -> Caller {
    Caller::new(Actor(Kind::Staff(account, Roles::NONE.with(role))), origin(), Shown::JustNow)
}

impl Clinic {
    pub async fn patient(&self) -> PatientId {
        let patient = PatientId::random(self.vault.entropy());
        let row = self.write(move |writing| add_patient(writing, patient, &patient.to_string()));
        row.await.unwrap();
        patient
    }

    /// Runs one statement of the vault's own.
    pub async fn change(&self, sql: &'static str) -> Result<usize, Fault> {
        self.write(move |writing| writing.sql.change(sql, &[])).await
    }
}

pub fn add_patient(writing: &Writing<'_>, patient: PatientId, number: &str) -> Result<usize, Fault> {
    writing.sql.change(
        "insert into patients (id, number, given_name, family_name, search_name, birth_date, language, state, registered_at)
         values (:id, :number, 'Maya', 'Stone', 'maya stone', :born, 'en', 'active', :now)",
        &[
            (":id", &patient),
            (":number", &number),
            (":born", &BORN.to_string()),
            (":now", &writing.now.as_millisecond()),
        ],
    )
}
