//! Who a notice goes to, when it is tried, and how it ends.

use super::super::Vault;
use super::super::outbox::{Channel, Kind, Post, To, Trouble, Waiting, queue};
use super::{Clinic, Place};
use crate::kit::clock::SignedDuration;
use crate::kit::id::{AccountId, AddressId, PatientId};
use crate::logins::NoticeChoice;
use crate::logins::tests::cast::{Login, lobby};

/// Gives a login an address that it has proven and, for a phone, agreed to.
async fn address(clinic: &Clinic, account: AccountId, channel: Channel, address: &'static str) {
    let id = AddressId::random(clinic.vault.entropy());
    let write = clinic.vault.writer().run(move |writing| {
        writing.sql.change(
            "insert into addresses (account_id, id, channel, address, added_at, verified_at, consent_at)
             values (:account, :id, :channel, :address, :now, :now, :agreed)",
            &[
                (":account", &account),
                (":id", &id),
                (":channel", &channel.word()),
                (":address", &address),
                (":now", &writing.now.as_millisecond()),
                (":agreed", &(channel == Channel::Text).then(|| writing.now.as_millisecond())),
            ],
        )
    });
    write.await.unwrap();
}

async fn post(clinic: &Clinic, post: Post) -> usize {
    clinic.vault.writer().run(move |writing| queue(writing, &post)).await.unwrap()
}

async fn due(vault: &Vault) -> Vec<Waiting> {
    let outbox = vault.outbox();
    let mut all = outbox.due(Channel::Email, 50).await.unwrap();
    all.extend(outbox.due(Channel::Text, 50).await.unwrap());
    all
}

/// Where what is due goes, in order.
async fn addresses(vault: &Vault) -> Vec<String> {
    let mut all: Vec<String> = due(vault).await.into_iter().map(|waiting| waiting.address).collect();
    all.sort();
    all
}

/// Makes somebody a proxy of a chart, for results or for visits.
async fn proxy(clinic: &Clinic, patient: PatientId, of: &Login, results: bool) {
    let account = of.account;
    let write = clinic.vault.writer().run(move |writing| {
        writing.sql.change(
            "insert into grants (patient_id, account_id, kind, results, appointments, granted_at)
             values (:patient, :account, 'proxy', :results, 1, :now)",
            &[
                (":patient", &patient),
                (":account", &account),
                (":results", &results),
                (":now", &writing.now.as_millisecond()),
            ],
        )
    });
    write.await.unwrap();
}

#[tokio::test]
async fn texts_need_consent_and_stop_is_honoured_until_start() {
    let place = Place::new();
    let clinic = place.open();
    let maya = clinic.person("maya").await;
    address(&clinic, maya.account, Channel::Email, "maya@example.org").await;
    address(&clinic, maya.account, Channel::Text, "5550100142").await;
    let notice = || Post::to_account(Kind::PasswordChanged, maya.account);
    assert_eq!(post(&clinic, notice()).await, 2);
    let spelled = || ["+15550100142", "15550100142", "5550100142", "05550100142"].map(str::to_owned);
    assert!(lobby(&clinic.vault).phone_replied(spelled(), true).await.unwrap());
    assert!(!lobby(&clinic.vault).phone_replied(spelled(), true).await.unwrap(), "it is stopped already");
    assert_eq!(post(&clinic, notice()).await, 1);
    let code = To::Address {
        channel: Channel::Text,
        address: "5550100142".to_owned(),
        language: crate::kit::text::Language::English,
        account: None,
    };
    assert_eq!(post(&clinic, Post { to: code, ..notice() }).await, 0, "whatever it is, and under whichever login");
    assert!(lobby(&clinic.vault).phone_replied(spelled(), false).await.unwrap());
    assert_eq!(post(&clinic, notice()).await, 2);
    clinic.change("update addresses set consent_at = null").await.unwrap();
    assert_eq!(post(&clinic, notice()).await, 1);
    clinic.stop().await;
}

#[tokio::test]
async fn what_somebody_switched_off_does_not_come_and_warnings_cannot_be_switched_off() {
    let place = Place::new();
    let clinic = place.open();
    let maya = clinic.person("maya").await;
    address(&clinic, maya.account, Channel::Email, "maya@example.org").await;
    let (_, visitor) = clinic.signed_in(&maya).await;
    let off = |kind| NoticeChoice { kind, channel: Channel::Email, wanted: false };
    let choices = vec![off(Kind::NewResult), off(Kind::PasswordChanged)];
    lobby(&clinic.vault).choose_notices(&visitor, choices).await.unwrap();
    assert_eq!(post(&clinic, Post::to_account(Kind::NewResult, maya.account)).await, 0);
    assert_eq!(post(&clinic, Post::to_account(Kind::ProxyEndsSoon, maya.account)).await, 1);
    assert_eq!(post(&clinic, Post::to_account(Kind::PasswordChanged, maya.account)).await, 1);
    let shown = lobby(&clinic.vault).notice_choices(&visitor).await.unwrap();
    assert!(shown.choices.contains(&off(Kind::NewResult)) && shown.email.as_deref() == Some("maya@example.org"));
    clinic.stop().await;
}

