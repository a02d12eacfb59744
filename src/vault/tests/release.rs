//! What comes when before the patient, at a clock that the test sets: rules, wishes, holds, dangerous values.

mod held;
mod notices;

use super::super::actor::Role;
use super::super::outbox::{Channel, Kind};
use super::super::purpose::{HoldResult, ReadResult, RetractResult, UploadResult};
use super::super::{Change, ChartTx, Fault, Target};
use super::cast::staff;
use super::{Clinic, Place};
use crate::kit::clock::SignedDuration;
use crate::kit::id::{AccountId, PatientId, ResultId, ValueId};
use crate::logins::tests::cast::Login;
use crate::records::release::{acknowledge, arrived, recompute, untell};

struct Ward {
    clinic: Clinic,
    maya: Login,
    patient: PatientId,
    ito: AccountId,
}

impl Ward {
    async fn open() -> Self {
        Self::of(Place::new().open()).await
    }

    async fn of(clinic: Clinic) -> Self {
        let maya = clinic.person("maya").await;
        let (patient, ito) = (maya.patient.unwrap(), clinic.nurse("ito.h").await.account);
        let ward = Self { clinic, maya, patient, ito };
        ward.address(ward.maya.account, "maya@example.org").await;
        ward.address(ito, "ito@example.org").await;
        ward.clinic.change("update accounts set is_clinician = 1, is_nurse = 0 where kind = 'staff'").await.unwrap();
        ward
    }

    async fn address(&self, account: AccountId, address: &'static str) {
        let row = self.clinic.vault.writer().run(move |writing| {
            writing.sql.change(
                "insert into addresses (account_id, id, channel, address, added_at, verified_at)
                 values (:account, :account, 'email', :address, 1, 1)",
                &[(":account", &account), (":address", &address)],
            )
        });
        row.await.unwrap();
    }

    async fn set(&self, name: &'static str, value: &'static str) {
        let row = self.clinic.vault.writer().run(move |writing| {
            writing.sql.change(
                "insert into settings (name, value, changed_at) values (:name, :value, 1)
                 on conflict do update set value = :value",
                &[(":name", &name), (":value", &value)],
            )
        });
        row.await.unwrap();
        self.clinic.vault.reload_settings().await.unwrap();
    }

