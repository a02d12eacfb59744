//! Guessing: slow for whoever guesses, whatever they guess and from wherever, and never in the owner's way.

use std::sync::atomic::Ordering;

use super::cast::{Login, client, password};
use super::{Clinic, Place, origin_at};
use crate::kit::clock::SignedDuration;
use crate::kit::secret::Secret;
use crate::logins::{Client, Entered, Refusal, Token};
use crate::vault::lobby::Door;

const SECOND: SignedDuration = SignedDuration::from_secs(1);

impl Clinic {
    pub fn hashes(&self) -> usize {
        Door::of(&self.vault).hasher().made.load(Ordering::SeqCst)
    }

    pub async fn guesses(&self, username: &str, from: &Client, address: &str) -> Result<Entered, Refusal> {
        let lobby = self.vault.lobby(origin_at(address));
        lobby.sign_in(username, &Secret::new("a guess"), from.clone()).await
    }

    /// A browser in which the login has signed in before.
    async fn known_browser(&self, login: &Login) -> Client {
        let browser = Client { browser: Some(Token::fresh(self.vault.entropy())), ..client() };
        self.gets_in(login, &browser).await.unwrap();
        browser
    }

    /// Both steps of signing in, with the right password and code.
    async fn gets_in(&self, login: &Login, from: &Client) -> Result<Token, String> {
        let lobby = self.vault.lobby(origin_at("203.0.113.0/24"));
        let entered = lobby.sign_in(login.username, &password(), from.clone()).await;
        let half = self.visitor(entered.map_err(|refusal| format!("{refusal:?}"))?.token()).await.unwrap();
        let code = login.totp.code(self.vault.now()).unwrap();
        let token = lobby.second_factor(&half, &code, from.clone()).await;
        self.advance(SECOND * 31);
        token.map_err(|refusal| format!("{refusal:?}"))
    }
}

#[tokio::test]
async fn a_thousand_addresses_have_ten_guesses_and_the_owner_gets_in_each_time() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let browser = clinic.known_browser(&maya).await;
    let (mut guesses, mut entered, begin) = (0, 0, clinic.vault.now());
    for number in 0..1000 {
        let address = format!("198.{}.{}.0/24", number / 250, number % 250);
        let before = clinic.hashes();
        assert!(clinic.guesses("maya", &client(), &address).await.is_err());
        guesses += clinic.hashes() - before;
        if number % 50 == 0 {
            assert_eq!(clinic.gets_in(&maya, &browser).await.err(), None, "the owner, after {number} addresses");
            entered += 1;
        } else {
            clinic.advance(SignedDuration::from_millis(250));
        }
        if clinic.vault.now().duration_since(begin) >= SECOND * 900 {
            break;
        }
    }
    println!(
        "guesses at one login in 15 minutes from 1,000 addresses: {guesses}; the owner got in {entered} of {entered} times"
    );
    assert!(guesses <= 10 && entered >= 20, "{guesses} guesses, {entered} times");
}

#[tokio::test]
async fn a_restart_gives_nobody_free_tries() {
    let place = Place::new();
    let clinic = place.open();
    clinic.person("maya").await;
    for _ in 0..5 {
        assert!(matches!(clinic.guesses("maya", &client(), "").await, Err(Refusal::Wrong)));
    }
    clinic.vault.keep_limits().await.unwrap();
    clinic.stop().await;
    let clinic = place.open();
    let refusal = clinic.guesses("maya", &client(), "").await;
    assert!(matches!(refusal, Err(Refusal::Wait(_))), "{refusal:?}");
    let names = clinic.count("select key from limits where instr(key, 'maya') > 0").await;
    assert_eq!(names, 0, "the rows do not say whom they are of");
}

#[tokio::test]
async fn after_a_hundred_mistakes_in_a_row_only_known_browsers_try_until_the_owner_is_back() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let browser = clinic.known_browser(&maya).await;
    let mut wrong = 0;
    while wrong < 100 {
        wrong += i32::from(matches!(clinic.guesses("maya", &client(), "").await, Err(Refusal::Wrong)));
        clinic.advance(SECOND * 900);
    }
    clinic.advance(SECOND * 3600);
    let before = clinic.hashes();
    let right = clinic.gets_in(&maya, &client()).await;
    assert_eq!(right.err().as_deref(), Some("Wrong"), "as if the password were wrong");
    assert_eq!(clinic.hashes() - before, 1, "at the same cost");
    assert_eq!(clinic.gets_in(&maya, &browser).await.err(), None, "the owner's own browser is let in");
    assert_eq!(clinic.gets_in(&maya, &client()).await.err(), None, "and with that every browser again");
}

