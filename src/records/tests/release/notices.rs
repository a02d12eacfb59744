//! Who hears of a result, and when: not before it can be seen, once for all that came, and not of what is known or gone.

use super::{Channel, DAY, Ward, new_result};
use crate::logins::tests::cast::lobby;
use crate::vault::outbox::Trouble;
use crate::vault::outbox::tell_of_missed;

#[tokio::test]
async fn at_once_means_seen_at_once_and_told_a_quarter_of_an_hour_later_once_for_all() {
    let ward = Ward::open().await;
    let first = ward.comes("final", "").await;
    assert!(ward.is_seen(first).await);
    ward.after(10).await;
    ward.comes("final", "").await;
    ward.after(4).await;
    assert_eq!(ward.post().await, []);
    ward.after(1).await;
    assert_eq!(ward.post().await, [new_result("maya@example.org")]);
    ward.after(60).await;
    assert_eq!(ward.post().await, [], "the second result went with the notice of the first");
}

#[tokio::test]
async fn a_retraction_stops_the_notice_of_what_was_taken_back_and_of_nothing_else() {
    let ward = Ward::open().await;
    let wrong = ward.comes("final", "").await;
    ward.after(5).await;
    ward.retract(wrong).await;
    ward.after(60).await;
    assert_eq!(ward.post().await, []);
    let (wrong, right) = (ward.comes("final", "").await, ward.comes("final", "").await);
    ward.after(15).await;
    ward.retract(wrong).await;
    assert_eq!(ward.post().await, [new_result("maya@example.org")], "the other one can still be read");
    let wrong = ward.comes("final", "").await;
    ward.after(15).await;
    ward.retract(wrong).await;
    assert_eq!(ward.post().await, [], "it was queued and had not left");
    assert!(ward.is_seen(right).await);
}

#[tokio::test]
async fn a_corrected_result_stays_visible_and_is_told_of_again() {
    let ward = Ward::open().await;
    let result = ward.comes("final", "").await;
    ward.after(15).await;
    assert_eq!(ward.post().await, [new_result("maya@example.org")]);
    ward.set("results.release_laboratory", "review").await;
    ward.changes(result, "corrected").await;
    assert!(ward.is_seen(result).await);
    ward.after(14).await;
    assert_eq!(ward.post().await, []);
    ward.after(1).await;
    assert_eq!(ward.post().await, [new_result("maya@example.org")]);
}

#[tokio::test]
async fn whoever_has_read_it_before_the_notice_leaves_gets_none() {
    let ward = Ward::open().await;
    let result = ward.comes("final", "").await;
    ward.opens(&ward.maya, result).await;
    ward.after(15).await;
    assert_eq!(ward.post().await, []);
}

#[tokio::test]
async fn the_clinic_says_for_how_long_a_notice_waits_also_of_what_waits_already() {
    let ward = Ward::open().await;
    ward.set("results.notice_minutes", "240").await;
    ward.comes("final", "").await;
    ward.after(239).await;
    assert_eq!(ward.post().await, []);
    ward.after(1).await;
    assert_eq!(ward.post().await, [new_result("maya@example.org")]);
    let wrong = ward.comes("final", "").await;
    ward.after(20).await;
    ward.retract(wrong).await;
    ward.comes("final", "").await;
    ward.after(5).await;
    assert_eq!(ward.post().await, []);
    ward.set("results.notice_minutes", "5").await;
    ward.tick().await;
    assert_eq!(ward.post().await, [new_result("maya@example.org")], "once, of what was not taken back");
    ward.set("results.notice_minutes", "0").await;
    ward.comes("final", "").await;
    ward.tick().await;
    assert_eq!(ward.post().await, [new_result("maya@example.org")]);
}

#[tokio::test]
async fn a_notice_that_waited_for_the_morning_does_not_leave_once_everything_was_opened() {
    let ward = Ward::open().await;
    let omar = ward.proxy("omar", "omar@example.org").await;
    let (first, second) = (ward.comes("final", "").await, ward.comes("final", "").await);
    ward.after(15).await;
    ward.opens(&ward.maya, first).await;
    ward.opens(&omar, first).await;
    ward.opens(&omar, second).await;
    assert_eq!(ward.post().await, [new_result("maya@example.org")], "one is new to her, none to him");
    let third = ward.comes("final", "").await;
    ward.after(15).await;
    ward.opens(&ward.maya, third).await;
    assert_eq!(ward.post().await, [new_result("omar@example.org")]);
    let fourth = ward.comes("final", "").await;
    ward.opens(&omar, fourth).await;
    ward.opens(&ward.maya, fourth).await;
    ward.after(1).await;
    ward.changes(fourth, "corrected").await;
    ward.after(15).await;
    assert_eq!(ward.post().await.len(), 2, "what came anew was not opened since");
}

#[tokio::test]
async fn a_notice_does_not_leave_for_what_its_recipient_can_no_longer_see() {
    let ward = Ward::open().await;
    ward.proxy("omar", "omar@example.org").await;
    let (kept, wrong) = (ward.comes("final", "").await, ward.comes("final", "").await);
    ward.after(15).await;
    let row = ward.clinic.write(move |writing| {
        writing.sql.change("update results set is_private = 1 where id = :id", &[(":id", &kept)])
    });
    row.await.unwrap();
    ward.retract(wrong).await;
    assert_eq!(ward.post().await, [new_result("maya@example.org")], "of two, one is kept from him and one is gone");
    ward.comes("final", "").await;
    ward.after(15).await;
    ward.clinic.change("update grants set ends_at = 2 where kind = 'proxy'").await.unwrap();
    assert_eq!(ward.post().await, [new_result("maya@example.org")], "his access ended in the night");
}

