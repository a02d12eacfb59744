//! Who is of a care team, and what a reason opens, as the vault reckons it.

use super::super::actor::{Relation, Role};
use super::super::purpose::{BreakGlass, ListWaitingResults, OfChart, OpenCard, ReviewResults};
use super::super::{Caller, Fault, Target};
use super::{Clinic, Place};
use crate::kit::clock::SignedDuration;
use crate::kit::id::PatientId;

impl Clinic {
    async fn keeps_to_teams(&self) {
        self.change("insert into settings (name, value, changed_at) values ('access.charts', 'team', 1)")
            .await
            .unwrap();
        self.vault.reload_settings().await.unwrap();
    }

    /// What the asker is to the patient, as the leave says.
    async fn relation<P: OfChart>(&self, caller: &Caller, patient: PatientId) -> Result<Relation, Fault> {
        self.vault.chart::<P>(caller, Target::chart(patient)).await.map(|chart| chart.relation())
    }
}

#[tokio::test]
async fn every_chart_is_open_to_clinical_staff_until_the_clinic_keeps_them_to_teams() {
    let clinic = Place::new().open();
    let (ito, patient) = (clinic.nurse("ito").await.staff(Role::Clinician), clinic.patient().await);
    assert!(matches!(clinic.relation::<ReviewResults>(&ito, patient).await, Ok(Relation::None)));
    clinic.keeps_to_teams().await;
    let asked = clinic.relation::<ReviewResults>(&ito, patient).await;
    assert!(matches!(asked, Err(Fault::NeedsReason(of)) if of == patient), "{asked:?}");
}

#[tokio::test]
async fn a_team_is_the_patients_own_and_the_front_desk_needs_none() {
    let clinic = Place::new().open();
    let (login, patient, other) = (clinic.nurse("ito").await, clinic.patient().await, clinic.patient().await);
    clinic.keeps_to_teams().await;
    let account = login.account;
    let row = clinic.vault.writer().run(move |writing| {
        writing.sql.change(
            "insert into care_team (patient_id, account_id, since) values (:patient, :account, 1)",
            &[(":patient", &patient), (":account", &account)],
        )
    });
    row.await.unwrap();
    let ito = login.staff(Role::Clinician);
    assert!(matches!(clinic.relation::<ReviewResults>(&ito, patient).await, Ok(Relation::CareTeam)));
    assert!(matches!(clinic.relation::<ReviewResults>(&ito, other).await, Err(Fault::NeedsReason(_))));
    assert!(matches!(clinic.relation::<OpenCard>(&login.staff(Role::FrontDesk), other).await, Ok(Relation::None)));
    assert!(clinic.vault.panel::<ListWaitingResults>(&ito).await.is_ok());
}

#[tokio::test]
async fn a_reason_opens_one_chart_to_one_person_for_an_hour() {
    let clinic = Place::new().open();
    let (sand, ito) = (clinic.nurse("sand").await, clinic.nurse("ito").await.staff(Role::Clinician));
    let (patient, other) = (clinic.patient().await, clinic.patient().await);
    clinic.keeps_to_teams().await;
    let (account, until) = (sand.account, clinic.vault.now() + SignedDuration::from_hours(1));
    let row = clinic.vault.writer().run(move |writing| {
        writing.sql.change(
            "insert into break_glass (patient_id, id, account_id, reason, says, opened_at, until)
             values (:patient, :account, :account, 'cover', 'standing in', :now, :until)",
            &[
                (":patient", &patient),
                (":account", &account),
                (":now", &writing.now.as_millisecond()),
                (":until", &until.as_millisecond()),
            ],
        )
    });
    row.await.unwrap();
    let sand = sand.staff(Role::Clinician);
    let open = clinic.relation::<ReviewResults>(&sand, patient).await;
    assert!(matches!(open, Ok(Relation::BreakGlass(end)) if end == until), "{open:?}");
    assert!(matches!(clinic.relation::<ReviewResults>(&sand, other).await, Err(Fault::NeedsReason(_))));
    assert!(matches!(clinic.relation::<ReviewResults>(&ito, patient).await, Err(Fault::NeedsReason(_))));
    assert!(matches!(clinic.relation::<BreakGlass>(&sand, patient).await, Err(Fault::NotAllowed)), "no second reason");
    clinic.advance(SignedDuration::from_hours(1));
    assert!(matches!(clinic.relation::<ReviewResults>(&sand, patient).await, Err(Fault::NeedsReason(_))));
    assert!(matches!(clinic.relation::<BreakGlass>(&sand, patient).await, Ok(Relation::Outside)));
}
