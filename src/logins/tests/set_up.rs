//! The set-up link: one browser, half an hour, and never again once there is a manager.

use super::cast::{chosen, client, lobby};
use super::{Clinic, Place};
use crate::kit::clock::SignedDuration;
use crate::logins::{Refusal, Token};
use crate::vault::Fault;
use crate::vault::purpose::SetUpClinic;

impl Clinic {
    async fn link(&self) -> Token {
        self.vault.set_up_token().await.unwrap().unwrap()
    }

    async fn begins(&self, link: &Token) -> Option<Token> {
        lobby(&self.vault).begin_set_up(link).await.unwrap()
    }

    async fn has_set_up_caller(&self, token: &Token) -> bool {
        lobby(&self.vault).set_up_caller(token).await.unwrap().is_some()
    }
}

#[tokio::test]
async fn a_link_works_once_and_looking_at_it_does_not_count() {
    let clinic = Place::new().open();
    let link = clinic.link().await;
    assert!(lobby(&clinic.vault).knows_set_up(&link));
    assert!(lobby(&clinic.vault).knows_set_up(&link));
    let token = clinic.begins(&link).await.unwrap();
    assert!(!lobby(&clinic.vault).knows_set_up(&link));
    assert!(clinic.begins(&link).await.is_none());
    assert!(clinic.has_set_up_caller(&token).await);
    assert!(!clinic.has_set_up_caller(&link).await, "the link is no enrolment");
}

#[tokio::test]
async fn a_link_is_dead_after_half_an_hour_and_when_a_newer_one_is_printed() {
    let clinic = Place::new().open();
    let old = clinic.link().await;
    let new = clinic.link().await;
    assert!(clinic.begins(&old).await.is_none());
    assert!(lobby(&clinic.vault).knows_set_up(&new), "a wrong link does not use up the right one");
    clinic.advance(SignedDuration::from_mins(30));
    assert!(!lobby(&clinic.vault).knows_set_up(&new));
    assert!(clinic.begins(&new).await.is_none());
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_browsers_at_once_one_gets_in() {
    let clinic = Place::new().open();
    for _ in 0..10 {
        let link = clinic.link().await;
        let tries = (0..8).map(|_| {
            let (vault, link) = (clinic.vault.clone(), link.clone());
            tokio::spawn(async move { lobby(&vault).begin_set_up(&link).await.unwrap() })
        });
        let mut begun = 0;
        for one in tries.collect::<Vec<_>>() {
            begun += usize::from(one.await.unwrap().is_some());
        }
        assert_eq!(begun, 1);
    }
}

#[tokio::test]
async fn once_there_is_a_manager_no_link_and_no_set_up_works() {
    let clinic = Place::new().open();
    let first = clinic.link().await;
    let slow = clinic.begins(&first).await.unwrap();
    lobby(&clinic.vault).choose(&slow, chosen("slow")).await.unwrap();
    let code = clinic.totp(&slow).await.code(clinic.vault.now()).unwrap();
    let second = clinic.link().await;
    let fast = clinic.begins(&second).await.unwrap();
    let third = clinic.link().await;
    clinic.enrol(&fast, "vera").await;

    assert!(!lobby(&clinic.vault).knows_set_up(&third));
    assert!(clinic.begins(&third).await.is_none());
    assert!(clinic.vault.set_up_token().await.unwrap().is_none());
    assert!(!clinic.has_set_up_caller(&slow).await, "who was slower can no longer name the clinic");
    let late = lobby(&clinic.vault).finish(&slow, &code, client()).await;
    assert!(matches!(late, Err(Refusal::Fault(Fault::Stale))), "{late:?}");
    assert_eq!(clinic.count("select id from accounts where is_manager = 1").await, 1);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_set_ups_at_once_make_one_manager() {
    let clinic = Place::new().open();
    let mut ready = Vec::new();
    for name in ["vera", "vince"] {
        let link = clinic.link().await;
        let token = clinic.begins(&link).await.unwrap();
        lobby(&clinic.vault).choose(&token, chosen(name)).await.unwrap();
        let code = clinic.totp(&token).await.code(clinic.vault.now()).unwrap();
        ready.push((token, code));
    }
    let tries = ready.into_iter().map(|(token, code)| {
        let vault = clinic.vault.clone();
        tokio::spawn(async move { lobby(&vault).finish(&token, &code, client()).await.is_ok() })
    });
    let mut done = 0;
    for one in tries.collect::<Vec<_>>() {
        done += usize::from(one.await.unwrap());
    }
    assert_eq!(done, 1);
    assert_eq!(clinic.count("select id from accounts").await, 1);
}

#[tokio::test]
async fn only_the_browser_that_sets_up_may_name_the_clinic() {
    let clinic = Place::new().open();
    let link = clinic.link().await;
    let token = clinic.begins(&link).await.unwrap();
    let caller = lobby(&clinic.vault).set_up_caller(&token).await.unwrap().unwrap();
    assert!(clinic.vault.desk::<SetUpClinic>(&caller).await.is_ok());
    let vera = clinic.enrol(&token, "vera").await;
    let manager = vera.staff(crate::vault::actor::Role::Manager);
    assert!(clinic.vault.desk::<SetUpClinic>(&manager).await.is_err());
}
