//! The clock's work goes chart by chart, and one chart stops no other.

use super::super::fault::Fault;
use super::super::purpose::{ChangeWishes, KeepBirthdays};
use super::super::{Change, Target};
use super::{Clinic, Place};
use crate::kit::id::PatientId;

async fn patients(clinic: &Clinic, count: usize) -> Vec<PatientId> {
    let mut patients = Vec::new();
    for _ in 0..count {
        patients.push(clinic.patient().await);
    }
    patients
}

/// Does the clock's work in these charts, but in `skipped`, where nothing is due any more, and in `broken`, where it fails.
async fn work(
    clinic: &Clinic,
    due: &[PatientId],
    (skipped, broken): (Option<PatientId>, Option<PatientId>),
) -> Result<usize, Fault> {
    let round = clinic.vault.round::<KeepBirthdays>().unwrap();
    let due = due.iter().map(|patient| (*patient, "kept")).collect();
    let each = round.each(due, move |tx, word| {
        if Some(tx.patient()?) == skipped {
            return Ok(None);
        }
        tx.change_one("update patients set pharmacy = :word where id = :patient", &[(":word", word)])?;
        let recorded = tx.record(&Change::default().saying(*word), ())?;
        if Some(tx.patient()?) == broken { Err(Fault::Stale) } else { Ok(Some(recorded)) }
    });
    each.await
}

#[tokio::test]
async fn at_most_a_hundred_charts_share_a_transaction_and_each_change_is_on_the_trail() {
    let place = Place::new();
    let clinic = place.open();
    let patients = patients(&clinic, 201).await;
    let (before, changes) = (clinic.head().await.seq, clinic.vault.writer().changes());
    assert_eq!(work(&clinic, &patients, (Some(patients[7]), None)).await.unwrap(), 200);
    assert_eq!(clinic.vault.writer().changes() - changes, 3, "201 charts are three transactions");
    // Between them stands the row of a checkpoint.
    let said = clinic.said_since(before).await.into_iter().filter(|row| row.0 == "birthday.keep");
    assert_eq!(said.filter(|row| row.1 == "done" && row.4.is_some()).count(), 200);
    let by =
        clinic.count("select 1 from trail where act = 'birthday.keep' and actor = 'job' and entry = 'change'").await;
    assert_eq!(by, 200);
    clinic.stop().await;
    assert!(place.verify().is_ok());
}

#[tokio::test]
async fn a_chart_in_which_something_fails_stops_no_other_and_is_said() {
    let clinic = Place::new().open();
    let patients = patients(&clinic, 5).await;
    let before = clinic.head().await.seq;
    assert!(matches!(work(&clinic, &patients, (None, Some(patients[2]))).await, Err(Fault::Stale)));
    assert_eq!(clinic.count("select 1 from patients where pharmacy = 'kept'").await, 4);
    assert_eq!(clinic.said_since(before).await.len(), 4, "what failed left neither a change nor a row");
}

#[tokio::test]
async fn only_a_rule_notes_what_it_did() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let patient = maya.patient.unwrap();
    let chart = clinic.vault.chart::<ChangeWishes>(&maya.person(), Target::chart(patient)).await.unwrap();
    let noted = chart.write(move |tx| {
        tx.note("result.release", patient, "mine")?;
        tx.record(&Change::default(), ())
    });
    assert!(matches!(noted.await, Err(Fault::Broken(_))));
    let before = clinic.head().await.seq;
    let followed = chart.write(move |tx| {
        tx.by_rule("releases", |tx| tx.note("result.release", patient, "at_once"))?;
        tx.record(&Change::default(), ())
    });
    followed.await.unwrap();
    let said: Vec<_> = clinic.said_since(before).await.into_iter().map(|row| row.0).collect();
    assert_eq!(said, ["result.release", "wishes.change"]);
}
