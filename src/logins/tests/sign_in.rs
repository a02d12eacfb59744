//! The first step of signing in: the same answer and the same work for every mistake, and never many tries.

use std::sync::atomic::Ordering;

use super::cast::{PASSWORD, client, lobby, password};
use super::{Clinic, Place, origin_at};
use crate::kit::clock::SignedDuration;
use crate::kit::random::Entropy;
use crate::kit::secret::Secret;
use crate::logins::Refusal;
use crate::vault::lobby::{Door, Hasher};
use crate::vault::{Cost, Fault, Vault};

fn hashes(vault: &Vault) -> usize {
    Door::of(vault).hasher().made.load(Ordering::SeqCst)
}

impl Clinic {
    /// Tries from an address of its own; returns the refusal and how many hashes it took.
    async fn tries(&self, username: &str, password: &str, address: &str) -> (Option<Refusal>, usize) {
        let before = hashes(&self.vault);
        let lobby = self.vault.lobby(origin_at(address));
        let refusal = lobby.sign_in(username, &Secret::new(password), client()).await.err();
        (refusal, hashes(&self.vault) - before)
    }
}

#[tokio::test]
async fn every_mistake_gets_the_same_answer_for_the_same_work() {
    let clinic = Place::new().open();
    clinic.person("maya").await;
    let nils = clinic.person("nils").await;
    let account = nils.account;
    let close = clinic.write(move |writing| {
        writing.sql.change("update accounts set state = 'closed' where id = :id", &[(":id", &account)])
    });
    close.await.unwrap();
    let mistakes =
        [("nobody", PASSWORD), ("maya", "wrong"), ("maya", ""), ("", ""), ("nils", PASSWORD), ("nils", "wrong")];
    for (number, (username, password)) in mistakes.into_iter().enumerate() {
        let before = clinic.head().await.seq;
        let (refusal, hashes) = clinic.tries(username, password, &format!("198.51.{number}.0/24")).await;
        assert!(matches!(refusal, Some(Refusal::Wrong)), "{username}: {refusal:?}");
        assert_eq!(hashes, 1, "{username}");
        assert_eq!(clinic.head().await.seq, before + 1, "each leaves one row on the trail");
    }
    let (refusal, hashes) = clinic.tries("maya", PASSWORD, "203.0.113.0/24").await;
    assert!(refusal.is_none());
    assert_eq!(hashes, 1, "and so does what is right");
}

#[tokio::test]
async fn a_name_is_known_however_it_is_typed() {
    let clinic = Place::new().open();
    clinic.person("maya").await;
    for typed in ["maya", " Maya ", "MAYA"] {
        assert!(clinic.tries(typed, PASSWORD, "").await.0.is_none(), "{typed}");
    }
}

#[tokio::test]
async fn after_five_mistakes_even_the_right_password_waits_and_nothing_is_hashed() {
    let clinic = Place::new().open();
    clinic.person("maya").await;
    clinic.person("nils").await;
    for _ in 0..5 {
        assert!(matches!(clinic.tries("maya", "wrong", "").await.0, Some(Refusal::Wrong)));
    }
    let before = clinic.head().await;
    let (refusal, hashes) = clinic.tries("Maya", PASSWORD, "203.0.113.0/24").await;
    assert!(matches!(refusal, Some(Refusal::Wait(wait)) if wait == SignedDuration::from_secs(30)));
    assert_eq!((hashes, clinic.head().await), (0, before), "what waits writes nothing either");
    assert!(clinic.tries("nils", PASSWORD, "").await.0.is_none(), "nobody else waits");
    clinic.advance(SignedDuration::from_secs(30));
    assert!(clinic.tries("maya", PASSWORD, "").await.0.is_none());
}

#[tokio::test]
async fn an_address_that_tries_many_names_waits() {
    let clinic = Place::new().open();
    clinic.person("maya").await;
    for number in 0..50 {
        let (refusal, _) = clinic.tries(&format!("name{number}"), "wrong", "198.51.100.0/24").await;
        assert!(matches!(refusal, Some(Refusal::Wrong)));
    }
    assert!(matches!(clinic.tries("maya", PASSWORD, "198.51.100.0/24").await.0, Some(Refusal::Wait(_))));
    assert!(clinic.tries("maya", PASSWORD, "203.0.113.0/24").await.0.is_none());
}

