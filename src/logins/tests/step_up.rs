//! Showing again who it is: with as much as the session was begun with, once for each proof, under a new token.

use super::cast::{Login, PASSWORD, client, lobby, password};
use super::{Clinic, Place};
use crate::kit::clock::SignedDuration;
use crate::kit::secret::Secret;
use crate::logins::{Found, Method, Refusal, Token, Visitor};

const ELEVEN: SignedDuration = SignedDuration::from_mins(11);

impl Clinic {
    /// Somebody signed in for longer than they are fresh.
    async fn stale(&self, login: &Login) -> (Token, Visitor) {
        let (token, _) = self.signed_in(login).await;
        self.advance(ELEVEN);
        let visitor = self.visitor(&token).await.unwrap();
        assert!(visitor.fresh().is_none());
        (token, visitor)
    }

    async fn steps_up(&self, visitor: &Visitor, typed: &Secret) -> Result<Token, Refusal> {
        lobby(&self.vault).step_up(visitor, typed).await
    }
}

#[tokio::test]
async fn a_session_is_fresh_for_ten_minutes_after_a_code_and_goes_on_under_a_new_token() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let (old, visitor) = clinic.stale(&maya).await;
    let code = maya.totp.code(clinic.vault.now()).unwrap();
    let token = clinic.steps_up(&visitor, &code).await.unwrap();
    assert!(matches!(clinic.found(&old).await, Found::Nothing), "whoever knew the old token holds nothing");
    let fresh = clinic.visitor(&token).await.unwrap();
    assert!(fresh.fresh().is_some() && fresh.session == visitor.session);
    lobby(&clinic.vault).touch(&fresh).await.unwrap();
    clinic.advance(SignedDuration::from_mins(10));
    assert!(clinic.visitor(&token).await.unwrap().fresh().is_none());
}

#[tokio::test]
async fn a_proof_counts_once_and_only_for_its_own_login() {
    let clinic = Place::new().open();
    let (maya, nils) = (clinic.person("maya").await, clinic.person("nils").await);
    let (_, visitor) = clinic.stale(&maya).await;
    let foreign = nils.totp.code(clinic.vault.now()).unwrap();
    assert!(matches!(clinic.steps_up(&visitor, &foreign).await, Err(Refusal::Wrong)));
    let code = maya.totp.code(clinic.vault.now()).unwrap();
    let token = clinic.steps_up(&visitor, &code).await.unwrap();
    let again = clinic.visitor(&token).await.unwrap();
    assert!(matches!(clinic.steps_up(&again, &code).await, Err(Refusal::Wrong)));
    let first = Secret::new(format!("1: {}", maya.recovery_codes[0].reveal()));
    assert!(clinic.steps_up(&again, &first).await.is_ok(), "a recovery code is as strong as the app");
}

#[tokio::test]
async fn the_password_does_not_do_where_there_is_a_second_factor() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let (_, visitor) = clinic.stale(&maya).await;
    let shown = lobby(&clinic.vault).step_up_with_password(&visitor, &password()).await;
    assert!(matches!(shown, Err(Refusal::Wrong)), "{shown:?}");
}

#[tokio::test]
async fn where_there_is_nothing_but_a_password_the_password_does() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    clinic.change("delete from factors").await.unwrap();
    clinic.change("delete from recovery_codes").await.unwrap();
    clinic.sets("insert into settings (name, value, changed_at) values ('sign_in.second_factor', 'offered', 1)").await;
    let entered = lobby(&clinic.vault).sign_in(maya.username, &password(), client()).await.unwrap();
    clinic.advance(ELEVEN);
    let visitor = clinic.visitor(entered.token()).await.unwrap();
    assert_eq!(visitor.method, Method::Password);
    let lobby = lobby(&clinic.vault);
    assert!(matches!(lobby.step_up_with_password(&visitor, &Secret::new("wrong")).await, Err(Refusal::Wrong)));
    let token = lobby.step_up_with_password(&visitor, &Secret::new(PASSWORD)).await.unwrap();
    assert!(clinic.visitor(&token).await.unwrap().fresh().is_some());
}

#[tokio::test]
async fn a_half_session_cannot_be_made_fresh_and_a_session_that_ended_neither() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let (_, half) = clinic.half(&maya).await;
    let code = maya.totp.code(clinic.vault.now()).unwrap();
    assert!(matches!(clinic.steps_up(&half, &code).await, Err(Refusal::Wrong)));
    let (_, visitor) = clinic.stale(&maya).await;
    lobby(&clinic.vault).sign_out(&visitor).await.unwrap();
    let code = maya.totp.code(clinic.vault.now()).unwrap();
    assert!(matches!(clinic.steps_up(&visitor, &code).await, Err(Refusal::Wrong)));
    assert_eq!(clinic.count("select 1 from sessions where fresh_at > started_at").await, 0);
}

#[tokio::test]
async fn guessing_within_a_session_is_slowed_down_like_before_it() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let (_, visitor) = clinic.stale(&maya).await;
    for _ in 0..5 {
        assert!(matches!(clinic.steps_up(&visitor, &Secret::new("000000")).await, Err(Refusal::Wrong)));
    }
    let code = maya.totp.code(clinic.vault.now()).unwrap();
    assert!(matches!(clinic.steps_up(&visitor, &code).await, Err(Refusal::Wait(_))));
}
