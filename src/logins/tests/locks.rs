//! "This was not me": what a lock ends, what it voids, and what it leaves for the owner to come back to.

use super::cast::{Login, client, lobby, password};
use super::{Clinic, Place};
use crate::kit::clock::SignedDuration;
use crate::kit::id::{AccountId, AddressId};
use crate::logins::lock::unlock;
use crate::logins::{NotMeLink, Refusal, Token, TotpSecret, Visitor};
use crate::vault::Fault;
use crate::vault::lobby::Writing;

const DAY: SignedDuration = SignedDuration::from_hours(24);

impl Clinic {
    /// A link of a security mail, good for 72 hours.
    async fn not_me_link(&self, account: AccountId) -> Token {
        let token = Token::fresh(self.vault.entropy());
        let hash = token.hash();
        let row = self.write(move |writing| {
            writing.sql.change(
                "insert into links (token_hash, account_id, purpose, issued_at, expires_at)
                 values (:hash, :account, 'not_me', :now, :until)",
                &[
                    (":hash", &hash),
                    (":account", &account),
                    (":now", &writing.now.as_millisecond()),
                    (":until", &(writing.now + DAY * 3).as_millisecond()),
                ],
            )
        });
        row.await.unwrap();
        token
    }

    async fn use_link(&self, token: &Token) -> Option<NotMeLink> {
        lobby(&self.vault).lock_by_link(token).await.unwrap().map(|found| found.link)
    }

    /// A new address, at once in use; the one in use before ends.
    async fn change_address(&self, account: AccountId, address: &'static str) {
        let row = self.write(move |writing| replace_address(writing, account, address));
        row.await.unwrap();
    }

    async fn addresses_in_use(&self) -> Vec<String> {
        let read = self.read(|sql| {
            sql.rows("select address from addresses where ended_at is null", &[], |row| row.get("address"))
        });
        read.await.unwrap()
    }

    async fn add_app(&self, visitor: &Visitor) -> TotpSecret {
        let (lobby, fresh) = (lobby(&self.vault), visitor.fresh().unwrap());
        let (secret, _) = lobby.begin_app(&fresh).unwrap();
        let code = secret.code(self.vault.now()).unwrap();
        lobby.add_app(&fresh, &secret, &code, "The attacker's phone").await.unwrap();
        secret
    }

    /// What a recovery does last.
    async fn unlock(&self, account: AccountId) -> Result<(), Fault> {
        let origin = super::origin();
        let by = Some(AccountId::random(self.vault.entropy()));
        self.write(move |writing| unlock(writing, &origin, account, by)).await
    }
}

fn replace_address(writing: &Writing<'_>, account: AccountId, address: &str) -> Result<usize, Fault> {
    let now = writing.now.as_millisecond();
    writing.sql.change(
        "update addresses set ended_at = :now where account_id = :account and ended_at is null",
        &[(":now", &now), (":account", &account)],
    )?;
    writing.sql.change(
        "insert into addresses (account_id, id, channel, address, added_at, verified_at)
         values (:account, :id, 'email', :address, :now, :now)",
        &[(":account", &account), (":id", &AddressId::random(writing.entropy)), (":address", &address), (":now", &now)],
    )
}

/// Maya has had her login for a month; yesterday somebody else came in, added an app and took her address out, twice.
async fn compromised() -> (Clinic, Login) {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    clinic.change_address(maya.account, "maya@example.org").await;
    clinic.advance(DAY * 30);
    let (_, attacker) = clinic.signed_in(&maya).await;
    clinic.add_app(&attacker).await;
    clinic.change_address(maya.account, "first@evil.example").await;
    clinic.change_address(maya.account, "second@evil.example").await;
    clinic.advance(DAY);
    (clinic, maya)
}