#[tokio::test]
async fn many_tries_at_once_are_no_more_than_one_after_the_other() {
    let clinic = Place::new().open();
    clinic.person("maya").await;
    let before = hashes(&clinic.vault);
    let tries = (0..30).map(|_| {
        let vault = clinic.vault.clone();
        tokio::spawn(async move { lobby(&vault).sign_in("maya", &Secret::new("wrong"), client()).await })
    });
    let mut waited = 0;
    for one in tries.collect::<Vec<_>>() {
        waited += usize::from(matches!(one.await.unwrap(), Err(Refusal::Wait(_))));
    }
    assert_eq!((waited, hashes(&clinic.vault) - before), (25, 5));
}

#[tokio::test]
async fn a_password_that_was_changed_while_it_was_judged_opens_nothing_and_stays_changed() {
    let clinic = Place::new().open();
    let account = clinic.person("maya").await.account;
    let (go, wait) = std::sync::mpsc::channel::<()>();
    // The writer is busy with the change while readers still see the old hash.
    let vault = clinic.vault.clone();
    let change = tokio::spawn(async move {
        let write = Door::of(&vault).write(move |writing| {
            wait.recv().map_err(|_| Fault::Stale)?;
            writing.sql.change(
                "update credentials set password_hash = 'another' where account_id = :account",
                &[(":account", &account)],
            )
        });
        write.await
    });
    let before = hashes(&clinic.vault);
    let vault = clinic.vault.clone();
    let try_in = tokio::spawn(async move { lobby(&vault).sign_in("maya", &password(), client()).await });
    while hashes(&clinic.vault) == before {
        tokio::task::yield_now().await;
    }
    go.send(()).unwrap();
    assert_eq!(change.await.unwrap().unwrap(), 1);
    assert!(matches!(try_in.await.unwrap(), Err(Refusal::Wrong)));
    let kept = clinic.read(move |sql| {
        sql.one(
            "select password_hash, (select count(*) from sessions where account_id = :account and ended_at is null
                                       and stage = 'password') as sessions
               from credentials where account_id = :account",
            &[(":account", &account)],
            |row| Ok((row.get::<_, String>("password_hash")?, row.get::<_, i64>("sessions")?)),
        )
    });
    assert_eq!(kept.await.unwrap(), ("another".to_owned(), 0));
}

#[tokio::test]
async fn a_try_that_could_not_be_judged_does_not_count() {
    let clinic = Place::new().open();
    clinic.person("maya").await;
    let full = Door::of(&clinic.vault).hasher().fill();
    for _ in 0..20 {
        assert!(matches!(clinic.tries("maya", PASSWORD, "").await.0, Some(Refusal::Fault(_))));
    }
    drop(full);
    assert!(lobby(&clinic.vault).sign_in("maya", &password(), client()).await.is_ok());
}

#[tokio::test]
async fn a_hash_made_with_older_parameters_is_replaced_when_its_password_was_right() {
    let clinic = Place::new().open();
    clinic.person("maya").await;
    let older = Hasher::new(Cost::Full, Entropy::seeded(3)).unwrap().hash(&password()).await.unwrap();
    let put = clinic
        .write(move |writing| writing.sql.change("update credentials set password_hash = :hash", &[(":hash", &older)]));
    put.await.unwrap();
    let kept = "select 1 from credentials where password_hash like '$argon2id$v=19$m=8,t=1,p=1$%'";
    assert!(clinic.tries("maya", "wrong", "").await.0.is_some());
    assert_eq!(clinic.count(kept).await, 0, "a wrong password changes nothing");
    assert!(clinic.tries("maya", PASSWORD, "").await.0.is_none());
    assert_eq!(clinic.count(kept).await, 1);
    assert!(clinic.tries("maya", PASSWORD, "").await.0.is_none());
}
