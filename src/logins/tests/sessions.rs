//! Sessions end when they should: idle, absolute, signed out, too many, login closed; and no clock lengthens them.

use super::cast::{Login, client, lobby};
use super::{Clinic, Place};
use crate::kit::clock::SignedDuration;
use crate::logins::{Found, SessionStage, Token, Visitor};
use crate::vault::Fault;

const MINUTE: SignedDuration = SignedDuration::from_mins(1);

impl Clinic {
    async fn is_live(&self, token: &Token) -> bool {
        self.visitor(token).await.is_some()
    }

    /// Does something deliberate every ten minutes; returns after how many minutes the session was over.
    async fn minutes_at_work(&self, token: &Token) -> i64 {
        for minutes in 0.. {
            match self.visitor(token).await {
                Some(visitor) if minutes % 10 == 0 => _ = lobby(&self.vault).touch(&visitor).await.unwrap(),
                Some(_) => {}
                None => return minutes,
            }
            self.advance(MINUTE);
        }
        0
    }

    /// Looks at the session every minute without doing anything; returns after how many minutes it was over.
    async fn minutes_looked_at(&self, token: &Token) -> i64 {
        let mut minutes = 0;
        while self.is_live(token).await {
            self.advance(MINUTE);
            minutes += 1;
        }
        minutes
    }

    async fn sessions(&self, login: &Login, many: usize) -> Vec<(Token, Visitor)> {
        let mut sessions = Vec::new();
        for _ in 0..many {
            sessions.push(self.signed_in(login).await);
        }
        sessions
    }

    async fn idle_minutes(&self, minutes: &'static str) -> Result<(), Fault> {
        let set = self.write(move |writing| {
            writing.sql.change(
                "insert into settings (name, value, changed_at) values ('sign_in.idle_minutes', :minutes, 1)",
                &[(":minutes", &minutes)],
            )
        });
        set.await?;
        self.reload().await
    }
}

#[tokio::test]
async fn a_limit_that_is_raised_brings_no_session_back() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let ((token, _), (other, _)) = (clinic.signed_in(&maya).await, clinic.signed_in(&maya).await);
    clinic.advance(MINUTE * 10);
    let at_work = clinic.visitor(&other).await.unwrap();
    lobby(&clinic.vault).touch(&at_work).await.unwrap();
    clinic.advance(MINUTE * 5);
    clinic.vault.end_idle_sessions().await.unwrap();
    clinic.idle_minutes("60").await.unwrap();
    assert!(!clinic.is_live(&token).await && clinic.is_live(&other).await);
    assert!(matches!(clinic.found(&token).await, Found::Expired(_)), "what its holder sends late is kept still");
}

#[tokio::test]
async fn a_session_ends_after_the_minutes_that_the_clinic_set() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let (token, _) = clinic.signed_in(&maya).await;
    assert_eq!(clinic.minutes_looked_at(&token).await, 15);
    assert!(matches!(clinic.found(&token).await, Found::Expired(_)));

    let (token, _) = clinic.signed_in(&maya).await;
    clinic.idle_minutes("2").await.unwrap();
    assert_eq!(clinic.minutes_looked_at(&token).await, 2, "looking at a page that renews itself is no act");
}

#[tokio::test]
async fn whatever_somebody_does_staff_have_eight_hours_and_persons_twelve() {
    let clinic = Place::new().open();
    let (noor, maya) = (clinic.nurse("noor").await, clinic.person("maya").await);
    let (token, _) = clinic.signed_in(&noor).await;
    assert_eq!(clinic.minutes_at_work(&token).await, 8 * 60);
    let (token, _) = clinic.signed_in(&maya).await;
    assert_eq!(clinic.minutes_at_work(&token).await, 12 * 60);
    assert!(matches!(clinic.found(&token).await, Found::Expired(_)));
}

#[tokio::test]
async fn a_right_password_waits_ten_minutes_for_its_second_factor() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let (token, half) = clinic.half(&maya).await;
    assert_eq!(half.stage, SessionStage::Password);
    assert_eq!(clinic.minutes_at_work(&token).await, 10);
}

