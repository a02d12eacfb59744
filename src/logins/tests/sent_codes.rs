//! Codes by e-mail or text: three tries, ten minutes, one session; and only where the clinic wants them.

use super::cast::{Login, client, lobby};
use super::{Clinic, Place};
use crate::kit::clock::SignedDuration;
use crate::kit::id::NoticeId;
use crate::kit::secret::Secret;
use crate::logins::{Method, Refusal, Sending, Token, Visitor, Ways};
use crate::vault::lobby::{Door, Field};
use crate::vault::outbox::Channel;

const BY_BOTH: &str =
    "insert or replace into settings (name, value, changed_at) values ('sign_in.sent_codes', 'email_and_text', 1)";
const BY_EMAIL: &str =
    "insert or replace into settings (name, value, changed_at) values ('sign_in.sent_codes', 'email', 1)";

impl Clinic {
    /// Gives a login a verified e-mail address and a number that may get texts.
    async fn addresses(&self, login: &Login) {
        let account = login.account;
        let rows = self.write(move |writing| {
            writing.sql.change(
                "insert into addresses (account_id, id, channel, address, added_at, verified_at, consent_at)
                 values (:account, x'01', 'email', 'maya@example.test', 1, 1, null),
                        (:account, x'02', 'text', '+15550100123', 1, 1, 1)",
                &[(":account", &account)],
            )
        });
        rows.await.unwrap();
    }

    /// A clinic that sends codes, a patient with addresses, and her half session.
    async fn may_be_sent(&self) -> (Login, Visitor) {
        let maya = self.person("maya").await;
        self.addresses(&maya).await;
        self.sets(BY_BOTH).await;
        let (_, half) = self.half(&maya).await;
        (maya, half)
    }

    async fn send(&self, visitor: &Visitor) -> Sending {
        lobby(&self.vault).send_code(visitor, Channel::Email).await.unwrap()
    }

    /// The codes in the outbox, the newest first.
    async fn sent(&self) -> Vec<Secret> {
        let rows = self.read(|sql| {
            sql.rows("select id, secret from notices where kind = 'sent_code' order by queued_at desc", &[], |row| {
                Ok((row.get::<_, NoticeId>("id")?, row.get::<_, Vec<u8>>("secret")?))
            })
        });
        let open = |(id, sealed): (NoticeId, Vec<u8>)| {
            let code = Door::of(&self.vault).unseal((Field::Notice, id.bits()), &sealed).unwrap();
            Secret::new(String::from_utf8(code.to_vec()).unwrap())
        };
        rows.await.unwrap().into_iter().map(open).collect()
    }

    async fn newest(&self) -> Secret {
        self.sent().await.swap_remove(0)
    }

    async fn shows(&self, half: &Visitor, code: &Secret) -> Result<Token, Refusal> {
        lobby(&self.vault).second_factor_sent(half, code, client()).await
    }
}

