//! Codes on paper, and the way from them to a login.

use std::sync::atomic::Ordering;

use super::cast::{BORN, chosen, client, lobby};
use super::{Clinic, Place, origin_at};
use crate::kit::clock::SignedDuration;
use crate::kit::date::Date;
use crate::kit::secret::Secret;
use crate::logins::{ChoiceRefusal, Code, Finished, Refusal, Token};
use crate::vault::lobby::Door;
use crate::vault::{Fault, Vault};

const DAY: SignedDuration = SignedDuration::from_hours(24);
const OTHER_DAY: Date = jiff::civil::date(1941, 5, 4);

impl Clinic {
    async fn begin(&self, code: &Code, born: Option<Date>) -> Result<Token, Refusal> {
        lobby(&self.vault).begin_with_code(Some(code.clone()), born).await
    }

    /// An enrolment with everything but its last step, and the code for that.
    async fn almost(&self, code: &Code, born: Option<Date>, username: &str) -> (Token, Secret) {
        let token = self.begin(code, born).await.unwrap();
        lobby(&self.vault).choose(&token, chosen(username)).await.unwrap();
        let code = self.totp(&token).await.code(self.vault.now()).unwrap();
        (token, code)
    }

    async fn logins(&self) -> usize {
        self.count("select account_id from credentials").await
    }
}

async fn finish(vault: &Vault, token: &Token, code: &Secret) -> Result<Finished, Refusal> {
    lobby(vault).finish(token, code, client()).await
}

fn is_stale<T>(outcome: &Result<T, Refusal>) -> bool {
    matches!(outcome, Err(Refusal::Fault(Fault::Stale)))
}

#[tokio::test]
async fn every_code_that_does_not_begin_gets_the_same_answer_for_the_same_work() {
    let clinic = Place::new().open();
    let (_, right) = clinic.sheet().await;
    let (patient, replaced) = clinic.sheet().await;
    clinic.sheet_for(patient).await;
    let (_, used) = clinic.sheet().await;
    let token = clinic.begin(&used, Some(BORN)).await.unwrap();
    clinic.enrol(&token, "maya").await;
    let (_, expired) = clinic.sheet().await;
    let invitation = clinic.invited().await.1;
    let wrong = Code::typed("0000-0000-0000-0000");
    let cases = [
        (None, Some(BORN)),
        (wrong.clone(), Some(BORN)),
        (wrong, None),
        (Some(right.clone()), Some(OTHER_DAY)),
        (Some(right.clone()), None),
        (Some(replaced), Some(BORN)),
        (Some(used), Some(BORN)),
        (Some(invitation), Some(BORN)),
    ];
    for (number, (code, born)) in cases.into_iter().enumerate() {
        let (rows, hashes) = (clinic.head().await.seq, Door::of(&clinic.vault).hasher().made.load(Ordering::SeqCst));
        let refusal = lobby(&clinic.vault).begin_with_code(code, born).await;
        assert!(matches!(refusal, Err(Refusal::Wrong)), "case {number}: {refusal:?}");
        assert_eq!(Door::of(&clinic.vault).hasher().made.load(Ordering::SeqCst) - hashes, 1, "case {number}");
        assert_eq!(clinic.head().await.seq - rows, 1, "case {number}");
    }
    clinic.advance(DAY * 7);
    assert!(matches!(clinic.begin(&expired, Some(BORN)).await, Err(Refusal::Wrong)), "expired");
}

#[tokio::test]
async fn five_wrong_birth_dates_burn_the_code_and_four_do_not() {
    let clinic = Place::new().open();
    let (_, spared) = clinic.sheet().await;
    let (_, burned) = clinic.sheet().await;
    for day in 1..=4 {
        assert!(clinic.begin(&spared, Some(Date::constant(1999, 1, day))).await.is_err());
        assert!(clinic.begin(&burned, Some(Date::constant(1999, 1, day))).await.is_err());
    }
    assert!(clinic.begin(&spared, Some(BORN)).await.is_ok());
    assert!(clinic.begin(&burned, Some(OTHER_DAY)).await.is_err());
    assert!(matches!(clinic.begin(&burned, Some(BORN)).await, Err(Refusal::Wrong)));
    assert_eq!(clinic.count("select id from activations where ended_how = 'burned'").await, 1);
}

