//! The pages of errors: what happened, and what to do next.

use maud::html;

use super::view::View;
use crate::kit::text::Words;
use crate::{links, say};

/// There is no such page, or none for this reader.
pub fn not_found(words: Words) -> View {
    plain(say!(words, "error-not-found"), say!(words, "error-not-found-next"), words)
}

/// The reader may not open it.
pub fn not_allowed(words: Words) -> View {
    plain(say!(words, "error-not-allowed"), say!(words, "error-not-allowed-next"), words)
}

/// A form came after the session had ended.
pub fn sign_in(words: Words) -> View {
    let body = html! {
        p.lead { (say!(words, "error-sign-in-next")) }
        p { a.button href=(links::SIGN_IN) { (say!(words, "sign-in")) } }
    };
    View::new(say!(words, "error-sign-in"), body)
}

/// Whoever is signed in must show again who they are. Browsers are sent on to the page that asks.
pub fn step_up(words: Words) -> View {
    plain(say!(words, "error-step-up"), say!(words, "error-step-up-next"), words)
}

/// The page was out of date.
pub fn stale(words: Words) -> View {
    plain(say!(words, "error-stale"), say!(words, "error-stale-next"), words)
}

/// More pages with one login than a person opens.
pub fn too_fast(words: Words) -> View {
    plain(say!(words, "error-too-fast"), say!(words, "error-too-fast-next"), words)
}

/// Too much at once.
pub fn too_many(words: Words) -> View {
    plain(say!(words, "error-too-many"), say!(words, "error-too-many-next"), words)
}

/// No space is left on the clinic's machine.
pub fn full(words: Words) -> View {
    plain(say!(words, "error-full"), say!(words, "error-full-next"), words)
}

/// Our fault; the request's id helps the clinic to find out.
pub fn broken(words: Words, request: &str) -> View {
    let body = html! {
        p.lead { (say!(words, "error-broken-next")) }
        p { (say!(words, "error-broken-id")) " " code { (request) } }
        p { a href=(links::HOME) { (say!(words, "error-home")) } }
    };
    View::new(say!(words, "error-broken"), body)
}

fn plain(title: String, next: String, words: Words) -> View {
    View::new(title, html! { p.lead { (next) } p { a href=(links::HOME) { (say!(words, "error-home")) } } })
}