#[tokio::test]
async fn a_code_lets_its_own_session_in_once_and_leaves_no_trust_and_no_number_in_the_clear() {
    let clinic = Place::new().open();
    let (_, half) = clinic.may_be_sent().await;
    assert_eq!(clinic.send(&half).await, Sending::Sent);
    let code = clinic.newest().await;
    assert_eq!((code.reveal().len(), code.reveal().chars().all(|c| c.is_ascii_digit())), (6, true));
    let asks_trust =
        crate::logins::Client { trust: true, browser: Some(Token::fresh(clinic.vault.entropy())), ..client() };
    let token = lobby(&clinic.vault).second_factor_sent(&half, &code, asks_trust).await.unwrap();
    assert_eq!(clinic.visitor(&token).await.unwrap().method, Method::SentCode);
    assert_eq!(clinic.count("select 1 from devices where trusted_until is not null").await, 0);
    assert_eq!(clinic.count("select 1 from sent_codes where hash like '$argon2id$%'").await, 1);
    assert!(matches!(clinic.shows(&half, &code).await, Err(Refusal::Wrong | Refusal::Spent)));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_sent_code_lets_one_of_fifty_in() {
    let clinic = Place::new().open();
    let (_, half) = clinic.may_be_sent().await;
    clinic.send(&half).await;
    let code = clinic.newest().await;
    let tries = (0..50).map(|_| {
        let (vault, half, code) = (clinic.vault.clone(), half.clone(), code.clone());
        tokio::spawn(async move { lobby(&vault).second_factor_sent(&half, &code, client()).await.is_ok() })
    });
    let mut entered = 0;
    for one in tries.collect::<Vec<_>>() {
        entered += usize::from(one.await.unwrap());
    }
    println!("50 parallel tries of one sent code: {entered} got in");
    assert_eq!(entered, 1);
}

#[tokio::test]
async fn an_older_code_stays_good_and_all_codes_of_a_session_share_three_tries() {
    let clinic = Place::new().open();
    let (maya, half) = clinic.may_be_sent().await;
    clinic.send(&half).await;
    let older = clinic.newest().await;
    clinic.advance(SignedDuration::from_secs(60));
    clinic.send(&half).await;
    assert!(clinic.shows(&half, &older).await.is_ok());

    let (_, half) = clinic.half(&maya).await;
    clinic.send(&half).await;
    clinic.advance(SignedDuration::from_secs(60));
    clinic.send(&half).await;
    let right = clinic.newest().await;
    let wrong = Secret::new(if right.reveal() == "000000" { "000001" } else { "000000" });
    for _ in 0..3 {
        assert!(matches!(clinic.shows(&half, &wrong).await, Err(Refusal::Wrong)));
    }
    assert!(matches!(clinic.shows(&half, &right).await, Err(Refusal::Spent)));
    clinic.send(&half).await;
    assert!(
        matches!(clinic.shows(&half, &clinic.newest().await).await, Err(Refusal::Spent)),
        "a new one is no new try"
    );
}

#[tokio::test]
async fn a_code_is_no_good_elsewhere_nor_after_ten_minutes() {
    let clinic = Place::new().open();
    let (maya, half) = clinic.may_be_sent().await;
    let (_, other) = clinic.half(&maya).await;
    clinic.send(&half).await;
    let code = clinic.newest().await;
    assert!(matches!(clinic.shows(&other, &code).await, Err(Refusal::Wrong)), "another session asked for none");
    clinic.advance(SignedDuration::from_mins(10));
    assert!(matches!(clinic.shows(&half, &code).await, Err(Refusal::Wrong)));
}

#[tokio::test]
async fn ten_codes_a_day_and_three_a_session_are_sent_and_no_more() {
    let clinic = Place::new().open();
    let (maya, half) = clinic.may_be_sent().await;
    for _ in 0..3 {
        assert_eq!(clinic.send(&half).await, Sending::Sent);
    }
    assert_eq!(clinic.send(&half).await, Sending::Enough);
    for sent in 3..10 {
        let (_, half) = clinic.half(&maya).await;
        assert_eq!(clinic.send(&half).await, Sending::Sent, "{sent}");
    }
    let (_, half) = clinic.half(&maya).await;
    assert_eq!(clinic.send(&half).await, Sending::Enough);
    clinic.advance(SignedDuration::from_hours(24));
    let (_, half) = clinic.half(&maya).await;
    assert_eq!(clinic.send(&half).await, Sending::Sent);
}

#[tokio::test]
async fn staff_and_patients_of_a_clinic_that_sends_none_are_offered_none() {
    let clinic = Place::new().open();
    let (maya, noor) = (clinic.person("maya").await, clinic.nurse("noor").await);
    clinic.addresses(&maya).await;
    let (_, half) = clinic.half(&maya).await;
    assert_eq!(clinic.send(&half).await, Sending::NotOffered, "off until the clinic wants it");
    clinic.sets(BY_EMAIL).await;
    let ways = lobby(&clinic.vault).ways(&half).await.unwrap();
    assert_eq!((ways.email, ways.text), (true, false));
    clinic.sets(BY_BOTH).await;
    clinic.change("update addresses set stopped_at = 1 where channel = 'text'").await.unwrap();
    assert!(!lobby(&clinic.vault).ways(&half).await.unwrap().text, "who said STOP gets none");
    clinic.change("update addresses set verified_at = null").await.unwrap();
    assert_eq!(clinic.send(&half).await, Sending::NotOffered, "nor who never proved the address");

    let account = noor.account;
    let rows = clinic.write(move |writing| {
        writing.sql.change("update addresses set account_id = :account, verified_at = 1", &[(":account", &account)])
    });
    rows.await.unwrap();
    let (_, half) = clinic.half(&noor).await;
    assert_eq!(
        lobby(&clinic.vault).ways(&half).await.unwrap(),
        Ways { authenticator: true, recovery_code: true, ..Ways::default() }
    );
    assert_eq!(clinic.send(&half).await, Sending::NotOffered);
}
