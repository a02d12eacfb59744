//! What comes when before the patient, at a clock that the test sets: rules, wishes, holds, dangerous values.

mod held;
mod notices;
mod rows;
mod ward;

use crate::kit::clock::SignedDuration;
use crate::kit::id::ResultId;
use crate::records::release::{acknowledge, arrived, recompute};
use crate::vault::actor::Role;
use crate::vault::outbox::Channel;
use crate::vault::purpose::HoldResult;
use crate::vault::tests::Place;
use crate::vault::tests::cast::staff;
use crate::vault::{Change, Target};

use ward::{Ward, new_result, urgent};

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
    let row = ward.clinic.write(move |writing| {
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
    let row = ward.clinic.write(move |writing| {
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
    place.advance(SignedDuration::from_mins(2 * DAY - 1));
    let ward = Ward { clinic: place.open(), maya, patient, ito };
    ward.tick().await;
    assert!(!ward.is_seen(within).await && !ward.is_seen(held).await, "a minute before");
    let Ward { clinic, maya, patient, ito } = ward;
    clinic.stop().await;
    place.advance(SignedDuration::from_mins(1));
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
    let row = ward.clinic.write(move |writing| {
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
