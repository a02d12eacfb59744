//! Letters and other papers go by the scope *documents*, results by *results*: whoever has the one finds nothing of the
//! other, on no page, in no number and in no notice.

use anteroom::features::results::model::Kind as Sort;
use anteroom::features::results::upload::model::NewResult;
use anteroom::kit::clock::SignedDuration;
use anteroom::kit::id::ResultId;
use anteroom::kit::scopes::{Scope, Scopes};
use anteroom::links;
use anteroom::vault::outbox::Kind;
use axum::http::StatusCode;

use crate::support::{Answer, Browser, Member, TestPortal, result};

const LETTER: &str = "Letter to the heart specialist";
const RESULT: &str = "Blood count";

/// Gives Maya a letter that she can read.
async fn letter(portal: &TestPortal) -> ResultId {
    let (doorway, cast) = (portal.doorway(), &portal.cast);
    let new = NewResult { kind: Sort::Letter, ..result(LETTER) };
    let pdf = anteroom::demo::paper::pdf(LETTER, &["Thank you for seeing this patient.".to_owned()]);
    let id = doorway.upload(cast.login(Member::Noor), cast.maya, new, &pdf).await.expect("a letter");
    doorway.release(cast.login(Member::Ito), cast.maya, id).await.expect("it is released");
    id
}

/// Omar, whose grant covers this part of Maya's chart and no other.
async fn omar_with(portal: &TestPortal, scope: Scope) -> Browser {
    let maya = portal.as_(Member::Maya).await;
    let grant = links::proxy(portal.cast.maya, portal.cast.login(Member::Omar).account);
    let given = maya.post(&grant, &[("scopes", scope.word())]).await;
    assert_eq!(given.location(), links::proxies(portal.cast.maya), "{}", given.text());
    portal.as_(Member::Omar).await
}

/// What came back, but for the page's own address.
fn bytes(answer: &Answer, path: &str) -> String {
    answer.masked().replace(path, "PATH")
}

