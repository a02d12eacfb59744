//! Asking for leave: whatever the answer, one row stands on the trail before it is given.

use super::super::actor::Role;
use super::super::fault::Fault;
use super::super::purpose::{
    ChangeSettings, FindPatients, OfChart, OpenCard, ReadDocument, ReadHome, ReadResults, ReadSettings,
    RegisterPatient, ReleaseResult, UploadResult,
};
use super::super::{Caller, Change, NamesPatient, Target};
use super::{Clinic, Place};
use crate::kit::clock::SignedDuration;
use crate::kit::id::{PatientId, ResultId};

/// What a row of the trail says.
type Said = (String, String, String, String, Option<PatientId>, Option<i64>);

impl Clinic {
    /// The rows after this one.
    pub async fn said_since(&self, seq: i64) -> Vec<Said> {
        let rows = self.vault.readers().run(move |sql| {
            sql.rows(
                "select act, outcome, relation, detail, patient_id, leave_seq from trail where seq > :seq order by seq",
                &[(":seq", &seq)],
                |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?)),
            )
        });
        rows.await.unwrap()
    }

    /// Asks for a chart; returns what was answered and the one row it left.
    async fn asks<P: OfChart>(&self, caller: &Caller, patient: PatientId) -> (Result<(), Fault>, [String; 3]) {
        let before = self.head().await.seq;
        let answer = self.vault.chart::<P>(caller, Target::chart(patient)).await.map(|_| ());
        let rows = self.said_since(before).await;
        assert_eq!(rows.len(), 1, "{rows:?}");
        let (act, outcome, relation, detail, named, _) = rows[0].clone();
        assert_eq!((act.as_str(), named), (P::ACT.word(), Some(patient)));
        (answer, [outcome, relation, detail])
    }
}

#[tokio::test]
async fn a_page_of_a_chart_leaves_one_row_whatever_the_answer() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let nils = clinic.person("nils").await;
    let own = maya.patient.unwrap();

    let (answer, said) = clinic.asks::<ReadHome>(&maya.person(), own).await;
    assert!(answer.is_ok() && said == ["granted", "oneself", ""], "{said:?}");
    let (answer, said) = clinic.asks::<ReadHome>(&nils.person(), own).await;
    assert!(matches!(answer, Err(Fault::NotFound)) && said == ["concealed", "none", ""], "{said:?}");
    let absent = PatientId::from_bits([9; 16]);
    let (answer, said) = clinic.asks::<ReadHome>(&maya.person(), absent).await;
    assert!(matches!(answer, Err(Fault::NotFound)) && said == ["concealed", "none", "nothing there"], "{said:?}");
    let (answer, said) = clinic.asks::<ReadHome>(&maya.staff(Role::Clinician), own).await;
    assert!(matches!(answer, Err(Fault::NotFound)) && said == ["concealed", "none", ""], "{said:?}");
    let (answer, said) = clinic.asks::<UploadResult>(&maya.staff(Role::FrontDesk), own).await;
    assert!(matches!(answer, Err(Fault::NotAllowed)) && said == ["refused", "none", ""], "{said:?}");
}

#[tokio::test]
async fn a_proxy_gets_what_the_grant_covers_until_it_ends() {
    let clinic = Place::new().open();
    let (omar, patient) = (clinic.person("omar").await, clinic.patient().await);
    let (account, until) = (omar.account, clinic.vault.now() + jiff::SignedDuration::from_hours(1));
    let grant = clinic.vault.writer().run(move |writing| {
        writing.sql.change(
            "insert into grants (patient_id, account_id, kind, appointments, granted_at, ends_at)
             values (:patient, :account, 'proxy', 1, 1, :until)",
            &[(":patient", &patient), (":account", &account), (":until", &until.as_millisecond())],
        )
    });
    grant.await.unwrap();
    let (answer, said) = clinic.asks::<ReadHome>(&omar.person(), patient).await;
    assert!(answer.is_ok() && said == ["granted", "proxy", ""], "{said:?}");
    let (answer, said) = clinic.asks::<ReadResults>(&omar.person(), patient).await;
    assert!(matches!(answer, Err(Fault::NotAllowed)) && said == ["refused", "proxy", ""], "{said:?}");
    clinic.advance(jiff::SignedDuration::from_hours(1));
    let (answer, said) = clinic.asks::<ReadHome>(&omar.person(), patient).await;
    assert!(matches!(answer, Err(Fault::NotFound)) && said == ["concealed", "none", ""], "{said:?}");
}

