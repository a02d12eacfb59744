//! A value on its card: the plain name, what the test looks at, the value, its status in words, the bar, the range.

use maud::{Markup, html};

use crate::features::results::model::{Content, Earlier, Ended, Heading, Meaning, Names, Status, Value, ValuePage};
use crate::features::results::views::status::{means_in_words, status_alone, tone};
use crate::features::results::views::value::{is_report, picture, range, with_unit};
use crate::features::results::views::when::{When, moment};
use crate::kit::stage::Stage;
use crate::kit::text::Words;
use crate::say;
use crate::ui::parts;
use crate::ui::prose::{laid_out, unbroken};

/// What the cards of a result have in common.
pub struct Cards<'c> {
    /// What tests are called.
    pub names: &'c Names,
    /// Where a value is shown over time; nothing where that is not offered.
    pub trend: &'c dyn Fn(&Value) -> Option<String>,
    /// When values were observed, where that is to be said.
    pub when: When<'c>,
}

/// A page of the values, each on a card of its own under its panel's name.
pub fn cards(words: Words, values: &[Value], page: &ValuePage, cards: &Cards<'_>) -> Markup {
    let mut numbered = page.of(values).zip(page.before() + 1..).collect::<Vec<(&Value, usize)>>();
    html! {
        @for panel in numbered.chunk_by_mut(|one, next| one.0.panel == next.0.panel) {
            @if let Some((first, _)) = panel.first() {
                h2 { @if first.panel.is_empty() { (say!(words, "values-title")) } @else { (first.panel) } }
            }
            @for (value, number) in panel { (card(words, value, *number, cards)) }
        }
    }
}

fn card(words: Words, value: &Value, number: usize, cards: &Cards<'_>) -> Markup {
    let heading = cards.names.heading(words, value);
    let (card, title) = (format!("value-{number}"), format!("value-{number}-name"));
    html! {
        section.card.value id=(card) aria-labelledby=(title) tabindex="-1" {
            (name(words, &heading, &title))
            @if let Some(when) = cards.when.said(words, value) { p.hint { (when) } }
            (figure(words, value))
            (picture(words, value, &heading))
            (compared_with(words, value))
            (acting(words, value))
            (remarks(words, value))
            @if let Some(href) = (cards.trend)(value) {
                p.onward { a href=(href) { (say!(words, "values-trend")) span.unseen { ": " (heading.name) } } }
            }
        }
    }
}

fn name(words: Words, heading: &Heading, id: &str) -> Markup {
    html! {
        div.named {
            h3 id=(id) { (unbroken(&heading.name)) }
            @if let Some(laboratory) = &heading.laboratory {
                p.hint { (say!(words, "values-laboratory-name", name = laboratory.as_str())) }
            }
            @if let Some(about) = &heading.about { p.hint { (about) } }
        }
    }
}

/// The value as the laboratory wrote it, and its status in words.
fn figure(words: Words, value: &Value) -> Markup {
    let text = value.text.reveal();
    let is_report = is_report(text);
    let state = value.status();
    html! {
        @if let Status::Ended(ended) = state { (end(words, value, ended)) }
        @else if matches!(state, Status::Pending | Status::NoValue) {
            p.figure { (parts::tag(tone(state), &status_alone(words, value))) }
        } @else if let Some(moment) = moment(words, value) {
            p.figure { span { strong { (moment) } } }
        } @else {
            @if is_report { (laid_out(text, &say!(words, "values-columns"))) }
            @else {
                p.figure {
                    span { strong { (text) } @if !value.unit.is_empty() { " " (value.unit) } } " "
                    @if state != Status::Unjudged { (parts::tag(tone(state), &status_alone(words, value))) }
                }
            }
            @if is_report && state != Status::Unjudged { p { (parts::tag(tone(state), &status_alone(words, value))) } }
            @if let Some(means) = value.means { (meaning(words, value, means)) }
            @else if value.content == Content::Words && !is_report { (found(words, text)) }
        }
    }
}

/// That a test ended, or why nothing stands there yet, and what the laboratory wrote about it.
pub fn end(words: Words, value: &Value, ended: Ended) -> Markup {
    let text = value.text.reveal();
    html! {
        p.figure { (parts::tag(tone(Status::Ended(ended)), &status_alone(words, value))) }
        @if ended.is_over() { p { (say!(words, "values-ended")) } } @else { p { (say!(words, "values-not-ended")) } }
        @if !text.is_empty() {
            div.inset { p.hint { (say!(words, "values-note")) } (laid_out(text, &say!(words, "values-columns"))) }
        }
    }
}

