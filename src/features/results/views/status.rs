//! The words of each status: no alarm, no bare letter, nothing held back.

use crate::features::results::model::{Degree, Ended, Flag, Meaning, Status, Value};
use crate::kit::side::Side;
use crate::kit::text::Words;
use crate::say;
use crate::ui::parts::Tone;

/// What is to be said of a value, beginning with a small letter where the language has it so.
pub fn status(words: Words, value: &Value) -> String {
    let is_goal = value.goal.is_some();
    match value.status() {
        Status::Inside if is_goal => say!(words, "status-inside-goal"),
        Status::Inside => say!(words, "status-inside"),
        Status::Outside(side, degree) if is_goal => outside_goal(words, side, degree),
        Status::Outside(side, degree) => outside(words, side, degree),
        Status::Marked(flag) => marked(words, flag),
        Status::Unjudged if !value.range_text.is_empty() => say!(words, "status-not-compared"),
        Status::Unjudged => say!(words, "status-unjudged"),
        Status::Pending => say!(words, "status-pending"),
        Status::NoValue => say!(words, "status-no-value"),
        Status::Ended(ended) => end(words, ended),
    }
}

/// The same as a sentence of its own begins.
pub fn status_alone(words: Words, value: &Value) -> String {
    let text = status(words, value);
    let mut signs = text.chars();
    signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
}

/// What a status wants to say with its colour.
pub fn tone(status: Status) -> Tone {
    match status {
        Status::Inside | Status::Marked(Flag::Inside) => Tone::Good,
        Status::Outside(_, Degree::Far) => Tone::Bad,
        Status::Marked(flag) if flag.is_critical() => Tone::Bad,
        Status::Outside(..) | Status::Marked(_) => Tone::Heed,
        Status::Unjudged | Status::Pending | Status::NoValue | Status::Ended(_) => Tone::Calm,
    }
}

/// How a test ended, or why there is no value yet.
fn end(words: Words, ended: Ended) -> String {
    match ended {
        Ended::Cancelled => say!(words, "ended-cancelled"),
        Ended::Deleted => say!(words, "ended-deleted"),
        Ended::NotAsked => say!(words, "ended-not-asked"),
        Ended::InLab => say!(words, "ended-in-lab"),
        Ended::Ordered => say!(words, "ended-ordered"),
        Ended::Partial => say!(words, "ended-partial"),
    }
}

/// The word for a code of the laboratory's, and the sentence that says what it means.
pub fn means_in_words(words: Words, means: Meaning) -> (String, String) {
    match means {
        Meaning::Susceptible => (say!(words, "means-susceptible"), say!(words, "means-works")),
        Meaning::Intermediate => (say!(words, "means-intermediate"), say!(words, "means-may-work")),
        Meaning::DoseDependent => (say!(words, "means-dose-dependent"), say!(words, "means-works-enough")),
        Meaning::Resistant => (say!(words, "means-resistant"), say!(words, "means-fails")),
        Meaning::NonSusceptible => (say!(words, "means-non-susceptible"), say!(words, "means-fails")),
        Meaning::Positive => (say!(words, "means-positive"), say!(words, "means-found")),
        Meaning::Negative => (say!(words, "means-negative"), say!(words, "means-not-found")),
        Meaning::Detected => (say!(words, "means-detected"), say!(words, "means-found")),
        Meaning::NotDetected => (say!(words, "means-not-detected"), say!(words, "means-not-found")),
        Meaning::Reactive => (say!(words, "means-reactive"), say!(words, "means-found")),
        Meaning::NonReactive => (say!(words, "means-non-reactive"), say!(words, "means-not-found")),
        Meaning::WeaklyReactive => (say!(words, "means-weakly-reactive"), say!(words, "means-found-little")),
        Meaning::Indeterminate => (say!(words, "means-indeterminate"), say!(words, "means-unclear")),
        Meaning::Up => (say!(words, "means-up"), say!(words, "means-higher")),
        Meaning::Down => (say!(words, "means-down"), say!(words, "means-lower")),
        Meaning::Better => (say!(words, "means-better"), say!(words, "means-improved")),
        Meaning::Worse => (say!(words, "means-worse"), say!(words, "means-worsened")),
    }
}

/// On which side of its range a value lies, and how far, in words.
pub fn outside(words: Words, side: Side, degree: Degree) -> String {
    match (side, degree) {
        (Side::Below, Degree::Little) => say!(words, "status-little-below"),
        (Side::Below, Degree::Plain) => say!(words, "status-below"),
        (Side::Below, Degree::Far) => say!(words, "status-far-below"),
        (_, Degree::Little) => say!(words, "status-little-above"),
        (_, Degree::Plain) => say!(words, "status-above"),
        (_, Degree::Far) => say!(words, "status-far-above"),
    }
}

fn outside_goal(words: Words, side: Side, degree: Degree) -> String {
    match (side, degree) {
        (Side::Below, Degree::Little) => say!(words, "status-little-below-goal"),
        (Side::Below, Degree::Plain) => say!(words, "status-below-goal"),
        (Side::Below, Degree::Far) => say!(words, "status-far-below-goal"),
        (_, Degree::Little) => say!(words, "status-little-above-goal"),
        (_, Degree::Plain) => say!(words, "status-above-goal"),
        (_, Degree::Far) => say!(words, "status-far-above-goal"),
    }
}

/// The laboratory's own word, as its own.
fn marked(words: Words, flag: Flag) -> String {
    match flag {
        Flag::None => say!(words, "status-unjudged"),
        Flag::Inside => say!(words, "status-marked-inside"),
        Flag::Low => say!(words, "status-marked-low"),
        Flag::High => say!(words, "status-marked-high"),
        Flag::Outside => say!(words, "status-marked-outside"),
        Flag::CriticalLow => say!(words, "status-marked-far-low"),
        Flag::CriticalHigh => say!(words, "status-marked-far-high"),
        Flag::Critical => say!(words, "status-marked-far"),
    }
}
