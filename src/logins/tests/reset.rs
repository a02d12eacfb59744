//! A forgotten password: the link shows the address, the second factor the person, and nothing less opens anything.

use crate::vault::lobby::{Door, Field};
use std::sync::atomic::Ordering;

use super::cast::{Login, client, lobby};
use super::{Clinic, Place, origin_at};
use crate::kit::clock::SignedDuration;
use crate::kit::id::{AccountId, NoticeId};
use crate::kit::secret::Secret;
use crate::logins::{ChoiceRefusal, PasswordRefusal, Refusal, Token, Way};
use crate::vault::Fault;

const NEW: &str = "seven quiet boats at anchor";

impl Clinic {
    /// An address that somebody has proved to be theirs.
    pub async fn address(&self, account: AccountId, channel: &'static str, address: &'static str) {
        let id = NoticeId::random(self.vault.entropy());
        let write = self.write(move |writing| {
            writing.sql.change(
                "insert into addresses (account_id, id, channel, address, added_at, verified_at, consent_at)
                 values (:account, :id, :channel, :address, 1, 1, 1)",
                &[(":account", &account), (":id", &id), (":channel", &channel), (":address", &address)],
            )
        });
        write.await.unwrap();
    }

    /// A patient with a login and an e-mail address.
    pub async fn reachable(&self, username: &'static str, address: &'static str) -> Login {
        let login = self.person(username).await;
        self.address(login.account, "email", address).await;
        login
    }

    /// What is in the notices of this kind, the oldest first.
    pub async fn secrets(&self, kind: &'static str) -> Vec<Secret> {
        let read = self.read(move |sql| {
            sql.rows(
                "select id, secret from notices where kind = :kind order by queued_at",
                &[(":kind", &kind)],
                |row| Ok((row.get::<_, NoticeId>("id")?, row.get::<_, Vec<u8>>("secret")?)),
            )
        });
        let sealed = read.await.unwrap();
        let open = |(id, sealed): (NoticeId, Vec<u8>)| {
            Door::of(&self.vault).unseal((Field::Notice, id.bits()), &sealed).unwrap()
        };
        sealed.into_iter().map(open).map(|secret| Secret::new(String::from_utf8(secret.to_vec()).unwrap())).collect()
    }

    async fn revealed(&self, kind: &'static str) -> Vec<String> {
        self.secrets(kind).await.iter().map(|secret| secret.reveal().to_owned()).collect()
    }

    /// Asks for a link, and waits until what follows from it is done.
    async fn forgets(&self, typed: &str) {
        let asked = "select seq from trail where act = 'reset.ask'";
        let before = self.count(asked).await;
        lobby(&self.vault).forgot(typed).unwrap();
        while self.count(asked).await == before {
            tokio::task::yield_now().await;
        }
    }

    /// The link that was queued last.
    pub async fn linked(&self, typed: &str) -> Token {
        let before: Vec<String> = self.revealed("reset_link").await;
        self.forgets(typed).await;
        let fresh = self.revealed("reset_link").await.into_iter().find(|link| !before.contains(link)).unwrap();
        Token::from_text(&fresh).unwrap()
    }

    /// Somebody who has pressed the button of a fresh link.
    pub async fn begun(&self, typed: &str) -> Token {
        let link = self.linked(typed).await;
        lobby(&self.vault).begin_reset(&link).await.unwrap().unwrap()
    }

    async fn proves(&self, reset: &Token, login: &Login) {
        let code = login.totp.code(self.vault.now()).unwrap();
        lobby(&self.vault).prove_reset(reset, &code, &client()).await.unwrap();
        self.advance(SignedDuration::from_secs(31));
    }

    async fn finishes(&self, reset: &Token, password: &str) -> Result<(), ChoiceRefusal> {
        lobby(&self.vault).finish_reset(reset, &Secret::new(password)).await
    }
}