#[tokio::test]
async fn a_wrong_birth_date_that_is_typed_again_counts_once() {
    let clinic = Place::new().open();
    let (_, code) = clinic.sheet().await;
    for _ in 0..9 {
        assert!(clinic.begin(&code, Some(OTHER_DAY)).await.is_err());
    }
    for day in 1..=3 {
        assert!(clinic.begin(&code, Some(Date::constant(1999, 1, day))).await.is_err());
        assert!(clinic.begin(&code, Some(OTHER_DAY)).await.is_err());
    }
    assert_eq!(clinic.count("select 1 from activations where wrong_birth_dates = 4 and ended_at is null").await, 1);
    assert!(clinic.begin(&code, Some(BORN)).await.is_ok());
}

#[tokio::test]
async fn wrong_codes_burn_nothing() {
    let clinic = Place::new().open();
    let (_, right) = clinic.sheet().await;
    let printed = right.grouped();
    let wrong = Code::typed(&format!("{}-0000-0000-0000", &printed.reveal()[..4])).unwrap();
    for _ in 0..20 {
        assert!(matches!(clinic.begin(&wrong, Some(OTHER_DAY)).await, Err(Refusal::Wrong)));
    }
    assert!(clinic.begin(&right, Some(BORN)).await.is_ok());
}

#[tokio::test]
async fn an_address_that_tries_many_codes_waits_and_another_does_not() {
    let clinic = Place::new().open();
    let (_, right) = clinic.sheet().await;
    for _ in 0..50 {
        assert!(matches!(lobby(&clinic.vault).begin_with_code(None, Some(BORN)).await, Err(Refusal::Wrong)));
    }
    assert!(matches!(clinic.begin(&right, Some(BORN)).await, Err(Refusal::Wait(_))));
    let elsewhere = clinic.vault.lobby(origin_at("203.0.113.0/24"));
    assert!(elsewhere.begin_with_code(Some(right), Some(BORN)).await.is_ok());
}

