//! A clinic in which results come.

use crate::kit::clock::{SignedDuration, instant};
use crate::kit::id::{AccountId, PatientId, ResultId};
use crate::kit::stage::Stage;
use crate::logins::tests::cast::Login;
use crate::records::release::{arrived, recompute, release_due, tell_of_critical, tell_of_results};
use crate::records::results::{self, NewResult};
use crate::records::retractions::take_back;
use crate::records::values::{self, NewValue};
use crate::vault::actor::Role;
use crate::vault::outbox::{Channel, Kind};
use crate::vault::purpose::{HoldResult, ReadResult, RetractResult, UploadResult};
use crate::vault::tests::cast::staff;
use crate::vault::tests::{Clinic, Place};
use crate::vault::{Change, ChartTx, Fault, Target};

pub(super) struct Ward {
    pub(super) clinic: Clinic,
    pub(super) maya: Login,
    pub(super) patient: PatientId,
    pub(super) ito: AccountId,
}

impl Ward {
    pub(super) async fn open() -> Self {
        Self::of(Place::new().open()).await
    }

    pub(super) async fn of(clinic: Clinic) -> Self {
        let maya = clinic.person("maya").await;
        let (patient, ito) = (maya.patient.unwrap(), clinic.nurse("ito.h").await.account);
        let ward = Self { clinic, maya, patient, ito };
        ward.address(ward.maya.account, "maya@example.org").await;
        ward.address(ito, "ito@example.org").await;
        ward.clinic.change("update accounts set is_clinician = 1, is_nurse = 0 where kind = 'staff'").await.unwrap();
        ward
    }

    pub(super) async fn address(&self, account: AccountId, address: &'static str) {
        let row = self.clinic.write(move |writing| {
            writing.sql.change(
                "insert into addresses (account_id, id, channel, address, added_at, verified_at)
                 values (:account, :account, 'email', :address, 1, 1)",
                &[(":account", &account), (":address", &address)],
            )
        });
        row.await.unwrap();
    }

    pub(super) async fn set(&self, name: &'static str, value: &'static str) {
        let row = self.clinic.write(move |writing| {
            writing.sql.change(
                "insert into settings (name, value, changed_at) values (:name, :value, 1)
                 on conflict do update set value = :value",
                &[(":name", &name), (":value", &value)],
            )
        });
        row.await.unwrap();
        self.clinic.reload().await.unwrap();
    }

    /// Something that a clinician does in the chart.
    pub(super) async fn does<T: Send + 'static>(
        &self,
        act: impl FnOnce(&ChartTx<'_, UploadResult>) -> Result<T, Fault> + Send + 'static,
    ) -> T {
        let caller = staff(self.ito, Role::Clinician);
        let chart = self.clinic.vault.chart::<UploadResult>(&caller, Target::chart(self.patient)).await.unwrap();
        let write = chart.write(move |tx| {
            let done = act(tx)?;
            tx.record(&Change::default(), done)
        });
        write.await.unwrap()
    }

    /// A laboratory result with a value of this flag and in this stage comes in.
    pub(super) async fn comes(&self, stage: &'static str, flag: &'static str) -> ResultId {
        self.does(move |tx| {
            let id = results::insert(tx, &from_laboratory("Electrolytes", stage))?;
            values::insert(tx, (id, tx.fresh(), 0), &value("Potassium", "2823-3", (6.9, flag)), None)?;
            arrived(tx, id)?;
            Ok(id)
        })
        .await
    }

    /// The result changes to this stage.
    pub(super) async fn changes(&self, id: ResultId, stage: &'static str) {
        self.does(move |tx| {
            tx.change_one(
                "update results set stage = :stage where patient_id = :patient and id = :id",
                &[(":stage", &stage), (":id", &id)],
            )?;
            arrived(tx, id)
        })
        .await;
    }

    pub(super) async fn is_seen(&self, id: ResultId) -> bool {
        let read = self.clinic.read(move |sql| {
            sql.one("select state = 'released' as seen from results where id = :id", &[(":id", &id)], |row| {
                row.get("seen")
            })
        });
        read.await.unwrap()
    }

    /// The clock goes on, and its work is done.
    pub(super) async fn after(&self, minutes: i64) {
        self.clinic.advance(SignedDuration::from_mins(minutes));
        self.tick().await;
    }

    pub(super) async fn tick(&self) {
        release_due(&self.clinic.vault).await.unwrap();
        tell_of_results(&self.clinic.vault).await.unwrap();
        tell_of_critical(&self.clinic.vault).await.unwrap();
    }

    /// What is due to leave, sent.
    pub(super) async fn post(&self) -> Vec<(Kind, String)> {
        let outbox = self.clinic.vault.outbox();
        outbox.close_hopeless(Channel::Email, None).await.unwrap();
        let due = outbox.due(Channel::Email, 50).await.unwrap();
        for waiting in &due {
            outbox.sent(waiting.id).await.unwrap();
        }
        due.into_iter().map(|waiting| (waiting.kind, waiting.address)).collect()
    }

    pub(super) async fn retract(&self, id: ResultId) {
        let caller = staff(self.ito, Role::Clinician);
        let chart = self.clinic.vault.chart::<RetractResult>(&caller, Target::thing(self.patient, id)).await.unwrap();
        let write = chart.write(move |tx| {
            take_back(tx, id, (tx.account(), "other"), None)?;
            tx.record(&Change::of(id), ())
        });
        write.await.unwrap();
    }

    pub(super) async fn hold(&self, id: ResultId, hours: i64) {
        let caller = staff(self.ito, Role::Clinician);
        let chart = self.clinic.vault.chart::<HoldResult>(&caller, Target::thing(self.patient, id)).await.unwrap();
        let write = chart.write(move |tx| {
            tx.change_one(
                "insert into result_holds (patient_id, result_id, held_at, held_by, held_until, held_then, held_why)
                 values (:patient, :id, :now, :account, :until, 'show', 'I call first')",
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
    pub(super) async fn opens(&self, who: &Login, result: ResultId) {
        let about = Target::thing(self.patient, result);
        self.clinic.vault.chart::<ReadResult>(&who.person(), about).await.unwrap();
    }

    /// A proxy for results, with an address.
    pub(super) async fn proxy(&self, username: &'static str, address: &'static str) -> Login {
        let proxy = self.clinic.person(username).await;
        self.address(proxy.account, address).await;
        let (patient, account) = (self.patient, proxy.account);
        let row = self.clinic.write(move |writing| {
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

pub(super) fn from_laboratory<'r>(title: &'r str, stage: &'r str) -> NewResult<'r> {
    let (kind, origin) = ("laboratory", "message");
    NewResult { title, kind, origin, stage, collected_on: "2026-05-01", dated: "sample", ..NewResult::default() }
}

pub(super) fn value(test: &str, code: &str, (number, flag): (f64, &'static str)) -> NewValue {
    NewValue {
        series: code.to_owned(),
        code: code.to_owned(),
        test: test.to_owned(),
        content: "number",
        value: number.to_string(),
        number: Some(number),
        flag,
        stage: Stage::Final,
        observed_at: instant(1),
        observed: "time",
        ..NewValue::default()
    }
}

pub(super) fn new_result(address: &str) -> (Kind, String) {
    (Kind::NewResult, address.to_owned())
}

pub(super) fn urgent(address: &str) -> (Kind, String) {
    (Kind::UrgentResult, address.to_owned())
}