#[tokio::test]
async fn a_locked_login_opens_to_nobody() {
    let (clinic, maya) = compromised().await;
    let (token, visitor) = clinic.signed_in(&maya).await;
    lobby(&clinic.vault).lock_own(&visitor).await.unwrap();
    assert!(clinic.visitor(&token).await.is_none());
    let tried = lobby(&clinic.vault).sign_in(maya.username, &password(), client()).await;
    assert!(matches!(tried, Err(Refusal::Wrong)), "{tried:?}");
    // Not even once it is open again: the password is void, and so are the recovery codes.
    clinic.unlock(maya.account).await.unwrap();
    let tried = lobby(&clinic.vault).sign_in(maya.username, &password(), client()).await;
    assert!(matches!(tried, Err(Refusal::Wrong)), "{tried:?}");
    assert_eq!(clinic.count("select 1 from recovery_codes where used_at is null").await, 0);
}

#[tokio::test]
async fn what_came_in_within_three_days_is_void_and_the_address_before_is_in_use_again() {
    let (clinic, maya) = compromised().await;
    let link = clinic.not_me_link(maya.account).await;
    assert_eq!(clinic.addresses_in_use().await, ["second@evil.example"]);
    assert_eq!(clinic.use_link(&link).await, Some(NotMeLink::Works));
    assert_eq!(clinic.addresses_in_use().await, ["maya@example.org"]);
    assert_eq!(clinic.count("select 1 from factors where ended_how = 'voided'").await, 1);
    let kept = "select 1 from factors where ended_at is null and kind = 'totp' and name <> 'The attacker''s phone'";
    assert_eq!(clinic.count(kept).await, 1, "her own app stays");
}

#[tokio::test]
async fn the_attackers_address_hears_of_the_lock_and_of_nothing_after_it() {
    let (clinic, maya) = compromised().await;
    let link = clinic.not_me_link(maya.account).await;
    clinic.use_link(&link).await;
    assert_eq!(clinic.count("select 1 from notices where kind = 'locked'").await, 3);
    let account = maya.account;
    let later = clinic.write(move |writing| {
        use crate::vault::outbox::{Kind, Post, queue};
        queue(writing, &Post::to_account(Kind::RecoveryDone, account))
    });
    assert_eq!(later.await.unwrap(), 1);
    let hers = "select 1 from notices where kind = 'recovery_done' and address = 'maya@example.org'";
    assert_eq!(clinic.count(hers).await, 1);
}

#[tokio::test]
async fn a_link_locks_once_and_answers_the_same_again() {
    let (clinic, maya) = compromised().await;
    let (one, other) = (clinic.not_me_link(maya.account).await, clinic.not_me_link(maya.account).await);
    let look = async |token| lobby(&clinic.vault).not_me(token).await.unwrap().map(|found| found.link);
    assert_eq!(look(&one).await, Some(NotMeLink::Works));
    assert_eq!(clinic.count("select 1 from accounts where state = 'locked'").await, 0, "looking changes nothing");
    assert_eq!(clinic.use_link(&one).await, Some(NotMeLink::Works));
    let head = clinic.head().await;
    for link in [&one, &other, &one] {
        assert_eq!(clinic.use_link(link).await, Some(NotMeLink::Locked));
    }
    assert_eq!(clinic.head().await, head, "a replay leaves no row, since it does nothing");
    assert_eq!(clinic.count("select 1 from locks").await, 1);
    clinic.unlock(maya.account).await.unwrap();
    for link in [&one, &other] {
        assert_eq!(clinic.use_link(link).await, Some(NotMeLink::Dead), "it must not lock the owner out again");
    }
    assert_eq!(clinic.use_link(&Token::fresh(clinic.vault.entropy())).await, None);
}