#[tokio::test]
async fn the_link_and_the_second_factor_make_a_new_password_and_end_what_rested_on_the_old_one() {
    let clinic = Place::new().open();
    let maya = clinic.reachable("maya", "Maya@example.test").await;
    let (session, _) = clinic.signed_in(&maya).await;
    let (first, link) = (clinic.linked("maya").await, clinic.linked(" MAYA@example.test ").await);
    let reset = lobby(&clinic.vault).begin_reset(&link).await.unwrap().unwrap();
    let seen = lobby(&clinic.vault).reset(&reset).await.unwrap().unwrap();
    assert_eq!(seen.ways, [Way::Totp, Way::RecoveryCode]);
    assert!(clinic.visitor(&session).await.is_some(), "so far nothing has changed");
    clinic.proves(&reset, &maya).await;
    clinic.finishes(&reset, NEW).await.unwrap();
    assert!(clinic.visitor(&session).await.is_none());
    for dead in [&first, &link] {
        assert!(lobby(&clinic.vault).begin_reset(dead).await.unwrap().is_none());
    }
    assert!(lobby(&clinic.vault).reset(&reset).await.unwrap().is_none());
    assert_eq!(clinic.count("select id from notices where kind = 'password_changed'").await, 1);
    let old = lobby(&clinic.vault).sign_in("maya", &super::cast::password(), client()).await;
    assert!(matches!(old, Err(Refusal::Wrong)));
    let half = lobby(&clinic.vault).sign_in("maya", &Secret::new(NEW), client()).await.unwrap();
    let half = clinic.visitor(half.token()).await.unwrap();
    let code = maya.totp.code(clinic.vault.now()).unwrap();
    lobby(&clinic.vault).second_factor(&half, &code, client()).await.unwrap();
}

#[tokio::test]
async fn whoever_asks_hears_the_same_and_only_the_trail_and_the_mailbox_know_more() {
    let clinic = Place::new().open();
    clinic.reachable("maya", "maya@example.test").await;
    clinic.person("unreachable").await;
    let locked = clinic.reachable("locked", "locked@example.test").await.account;
    let lock = clinic.write(move |writing| {
        writing.sql.change("update accounts set state = 'locked' where id = :id", &[(":id", &locked)])
    });
    lock.await.unwrap();
    clinic.change("update addresses set verified_at = null where address = 'nobody@example.test'").await.unwrap();
    let hashes = Door::of(&clinic.vault).hasher().made.load(Ordering::SeqCst);
    for (typed, links) in [
        ("nobody", 0),
        ("unreachable", 0),
        ("locked", 0),
        ("locked@example.test", 0),
        ("x@example.test", 0),
        ("maya", 1),
        ("maya@example.test", 2),
    ] {
        let rows = clinic.head().await.seq;
        clinic.forgets(typed).await;
        assert_eq!(clinic.count("select token_hash from links where purpose = 'reset'").await, links, "{typed}");
        assert_eq!(clinic.head().await.seq, rows + 1, "each leaves one row on the trail: {typed}");
    }
    assert_eq!(Door::of(&clinic.vault).hasher().made.load(Ordering::SeqCst), hashes, "and none is hashed for");
}

#[tokio::test]
async fn a_login_gets_three_links_in_an_hour_and_an_address_asks_fifty_times() {
    let clinic = Place::new().open();
    clinic.reachable("maya", "maya@example.test").await;
    for _ in 0..5 {
        clinic.forgets("maya").await;
    }
    assert_eq!(clinic.secrets("reset_link").await.len(), 3);
    clinic.advance(SignedDuration::from_mins(61));
    clinic.forgets("maya").await;
    assert_eq!(clinic.secrets("reset_link").await.len(), 4);
    let flood = clinic.vault.lobby(origin_at("198.51.100.0/24"));
    assert_eq!((0..200).filter(|_| flood.forgot("maya").is_ok()).count(), 50);
    // What was asked for is worked off behind the answer, and holds the vault until then: a process that ends meanwhile
    // takes OpenSSL away from under the vault's threads.
    clinic.stop().await;
}