    /// A laboratory result with a value of this flag and in this stage comes in.
    async fn comes(&self, stage: &'static str, flag: &'static str) -> ResultId {
        let (id, value) = (ResultId::random(self.clinic.vault.entropy()), ValueId::random(self.clinic.vault.entropy()));
        let caller = staff(self.ito, Role::Clinician);
        let chart = self.clinic.vault.chart::<UploadResult>(&caller, Target::chart(self.patient)).await.unwrap();
        let write = chart.write(move |tx| {
            tx.change_one(
                "insert into results (patient_id, id, title, kind, origin, stage, collected_on, state, uploaded_at)
                 values (:patient, :id, 'Electrolytes', 'laboratory', 'message', :stage, '2026-05-01', 'waiting', :now)",
                &[(":id", &id), (":stage", &stage), (":now", &tx.now().as_millisecond())],
            )?;
            tx.change_one(
                "insert into result_values (patient_id, id, result_id, position, series, code, test, content, value, number,
                                            flag, stage, observed_at)
                 values (:patient, :value, :id, 0, '2823-3', '2823-3', 'Potassium', 'number', '6.9', 6.9, :flag, 'final', 1)",
                &[(":id", &id), (":value", &value), (":flag", &flag)],
            )?;
            arrived(tx, id)?;
            tx.record(&Change::of(id), ())
        });
        write.await.unwrap();
        id
    }

    /// The result changes to this stage.
    async fn changes(&self, id: ResultId, stage: &'static str) {
        let caller = staff(self.ito, Role::Clinician);
        let chart = self.clinic.vault.chart::<UploadResult>(&caller, Target::thing(self.patient, id)).await.unwrap();
        let write = chart.write(move |tx| {
            tx.change_one(
                "update results set stage = :stage where patient_id = :patient and id = :id",
                &[(":stage", &stage), (":id", &id)],
            )?;
            arrived(tx, id)?;
            tx.record(&Change::of(id), ())
        });
        write.await.unwrap();
    }

    async fn is_seen(&self, id: ResultId) -> bool {
        let read = self.clinic.vault.readers().run(move |sql| {
            sql.one("select state = 'released' as seen from results where id = :id", &[(":id", &id)], |row| {
                row.get("seen")
            })
        });
        read.await.unwrap()
    }

    /// The clock goes on, and its work is done.
    async fn after(&self, minutes: i64) {
        self.clinic.advance(SignedDuration::from_mins(minutes));
        self.tick().await;
    }

    async fn tick(&self) {
        crate::records::release::release_due(&self.clinic.vault).await.unwrap();
        crate::records::release::tell_of_results(&self.clinic.vault).await.unwrap();
        crate::records::release::tell_of_critical(&self.clinic.vault).await.unwrap();
    }

    /// What is due to leave, sent.
    async fn post(&self) -> Vec<(Kind, String)> {
        let outbox = self.clinic.vault.outbox();
        outbox.close_hopeless(Channel::Email, None).await.unwrap();
        let due = outbox.due(Channel::Email, 50).await.unwrap();
        for waiting in &due {
            outbox.sent(waiting.id).await.unwrap();
        }
        due.into_iter().map(|waiting| (waiting.kind, waiting.address)).collect()
    }

    async fn retract(&self, id: ResultId) {
        let caller = staff(self.ito, Role::Clinician);
        let chart = self.clinic.vault.chart::<RetractResult>(&caller, Target::thing(self.patient, id)).await.unwrap();
        let write = chart.write(move |tx| {
            tx.change_one(
                "update results set retracted_at = :now, retracted_why = 'other', due_at = null
                  where patient_id = :patient and id = :id",
                &[(":now", &tx.now().as_millisecond()), (":id", &id)],
            )?;
            untell(tx, id)?;
            tx.record(&Change::of(id), ())
        });
        write.await.unwrap();
    }

    async fn hold(&self, id: ResultId, hours: i64) {
        let caller = staff(self.ito, Role::Clinician);
        let chart = self.clinic.vault.chart::<HoldResult>(&caller, Target::thing(self.patient, id)).await.unwrap();
        let write = chart.write(move |tx| {
            tx.change_one(
                "update results set held_at = :now, held_by = :account, held_until = :until, held_why = 'I call first'
                  where patient_id = :patient and id = :id",
                &[
                    (":now", &tx.now().as_millisecond()),
                    (":account", &tx.account()),
                    (":until", &(tx.now() + SignedDuration::from_hours(hours)).as_millisecond()),
                    (":id", &id),
                ],
            )?;
            recompute(tx, id)?;
            tx.record(&Change::of(id), ())
        });
        write.await.unwrap();
    }

    /// Somebody opens a result.
    async fn opens(&self, who: &Login, result: ResultId) {
        let about = Target::thing(self.patient, result);
        self.clinic.vault.chart::<ReadResult>(&who.person(), about).await.unwrap();
    }

    /// A proxy for results, with an address.
    async fn proxy(&self, username: &'static str, address: &'static str) -> Login {
        let proxy = self.clinic.person(username).await;
        self.address(proxy.account, address).await;
        let (patient, account) = (self.patient, proxy.account);
        let row = self.clinic.vault.writer().run(move |writing| {
            writing.sql.change(
                "insert into grants (patient_id, account_id, kind, reason, results, granted_at)
                 values (:patient, :proxy, 'proxy', 'carer', 1, 1)",
                &[(":patient", &patient), (":proxy", &account)],
            )
        });
        row.await.unwrap();
        proxy
    }
}

