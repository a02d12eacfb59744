//! New addresses of a login, and charts added to one: each proof works once, in its time and place.

use super::cast::{BORN, Login, lobby};
use super::{Clinic, Place};
use crate::kit::clock::SignedDuration;
use crate::kit::secret::Secret;
use crate::logins::{Asked, Refusal, Token, Visitor};
use crate::vault::outbox::{Channel, Waiting};
use crate::vault::{Fault, Vault};

const NUMBER: &str = "5550100142";

impl Clinic {
    /// Maya, with a login of her own.
    async fn maya(&self) -> (Login, Visitor) {
        let (_, sheet) = self.sheet().await;
        let token = lobby(&self.vault).begin_with_code(Some(sheet), Some(BORN)).await.unwrap();
        let login = self.enrol(&token, "maya").await;
        let (_, visitor) = self.signed_in(&login).await;
        (login, visitor)
    }

    /// What left last by this channel.
    async fn left(&self, channel: Channel) -> Waiting {
        self.vault.outbox().due(channel, 100).await.unwrap().pop().unwrap()
    }

    async fn asked_for_mobile(&self, by: &Visitor) -> Secret {
        let fresh = by.fresh().unwrap();
        assert_eq!(lobby(&self.vault).ask_for_mobile(&fresh, NUMBER).await.unwrap(), Asked::Sent);
        self.left(Channel::Text).await.secret.unwrap()
    }

    async fn asked_for_email(&self, by: &Visitor, address: &str) -> Token {
        let fresh = by.fresh().unwrap();
        assert_eq!(lobby(&self.vault).ask_for_email(&fresh, address).await.unwrap(), Asked::Sent);
        Token::from_text(self.left(Channel::Email).await.secret.unwrap().reveal()).unwrap()
    }
}

#[tokio::test]
async fn a_code_by_text_has_ten_minutes() {
    let clinic = Place::new().open();
    let (_, maya) = clinic.maya().await;
    let code = clinic.asked_for_mobile(&maya).await;
    clinic.advance(SignedDuration::from_mins(10));
    let late = lobby(&clinic.vault).prove_mobile(&maya, &code).await;
    assert!(matches!(late, Err(Refusal::Wrong)), "{late:?}");
    assert_eq!(clinic.count("select id from addresses where verified_at is not null").await, 0);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_proofs_at_once_one_counts() {
    let clinic = Place::new().open();
    let (login, maya) = clinic.maya().await;
    let code = clinic.asked_for_mobile(&maya).await;
    let prove =
        |vault: Vault, maya: Visitor, code: Secret| async move { lobby(&vault).prove_mobile(&maya, &code).await };
    let tries: Vec<_> = (0..3).map(|_| tokio::spawn(prove(clinic.vault.clone(), maya.clone(), code.clone()))).collect();
    let mut proven = 0;
    for one in tries {
        proven += usize::from(one.await.unwrap().is_ok());
    }
    assert_eq!(proven, 1);

    let (_, maya) = clinic.signed_in(&login).await;
    let token = clinic.asked_for_email(&maya, "maya@example.org").await;
    let tries: Vec<_> = (0..20)
        .map(|_| {
            let (vault, token) = (clinic.vault.clone(), token.clone());
            tokio::spawn(async move { lobby(&vault).prove_email(&token).await.unwrap() })
        })
        .collect();
    let mut proven = 0;
    for one in tries {
        proven += usize::from(one.await.unwrap());
    }
    assert_eq!(proven, 1);
    assert_eq!(clinic.count("select id from addresses where verified_at is not null and ended_at is null").await, 2);
}

#[tokio::test]
async fn a_new_address_ends_what_came_before_but_where_it_was_asked_for() {
    let clinic = Place::new().open();
    let (login, first) = clinic.maya().await;
    let (_, second) = clinic.signed_in(&login).await;
    let token = clinic.asked_for_email(&second, "maya@example.org").await;
    assert!(lobby(&clinic.vault).prove_email(&token).await.unwrap());
    let live = "select id from sessions where ended_at is null";
    assert_eq!(clinic.count(live).await, 1);
    let ended = [first, second].map(|visitor| visitor.session);
    let survivor = clinic.read(move |sql| sql.one(live, &[], |row| row.get("id"))).await.unwrap();
    assert_eq!(ended[1], survivor);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_chart_is_added_once_however_many_press() {
    let clinic = Place::new().open();
    let (_, maya) = clinic.maya().await;
    let (_, sheet) = clinic.sheet().await;
    clinic.change("update patients set birth_date = '2026-05-03' where access = 'never'").await.unwrap();
    let born = Some(jiff::civil::date(2026, 5, 3));
    let begun = lobby(&clinic.vault).begin_with_code(Some(sheet), born).await.unwrap();
    let tries: Vec<_> = (0..50)
        .map(|_| {
            let (vault, fresh, begun) = (clinic.vault.clone(), maya.fresh().unwrap(), begun.clone());
            tokio::spawn(async move { lobby(&vault).add_chart(&fresh, &begun).await })
        })
        .collect();
    let mut added = 0;
    for one in tries {
        match one.await.unwrap() {
            Ok(_) => added += 1,
            Err(fault) => assert!(matches!(fault, Fault::Stale), "{fault:?}"),
        }
    }
    assert_eq!((added, clinic.count("select patient_id from grants where kind = 'proxy'").await), (1, 1));
}