#[tokio::test]
async fn notices_of_a_child_go_to_its_proxies_as_far_as_they_see() {
    let place = Place::new();
    let clinic = place.open();
    let (omar, vera) = (clinic.person("omar").await, clinic.person("vera").await);
    address(&clinic, omar.account, Channel::Email, "omar@example.org").await;
    address(&clinic, vera.account, Channel::Email, "vera@example.org").await;
    let child = clinic.patient().await;
    proxy(&clinic, child, &omar, true).await;
    proxy(&clinic, child, &vera, false).await;
    clinic.change("update accounts set language = 'es' where name <> ''").await.unwrap();
    assert_eq!(post(&clinic, Post::to_chart(Kind::NewResult, child)).await, 1);
    let waiting = due(&clinic.vault).await.remove(0);
    assert_eq!((waiting.address.as_str(), waiting.language.tag()), ("omar@example.org", "es"));
    assert_eq!(post(&clinic, Post::to_chart(Kind::ProxyChanged, child)).await, 2);
    // A birthday that narrows a parent's access counts at once: results are no longer theirs to hear of.
    clinic.change("update patients set birth_date = '2014-01-10'").await.unwrap();
    clinic.change("update grants set reason = 'parent' where kind = 'proxy'").await.unwrap();
    assert_eq!(post(&clinic, Post::to_chart(Kind::NewResult, child)).await, 0);
    assert_eq!(post(&clinic, Post::to_chart(Kind::ProxyChanged, child)).await, 2);
    clinic.change("update patients set birth_date = '1941-05-03'").await.unwrap();
    // Somebody with a login of their own hears of it alone.
    let own = omar.patient.unwrap();
    proxy(&clinic, own, &vera, true).await;
    assert_eq!(post(&clinic, Post::to_chart(Kind::NewResult, own)).await, 1);
    assert_eq!(addresses(&clinic.vault).await.iter().filter(|address| *address == "vera@example.org").count(), 2);
    clinic.stop().await;
}

#[tokio::test]
async fn nothing_leaves_about_a_chart_that_is_no_longer_active() {
    let place = Place::new();
    let clinic = place.open();
    let maya = clinic.person("maya").await;
    address(&clinic, maya.account, Channel::Email, "maya@example.org").await;
    let chart = maya.patient.unwrap();
    assert_eq!(post(&clinic, Post::to_chart(Kind::NewResult, chart)).await, 1);
    clinic.change("update patients set state = 'deceased'").await.unwrap();
    clinic.vault.outbox().close_hopeless(Channel::Email, None).await.unwrap();
    assert!(due(&clinic.vault).await.is_empty(), "what waited is stopped");
    assert_eq!(clinic.count("select 1 from notices where ended_how = 'stopped'").await, 1);
    assert_eq!(post(&clinic, Post::to_chart(Kind::NewResult, chart)).await, 0);
    assert_eq!(post(&clinic, Post::to_account(Kind::PasswordChanged, maya.account)).await, 0);
    clinic.stop().await;
}

#[tokio::test]
async fn a_notice_is_tried_again_after_a_minute_then_twice_as_long_up_to_an_hour_for_two_days() {
    let place = Place::new();
    let clinic = place.open();
    let maya = clinic.person("maya").await;
    address(&clinic, maya.account, Channel::Email, "maya@example.org").await;
    post(&clinic, Post::to_account(Kind::PasswordChanged, maya.account)).await;
    let (outbox, began) = (clinic.vault.outbox(), clinic.vault.now());
    let mut waits = Vec::new();
    loop {
        outbox.close_hopeless(Channel::Email, None).await.unwrap();
        let Some(due) = outbox.next_due(Channel::Email).await.unwrap() else { break };
        waits.push(due.duration_since(clinic.vault.now()).as_mins());
        clinic.advance(due.duration_since(clinic.vault.now()));
        outbox.put_off_all(Channel::Email, Trouble::Unreachable).await.unwrap();
    }
    assert_eq!(waits[..9], [0, 1, 2, 4, 8, 16, 32, 60, 60]);
    let tried_for = clinic.vault.now().duration_since(began);
    assert!(tried_for >= SignedDuration::from_hours(47) && tried_for <= SignedDuration::from_hours(49), "{tried_for}");
    let failed = "select 1 from notices where ended_how = 'failed' and trouble = 'unreachable' and secret is null";
    assert_eq!(clinic.count(failed).await, 1, "with its reason, without its secret");
    clinic.advance(SignedDuration::from_hours(7 * 24 + 1));
    assert_eq!(outbox.clean().await.unwrap(), 1);
    drop(outbox);
    clinic.stop().await;
}

#[tokio::test]
async fn what_was_queued_survives_a_restart_and_keeps_its_id_and_its_secret_until_it_is_sent() {
    let place = Place::new();
    let clinic = place.open();
    let maya = clinic.person("maya").await;
    address(&clinic, maya.account, Channel::Email, "maya@example.org").await;
    post(&clinic, Post::to_account(Kind::NewDevice, maya.account)).await;
    let before = due(&clinic.vault).await.remove(0);
    let secret = before.secret.as_ref().map(|secret| secret.reveal().to_owned());
    assert!(secret.is_some(), "it carries the link to \"this was not me\"");
    clinic.stop().await;
    let clinic = place.open();
    let after = due(&clinic.vault).await.remove(0);
    assert_eq!((after.id, after.secret.map(|secret| secret.reveal().to_owned())), (before.id, secret));
    clinic.vault.outbox().sent(after.id).await.unwrap();
    assert_eq!(clinic.count("select 1 from notices where secret is not null or ended_at is null").await, 0);
    clinic.stop().await;
}

#[tokio::test]
async fn whoever_sends_is_woken_by_the_commit_of_a_notice() {
    let place = Place::new();
    let clinic = place.open();
    let maya = clinic.person("maya").await;
    address(&clinic, maya.account, Channel::Email, "maya@example.org").await;
    let posted = clinic.vault.outbox().posted();
    let before = *posted.borrow();
    clinic.note("nothing is posted").await.unwrap();
    assert_eq!(*posted.borrow(), before);
    post(&clinic, Post::to_account(Kind::PasswordChanged, maya.account)).await;
    clinic.note("whatever is committed after it").await.unwrap();
    assert_ne!(*posted.borrow(), before);
    clinic.stop().await;
}
