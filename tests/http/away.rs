//! Who is away, and who covers for them.

use anteroom::links;
use axum::http::StatusCode;

use crate::support::{Answer, Browser, Member, TestPortal};

/// Enters a time away in May 2026, from one day to another.
async fn away(portal: &TestPortal, browser: &Browser, people: [Member; 2], days: [&str; 2]) -> Answer {
    let [who, cover] = people.map(|member| portal.cast.login(member).account.to_string());
    let month = ["first", "last"].map(|name| (format!("{name}_year"), format!("{name}_month"), format!("{name}_day")));
    let mut fields = vec![("who", who.as_str()), ("cover", cover.as_str())];
    for ((year, of_year, day), typed) in month.iter().zip(days) {
        fields.extend([(year.as_str(), "2026"), (of_year.as_str(), "5"), (day.as_str(), typed)]);
    }
    browser.post(links::AWAY, &fields).await
}

/// Ito and Sand can be reached.
async fn both() -> TestPortal {
    let portal = TestPortal::open().await;
    for (member, address) in [(Member::Ito, "ito@example.org"), (Member::Sand, "sand@example.org")] {
        portal.prove_email(&portal.as_(member).await, address).await;
    }
    portal
}

#[tokio::test]
async fn everyone_enters_their_own_time_and_a_manager_anybodys() {
    let portal = both().await;
    let (ito, noor, vera) =
        (portal.as_(Member::Ito).await, portal.as_(Member::Noor).await, portal.as_(Member::Vera).await);
    assert_eq!(away(&portal, &ito, [Member::Ito, Member::Sand], ["14", "15"]).await.location(), links::AWAY);
    // Whom a nurse names does not count: it is her own time.
    assert_eq!(away(&portal, &noor, [Member::Sand, Member::Ito], ["20", "21"]).await.location(), links::AWAY);
    let page = noor.get(links::AWAY).await.text();
    assert!(page.contains("Noor Haddad") && page.contains("May 20, 2026") && page.contains("May 21, 2026"), "{page}");
    assert_eq!(page.matches("/end\"").count(), 1, "her own alone");

    let ends = |page: &Answer| format!("/staff/away/{}/end", page.between("/staff/away/", "/end"));
    let of_ito = ends(&ito.get(links::AWAY).await);
    assert_eq!(noor.post(&of_ito, &[]).await.status, StatusCode::FORBIDDEN);
    assert_eq!(vera.post(&of_ito, &[]).await.location(), links::AWAY);
    assert_eq!(vera.post(&of_ito, &[]).await.status, StatusCode::CONFLICT);
    assert_eq!(away(&portal, &vera, [Member::Ito, Member::Sand], ["14", "15"]).await.location(), links::AWAY, "again");
}

#[tokio::test]
async fn what_does_not_fit_is_refused_with_a_sentence() {
    let portal = both().await;
    let vera = portal.as_(Member::Vera).await;
    let says = async |people, days, sentence: &str| {
        let refused = away(&portal, &vera, people, days).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{sentence}");
        assert!(refused.text().contains(sentence), "{sentence} in {}", refused.text());
    };
    let (ito, sand, noor, fern) = (Member::Ito, Member::Sand, Member::Noor, Member::Fern);
    assert_eq!(away(&portal, &vera, [ito, sand], ["14", "18"]).await.location(), links::AWAY);
    says([ito, sand], ["18", "20"], "They are away at that time already.").await;
    says([sand, ito], ["18", "20"], "you would cover for each other").await;
    says([noor, ito], ["12", "14"], "This colleague is away at that time. Choose someone who is here.").await;
    says([sand, sand], ["20", "21"], "No one covers for themselves.").await;
    says([ito, noor], ["20", "21"], "This colleague does not have the role for this work.").await;
    says([noor, fern], ["20", "21"], "This colleague does not have the role for this work.").await;
    says([sand, ito], ["21", "20"], "The last day is before the first.").await;
    assert_eq!(away(&portal, &vera, [sand, ito], ["19", "20"]).await.location(), links::AWAY, "the day after");

    // Somebody who has left, and somebody whom no message reaches.
    vera.post(links::close_staff(portal.cast.login(noor).account), &[]).await;
    assert_eq!(away(&portal, &vera, [fern, noor], ["25", "26"]).await.status, StatusCode::CONFLICT);
    portal.as_(sand).await.post(links::DETAILS_REMOVE, &[("way", "email")]).await;
    says([ito, sand], ["25", "26"], "No message reaches this colleague.").await;
}

#[tokio::test]
async fn who_covers_for_somebody_is_away_at_no_time_of_it() {
    let portal = both().await;
    let vera = portal.as_(Member::Vera).await;
    assert_eq!(away(&portal, &vera, [Member::Noor, Member::Sand], ["14", "18"]).await.location(), links::AWAY);
    let refused = away(&portal, &vera, [Member::Sand, Member::Ito], ["18", "22"]).await.text();
    assert!(refused.contains("They cover for Noor Haddad at that time."), "{refused}");
}