#[tokio::test]
async fn leave_for_one_thing_names_it_and_a_change_names_its_leave() {
    let clinic = Place::new().open();
    let (ito, patient) = (clinic.nurse("ito").await, clinic.patient().await);
    let result = ResultId::from_bits([5; 16]);
    let caller = ito.staff(Role::Clinician);
    let chart = clinic.vault.chart::<ReleaseResult>(&caller, Target::thing(patient, result)).await.unwrap();
    let leave = clinic.head().await.seq;
    chart.write(move |tx| tx.record(&Change::default().saying("tested"), ())).await.unwrap();
    let rows = clinic.said_since(leave).await;
    assert_eq!(rows.len(), 1);
    let (act, outcome, _, detail, named, of) = rows[0].clone();
    assert_eq!((act.as_str(), outcome.as_str(), detail.as_str()), ("result.release", "done", "tested"));
    assert_eq!((named, of), (Some(patient), Some(leave)));
    let about = clinic.vault.readers().run(|sql| {
        sql.rows("select object_id from trail where object_id is not null", &[], |row| row.get::<_, ResultId>(0))
    });
    assert_eq!(about.await.unwrap(), [result, result]);
}

#[tokio::test]
async fn a_change_that_fails_after_its_record_leaves_neither() {
    let clinic = Place::new().open();
    let (fern, caller) = (clinic.patient().await, clinic.nurse("fern").await.staff(Role::FrontDesk));
    let chart = clinic.vault.new_chart::<RegisterPatient>(&caller).await.unwrap();
    assert_ne!(chart.patient(), fern);
    let before = clinic.head().await.seq;
    let write = chart.write(|tx| {
        let recorded = tx.record(&Change::default(), ())?;
        tx.change_one("update patients set number = 'x' where id = :patient", &[])?;
        Ok(recorded)
    });
    assert!(matches!(write.await, Err(Fault::Stale)));
    assert_eq!(clinic.said_since(before).await, []);
}

struct Shown(PatientId);

impl NamesPatient for Shown {
    fn patient(&self) -> PatientId {
        self.0
    }
}

#[tokio::test]
async fn a_list_leaves_one_row_and_names_whom_it_showed() {
    let clinic = Place::new().open();
    let (one, other) = (clinic.patient().await, clinic.patient().await);
    let caller = clinic.nurse("noor").await.staff(Role::Nurse);
    let before = clinic.head().await.seq;
    let panel = clinic.vault.panel::<FindPatients>(&caller).await.unwrap();
    let list = panel.list(|tx| tx.rows("select id from patients order by id", &[], |row| Ok(Shown(row.get("id")?))));
    assert_eq!(list.await.unwrap().len(), 2);
    assert_eq!(clinic.said_since(before).await.len(), 1);
    let shown = clinic.vault.readers().run(move |sql| {
        sql.rows("select patient_id from trail_shown where seq = :seq", &[(":seq", &(before + 1))], |row| row.get(0))
    });
    let mut shown: Vec<PatientId> = shown.await.unwrap();
    let mut both = [one, other];
    shown.sort();
    both.sort();
    assert_eq!(shown, both);
}

