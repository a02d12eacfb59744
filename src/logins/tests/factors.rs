//! The second step: each proof works once, for its own login, and for one session.

use std::sync::atomic::Ordering;

use super::cast::{client, lobby};
use super::{Clinic, Place};
use crate::kit::clock::SignedDuration;
use crate::kit::secret::Secret;
use crate::logins::{Refusal, Token, Visitor};
use crate::vault::Vault;
use crate::vault::lobby::Door;

async fn proves(vault: &Vault, visitor: &Visitor, typed: &Secret) -> Result<Token, Refusal> {
    lobby(vault).second_factor(visitor, typed, client()).await
}

/// Fifty at once; returns how many came in.
async fn fifty(clinic: &Clinic, visitors: &[Visitor], typed: &Secret) -> usize {
    let tries = (0..50).map(|number| {
        let (vault, visitor, typed) = (clinic.vault.clone(), visitors[number % visitors.len()].clone(), typed.clone());
        tokio::spawn(async move { proves(&vault, &visitor, &typed).await.is_ok() })
    });
    let mut came_in = 0;
    for one in tries.collect::<Vec<_>>() {
        came_in += usize::from(one.await.unwrap());
    }
    came_in
}

fn numbered(number: usize, code: &Secret) -> Secret {
    Secret::new(format!("{number}: {}", code.reveal()))
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn fifty_uses_of_one_code_are_one_success() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let halves = [clinic.half(&maya).await.1, clinic.half(&maya).await.1, clinic.half(&maya).await.1];
    let code = maya.totp.code(clinic.vault.now()).unwrap();
    assert_eq!(fifty(&clinic, &halves, &code).await, 1);
    assert_eq!(clinic.count("select 1 from sessions where stage = 'full' and ended_at is null").await, 2);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn fifty_uses_of_one_recovery_code_are_one_success() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let halves = [clinic.half(&maya).await.1, clinic.half(&maya).await.1, clinic.half(&maya).await.1];
    let code = numbered(3, &maya.recovery_codes[2]);
    assert_eq!(fifty(&clinic, &halves, &code).await, 1);
    assert_eq!(clinic.count("select 1 from recovery_codes where used_at is not null").await, 1);
}

#[tokio::test]
async fn a_used_code_does_not_work_again_and_the_next_one_does() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let (_, one) = clinic.half(&maya).await;
    let (_, other) = clinic.half(&maya).await;
    let code = maya.totp.code(clinic.vault.now()).unwrap();
    proves(&clinic.vault, &one, &code).await.unwrap();
    assert!(matches!(proves(&clinic.vault, &other, &code).await, Err(Refusal::Wrong)));
    clinic.advance(SignedDuration::from_secs(30));
    let next = maya.totp.code(clinic.vault.now()).unwrap();
    assert!(proves(&clinic.vault, &other, &next).await.is_ok(), "the session that came too late is still there");
}

#[tokio::test]
async fn a_backup_code_works_once_and_for_its_own_login() {
    let clinic = Place::new().open();
    let (maya, nils) = (clinic.person("maya").await, clinic.person("nils").await);
    let (_, half) = clinic.half(&maya).await;
    let (own, theirs) = (&maya.recovery_codes[0], &nils.recovery_codes[0]);
    let wrong = [numbered(1, theirs), Secret::new(theirs.reveal())];
    for code in &wrong {
        assert!(matches!(proves(&clinic.vault, &half, code).await, Err(Refusal::Wrong)));
    }
    let code = numbered(1, own);
    assert!(proves(&clinic.vault, &half, &code).await.is_ok());
    let (_, half) = clinic.half(&maya).await;
    assert!(matches!(proves(&clinic.vault, &half, &code).await, Err(Refusal::Wrong)));
}

