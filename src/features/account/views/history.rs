//! What happened with a login, in one sentence each.

use maud::{Markup, html};

use crate::features::account::model::{Deed, DeskCode, Event, Whereabouts};
use crate::kit::date::{TimeZone, spelled_with_time};
use crate::kit::method::{LockedBy, Method};
use crate::kit::text::Words;
use crate::ui::layout::Link;
use crate::ui::parts::{self, Thing};
use crate::ui::view::View;
use crate::{links, say};

/// A stretch of the history.
pub fn history(words: Words, events: &[Event], older: Option<i64>, zone: &TimeZone) -> View {
    let older = older.map(|seq| Link::new(links::older_history(seq), say!(words, "history-older")));
    let body = html! {
        p { (say!(words, "history-intro")) }
        (parts::card(None, list(words, events, zone)))
        (parts::paging(words, None, older.as_ref()))
    };
    View::new(say!(words, "history-title"), body).back(Link::back(words, links::SECURITY))
}

/// The events, one under the other.
pub(super) fn list(words: Words, events: &[Event], zone: &TimeZone) -> Markup {
    let things: Vec<Thing> = events
        .iter()
        .map(|event| Thing {
            name: html! { (sentence(words, event.deed)) },
            about: html! {
                span.hint { (spelled_with_time(words, event.at, zone)) }
                span.hint { (whereabouts(words, &event.whereabouts)) }
            },
            act: None,
        })
        .collect();
    parts::things(&things)
}

/// "Chrome on Android, from an internet address that starts with 203.0.113."
pub(super) fn whereabouts(words: Words, whereabouts: &Whereabouts) -> String {
    let device = device(words, &whereabouts.device);
    if whereabouts.starts.is_empty() {
        device
    } else {
        say!(words, "security-place", device = device, start = whereabouts.starts.as_str())
    }
}

/// A browser in the reader's language.
pub(super) fn device(words: Words, name: &str) -> String {
    match name.split_once(" on ") {
        Some((browser, system)) => say!(words, "security-device", browser = browser, system = system),
        None if name.is_empty() => say!(words, "security-device-unknown"),
        None => name.to_owned(),
    }
}

/// What was done or tried.
fn sentence(words: Words, deed: Deed) -> String {
    match deed {
        Deed::SignedIn(how) => signed_in(words, how),
        Deed::RightPassword => say!(words, "history-right-password"),
        Deed::WrongPassword => say!(words, "history-wrong-password"),
        Deed::WrongCode => say!(words, "history-wrong-code"),
        Deed::WrongPasskey => say!(words, "history-wrong-passkey"),
        Deed::Confirmed => say!(words, "history-confirmed"),
        Deed::NotConfirmed => say!(words, "history-not-confirmed"),
        Deed::CodeSent => say!(words, "history-code-sent"),
        Deed::AskedForLink => say!(words, "history-asked-for-link"),
        Deed::TooManyLinks => say!(words, "history-too-many-links"),
        Deed::UsedLink => say!(words, "history-used-link"),
        Deed::Unlocked => say!(words, "history-unlocked"),
        Deed::SignedOut => say!(words, "history-signed-out"),
        Deed::EndedOther => say!(words, "history-ended-other"),
        Deed::EndedOthers => say!(words, "history-ended-others"),
        Deed::Distrusted => say!(words, "history-distrusted"),
        Deed::NewCodes => say!(words, "history-new-codes"),
        Deed::NewPassword => say!(words, "history-new-password"),
        Deed::WrongCurrent => say!(words, "history-wrong-current"),
        Deed::NewName => say!(words, "history-new-name"),
        Deed::ChangedAddress => say!(words, "history-changed-address"),
        Deed::AddedFactor => say!(words, "history-added-factor"),
        Deed::RenamedFactor => say!(words, "history-renamed-factor"),
        Deed::RemovedFactor => say!(words, "history-removed-factor"),
        Deed::Locked(LockedBy::Session | LockedBy::Link) => say!(words, "history-locked"),
        Deed::Locked(LockedBy::Staff) => say!(words, "history-locked-by-clinic"),
        Deed::ChoseNotices => say!(words, "history-chose-notices"),
        Deed::AcceptedTerms => say!(words, "history-accepted-terms"),
        Deed::DeskCode(step) => desk_code(words, step),
        Deed::ResetNotProved => say!(words, "history-reset-not-proved"),
        Deed::ResetProved => say!(words, "history-reset-proved"),
        Deed::TextsStopped => say!(words, "history-texts-stopped"),
        Deed::TextsStarted => say!(words, "history-texts-started"),
        Deed::ActsFor => say!(words, "history-acts-for"),
        Deed::AddedChart => say!(words, "history-added-chart"),
        Deed::Made => say!(words, "history-made"),
        Deed::Other => say!(words, "history-other"),
    }
}