#[tokio::test]
async fn a_clock_put_back_lengthens_nothing() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let (token, visitor) = clinic.signed_in(&maya).await;
    clinic.advance(MINUTE * 14);
    lobby(&clinic.vault).touch(&visitor).await.unwrap();
    clinic.advance(-MINUTE);
    assert!(clinic.is_live(&token).await, "a clock that is set right by a little signs nobody out");
    clinic.advance(-MINUTE * 2);
    assert!(!clinic.is_live(&token).await, "it was used later than now");
    clinic.advance(-SignedDuration::from_hours(48));
    assert!(!clinic.is_live(&token).await);
}

#[tokio::test]
async fn an_act_in_the_past_does_not_shorten_what_a_later_one_gave() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let (token, stale) = clinic.signed_in(&maya).await;
    clinic.advance(MINUTE * 10);
    lobby(&clinic.vault).touch(&stale).await.unwrap();
    clinic.advance(-MINUTE);
    lobby(&clinic.vault).touch(&stale).await.unwrap();
    clinic.advance(MINUTE * 15);
    assert!(clinic.is_live(&token).await);
}

#[tokio::test]
async fn the_second_factor_gives_a_new_token_and_the_old_one_is_dead() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let (old, half) = clinic.half(&maya).await;
    let code = maya.totp.code(clinic.vault.now()).unwrap();
    let new = lobby(&clinic.vault).second_factor(&half, &code, client()).await.unwrap();
    assert!(matches!(clinic.found(&old).await, Found::Nothing));
    let visitor = clinic.visitor(&new).await.unwrap();
    assert_eq!(visitor.stage, SessionStage::Full);
    assert_ne!(visitor.session, half.session);
}

#[tokio::test]
async fn signing_out_ends_this_session_at_once_and_no_other() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let (one, visitor) = clinic.signed_in(&maya).await;
    let (other, _) = clinic.signed_in(&maya).await;
    lobby(&clinic.vault).sign_out(&visitor).await.unwrap();
    assert!(matches!(clinic.found(&one).await, Found::Nothing));
    assert!(clinic.is_live(&other).await);
}

#[tokio::test]
async fn the_oldest_session_ends_when_there_are_too_many() {
    let clinic = Place::new().open();
    for (login, most) in [(clinic.nurse("noor").await, 3), (clinic.person("maya").await, 5)] {
        // The one from enrolment ends first.
        let sessions = clinic.sessions(&login, most).await;
        for (token, _) in &sessions {
            assert!(clinic.is_live(token).await);
        }
        let (newest, _) = clinic.signed_in(&login).await;
        assert!(!clinic.is_live(&sessions[0].0).await);
        for token in sessions[1..].iter().map(|(token, _)| token).chain([&newest]) {
            assert!(clinic.is_live(token).await);
        }
    }
}

#[tokio::test]
async fn whoever_has_only_the_password_ends_nobodys_session() {
    let clinic = Place::new().open();
    let noor = clinic.nurse("noor").await;
    let sessions = clinic.sessions(&noor, 3).await;
    for _ in 0..4 {
        clinic.half(&noor).await;
    }
    for (token, _) in &sessions {
        assert!(clinic.is_live(token).await);
    }
}

#[tokio::test]
async fn the_sessions_of_a_login_that_was_closed_or_locked_are_dead_at_once() {
    let clinic = Place::new().open();
    let noor = clinic.nurse("noor").await;
    let (token, _) = clinic.signed_in(&noor).await;
    for state in ["update accounts set state = 'closed'", "update accounts set state = 'locked'"] {
        clinic.change(state).await.unwrap();
        assert!(matches!(clinic.found(&token).await, Found::Nothing));
    }
    clinic.change("update accounts set state = 'active'").await.unwrap();
    assert!(clinic.is_live(&token).await);
}

#[tokio::test]
async fn a_token_is_nothing_until_every_letter_is_right() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let (token, _) = clinic.signed_in(&maya).await;
    let mut letters = token.reveal().to_owned();
    let last = if letters.pop() == Some('A') { 'B' } else { 'A' };
    letters.push(last);
    assert!(matches!(clinic.found(&Token::from_text(&letters).unwrap()).await, Found::Nothing));
}
