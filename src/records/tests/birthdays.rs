//! What the clock does about children whose parents act for them: each thing once, and access none the later for it.

use crate::kit::clock::{SignedDuration, Timestamp, instant};
use crate::kit::id::PatientId;
use crate::kit::scopes::{Scope, Scopes};
use crate::logins::tests::cast::{Login, lobby};
use crate::records::birthdays::keep_birthdays;
use crate::vault::actor::Relation;
use crate::vault::purpose::{ReadHome, ReadResults};
use crate::vault::tests::{Clinic, Place};
use crate::vault::{Fault, Target};

/// 2014-06-10, whose twelfth birthday begins in New York at 2026-06-10T04:00Z.
const BORN: &str = "2014-06-10";

struct Family {
    clinic: Clinic,
    mother: Login,
    child: PatientId,
}

impl Family {
    async fn at(now: &str) -> Self {
        let place = Place::at(now.parse().unwrap());
        let clinic = place.open();
        let (mother, child) = (clinic.person("mother").await, clinic.patient().await);
        let account = mother.account;
        let rows = clinic.write(move |writing| {
            writing.sql.change(
                "update patients set birth_date = :born where id = :child",
                &[(":born", &BORN), (":child", &child)],
            )?;
            writing.sql.change(
                "insert into addresses (account_id, id, channel, address, added_at, verified_at)
                 values (:account, :account, 'email', 'mother@example.org', 1, 1)",
                &[(":account", &account)],
            )?;
            writing.sql.change(
                "insert into grants (patient_id, account_id, kind, reason, results, appointments, messages, granted_at)
                 values (:child, :account, 'proxy', 'parent', 1, 1, 1, 1)",
                &[(":child", &child), (":account", &account)],
            )
        });
        rows.await.unwrap();
        Self { clinic, mother, child }
    }

    fn go_to(&self, at: &str) {
        let at: Timestamp = at.parse().unwrap();
        self.clinic.advance(at.duration_since(self.clinic.vault.now()));
    }

    /// What the mother is to the child; nothing once the chart is hidden from her.
    async fn scopes(&self) -> Option<String> {
        match self.clinic.vault.chart::<ReadHome>(&self.mother.person(), Target::chart(self.child)).await {
            Ok(chart) => match chart.relation() {
                Relation::Proxy(scopes) => Some(Scopes::words(scopes)),
                other => panic!("{other:?}"),
            },
            Err(Fault::NotFound) => None,
            Err(fault) => panic!("{fault}"),
        }
    }

    async fn notices(&self) -> Vec<String> {
        let read = self.clinic.read(|sql| {
            sql.rows("select kind from notices where kind like 'proxy%' order by queued_at", &[], |row| row.get("kind"))
        });
        read.await.unwrap()
    }

    async fn marks(&self) -> Vec<String> {
        let read = self.clinic.read(|sql| {
            sql.rows("select detail from trail where act = 'birthday.keep' order by seq", &[], |row| row.get("detail"))
        });
        read.await.unwrap()
    }

    async fn keep(&self) -> usize {
        keep_birthdays(&self.clinic.vault).await.unwrap()
    }
}

#[tokio::test]
async fn both_birthdays_are_told_thirty_days_before_and_kept_once_each() {
    let family = Family::at("2026-05-10T12:00:00Z").await;
    assert_eq!(family.keep().await, 0, "31 days before");
    family.go_to("2026-05-11T12:00:00Z");
    assert_eq!((family.keep().await, family.keep().await), (1, 0));
    family.go_to("2026-06-10T03:59:00Z");
    assert_eq!(family.keep().await, 0, "the evening before");
    family.go_to("2026-06-10T04:01:00Z");
    assert_eq!((family.keep().await, family.keep().await), (1, 0));
    family.go_to("2032-05-12T12:00:00Z");
    assert_eq!((family.keep().await, family.keep().await), (1, 0));
    family.go_to("2032-06-10T04:01:00Z");
    assert_eq!((family.keep().await, family.keep().await), (1, 0));
    assert_eq!(family.notices().await, ["proxy_ends_soon", "proxy_changed", "proxy_ends_soon", "proxy_changed"]);
    assert_eq!(family.marks().await, ["warn", "narrows", "warn", "ends"]);
}

#[tokio::test]
async fn a_birthday_that_no_job_kept_leaks_nothing() {
    let family = Family::at("2026-06-09T12:00:00Z").await;
    family.go_to("2026-06-10T03:59:59Z");
    assert_eq!(family.scopes().await.as_deref(), Some("results-appointments-messages"));
    let seen = family.clinic.vault.chart::<ReadResults>(&family.mother.person(), Target::chart(family.child)).await;
    assert!(seen.is_ok());
    family.go_to("2026-06-10T04:00:00Z");
    assert_eq!(family.scopes().await.as_deref(), Some("appointments-own_threads"));
    let seen = family.clinic.vault.chart::<ReadResults>(&family.mother.person(), Target::chart(family.child)).await;
    assert!(matches!(seen, Err(Fault::NotAllowed)));
    family.go_to("2032-06-10T03:59:59Z");
    assert!(family.scopes().await.is_some());
    family.go_to("2032-06-10T04:00:00Z");
    assert_eq!(family.scopes().await, None);
    let charts = lobby(&family.clinic.vault).charts(family.mother.account).await.unwrap();
    assert!(charts.iter().all(|chart| chart.patient != family.child), "nor does the list name the child");
    assert_eq!(family.marks().await, Vec::<String>::new());
}

#[tokio::test]
async fn a_part_that_a_birthday_took_is_offered_no_more() {
    let family = Family::at("2026-06-09T12:00:00Z").await;
    family.go_to("2026-06-10T03:59:59Z");
    family.clinic.change("update grants set medicines = 1 where kind = 'proxy'").await.unwrap();
    let offered = async || {
        let lobby = lobby(&family.clinic.vault);
        let charts = lobby.charts_with(family.mother.account, Scope::Medicines).await.unwrap();
        charts.iter().any(|chart| chart.patient == family.child)
    };
    assert!(offered().await);
    family.go_to("2026-06-10T04:00:00Z");
    assert!(!offered().await, "her grant names medicines still");
}

#[tokio::test]
async fn a_clock_that_slept_through_both_birthdays_does_the_last_thing_only() {
    let family = Family::at("2026-01-01T12:00:00Z").await;
    family.go_to("2040-01-01T12:00:00Z");
    assert_eq!((family.keep().await, family.keep().await), (1, 0));
    assert_eq!(family.marks().await, ["ends"]);
}

#[tokio::test]
async fn other_reasons_and_ended_grants_are_left_alone() {
    let family = Family::at("2026-06-10T12:00:00Z").await;
    family.clinic.change("update grants set reason = 'guardian' where kind = 'proxy'").await.unwrap();
    assert_eq!(family.keep().await, 0);
    family
        .clinic
        .change("update grants set reason = 'parent', ends_at = 1, ended_by = account_id where kind = 'proxy'")
        .await
        .unwrap();
    assert_eq!(family.keep().await, 0);
    family.clinic.advance(SignedDuration::from_hours(24 * 365 * 10));
    assert_eq!(family.keep().await, 0);
    assert!(family.clinic.vault.now() > instant(0));
}
