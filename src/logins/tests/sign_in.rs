//! The first step of signing in: the same answer and the same work for every mistake, and never many tries.

use std::sync::atomic::Ordering;

use super::cast::{PASSWORD, client, lobby, password};
use super::{Clinic, Place, origin_at};
use crate::kit::clock::SignedDuration;
use crate::kit::id::{AccountId, AddressId, Id};
use crate::kit::random::Entropy;
use crate::kit::secret::Secret;
use crate::logins::Refusal;
use crate::vault::lobby::{Door, Hasher, Writing};
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
async fn a_proven_address_of_one_login_stands_for_its_name_and_no_other_does() {
    let clinic = Place::new().open();
    let (maya, nils) = (clinic.person("maya").await.account, clinic.person("nils").await.account);
    let addresses = [
        (maya, "Maya@Example.org", true, false),
        (maya, "old@example.org", true, true),
        (nils, "nils@example.org", false, false),
    ];
    for (account, address, proven, ended) in addresses {
        clinic.write(move |writing| add_address(writing, account, address, proven, ended)).await.unwrap();
    }
    for typed in ["maya@example.org", " MAYA@example.org "] {
        assert!(clinic.tries(typed, PASSWORD, "").await.0.is_none(), "{typed}");
    }
    let mistakes = [
        ("maya@example.org", "wrong"),
        ("old@example.org", PASSWORD),
        ("nils@example.org", PASSWORD),
        ("nobody@example.org", PASSWORD),
    ];
    for (number, (typed, password)) in mistakes.into_iter().enumerate() {
        let before = clinic.head().await.seq;
        let (refusal, hashes) = clinic.tries(typed, password, &format!("198.51.{number}.0/24")).await;
        assert!(matches!(refusal, Some(Refusal::Wrong)), "{typed}: {refusal:?}");
        assert_eq!((hashes, clinic.head().await.seq), (1, before + 1), "{typed}: the same work and one row");
    }
    clinic.write(move |writing| add_address(writing, nils, "maya@example.org", true, false)).await.unwrap();
    let (shared, hashes) = clinic.tries("maya@example.org", PASSWORD, "203.0.113.0/24").await;
    assert!(matches!(shared, Some(Refusal::Wrong)) && hashes == 1, "whose password it is nobody can tell");
}

#[tokio::test]
async fn a_login_is_guessed_at_as_often_however_it_is_named() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await.account;
    clinic.write(move |writing| add_address(writing, maya, "maya@example.org", true, false)).await.unwrap();
    for address in ["maya@example.org", "nobody@example.org"] {
        for _ in 0..5 {
            assert!(matches!(clinic.tries(address, "wrong", "").await.0, Some(Refusal::Wrong)));
        }
        let (refusal, hashes) = clinic.tries(address, PASSWORD, "203.0.113.0/24").await;
        assert!(matches!(refusal, Some(Refusal::Wait(_))) && hashes == 0, "{address}: {refusal:?}");
    }
    let (refusal, hashes) = clinic.tries("maya", PASSWORD, "203.0.113.0/24").await;
    assert!(matches!(refusal, Some(Refusal::Wait(_))) && hashes == 0, "its name waits with it: {refusal:?}");
    let counted = clinic.read(|sql| {
        let count = "select wrong_in_row from credentials where username = 'maya'";
        sql.one(count, &[], |row| row.get::<_, i64>("wrong_in_row"))
    });
    assert_eq!(counted.await.unwrap(), 5, "a hundred mistakes in a row close the login, however it was named");
}

/// An address of a login, proven or not, in use or not.
fn add_address(
    writing: &Writing<'_>,
    account: AccountId,
    address: &str,
    proven: bool,
    ended: bool,
) -> Result<usize, Fault> {
    let now = writing.now.as_millisecond();
    let id: AddressId = Id::random(writing.entropy);
    writing.sql.change(
        "insert into addresses (account_id, id, channel, address, added_at, verified_at, ended_at)
         values (:account, :id, 'email', :address, :now, :verified, :ended)",
        &[
            (":account", &account),
            (":id", &id),
            (":address", &address),
            (":now", &now),
            (":verified", &proven.then_some(now)),
            (":ended", &ended.then_some(now)),
        ],
    )
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
