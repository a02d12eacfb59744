//! What is said before any number.

use maud::{Markup, html};

use crate::features::results::model::{Content, Names, Status, Value};
use crate::features::results::reading::model::Summary;
use crate::features::results::views::status::status;
use crate::kit::text::Words;
use crate::say;

/// The sentence of a list: short, and nothing where there is nothing to compare. It counts what was compared, and says
/// how many were not.
pub fn short(words: Words, summary: &Summary) -> Option<String> {
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
pub fn lead(words: Words, values: &[Value], names: &Names, at: &dyn Fn(usize) -> String) -> Markup {
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
