//! What the work behind an answer gives away: nothing. Whatever was wrong with what somebody typed, it costs the same
//! hash and the same statements (OWASP ASVS 6.3.8). The times of a running portal are compared in `tests/cli/timing`.

use super::cast::{BORN, client, lobby};
use super::recovery::Desks;
use super::{Place, origin_at};
use crate::logins::{SeenBy, Token};

#[tokio::test]
async fn every_answer_to_a_sign_in_costs_the_same_hash_and_the_same_statements() {
    let place = Place::new();
    let clinic = place.open();
    clinic.person("maya").await;
    clinic.person("nils").await;
    clinic.change("update credentials set password_hash = null where username = 'nils'").await.unwrap();
    clinic.person("tess").await;
    let close =
        "update accounts set state = 'closed' where id = (select account_id from credentials where username = 'tess')";
    clinic.change(close).await.unwrap();
    place.said();
    let mut seen: Vec<(&str, usize, Vec<String>)> = Vec::new();
    for (number, name) in ["maya", "nobody", "nils", "tess", "MAYA", ""].into_iter().enumerate() {
        let before = clinic.hashes();
        assert!(clinic.guesses(name, &client(), &format!("198.51.{number}.0/24")).await.is_err());
        seen.push((name, clinic.hashes() - before, place.said()));
    }
    let (_, hashes, statements) = &seen[0];
    println!("a sign-in that fails: {hashes} hash, {} statements, whosever name it is", statements.len());
    assert!(*hashes == 1 && statements.len() > 3, "{statements:#?}");
    for (name, other_hashes, other) in &seen {
        assert_eq!((other_hashes, other), (hashes, statements), "“{name}”");
    }
}

#[tokio::test]
async fn every_answer_to_a_sheets_code_costs_the_same_hash_and_the_same_statements() {
    let place = Place::new();
    let clinic = place.open();
    let (_, open) = clinic.sheet().await;
    let (patient, old) = clinic.sheet().await;
    clinic.sheet_for(patient).await;
    let unknown = clinic.vault.fresh_code().await.unwrap().code;
    let wrong_day = Some(BORN.tomorrow().unwrap());
    place.said();
    let mut seen: Vec<(&str, usize, Vec<String>)> = Vec::new();
    let tries = [
        ("a wrong code", Some(unknown), Some(BORN)),
        ("no code", None, Some(BORN)),
        ("a wrong birth date", Some(open), wrong_day),
        ("a code that was replaced", Some(old), Some(BORN)),
    ];
    for (number, (what, code, born)) in tries.into_iter().enumerate() {
        let before = clinic.hashes();
        let lobby = clinic.vault.lobby(origin_at(&format!("198.51.{number}.0/24")));
        assert!(lobby.begin_with_code(code, born).await.is_err(), "{what}");
        seen.push((what, clinic.hashes() - before, place.said()));
    }
    let (_, hashes, statements) = &seen[0];
    println!("a sheet's code that fails: {hashes} hash, {} statements, whatever was wrong", statements.len());
    for (what, other_hashes, other) in &seen[2..] {
        assert_eq!((other_hashes, other), (hashes, statements), "{what}");
    }
    assert!(seen.iter().all(|(_, hashes, _)| *hashes == 1), "{seen:#?}");
}

#[tokio::test]
async fn asking_for_a_link_looks_at_nothing_before_it_is_answered() {
    let place = Place::new();
    let clinic = place.open();
    clinic.reachable("maya", "maya@example.test").await;
    clinic.person("nils").await;
    for who in ["maya", "maya@example.test", "nils", "nobody", "nobody@example.test"] {
        place.said();
        let before = clinic.hashes();
        lobby(&clinic.vault).forgot(who).unwrap();
        assert_eq!((place.said(), clinic.hashes() - before), (Vec::new(), 0), "“{who}”");
    }
    println!("asking for a reset link: no hash and no statement before the answer, whoever it is for");
}

#[tokio::test]
async fn every_link_that_begins_nothing_costs_the_same_statements() {
    let place = Place::new();
    let clinic = place.open();
    clinic.reachable("maya", "maya@example.test").await;
    let (old, used) = (clinic.linked("maya").await, clinic.linked("maya").await);
    lobby(&clinic.vault).begin_reset(&used).await.unwrap().unwrap();
    let expire = "update links set expires_at = 1 where ended_at is null";
    clinic.change(expire).await.unwrap();
    let mut seen = Vec::new();
    for (what, link) in [("nobody's", Token::fresh(clinic.vault.entropy())), ("too old", old), ("used", used)] {
        place.said();
        assert!(lobby(&clinic.vault).begin_reset(&link).await.unwrap().is_none(), "{what}");
        seen.push((what, place.said()));
    }
    println!("a reset link that is dead: no hash, {} statements, why ever it is dead", seen[0].1.len());
    for (what, statements) in &seen {
        assert_eq!(statements, &seen[0].1, "{what}");
    }
}

#[tokio::test]
async fn every_answer_to_a_recovery_code_costs_the_same_hash_and_the_same_statements() {
    let place = Place::new();
    let desks = Desks::in_(&place).await;
    let old = desks.code(SeenBy::InPerson).await;
    let open = desks.code(SeenBy::InPerson).await;
    let unknown = desks.clinic.vault.fresh_code().await.unwrap().code;
    let mut seen = Vec::new();
    for (what, code, born) in [
        ("a wrong code", Some(unknown), BORN),
        ("no code", None, BORN),
        ("a wrong birth date", Some(open), BORN.tomorrow().unwrap()),
        ("a code that was replaced", Some(old), BORN),
    ] {
        place.said();
        let before = desks.clinic.hashes();
        let lobby = desks.clinic.vault.lobby(origin_at("198.51.100.0/24"));
        assert!(lobby.begin_recovery(code, Some(born)).await.is_err(), "{what}");
        seen.push((what, desks.clinic.hashes() - before, place.said()));
    }
    let (_, hashes, statements) = &seen[0];
    println!("a recovery code that fails: {hashes} hash, {} statements, whatever was wrong", statements.len());
    assert!(seen.iter().all(|(_, hashes, _)| *hashes == 1), "{seen:#?}");
    // Where nothing was typed there is nothing to look up.
    for (what, _, other) in &seen[2..] {
        assert_eq!(other, statements, "{what}");
    }
}