#[tokio::test]
async fn a_proxy_hears_of_what_is_not_hidden_from_proxies() {
    let ward = Ward::open().await;
    ward.proxy("omar", "omar@example.org").await;
    ward.comes("final", "").await;
    ward.after(15).await;
    let mut both = ward.post().await;
    both.sort_by(|one, other| one.1.cmp(&other.1));
    assert_eq!(both, [new_result("maya@example.org"), new_result("omar@example.org")]);
    ward.comes("final", "").await;
    ward.clinic.change("update results set is_private = 1").await.unwrap();
    ward.after(15).await;
    assert_eq!(ward.post().await, [new_result("maya@example.org")]);
}

impl Ward {
    /// An address of Maya's begins to count, and it was the only one or was not.
    async fn is_reached_again(&self, was_reached: bool) {
        let account = self.maya.account;
        let write = self.clinic.write(move |writing| tell_of_missed(writing, account, was_reached));
        write.await.unwrap();
    }

    async fn loses_addresses(&self) {
        self.clinic.change("delete from addresses where address like 'maya@%'").await.unwrap();
    }
}

#[tokio::test]
async fn what_was_missed_without_an_address_is_told_of_once_when_there_is_one() {
    let ward = Ward::open().await;
    ward.loses_addresses().await;
    ward.proxy("pia", "pia@example.org").await;
    for _ in 0..3 {
        ward.comes("final", "").await;
        ward.after(60).await;
        assert_eq!(ward.post().await, [new_result("pia@example.org")], "nothing reaches Maya");
    }
    ward.after(DAY).await;
    ward.address(ward.maya.account, "maya@example.org").await;
    ward.is_reached_again(false).await;
    ward.after(14).await;
    assert_eq!(ward.post().await, [], "whoever signs in to confirm an address sees it there");
    ward.after(1).await;
    assert_eq!(ward.post().await, [new_result("maya@example.org")], "one word, and none to who was told");
    ward.is_reached_again(true).await;
    ward.after(DAY).await;
    assert_eq!(ward.post().await, [], "another address changes nothing");
}

#[tokio::test]
async fn what_was_missed_and_opened_or_taken_back_is_not_told_of() {
    let ward = Ward::open().await;
    ward.loses_addresses().await;
    let (first, second) = (ward.comes("final", "").await, ward.comes("final", "").await);
    let third = ward.comes("final", "").await;
    ward.after(15).await;
    assert_eq!(ward.post().await, []);
    ward.opens(&ward.maya, first).await;
    ward.retract(second).await;
    ward.address(ward.maya.account, "maya@example.org").await;
    ward.is_reached_again(false).await;
    ward.opens(&ward.maya, third).await;
    ward.after(15).await;
    assert_eq!(ward.post().await, [], "she opened the last while the notice waited");
    ward.is_reached_again(false).await;
    ward.after(15).await;
    assert_eq!(ward.post().await, [], "and nothing is left");
}

#[tokio::test]
async fn what_could_not_be_delivered_is_told_of_at_the_next_address_and_is_heard_of_together() {
    let ward = Ward::open().await;
    for _ in 0..2 {
        ward.comes("final", "").await;
        ward.after(15).await;
        let outbox = ward.clinic.vault.outbox();
        for waiting in outbox.due(Channel::Email, 50).await.unwrap() {
            outbox.refused(waiting.id, Trouble::Recipient).await.unwrap();
        }
    }
    ward.loses_addresses().await;
    ward.address(ward.maya.account, "maya@other.example").await;
    ward.is_reached_again(true).await;
    ward.after(15).await;
    assert_eq!(ward.post().await, [new_result("maya@other.example")]);
    let unheard = ward.clinic.read(|sql| {
        let unheard = "select count(*) as unheard from results where announced_at is null";
        sql.one(unheard, &[], |row| row.get::<_, i64>("unheard"))
    });
    assert_eq!(unheard.await.unwrap(), 0, "the word was of both");
}

#[tokio::test]
async fn what_was_missed_after_stop_is_told_of_after_start() {
    let ward = Ward::open().await;
    ward.loses_addresses().await;
    let account = ward.maya.account;
    let number = ward.clinic.write(move |writing| {
        writing.sql.change(
            "insert into addresses (account_id, id, channel, address, added_at, verified_at, consent_at)
             values (:account, :account, 'text', '+15550100142', 1, 1, 1)",
            &[(":account", &account)],
        )
    });
    number.await.unwrap();
    let says = async |stops| {
        let spelled = ["+15550100142", "15550100142", "5550100142", "05550100142"].map(str::to_owned);
        assert!(lobby(&ward.clinic.vault).phone_replied(spelled, stops).await.unwrap());
    };
    let texts = async || {
        let outbox = ward.clinic.vault.outbox();
        outbox.close_hopeless(Channel::Text, None).await.unwrap();
        outbox.due(Channel::Text, 50).await.unwrap().len()
    };
    says(true).await;
    ward.comes("final", "").await;
    ward.after(60).await;
    assert_eq!(texts().await, 0);
    says(false).await;
    assert_eq!(texts().await, 0);
    ward.after(15).await;
    assert_eq!(texts().await, 1);
}
