//! Whether the time of an answer says who can be sent a reset link.

use std::time::{Duration, Instant};

use anteroom::kit::clock::SignedDuration;
use anteroom::kit::random::Entropy;
use anteroom::links;
use anteroom::vault::outbox::Kind;
use axum::http::StatusCode;

use crate::auc::{SAMPLES, judge};
use crate::support::{Member, TestPortal};

/// How long the answer takes, after a try of a third kind that is the same before both: what a try leaves warm or cold
/// behind it must not count for the next. What is queued behind an answer is worked off before the next try begins.
async fn asks(portal: &TestPortal, who: &str) -> (Duration, bool) {
    let browser = portal.browser();
    browser.post(links::FORGOT, &[("who", "spacer")]).await;
    portal.as_(Member::Nils).await;
    let begin = Instant::now();
    let answer = browser.post(links::FORGOT, &[("who", who)]).await;
    let took = begin.elapsed();
    assert_eq!(answer.status, StatusCode::SEE_OTHER);
    // Whoever is known comes through the same writer before this session does.
    portal.as_(Member::Nils).await;
    (took, portal.mailed_kinds().await.contains(&Kind::ResetLink))
}

#[tokio::test]
#[ignore = "takes minutes: `tests/run scan` runs it"]
async fn the_time_of_a_reset_does_not_say_whether_the_address_is_anybodys() {
    let portal = TestPortal::open().await;
    portal.prove_email(&portal.as_(Member::Maya).await, "maya@example.org").await;
    let (entropy, mut known, mut unknown) = (Entropy::seeded(9), Vec::new(), Vec::new());
    for number in 0..SAMPLES {
        let known_first = entropy.below(2) == 0;
        for is_known in [known_first, !known_first] {
            let who = if is_known { "maya@example.org".to_owned() } else { format!("nobody.{number:03}@example.org") };
            let (took, has_come) = asks(&portal, &who).await;
            assert_eq!(has_come, is_known, "{who}");
            if is_known { known.push(took) } else { unknown.push(took) }
        }
        // A login gets three links in an hour.
        portal.wait(SignedDuration::from_hours(1));
    }
    judge("reset, a proven address and nobody's", &known, &unknown);
}