/// What the laboratory's code means, in its word and in a sentence.
fn meaning(words: Words, value: &Value, means: Meaning) -> Markup {
    let (word, says) = means_in_words(words, means);
    html! {
        p { strong { (word) } ": " (says) }
        @if means.is_of_medicine() && matches!(value.content, Content::Measured(_)) { p.hint { (say!(words, "values-mic")) } }
    }
}

/// "Positive" and "negative" frighten or comfort the wrong people: what they mean is said each time.
fn found(words: Words, text: &str) -> Markup {
    let text = text.trim().to_lowercase();
    let is = |list: &[&str]| list.contains(&text.as_str());
    html! {
        @if is(&["positive", "pos", "detected", "reactive", "present"]) { p { (say!(words, "values-found")) } }
        @else if is(&["negative", "neg", "not detected", "non-reactive", "nonreactive", "absent", "none seen"]) {
            p { (say!(words, "values-not-found")) }
        }
        @else if is(&["susceptible", "sensitive"]) { p { (say!(words, "values-susceptible")) } }
        @else if is(&["resistant"]) { p { (say!(words, "values-resistant")) } }
        @else if is(&["intermediate"]) { p { (say!(words, "values-intermediate")) } }
    }
}

/// The range in words; with a goal, whose it is and what the laboratory's own would be.
fn compared_with(words: Words, value: &Value) -> Markup {
    html! {
        @if let Some(goal) = &value.goal {
            p { (say!(words, "values-goal", range = range(words, value), name = goal.set_by.as_str())) }
            @if !value.range_text.is_empty() {
                p.hint { (say!(words, "values-instead-of", range = with_unit(&value.range_text, &value.unit))) }
            }
        } @else if !value.range_text.is_empty() {
            p { (say!(words, "values-range", range = range(words, value))) }
        }
    }
}

/// Above what somebody acts, and whether the value is; nothing where no clinician said so.
fn acting(words: Words, value: &Value) -> Markup {
    let Some(act) = &value.act else { return html! {} };
    let point = with_unit(&act.text, &value.unit);
    let is_drawn = value.bar().is_some_and(|bar| bar.act.is_some());
    html! {
        p {
            @if is_drawn { (say!(words, "values-act-line", point = point)) } @else { (say!(words, "values-act", point = point)) }
            @match value.is_to_act_on() {
                Some(true) => { " " strong { (say!(words, "values-act-above")) } },
                Some(false) => { " " (say!(words, "values-act-not")) },
                None => {},
            }
        }
    }
}

/// What is preliminary or corrected about it, what it was before, and what the laboratory remarks.
fn remarks(words: Words, value: &Value) -> Markup {
    html! {
        @if value.stage == Stage::Preliminary { p { (say!(words, "values-preliminary")) } }
        @if value.is_corrected() {
            p { (say!(words, "values-corrected")) @if let Some(was) = value.earlier.first() {
                " " (say!(words, "values-corrected-was", value = with_unit(was.text.reveal(), &was.unit)))
            } }
        }
        @else if !value.earlier.is_empty() {
            @let has_ended = value.ended.is_some_and(Ended::is_over);
            p { @if has_ended { (say!(words, "values-was-ended")) } @else { (say!(words, "values-was-early")) } }
        }
        @if !value.earlier.is_empty() {
            (parts::details(&say!(words, "values-earlier"), html! {
                ul { @for earlier in &value.earlier { li { (before(words, earlier)) } } }
            }))
        }
        @if !value.note.reveal().is_empty() {
            div.inset { p.hint { (say!(words, "values-note")) } (laid_out(value.note.reveal(), &say!(words, "values-columns"))) }
        }
    }
}

fn before(words: Words, earlier: &Earlier) -> String {
    let value = with_unit(earlier.text.reveal(), &earlier.unit);
    if earlier.range_text.is_empty() {
        return value;
    }
    say!(words, "values-earlier-one", value = value, range = earlier.range_text.as_str())
}

/// The banner above a result that the laboratory may still change, or has changed.
pub fn banner(words: Words, stage: Stage, values: &[Value]) -> Markup {
    let is_preliminary = stage == Stage::Preliminary || values.iter().any(|value| value.stage == Stage::Preliminary);
    let is_corrected = stage == Stage::Corrected || values.iter().any(Value::is_corrected);
    html! {
        @if is_preliminary {
            (parts::notice(html! { p.lead { (say!(words, "values-is-preliminary")) } p { (say!(words, "values-is-preliminary-means")) } }))
        }
        @if is_corrected {
            (parts::notice(html! { p.lead { (say!(words, "values-is-corrected")) } p { (say!(words, "values-is-corrected-means")) } }))
        }
    }
}