#[tokio::test]
async fn an_enrolment_has_half_an_hour() {
    let clinic = Place::new().open();
    let (_, sheet) = clinic.sheet().await;
    let (token, _) = clinic.almost(&sheet, Some(BORN), "maya").await;
    let totp = clinic.totp(&token).await;
    clinic.advance(SignedDuration::from_mins(30));
    assert!(lobby(&clinic.vault).enrolment(&token).await.unwrap().is_none());
    assert!(matches!(
        lobby(&clinic.vault).choose(&token, chosen("maya")).await,
        Err(ChoiceRefusal::Fault(Fault::Stale))
    ));
    let code = totp.code(clinic.vault.now()).unwrap();
    assert!(is_stale(&finish(&clinic.vault, &token, &code).await));
    let (token, code) = clinic.almost(&sheet, Some(BORN), "maya").await;
    assert!(finish(&clinic.vault, &token, &code).await.is_ok(), "the sheet itself works on");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn finishing_many_times_at_once_makes_one_login() {
    let clinic = Place::new().open();
    let (sheet, invitation) = (clinic.sheet().await.1, clinic.invited().await.1);
    for (number, (code, born, name)) in
        [(sheet, Some(BORN), "maya"), (invitation, None, "noor")].into_iter().enumerate()
    {
        let (token, code) = clinic.almost(&code, born, name).await;
        let tries = (0..3).map(|_| {
            let (vault, token, code) = (clinic.vault.clone(), token.clone(), code.clone());
            tokio::spawn(async move { finish(&vault, &token, &code).await })
        });
        let mut done = 0;
        for one in tries.collect::<Vec<_>>() {
            let outcome = one.await.unwrap();
            assert!(outcome.is_ok() || is_stale(&outcome), "{outcome:?}");
            done += usize::from(outcome.is_ok());
        }
        assert_eq!((done, clinic.logins().await), (1, number + 1), "{name}");
    }
    assert_eq!(clinic.count("select number from recovery_codes").await, 20);
    assert_eq!(clinic.count("select token_hash from enrolments").await, 0);
}

#[tokio::test]
async fn a_name_taken_between_choosing_and_finishing_is_said_and_nothing_is_lost() {
    let clinic = Place::new().open();
    let (sheet, other) = (clinic.sheet().await.1, clinic.sheet().await.1);
    let (slow, code) = clinic.almost(&sheet, Some(BORN), "maya").await;
    let (fast, fast_code) = clinic.almost(&other, Some(BORN), "Maya").await;
    finish(&clinic.vault, &fast, &fast_code).await.unwrap();
    let late = finish(&clinic.vault, &slow, &code).await;
    assert!(matches!(&late, Err(Refusal::Fault(fault)) if fault.is_rule("credentials.username")), "{late:?}");
    assert_eq!(clinic.logins().await, 1);
    let taken = lobby(&clinic.vault).choose(&slow, chosen("MAYA")).await;
    assert!(matches!(taken, Err(ChoiceRefusal::UsernameTaken)), "{taken:?}");
    lobby(&clinic.vault).choose(&slow, chosen("maya2")).await.unwrap();
    let code = clinic.totp(&slow).await.code(clinic.vault.now()).unwrap();
    finish(&clinic.vault, &slow, &code).await.unwrap();
    assert_eq!(clinic.logins().await, 2);
}

#[tokio::test]
async fn a_chart_is_claimed_once() {
    let clinic = Place::new().open();
    let (patient, sheet) = clinic.sheet().await;
    let (first, first_code) = clinic.almost(&sheet, Some(BORN), "impostor").await;
    let (second, second_code) = clinic.almost(&sheet, Some(BORN), "maya").await;
    assert!(is_stale(&finish(&clinic.vault, &first, &first_code).await), "who begins anew ends what was begun before");
    finish(&clinic.vault, &second, &second_code).await.unwrap();
    assert!(matches!(clinic.begin(&sheet, Some(BORN)).await, Err(Refusal::Wrong)), "the sheet is used up");
    let again = clinic.sheet_for(patient).await;
    assert!(matches!(clinic.begin(&again, Some(BORN)).await, Err(Refusal::Wrong)), "the chart has its owner");
    assert_eq!((clinic.logins().await, clinic.count("select patient_id from grants").await), (1, 1));
}

#[tokio::test]
async fn a_sheet_replaced_halfway_ends_the_enrolment_begun_with_it() {
    let clinic = Place::new().open();
    let (patient, sheet) = clinic.sheet().await;
    let (old, old_code) = clinic.almost(&sheet, Some(BORN), "maya").await;
    let fresh = clinic.sheet_for(patient).await;
    assert!(is_stale(&finish(&clinic.vault, &old, &old_code).await));
    let (new, code) = clinic.almost(&fresh, Some(BORN), "maya").await;
    assert!(finish(&clinic.vault, &new, &code).await.is_ok());
}

#[tokio::test]
async fn the_last_step_needs_the_code_of_this_enrolments_app() {
    let clinic = Place::new().open();
    let (one, other) = (clinic.sheet().await.1, clinic.sheet().await.1);
    let (token, _) = clinic.almost(&one, Some(BORN), "maya").await;
    let (_, foreign) = clinic.almost(&other, Some(BORN), "nils").await;
    assert!(matches!(finish(&clinic.vault, &token, &foreign).await, Err(Refusal::Wrong)));
    assert_eq!(clinic.logins().await, 0);
}
