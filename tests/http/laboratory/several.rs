//! Several messages set aside at once.

use anteroom::links;
use axum::http::StatusCode;

use super::{POTASSIUM, message, of, open, statuses, took, waiting};
use crate::support::{Member, TestPortal};

/// A queue of three messages that nobody wants; their ids.
async fn three(portal: &TestPortal) -> Vec<String> {
    for control in ["1", "2", "3"] {
        took(portal, &of("PID|1||X-1||Trial^Some||20010101", control, &POTASSIUM)).await;
    }
    let waiting = waiting(&portal.as_(Member::Noor).await).await;
    waiting.into_iter().map(|place| place.rsplit('/').next().expect("an id").to_owned()).collect()
}

#[tokio::test]
async fn several_are_set_aside_for_one_reason_after_being_asked_once() {
    let portal = open().await;
    let ids = three(&portal).await;
    let noor = portal.as_(Member::Noor).await;
    let chosen = [("pick", ids[0].as_str()), ("pick", ids[2].as_str()), ("why", "A trial of the interface")];
    let asked = noor.post(links::LABORATORY_ASIDE, &chosen).await;
    let text = asked.text();
    assert_eq!(asked.status, StatusCode::OK);
    assert!(text.contains("Set 2 messages aside?") && text.contains("value=\"A trial of the interface\""), "{text}");
    assert!(text.contains(&ids[0]) && text.contains(&ids[2]) && !text.contains(&ids[1]));
    assert_eq!(waiting(&noor).await.len(), 3, "nothing was done yet");
    let sure = [chosen.as_slice(), &[("sure", "yes")]].concat();
    assert_eq!(noor.post(links::LABORATORY_ASIDE, &sure).await.location(), links::LABORATORY);
    assert_eq!(waiting(&noor).await, [format!("{}/messages/{}", links::LABORATORY, ids[1])]);
    let page = noor.get(format!("{}/messages/{}", links::LABORATORY, ids[2])).await.text();
    assert!(page.contains("A trial of the interface") && page.contains("Noor Haddad"), "{page}");
    // Again, from a page that stood open: what is settled stays as it is.
    let again = noor.post(links::LABORATORY_ASIDE, &[sure.as_slice(), &[("pick", &ids[1])]].concat()).await;
    assert_eq!(again.location(), links::LABORATORY);
    assert!(waiting(&noor).await.is_empty());
}

#[tokio::test]
async fn nothing_chosen_or_no_reason_comes_back_as_it_was() {
    let portal = open().await;
    let ids = three(&portal).await;
    let noor = portal.as_(Member::Noor).await;
    let none = noor.post(links::LABORATORY_ASIDE, &[("why", "Trials")]).await;
    assert!(none.status == StatusCode::UNPROCESSABLE_ENTITY && none.text().contains("Choose at least one message."));
    assert!(none.text().contains("value=\"Trials\""));
    let unsaid = noor.post(links::LABORATORY_ASIDE, &[("pick", ids[1].as_str()), ("why", " "), ("sure", "yes")]).await;
    assert!(unsaid.status == StatusCode::UNPROCESSABLE_ENTITY && unsaid.text().contains("Say in a few words why."));
    assert_eq!(unsaid.text().matches(" checked").count(), 1, "what was chosen stays chosen");
    assert_eq!(waiting(&noor).await.len(), 3);
}

#[tokio::test]
async fn what_is_in_a_chart_but_for_something_is_opened_one_by_one() {
    let portal = open().await;
    took(&portal, &message("1", &POTASSIUM)).await;
    statuses::send(&portal, "2", "5.3", "W").await;
    let page = portal.as_(Member::Noor).await.get(links::LABORATORY).await.text();
    assert!(page.contains("it was for the wrong patient") && !page.contains("name=\"pick\""), "{page}");
}

#[tokio::test]
async fn only_clinical_staff_set_messages_aside() {
    let portal = open().await;
    let ids = three(&portal).await;
    let sure = [("pick", ids[0].as_str()), ("why", "x"), ("sure", "yes")];
    for (member, status) in [
        (Member::Maya, StatusCode::NOT_FOUND),
        (Member::Fern, StatusCode::FORBIDDEN),
        (Member::Vera, StatusCode::FORBIDDEN),
    ] {
        let answer = portal.as_(member).await.post(links::LABORATORY_ASIDE, &sure).await;
        assert_eq!(answer.status, status, "{member:?}");
    }
    assert_eq!(waiting(&portal.as_(Member::Noor).await).await.len(), 3);
}
