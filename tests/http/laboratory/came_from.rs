//! From a result in the chart to the messages that it came from.

use anteroom::links;
use axum::http::StatusCode;

use super::{open, result_page, statuses};
use crate::support::Member;

#[tokio::test]
async fn staff_go_from_a_result_to_its_messages_and_patients_never_see_them() {
    let portal = open().await;
    statuses::send(&portal, "N-1", "6.9", "F").await;
    portal.wait(anteroom::kit::clock::SignedDuration::from_secs(60));
    statuses::send(&portal, "N-2", "4.6", "C").await;
    let (maya, noor) = (portal.as_(Member::Maya).await, portal.as_(Member::Noor).await);
    let place = result_page(&portal, &maya, "Metabolic panel").await;
    let review = noor.get(format!("/staff{place}")).await;
    let page = review.text();
    assert!(page.contains("What the laboratory sent") && page.contains("The newest is on top"), "{page}");
    let order = [page.find("N-2").expect("the correction"), page.find("N-1").expect("what it corrected")];
    assert!(order.is_sorted(), "{page}");
    let beside = format!("{}/lab-messages/", links::card(portal.cast.maya));
    let messages: Vec<String> = page
        .split(&format!("href=\"{beside}"))
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .map(|id| format!("{beside}{id}"))
        .collect();
    assert_eq!(messages.len(), 2);
    assert!(noor.get(&messages[0]).await.text().contains("4.6"));
    assert!(noor.get(&messages[1]).await.text().contains("6.9"), "the earlier value, as it came");

    let own = maya.get(&place).await.text();
    assert!(!own.contains("What the laboratory sent") && !own.contains("/lab-messages/"), "{own}");
    for (member, status) in [(Member::Maya, StatusCode::NOT_FOUND), (Member::Fern, StatusCode::FORBIDDEN)] {
        assert_eq!(portal.as_(member).await.get(&messages[0]).await.status, status, "{member:?}");
    }
}
