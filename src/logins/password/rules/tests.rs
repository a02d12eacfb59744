//! What is accepted and what is not.

use super::super::list::every;
use super::*;

const MAYA: About<'_> = About {
    name: Some("Maya Okafor"),
    born: Some(jiff::civil::date(1941, 5, 3)),
    username: "maya.okafor",
    clinic: "Elm Street Clinic",
    alone: false,
};

fn refused(typed: &str) -> Option<Refusal> {
    judge(&Secret::new(typed), &MAYA).err()
}

#[test]
fn any_long_password_will_do_whatever_it_is_made_of() {
    for fine in [
        "correct horse battery",
        "éééèéé ñandú ola",
        "  spaces at both ends  ",
        "🐢🦊🐝🌵🍋🎈🚲🏔🧵🪁🥝🦉",
        "tq7hzmw2kfpc",
    ] {
        assert_eq!(refused(fine), None, "{fine}");
    }
}

#[test]
fn length_is_counted_in_characters_and_bounded_in_bytes() {
    assert_eq!(refused(""), Some(Refusal::Missing));
    assert_eq!(refused("elevenchars"), Some(Refusal::TooShort(12)));
    let alone = About { alone: true, ..MAYA };
    assert_eq!(judge(&Secret::new("tq7hzmw2kfpc4x"), &alone).err(), Some(Refusal::TooShort(15)));
    assert!(judge(&Secret::new("tq7hzmw2kfpc4xr"), &alone).is_ok());
    let many = (0..100_u32).map(|n| (n * 7919 % 1009).to_string()).collect::<Vec<_>>().join(" ");
    let longest: String = many.chars().take(LONGEST).collect();
    assert_eq!(refused(&longest), None);
    assert_eq!(refused(&format!("{longest}x")), Some(Refusal::TooLong));
}

#[test]
fn what_passes_is_exactly_what_was_typed() {
    let typed = Secret::new("  Spaces at both ENDS ");
    assert_eq!(judge(&typed, &MAYA).unwrap().0.reveal(), typed.reveal());
}

#[test]
fn three_thousand_samples_of_the_list_are_refused() {
    let long: Vec<&str> = every().filter(|password| password.chars().count() >= SHORTEST).collect();
    let step = long.len() / 3_000;
    let samples: Vec<&str> = long.into_iter().step_by(step).collect();
    assert!(samples.len() >= 3_000);
    let passed: Vec<&&str> = samples.iter().filter(|password| refused(password).is_none()).collect();
    assert!(passed.is_empty(), "{passed:?}");
}

#[test]
fn a_common_password_in_disguise_is_refused() {
    for disguised in [
        "Password1234",
        "!!dragon123456",
        "sunshinesunshine",
        "Monkey12345678!",
        "letmein letmein 1",
        "PRINCESS-2024-!!",
        "p4$$w0rd!2024",
    ] {
        assert!(refused(disguised).is_some(), "{disguised}");
    }
    assert_eq!(refused("!!basketball2024"), Some(Refusal::Common));
    assert_eq!(refused("sunshinesunshine"), Some(Refusal::Common));
}

#[test]
fn what_others_know_of_somebody_is_refused() {
    for personal in
        ["maya okafor maya!", "OkaforMaya1941", "Maya 03.05.1941", "1941-05-03 maya", "maya.okafor!!", "Okafor, Maya 1"]
    {
        assert_eq!(refused(personal), Some(Refusal::Personal), "{personal}");
    }
    for place in ["ElmStreetClinic1", "anteroom-anteroom", "my health portal", "Elm Street portal"] {
        assert_eq!(refused(place), Some(Refusal::Clinic), "{place}");
    }
    assert_eq!(refused("maya likes seven green kettles"), None);
}

#[test]
fn repeats_and_runs_are_refused() {
    for row in ["aaaaaaaaaaaa", "abcabcabcabc", "abcdefghijklmn", "lkjhgfdsapoiuytrewq", "abababababab!"] {
        assert!(matches!(refused(row), Some(Refusal::Repeats | Refusal::Common)), "{row}");
    }
    assert!(refused("123456789012").is_some() && refused("qwertyasdfgh").is_some());
}

#[test]
fn two_keyboards_write_the_same_password() {
    assert_eq!(refused("contrasen\u{303}a"), refused("contraseña"));
    assert_eq!(refused("cafe\u{301}cafe\u{301}caf"), Some(Refusal::TooShort(12)), "eleven characters once composed");
}

#[test]
fn a_phrase_of_ours_is_accepted_alone_too() {
    let entropy = crate::kit::random::Entropy::seeded(3);
    let alone = About { alone: true, ..MAYA };
    for language in crate::kit::text::Language::ALL {
        for _ in 0..100 {
            let phrase = super::super::phrase(&entropy, language);
            assert!(judge(&phrase, &alone).is_ok(), "{}", phrase.reveal());
        }
    }
}

#[test]
fn judging_asks_the_list_where_it_lies_and_takes_no_time_that_anybody_notices() {
    let slowest = "tq7 hzmw 2kfp c4xr ".repeat(14).chars().take(LONGEST).collect::<String>();
    let asked = std::time::Instant::now();
    for _ in 0..10 {
        judge(&Secret::new(&*slowest), &MAYA).ok();
    }
    assert!(asked.elapsed() < std::time::Duration::from_secs(3), "{:?}", asked.elapsed());
    let asked = std::time::Instant::now();
    for password in every().step_by(100) {
        assert!(super::super::list::is_common(password));
    }
    assert!(asked.elapsed() < std::time::Duration::from_millis(200), "{:?}", asked.elapsed());
}