/// Every address under which a reader would find it answers as one does under which there is nothing.
async fn is_not_there(reader: &Browser, portal: &TestPortal, id: ResultId) {
    let patient = portal.cast.maya;
    let absent = links::result(patient, ResultId::from_bits([9; 16]));
    let nothing = reader.get(&absent).await;
    for path in [links::result(patient, id), links::document(patient, id), links::download(patient, id)] {
        let answer = reader.get(&path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(bytes(&answer, &path), bytes(&nothing, &absent), "{path}");
    }
}

async fn is_there(reader: &Browser, portal: &TestPortal, id: ResultId) {
    let patient = portal.cast.maya;
    for path in [links::result(patient, id), links::document(patient, id), links::download(patient, id)] {
        assert_eq!(reader.get(&path).await.status, StatusCode::OK, "{path}");
    }
}

#[tokio::test]
async fn a_proxy_with_results_alone_finds_no_letters() {
    let portal = TestPortal::open().await;
    let (patient, letter) = (portal.cast.maya, letter(&portal).await);
    let omar = omar_with(&portal, Scope::Results).await;
    let home = omar.get(links::chart(patient)).await.text();
    assert!(home.contains("Test results") && home.contains("1 new") && !home.contains("etters"), "{home}");
    for filter in ["", "new", "letters"] {
        let list = omar.get(links::part_of_results(&links::results(patient), filter, 1)).await.text();
        assert!(!list.contains(LETTER) && !list.contains("Letters and more"), "{filter}: {list}");
        assert_eq!(list.contains(RESULT), filter != "letters", "{filter}");
    }
    is_not_there(&omar, &portal, letter).await;
    is_there(&omar, &portal, portal.cast.released).await;
}

#[tokio::test]
async fn a_proxy_with_letters_alone_finds_them_and_no_results() {
    let portal = TestPortal::open().await;
    let (patient, letter) = (portal.cast.maya, letter(&portal).await);
    let omar = omar_with(&portal, Scope::Documents).await;
    let home = omar.get(links::chart(patient)).await.text();
    assert!(home.contains("Letters and documents") && home.contains(&links::results(patient)), "{home}");
    assert!(home.contains("1 new") && !home.contains("esults that"), "{home}");
    for filter in ["", "new", "laboratory"] {
        let list = omar.get(links::part_of_results(&links::results(patient), filter, 1)).await.text();
        assert!(list.contains("Letters and documents</h1>") && !list.contains("Lab tests"), "{filter}: {list}");
        assert!(!list.contains(RESULT), "{filter}: {list}");
        assert_eq!(list.contains(LETTER), filter != "laboratory", "{filter}");
    }
    is_not_there(&omar, &portal, portal.cast.released).await;
    is_there(&omar, &portal, letter).await;
    let page = omar.get(links::result(patient, letter)).await.text();
    assert!(page.contains("All letters and documents") && !page.contains("All results"), "{page}");
    assert!(!omar.get(links::chart(patient)).await.text().contains("1 new"), "what was opened is not new");
    omar.post("/language", &[("language", "es"), ("back", "/")]).await;
    let list = omar.get(links::results(patient)).await.text();
    assert!(list.contains("Cartas y documentos</h1>"), "{list}");
}

#[tokio::test]
async fn whoever_has_neither_is_refused_whether_there_is_something_or_not() {
    let portal = TestPortal::open().await;
    let (patient, letter) = (portal.cast.maya, letter(&portal).await);
    let omar = omar_with(&portal, Scope::Appointments).await;
    for id in [letter, portal.cast.released, ResultId::from_bits([9; 16])] {
        assert_eq!(omar.get(links::result(patient, id)).await.status, StatusCode::FORBIDDEN);
    }
    assert_eq!(omar.get(links::results(patient)).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_preview_shows_the_part_that_the_proxy_would_see() {
    let portal = TestPortal::open().await;
    let (patient, letter) = (portal.cast.maya, letter(&portal).await);
    let maya = portal.as_(Member::Maya).await;
    let parts = [(Scope::Results, RESULT, letter, LETTER), (Scope::Documents, LETTER, portal.cast.released, RESULT)];
    for (scope, seen, hidden, hidden_title) in parts {
        let scopes = Scopes::NONE.with(scope);
        let list = maya.get(links::preview_results(patient, scopes)).await.text();
        assert!(list.contains(seen) && !list.contains(hidden_title), "{scope:?}: {list}");
        assert_eq!(maya.get(links::preview_result(patient, scopes, hidden)).await.status, StatusCode::NOT_FOUND);
        let home = maya.get(links::preview(patient, scopes)).await.text();
        assert!(home.contains("1 new"), "{scope:?}: {home}");
        let desk = portal.as_(Member::Fern).await.get(links::staff_preview(patient, scopes)).await.text();
        let says = |words: &str| desk.contains(&format!("<strong>{words}</strong>"));
        assert_eq!(
            (says("Test results"), says("Letters and documents")),
            match scope {
                Scope::Results => (true, false),
                _ => (false, true),
            }
        );
    }
    let page = maya.get(links::result(patient, letter)).await.text();
    assert!(page.contains("if you let them see letters and documents"), "{page}");
}

#[tokio::test]
async fn notices_go_to_whoever_can_read_what_they_tell_of() {
    for (scope, hears) in [(Scope::Results, false), (Scope::Documents, true)] {
        let portal = TestPortal::open().await;
        let omar = portal.as_(Member::Omar).await;
        portal.prove_email(&omar, "omar@example.org").await;
        tell(&portal).await;
        omar_with(&portal, scope).await;
        letter(&portal).await;
        let told = tell(&portal).await;
        assert_eq!(told.iter().any(|to| to == "omar@example.org"), hears, "{scope:?}: {told:?}");
    }
}

#[tokio::test]
async fn a_notice_that_waits_does_not_leave_once_its_reader_lost_that_part() {
    let portal = TestPortal::open().await;
    let omar = portal.as_(Member::Omar).await;
    portal.prove_email(&omar, "omar@example.org").await;
    tell(&portal).await;
    omar_with(&portal, Scope::Documents).await;
    letter(&portal).await;
    portal.wait(SignedDuration::from_hours(1));
    anteroom::records::release::tell_of_results(&portal.portal.vault).await.expect("notices are queued");
    omar_with(&portal, Scope::Results).await;
    assert_eq!(tell(&portal).await, Vec::<String>::new());
}

#[tokio::test]
async fn an_address_that_begins_to_count_hears_of_what_was_missed_and_can_be_read() {
    for (scope, hears) in [(Scope::Documents, false), (Scope::Results, true)] {
        let portal = TestPortal::open().await;
        omar_with(&portal, scope).await;
        assert_eq!(tell(&portal).await, Vec::<String>::new(), "nothing reaches anybody");
        let omar = portal.as_(Member::Omar).await;
        portal.prove_email(&omar, "omar@example.org").await;
        let told = tell(&portal).await;
        assert_eq!(told.iter().any(|to| to == "omar@example.org"), hears, "{scope:?}: {told:?}");
    }
}

/// To whom something new was told of since the last look.
async fn tell(portal: &TestPortal) -> Vec<String> {
    portal.wait(SignedDuration::from_hours(1));
    anteroom::records::release::tell_of_results(&portal.portal.vault).await.expect("notices are queued");
    let new = portal.post().await.into_iter().filter(|letter| letter.kind == Kind::NewResult);
    new.map(|letter| letter.to).collect()
}

#[tokio::test]
async fn nobody_is_asked_to_call_about_what_they_cannot_read() {
    let portal = TestPortal::open().await;
    let (patient, letter) = (portal.cast.maya, letter(&portal).await);
    let ito = portal.as_(Member::Ito).await;
    let page = ito.get(links::review_result(patient, letter)).await;
    let came = page.between("name=\"came\" value=\"", "\"");
    ito.get(links::review_document(patient, letter)).await;
    let said = [("came", came.as_str()), ("note", "Please call."), ("call_today", "yes"), ("then", "wait")];
    assert_eq!(ito.post(links::sign(patient, letter), &said).await.status, StatusCode::SEE_OTHER);
    for (scope, asked) in [(Scope::Results, false), (Scope::Documents, true)] {
        let omar = omar_with(&portal, scope).await;
        for page in [links::chart(patient), links::results(patient)] {
            let read = omar.get(&page).await.text();
            assert_eq!(read.contains("Please call us today"), asked, "{scope:?} {page}: {read}");
        }
    }
}

#[tokio::test]
async fn the_patient_reads_which_of_the_two_was_opened() {
    let portal = TestPortal::open().await;
    let (patient, letter) = (portal.cast.maya, letter(&portal).await);
    let omar = omar_with(&portal, Scope::Documents).await;
    for path in [links::results(patient), links::result(patient, letter), links::document(patient, letter)] {
        omar.get(&path).await;
    }
    let told = portal.as_(Member::Maya).await.get(links::openings(patient)).await.text();
    for says in [
        "looked at your list of letters and documents",
        "opened a letter or document",
        "saved the file of a letter or document",
    ] {
        assert!(told.contains(&format!("Omar Okafor (acts for you) {says}")) || told.contains(says), "{says}: {told}");
    }
    assert!(!told.contains("looked at your list of results") && !told.contains("opened a result"), "{told}");
}