#[tokio::test]
async fn a_backup_code_is_found_by_its_first_signs_whatever_number_stands_before_it() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let bare = |at: usize| maya.recovery_codes[at].reveal().to_owned();
    let ways = [
        bare(0),
        bare(1).to_lowercase().replace('-', " "),
        format!("9) {}", bare(2)),
        format!("\u{feff}4.\u{a0}{}\u{200b}", bare(3)),
    ];
    for typed in &ways {
        let (_, half) = clinic.half(&maya).await;
        let hashes = Door::of(&clinic.vault).hasher().made.load(Ordering::SeqCst);
        assert!(proves(&clinic.vault, &half, &Secret::new(typed.as_str())).await.is_ok(), "{typed}");
        assert_eq!(Door::of(&clinic.vault).hasher().made.load(Ordering::SeqCst) - hashes, 1, "one hash a try");
    }
    let used = clinic.count("select number from recovery_codes where used_at is not null").await;
    let ninth = clinic.count("select number from recovery_codes where used_at is not null and number = 9").await;
    assert_eq!((used, ninth), (4, 0), "each used up its own row, not the one of the number before it");
}

#[tokio::test]
async fn a_backup_code_from_before_they_were_found_by_their_signs_needs_its_number() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    clinic.change("update recovery_codes set selector = null").await.unwrap();
    let (_, half) = clinic.half(&maya).await;
    let bare = Secret::new(maya.recovery_codes[4].reveal());
    assert!(matches!(proves(&clinic.vault, &half, &bare).await, Err(Refusal::Wrong)));
    assert!(proves(&clinic.vault, &half, &numbered(5, &maya.recovery_codes[4])).await.is_ok());
}

#[tokio::test]
async fn the_code_of_somebody_elses_app_does_not_work() {
    let clinic = Place::new().open();
    let (maya, nils) = (clinic.person("maya").await, clinic.person("nils").await);
    let (_, half) = clinic.half(&maya).await;
    let foreign = nils.totp.code(clinic.vault.now()).unwrap();
    assert!(matches!(proves(&clinic.vault, &half, &foreign).await, Err(Refusal::Wrong)));
}

#[tokio::test]
async fn a_secret_copied_into_another_logins_row_does_not_open() {
    let clinic = Place::new().open();
    let (maya, nils) = (clinic.person("maya").await, clinic.person("nils").await);
    let copy = clinic.write(move |writing| {
        writing.sql.change(
            "update factors set secret = (select secret from factors where account_id = :nils)
              where account_id = :maya",
            &[(":nils", &nils.account), (":maya", &maya.account)],
        )
    });
    copy.await.unwrap();
    let (_, half) = clinic.half(&maya).await;
    let code = nils.totp.code(clinic.vault.now()).unwrap();
    assert!(matches!(proves(&clinic.vault, &half, &code).await, Err(Refusal::Fault(_))));
}

#[tokio::test]
async fn after_five_wrong_codes_the_right_one_waits() {
    let clinic = Place::new().open();
    let (maya, nils) = (clinic.person("maya").await, clinic.person("nils").await);
    let (_, half) = clinic.half(&maya).await;
    for _ in 0..5 {
        assert!(matches!(proves(&clinic.vault, &half, &Secret::new("not it")).await, Err(Refusal::Wrong)));
    }
    let code = maya.totp.code(clinic.vault.now()).unwrap();
    assert!(matches!(proves(&clinic.vault, &half, &code).await, Err(Refusal::Wait(_))));
    clinic.signed_in(&nils).await;
    clinic.advance(SignedDuration::from_secs(30));
    let code = maya.totp.code(clinic.vault.now()).unwrap();
    assert!(proves(&clinic.vault, &half, &code).await.is_ok());
}

#[tokio::test]
async fn a_proof_is_kept_when_the_half_session_is_gone() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let (_, half) = clinic.half(&maya).await;
    lobby(&clinic.vault).sign_out(&half).await.unwrap();
    let code = numbered(7, &maya.recovery_codes[6]);
    assert!(proves(&clinic.vault, &half, &code).await.is_err());
    let (_, whole) = clinic.signed_in(&maya).await;
    assert!(proves(&clinic.vault, &whole, &code).await.is_err(), "somebody signed in needs no second session");
    let (_, half) = clinic.half(&maya).await;
    assert!(proves(&clinic.vault, &half, &code).await.is_ok(), "neither of them used it up");
}