/// What was done with a one-time code from the clinic.
fn desk_code(words: Words, step: DeskCode) -> String {
    match step {
        DeskCode::Made => say!(words, "history-desk-code-made"),
        DeskCode::Failed => say!(words, "history-desk-code-failed"),
        DeskCode::Typed => say!(words, "history-desk-code-typed"),
        DeskCode::Stopped => say!(words, "history-desk-code-stopped"),
        DeskCode::Used => say!(words, "history-desk-code-used"),
    }
}

fn signed_in(words: Words, method: Method) -> String {
    match method {
        Method::Authenticator => say!(words, "history-in-by-app"),
        Method::RecoveryCode => say!(words, "history-in-by-recovery-code"),
        Method::Passkey => say!(words, "history-in-by-passkey"),
        Method::SentCode => say!(words, "history-in-by-sent-code"),
        Method::TrustedDevice => say!(words, "history-in-by-trusted"),
        Method::Password => say!(words, "history-in"),
    }
}

/// What the gallery shows beside the ways of signing in.
const OTHERS: &[Deed] = &[
    Deed::RightPassword,
    Deed::WrongPassword,
    Deed::WrongCode,
    Deed::WrongPasskey,
    Deed::Confirmed,
    Deed::NotConfirmed,
    Deed::CodeSent,
    Deed::AskedForLink,
    Deed::TooManyLinks,
    Deed::UsedLink,
    Deed::Unlocked,
    Deed::SignedOut,
    Deed::EndedOther,
    Deed::EndedOthers,
    Deed::Distrusted,
    Deed::NewCodes,
    Deed::NewPassword,
    Deed::WrongCurrent,
    Deed::NewName,
    Deed::ChangedAddress,
    Deed::AddedFactor,
    Deed::RenamedFactor,
    Deed::RemovedFactor,
    Deed::Locked(LockedBy::Session),
    Deed::Locked(LockedBy::Staff),
    Deed::ChoseNotices,
    Deed::AcceptedTerms,
    Deed::DeskCode(DeskCode::Failed),
    Deed::DeskCode(DeskCode::Typed),
    Deed::DeskCode(DeskCode::Stopped),
    Deed::DeskCode(DeskCode::Used),
    Deed::ResetNotProved,
    Deed::ResetProved,
    Deed::DeskCode(DeskCode::Made),
    Deed::TextsStopped,
    Deed::TextsStarted,
    Deed::ActsFor,
    Deed::AddedChart,
    Deed::Made,
    Deed::Other,
];

/// One of each, for the gallery.
pub(super) fn sample_events() -> Vec<Event> {
    use crate::kit::clock::instant;
    let event = |deed| Event {
        at: instant(1_786_708_800_000),
        deed,
        whereabouts: Whereabouts::new("Chrome on Android".to_owned(), "203.0.113.0/24"),
    };
    Method::ALL.into_iter().map(Deed::SignedIn).chain(OTHERS.iter().copied()).map(event).collect()
}

pub(super) fn samples(words: Words) -> Vec<(&'static str, View)> {
    vec![("account-history", history(words, &sample_events(), Some(1_000), &TimeZone::UTC))]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::text::Language;

    #[test]
    fn a_sentence_says_what_was_tried_and_where_in_both_languages() {
        let (english, spanish) = (Language::English.words(), Language::Spanish.words());
        assert_eq!(sentence(english, Deed::WrongPassword), "Somebody typed a wrong password.");
        assert_eq!(sentence(spanish, Deed::WrongPassword), "Alguien escribió una contraseña incorrecta.");
        let phone = Whereabouts::new("Chrome on Android".to_owned(), "203.0.113.0/24");
        assert_eq!(
            whereabouts(english, &phone),
            "Chrome on Android, from an internet address that starts with 203.0.113"
        );
        assert_eq!(
            whereabouts(spanish, &phone),
            "Chrome en Android, desde una dirección de internet que empieza por 203.0.113"
        );
        assert_eq!(whereabouts(spanish, &Whereabouts::new(String::new(), "")), "Un dispositivo que no conocemos");
    }

    #[test]
    fn no_two_deeds_are_told_alike() {
        for language in Language::ALL {
            let told = sample_events().into_iter().map(|event| sentence(language.words(), event.deed));
            let told: Vec<String> = told.collect();
            let different: std::collections::BTreeSet<&String> = told.iter().collect();
            assert_eq!(different.len(), told.len(), "{told:#?}");
        }
    }
}