#[tokio::test]
async fn no_step_can_be_skipped_or_taken_twice() {
    let clinic = Place::new().open();
    let maya = clinic.reachable("maya", "maya@example.test").await;
    let link = clinic.linked("maya").await;
    let reset = lobby(&clinic.vault).begin_reset(&link).await.unwrap().unwrap();
    assert!(lobby(&clinic.vault).begin_reset(&link).await.unwrap().is_none(), "a link works once");
    assert!(lobby(&clinic.vault).reset(&link).await.unwrap().is_none(), "and is no way to the steps behind it");
    let skipped = clinic.finishes(&reset, NEW).await;
    assert!(matches!(skipped, Err(ChoiceRefusal::Fault(Fault::Stale))), "{skipped:?}");
    clinic.proves(&reset, &maya).await;
    let weak = clinic.finishes(&reset, "maya 3 May 1941").await;
    assert!(matches!(weak, Err(ChoiceRefusal::Password(PasswordRefusal::Personal))), "{weak:?}");
    clinic.finishes(&reset, NEW).await.unwrap();
    let again = clinic.finishes(&reset, "another long one for maya").await;
    assert!(matches!(again, Err(ChoiceRefusal::Fault(Fault::Stale))), "{again:?}");
}

#[tokio::test]
async fn what_belongs_to_somebody_else_proves_nothing() {
    let clinic = Place::new().open();
    let (maya, nils) = (clinic.reachable("maya", "maya@example.test").await, clinic.person("nils").await);
    let reset = clinic.begun("maya").await;
    let code = nils.totp.code(clinic.vault.now()).unwrap();
    let foreign = lobby(&clinic.vault).prove_reset(&reset, &code, &client()).await;
    assert!(matches!(foreign, Err(Refusal::Wrong)), "{foreign:?}");
    let of_nils = Secret::new(format!("1: {}", nils.recovery_codes[0].reveal()));
    assert!(matches!(lobby(&clinic.vault).prove_reset(&reset, &of_nils, &client()).await, Err(Refusal::Wrong)));
    let own = Secret::new(format!("1: {}", maya.recovery_codes[0].reveal()));
    lobby(&clinic.vault).prove_reset(&reset, &own, &client()).await.unwrap();
    let other = clinic.begun("maya").await;
    assert!(matches!(lobby(&clinic.vault).prove_reset(&other, &own, &client()).await, Err(Refusal::Wrong)), "used up");
}

#[tokio::test]
async fn links_and_steps_run_out_and_a_lock_stops_both() {
    let clinic = Place::new().open();
    let maya = clinic.reachable("maya", "maya@example.test").await;
    let late = clinic.linked("maya").await;
    clinic.advance(SignedDuration::from_mins(30));
    assert!(lobby(&clinic.vault).begin_reset(&late).await.unwrap().is_none());
    let slow = clinic.begun("maya").await;
    clinic.proves(&slow, &maya).await;
    clinic.advance(SignedDuration::from_mins(20));
    assert!(matches!(clinic.finishes(&slow, NEW).await, Err(ChoiceRefusal::Fault(Fault::Stale))));
    clinic.advance(SignedDuration::from_mins(30));
    let (open, begun) = (clinic.linked("maya").await, clinic.begun("maya").await);
    clinic.change("update accounts set state = 'locked'").await.unwrap();
    assert!(lobby(&clinic.vault).begin_reset(&open).await.unwrap().is_none());
    assert!(lobby(&clinic.vault).reset(&begun).await.unwrap().is_none());
}

#[tokio::test]
async fn who_has_no_second_factor_needs_a_longer_password_and_a_phone_or_the_front_desk() {
    let clinic = Place::new().open();
    let maya = clinic.reachable("maya", "maya@example.test").await;
    clinic.change("update factors set ended_at = 1, ended_how = 'removed'").await.unwrap();
    clinic.change("delete from recovery_codes").await.unwrap();
    let reset = clinic.begun("maya").await;
    assert_eq!(lobby(&clinic.vault).reset(&reset).await.unwrap().unwrap().ways, []);
    clinic.address(maya.account, "text", "+15550100142").await;
    let seen = lobby(&clinic.vault).reset(&reset).await.unwrap().unwrap();
    assert_eq!((seen.ways.as_slice(), seen.shortest()), ([Way::Phone].as_slice(), 15));
}