#[tokio::test]
async fn a_list_shown_again_within_the_hour_names_the_row_that_lists_its_patients() {
    let place = Place::new();
    let clinic = place.open();
    for _ in 0..3 {
        clinic.patient().await;
    }
    let (noor, other) = (clinic.nurse("noor").await, clinic.nurse("ines").await);
    let look = async |caller: &Caller, most: i64| {
        let panel = clinic.vault.panel::<FindPatients>(caller).await.unwrap();
        let list = panel.list(move |tx| {
            let sql = "select id from patients order by id limit :most";
            tx.rows(sql, &[(":most", &most)], |row| Ok(Shown(row.get("id")?)))
        });
        list.await.unwrap();
        let read = clinic.vault.readers().run(|sql| {
            sql.one(
                "select seq, leave_seq, (select count(*) from trail_shown where trail_shown.seq = trail.seq) as listed
                   from trail order by seq desc limit 1",
                &[],
                |row| {
                    Ok((
                        row.get::<_, i64>("seq")?,
                        row.get::<_, Option<i64>>("leave_seq")?,
                        row.get::<_, i64>("listed")?,
                    ))
                },
            )
        });
        read.await.unwrap()
    };
    let caller = noor.staff(Role::Nurse);
    let (first, ..) = look(&caller, 3).await;
    let (second, named, listed) = look(&caller, 3).await;
    assert_eq!((named, listed), (Some(first), 0), "the same list");
    assert_ne!(second, first, "that it was looked at again is a row of its own");
    assert_eq!(look(&caller, 2).await.1, None, "other patients");
    assert_eq!(look(&other.staff(Role::Nurse), 3).await.1, None, "somebody else");
    assert_eq!(look(&noor.staff(Role::Clinician), 3).await.1, None, "in another role");
    assert_eq!(look(&caller, 0).await.2, 0);
    clinic.advance(SignedDuration::from_mins(59));
    assert_eq!(look(&caller, 3).await.1, Some(first), "named, however often: never a row that names another");
    clinic.advance(SignedDuration::from_mins(1));
    let (again, named, listed) = look(&caller, 3).await;
    assert_eq!((named, listed), (None, 3), "after an hour they are listed again");
    assert_eq!(look(&caller, 3).await.1, Some(again));
    clinic.stop().await;
    assert!(place.verify().is_ok());
}

#[tokio::test]
async fn refusals_that_name_no_patient_leave_a_row_too() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let cases = [(maya.person(), "concealed"), (maya.staff(Role::Manager), "refused")];
    for (caller, outcome) in cases {
        let before = clinic.head().await.seq;
        assert!(clinic.vault.panel::<FindPatients>(&caller).await.is_err());
        assert!(clinic.vault.new_chart::<RegisterPatient>(&caller).await.is_err());
        let rows = clinic.said_since(before).await;
        assert_eq!(rows.iter().map(|row| row.1.as_str()).collect::<Vec<_>>(), [outcome, outcome]);
    }
    let before = clinic.head().await.seq;
    assert!(matches!(clinic.vault.desk::<ChangeSettings>(&maya.person()).await, Err(Fault::NotFound)));
    assert!(matches!(clinic.vault.desk::<ReadSettings>(&maya.staff(Role::Nurse)).await, Err(Fault::NotAllowed)));
    assert_eq!(clinic.said_since(before).await.len(), 2);
}

#[tokio::test]
async fn every_role_that_may_not_open_a_card_or_a_document_is_told_nothing_of_it() {
    let clinic = Place::new().open();
    let (maya, patient) = (clinic.person("maya").await, clinic.patient().await);
    let (answer, _) = clinic.asks::<OpenCard>(&maya.person(), patient).await;
    let (nothing, _) = clinic.asks::<OpenCard>(&maya.person(), PatientId::from_bits([9; 16])).await;
    assert_eq!(answer.unwrap_err().to_string(), nothing.unwrap_err().to_string());
    let (answer, _) = clinic.asks::<ReadDocument>(&maya.person(), patient).await;
    assert!(matches!(answer, Err(Fault::NotFound)));
}