#[tokio::test]
async fn what_is_turned_away_is_told_by_login_and_address_once_a_minute() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    for _ in 0..20 {
        _ = clinic.guesses("Maya", &client(), "198.51.100.0/24").await;
        _ = clinic.guesses("my password is swordfish", &client(), "198.51.100.0/24").await;
    }
    let before = clinic.head().await.seq;
    clinic.vault.note_refused().await.unwrap();
    clinic.vault.note_refused().await.unwrap();
    assert_eq!(clinic.head().await.seq, before + 2, "one row for each, and each once");
    let rows = clinic.read(|sql| {
        sql.rows(
            "select account_id, detail, address from trail where act = 'limit.refused' order by account_id",
            &[],
            |row| {
                Ok((
                    row.get::<_, Option<[u8; 16]>>("account_id")?,
                    row.get::<_, String>("detail")?,
                    row.get::<_, String>("address")?,
                ))
            },
        )
    });
    let row = |account| (account, "15 tries".to_owned(), "198.51.100.0/24".to_owned());
    assert_eq!(rows.await.unwrap(), [row(None), row(Some(*maya.account.bits()))]);
    assert_eq!(clinic.count("select seq from trail where instr(detail, 'swordfish') > 0").await, 0);
}

#[tokio::test]
async fn a_known_browser_is_hashed_for_while_strangers_fill_the_queue() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let browser = clinic.known_browser(&maya).await;
    let full = Door::of(&clinic.vault).hasher().fill();
    assert!(matches!(clinic.guesses("nobody", &client(), "").await, Err(Refusal::Fault(_))));
    assert_eq!(clinic.gets_in(&maya, &browser).await.err(), None);
    drop(full);
}

#[tokio::test]
async fn a_second_factor_has_ten_guesses_in_fifteen_minutes_at_every_form_together() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    clinic.address(maya.account, "email", "maya@example.test").await;
    let (_, half) = clinic.half(&maya).await;
    // Who guesses here has the password and reads the mail.
    let (reset, wrong) = (clinic.begun("maya").await, Secret::new("000000"));
    let mut guesses = 0;
    for number in 0..900 {
        let lobby = clinic.vault.lobby(origin_at(&format!("198.{}.{}.0/24", number / 250, number % 250)));
        let judged = match number % 2 {
            0 => lobby.second_factor(&half, &wrong, client()).await.map(|_| ()),
            _ => lobby.prove_reset(&reset, &wrong, &client()).await,
        };
        guesses += usize::from(matches!(judged, Err(Refusal::Wrong)));
        clinic.advance(SECOND);
    }
    println!("guesses at one second factor in 15 minutes, at two forms from 900 addresses: {guesses}");
    assert!((5..=10).contains(&guesses), "{guesses}");
}

#[tokio::test]
async fn wrong_second_factors_count_to_the_same_end_and_the_owner_hears_of_them_early() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let browser = clinic.known_browser(&maya).await;
    let told = "select 1 from trail where act = 'sign_in.factor' and outcome = 'failed'";
    let mut wrong = 0;
    while wrong < 100 {
        let lobby = clinic.vault.lobby(origin_at("198.51.100.0/24"));
        let entered = lobby.sign_in("maya", &password(), client()).await.unwrap();
        let half = clinic.visitor(entered.token()).await.unwrap();
        let answer = lobby.second_factor(&half, &Secret::new("000000"), client()).await;
        wrong += i32::from(matches!(answer, Err(Refusal::Wrong)));
        clinic.advance(SECOND * 900);
    }
    assert_eq!(clinic.count(told).await, 100);
    clinic.advance(SECOND * 3600);
    let right = clinic.gets_in(&maya, &client()).await;
    assert!(right.is_err(), "a stranger's browser is closed, with the right code too");
    assert_eq!(clinic.gets_in(&maya, &browser).await.err(), None, "the owner's own browser is let in");
    assert_eq!(clinic.gets_in(&maya, &client()).await.err(), None, "and with that every browser again");
    assert_eq!(clinic.count("select 1 from credentials where wrong_in_row + wrong_factors > 0").await, 0);
}