#[tokio::test]
async fn whoever_was_let_in_from_the_login_within_three_days_is_out_and_earlier_ones_stay() {
    let clinic = Place::new().open();
    let maya = clinic.person("maya").await;
    let (friend, son) = (clinic.person("friend").await.account, clinic.person("son").await.account);
    let (patient, now) = (maya.patient.unwrap(), clinic.vault.now().as_millisecond());
    let four_days = 4 * 24 * 3_600_000;
    for (account, granted_at) in [(friend, now - 1_000), (son, now - four_days)] {
        let grant = clinic.write(move |writing| {
            writing.sql.change(
                "insert into grants (patient_id, account_id, kind, results, granted_at, reason, by_patient)
                 values (:patient, :account, 'proxy', 1, :at, 'carer', 1)",
                &[(":patient", &patient), (":account", &account), (":at", &granted_at)],
            )
        });
        grant.await.unwrap();
    }
    assert!(clinic.use_link(&clinic.not_me_link(maya.account).await).await.is_some());
    let open = clinic.read(move |sql| {
        sql.rows(
            "select account_id from grants where patient_id = :patient and kind = 'proxy' and ends_at is null",
            &[(":patient", &patient)],
            |row| row.get::<_, AccountId>("account_id"),
        )
    });
    assert_eq!(open.await.unwrap(), [son]);
}

#[tokio::test]
async fn a_link_dies_after_three_days() {
    let (clinic, maya) = compromised().await;
    let link = clinic.not_me_link(maya.account).await;
    clinic.advance(DAY * 3);
    assert_eq!(clinic.use_link(&link).await, Some(NotMeLink::Dead));
    assert_eq!(clinic.count("select 1 from accounts where state = 'locked'").await, 0);
}

#[tokio::test]
async fn the_front_desk_and_the_managers_are_told_and_nobody_else_of_the_staff() {
    let (clinic, maya) = compromised().await;
    let nurse = clinic.nurse("noor").await;
    let manager = clinic.manager().await;
    clinic.change_address(nurse.account, "noor@elm.example").await;
    clinic.change_address(manager.account, "vera@elm.example").await;
    let link = clinic.not_me_link(maya.account).await;
    clinic.use_link(&link).await;
    let told = "select 1 from notices where kind = 'staff_alert' and address = 'vera@elm.example' and secret is null";
    assert_eq!(clinic.count(told).await, 1);
    assert_eq!(clinic.count("select 1 from notices where kind = 'staff_alert'").await, 1);
}

#[tokio::test]
async fn a_locked_manager_is_no_reason_to_set_the_clinic_up_again() {
    let clinic = Place::new().open();
    let manager = clinic.manager().await;
    let (_, visitor) = clinic.signed_in(&manager).await;
    lobby(&clinic.vault).lock_own(&visitor).await.unwrap();
    assert!(clinic.vault.set_up_token().await.unwrap().is_none());
}

#[tokio::test]
async fn only_an_open_login_is_locked() {
    let (clinic, maya) = compromised().await;
    let (_, visitor) = clinic.signed_in(&maya).await;
    clinic.change("update accounts set state = 'closed'").await.unwrap();
    let link = clinic.not_me_link(maya.account).await;
    assert_eq!(clinic.use_link(&link).await, Some(NotMeLink::Dead));
    lobby(&clinic.vault).lock_own(&visitor).await.unwrap();
    assert_eq!(clinic.count("select 1 from locks").await, 0);
}

#[tokio::test]
async fn a_login_is_opened_once_and_by_whoever_the_lock_then_names() {
    let (clinic, maya) = compromised().await;
    assert!(matches!(clinic.unlock(maya.account).await, Err(Fault::Stale)), "it is open");
    let link = clinic.not_me_link(maya.account).await;
    clinic.use_link(&link).await;
    clinic.unlock(maya.account).await.unwrap();
    let named = "select 1 from locks where ended_at is not null and ended_by is not null";
    assert_eq!(clinic.count(named).await, 1);
    assert_eq!(clinic.count("select 1 from trail where act = 'login.unlock'").await, 1);
    assert!(matches!(clinic.unlock(maya.account).await, Err(Fault::Stale)));
}
