//! What is said before any number, and the words of each status: no alarm, no bare letter, nothing held back.

use maud::{Markup, html};

use crate::features::results::model::{Content, Degree, Ended, Flag, Meaning, Names, Status, Summary, Value};
use crate::kit::side::Side;
use crate::kit::text::Words;
use crate::say;
use crate::ui::parts::Tone;

/// The sentence of a list: short, and nothing where there is nothing to compare. It counts what was compared, and says
/// how many were not.
pub(super) fn short(words: Words, summary: &Summary) -> Option<String> {
    let Summary { judged, inside, pending, unjudged, .. } = *summary;
    let said = match (judged, inside) {
        (0, _) if pending > 0 => return Some(say!(words, "values-pending", count = pending)),
        (0, _) => return None,
        (1, 1) if unjudged == 0 => say!(words, "values-short-one-inside"),
        (1, 0) if unjudged == 0 => say!(words, "values-short-one-outside"),
        (judged, inside) if judged == inside && unjudged == 0 => say!(words, "values-short-all", all = judged),
        (judged, inside) => say!(words, "values-short-some", inside = inside, all = judged),
    };
    Some(match unjudged {
        0 => said,
        count => format!("{said} · {}", say!(words, "values-short-unjudged", count = count)),
    })
}

/// Values outside that are named before the cards: a longer list is no sentence.
const MOST_NAMED: usize = 40;

/// The sentence of a result, then which values are outside, each a link to its card. `at` says where the value with this
/// number is.
pub(super) fn lead(words: Words, values: &[Value], names: &Names, at: &dyn Fn(usize) -> String) -> Markup {
    let summary = Summary::of(values);
    let mut outside = values.iter().enumerate().filter(|(_, value)| value.status().is_inside() == Some(false));
    let linked: Vec<(usize, &Value)> = outside.by_ref().take(MOST_NAMED).collect();
    let more = outside.count();
    html! {
        p.lead { (sentence(words, values, &summary, names)) }
        @if summary.judged > 1 && !linked.is_empty() {
            ul { @for (number, value) in &linked {
                @let name = names.heading(words, value).name;
                li { a href=(at(*number)) { (name) } ": " (status(words, value)) }
            } }
            @if more > 0 { p { (say!(words, "values-outside-more", count = more)) } }
        }
        @if summary.pending > 0 && summary.judged > 0 { p { (say!(words, "values-pending", count = summary.pending)) } }
        @if summary.unjudged > 0 && summary.judged > 0 {
            p { (say!(words, "values-unjudged", count = summary.unjudged)) }
        }
    }
}

fn sentence(words: Words, values: &[Value], summary: &Summary, names: &Names) -> String {
    let Summary { judged, inside, unjudged, pending, has_goal } = *summary;
    if judged == 1
        && let Some(value) = values.iter().find(|value| value.status().is_inside().is_some())
    {
        let name = names.heading(words, value).name;
        return say!(words, "values-one", name = name, status = status(words, value));
    }
    match (judged, inside) {
        (0, _) if unjudged == 0 && pending > 0 => say!(words, "values-pending", count = pending),
        (0, _) if values.iter().all(|value| matches!(value.status(), Status::Ended(ended) if ended.is_over())) => {
            say!(words, "values-all-ended")
        }
        (0, _) if values.iter().all(|value| value.content == Content::Words) => say!(words, "values-in-words"),
        (0, _) if values.iter().any(|value| !value.range_text.is_empty()) => say!(words, "values-not-compared"),
        (0, _) => say!(words, "values-none-judged"),
        (all, inside) if all == inside && has_goal => say!(words, "values-all-goal", all = all),
        (all, inside) if all == inside => say!(words, "values-all", all = all),
        (all, 0) => say!(words, "values-all-outside", all = all),
        (all, inside) if has_goal => say!(words, "values-some-goal", inside = inside, all = all),
        (all, inside) => say!(words, "values-some", inside = inside, all = all),
    }
}

/// What is to be said of a value, beginning with a small letter where the language has it so.
pub(super) fn status(words: Words, value: &Value) -> String {
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
pub(super) fn status_alone(words: Words, value: &Value) -> String {
    let text = status(words, value);
    let mut signs = text.chars();
    signs.next().map(|first| first.to_uppercase().chain(signs).collect()).unwrap_or_default()
}

/// What a status wants to say with its colour.
pub(super) fn tone(status: Status) -> Tone {
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
pub(super) fn means_in_words(words: Words, means: Meaning) -> (String, String) {
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

fn outside(words: Words, side: Side, degree: Degree) -> String {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::text::Language;

    fn summary(judged: usize, inside: usize) -> Summary {
        Summary { judged, inside, ..Summary::default() }
    }

    #[test]
    fn a_list_says_how_many_are_inside_in_both_languages() {
        let says = |judged, inside| {
            Language::ALL.map(|language| short(language.words(), &summary(judged, inside)).unwrap_or_default())
        };
        assert_eq!(says(4, 3), ["3 of 4 inside the usual range", "3 de 4 dentro de lo usual"]);
        assert_eq!(says(4, 1)[0], "1 of 4 inside the usual range");
        assert_eq!(says(2, 2), ["All 2 inside the usual range", "Los 2 dentro de lo usual"]);
        assert_eq!(says(0, 0), ["", ""]);
    }

    #[test]
    fn a_list_never_says_inside_of_what_was_not_compared() {
        let words = Language::English.words();
        let says = |judged, inside, unjudged| {
            short(words, &Summary { judged, inside, unjudged, ..Summary::default() }).unwrap_or_default()
        };
        assert_eq!(says(2, 2, 3), "2 of 2 inside the usual range · 3 not compared");
        assert_eq!(says(1, 1, 1), "1 of 1 inside the usual range · 1 not compared");
        assert_eq!(says(3, 1, 1), "1 of 3 inside the usual range · 1 not compared");
        assert_eq!(says(0, 0, 4), "");
    }
}