fn new_result(address: &str) -> (Kind, String) {
    (Kind::NewResult, address.to_owned())
}

fn urgent(address: &str) -> (Kind, String) {
    (Kind::UrgentResult, address.to_owned())
}

const DAY: i64 = 24 * 60;

#[tokio::test]
async fn after_review_waits_and_within_waits_no_longer_than_its_days() {
    let ward = Ward::open().await;
    ward.set("results.release_laboratory", "review").await;
    let reviewed = ward.comes("final", "").await;
    ward.set("results.release_laboratory", "3").await;
    let within = ward.comes("final", "").await;
    ward.after(3 * DAY - 1).await;
    assert!(!ward.is_seen(reviewed).await && !ward.is_seen(within).await);
    ward.after(1).await;
    assert!(!ward.is_seen(reviewed).await && ward.is_seen(within).await);
    ward.set("results.release_laboratory", "at_once").await;
    ward.after(30 * DAY).await;
    assert!(!ward.is_seen(reviewed).await, "what has come goes by the rule it came under");
}

#[tokio::test]
async fn a_test_on_the_list_is_held_before_the_rule_of_its_kind() {
    let ward = Ward::open().await;
    let ito = ward.ito;
    let row = ward.clinic.vault.writer().run(move |writing| {
        writing.sql.change(
            "insert into held_tests (id, code, name, why, days, added_at, added_by)
             values (:ito, '2823-3', '', 'We call first', 2, 1, :ito)",
            &[(":ito", &ito)],
        )
    });
    row.await.unwrap();
    let held = ward.comes("final", "").await;
    ward.after(2 * DAY - 1).await;
    assert!(!ward.is_seen(held).await);
    ward.after(1).await;
    assert!(ward.is_seen(held).await);
}

#[tokio::test]
async fn a_hold_ends_by_itself_also_when_nobody_was_there_to_end_it() {
    let ward = Ward::open().await;
    ward.set("results.release_laboratory", "review").await;
    let held = ward.comes("final", "").await;
    ward.hold(held, 20).await;
    ward.after(20 * 60 - 1).await;
    assert!(!ward.is_seen(held).await);
    ward.clinic.advance(SignedDuration::from_hours(500));
    assert!(!ward.is_seen(held).await, "the machine was off");
    ward.tick().await;
    assert!(ward.is_seen(held).await);
    ward.after(15).await;
    assert_eq!(ward.post().await, [new_result("maya@example.org")]);
}

#[tokio::test]
async fn the_patients_wish_counts_within_the_clinics_bounds() {
    let ward = Ward::open().await;
    ward.set("results.wish_days", "5").await;
    let patient = ward.patient;
    let row = ward.clinic.vault.writer().run(move |writing| {
        writing.sql.change(
            "insert into result_wishes (patient_id, kind, wish, days, chosen_at)
             values (:patient, 'laboratory', 'review', 0, 1)",
            &[(":patient", &patient)],
        )
    });
    row.await.unwrap();
    let result = ward.comes("final", "").await;
    ward.after(5 * DAY - 1).await;
    assert!(!ward.is_seen(result).await);
    ward.after(1).await;
    assert!(ward.is_seen(result).await);
}

#[tokio::test]
async fn preliminary_results_wait_where_the_clinic_says_so() {
    let ward = Ward::open().await;
    ward.set("results.preliminary", "wait").await;
    let result = ward.comes("preliminary", "").await;
    ward.after(30 * DAY).await;
    assert!(!ward.is_seen(result).await);
    ward.changes(result, "final").await;
    assert!(ward.is_seen(result).await);
    ward.set("results.preliminary", "show").await;
    assert!(ward.is_seen(ward.comes("preliminary", "").await).await);
}

#[tokio::test]
async fn a_hold_and_a_last_day_end_by_themselves_across_a_restart() {
    let place = Place::new();
    let ward = Ward::of(place.open()).await;
    ward.set("results.release_laboratory", "2").await;
    let (held, within) = (ward.comes("final", "").await, ward.comes("final", "").await);
    ward.hold(held, 49).await;
    let Ward { clinic, maya, patient, ito } = ward;
    clinic.stop().await;
    place.clock.advance(SignedDuration::from_mins(2 * DAY - 1));
    let ward = Ward { clinic: place.open(), maya, patient, ito };
    ward.tick().await;
    assert!(!ward.is_seen(within).await && !ward.is_seen(held).await, "a minute before");
    let Ward { clinic, maya, patient, ito } = ward;
    clinic.stop().await;
    place.clock.advance(SignedDuration::from_mins(1));
    let ward = Ward { clinic: place.open(), maya, patient, ito };
    ward.tick().await;
    assert!(ward.is_seen(within).await && !ward.is_seen(held).await, "two days, to the minute");
    ward.after(60).await;
    assert!(ward.is_seen(held).await, "the hold goes on for its hour and no longer");
    ward.after(15).await;
    assert_eq!(ward.post().await, [new_result("maya@example.org")], "one notice of both");
}

#[tokio::test]
async fn a_dangerous_value_tells_a_clinician_at_once_and_again_until_somebody_has_it() {
    let ward = Ward::open().await;
    let sand = ward.clinic.nurse("sand.p").await.account;
    ward.address(sand, "sand@example.org").await;
    ward.clinic.change("update accounts set is_clinician = 1, is_nurse = 0 where kind = 'staff'").await.unwrap();
    let row = ward.clinic.vault.writer().run(move |writing| {
        writing.sql.change(
            "insert into cover (id, account_id, from_at, set_at, set_by) values (:sand, :sand, 1, 1, :sand)",
            &[(":sand", &sand)],
        )
    });
    row.await.unwrap();
    let result = ward.comes("final", "critical_high").await;
    assert_eq!(
        ward.post().await,
        [urgent("sand@example.org")],
        "whoever covers is told at once, and before the patient"
    );
    ward.after(29).await;
    assert_eq!(ward.post().await, [new_result("maya@example.org")]);
    ward.after(1).await;
    let mut told = ward.post().await;
    told.sort_by(|one, other| one.1.cmp(&other.1));
    assert_eq!(told, [urgent("ito@example.org"), urgent("sand@example.org")]);
    ward.changes(result, "final").await;
    assert_eq!(ward.post().await, [], "the same value is told of once");
    let (caller, about) = (staff(sand, Role::Clinician), Target::thing(ward.patient, result));
    let chart = ward.clinic.vault.chart::<HoldResult>(&caller, about).await.unwrap();
    let write = chart.write(move |tx| {
        assert!(acknowledge(tx, result)?);
        tx.record(&Change::of(result), ())
    });
    write.await.unwrap();
    ward.after(DAY).await;
    assert!(!ward.post().await.contains(&urgent("sand@example.org")));
}

#[tokio::test]
async fn another_dangerous_value_is_told_of_anew_and_nobody_hears_for_longer_than_a_day() {
    let ward = Ward::open().await;
    let result = ward.comes("final", "critical_high").await;
    assert_eq!(ward.post().await, [urgent("ito@example.org")]);
    ward.after(30 * 47).await;
    assert!(ward.post().await.contains(&urgent("ito@example.org")), "still nobody's");
    ward.after(30).await;
    assert_eq!(ward.post().await, [], "after a day the queue says it, and nothing else");
    ward.clinic.change("update result_values set value = '7.4', number = 7.4").await.unwrap();
    ward.changes(result, "corrected").await;
    assert_eq!(ward.post().await, [urgent("ito@example.org")], "it is another value");
    ward.retract(result).await;
    ward.after(60).await;
    assert_eq!(ward.post().await, [], "nobody is called to what was taken back");
}
