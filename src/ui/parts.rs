//! The parts that pages are made of: panels, cards, lists, tags.

use maud::{Markup, html};

use super::icon::{Icon, icon};
use super::layout::Link;
use super::prose::unbroken;
use crate::kit::text::{Language, Words};
use crate::say;

/// The green panel after something was sent or done: what happened, then what happens next and when. People take
/// pictures of it, so it must stand alone.
pub fn confirmation(heading: &str, body: Markup) -> Markup {
    panel(Tone::Good, Icon::Done, &html! { p.lead { (heading) } (body) })
}

/// The line on top of the page after a form: "Saved." The script moves the focus here.
pub(super) fn done_notice(text: &str) -> Markup {
    html! { div.panel.good #notice role="status" tabindex="-1" { (icon(Icon::Done)) div { p { (text) } } } }
}

/// Something to know before going on.
pub fn notice(body: Markup) -> Markup {
    panel(Tone::Calm, Icon::Know, &body)
}

/// Something to heed before going on.
pub fn warning(heading: &str, body: Markup) -> Markup {
    panel(Tone::Heed, Icon::Heed, &html! { p.lead { (heading) } (body) })
}

/// Something that went wrong or needs action today.
pub fn alarm(heading: &str, body: Markup) -> Markup {
    panel(Tone::Bad, Icon::Heed, &html! { p.lead { (heading) } (body) })
}

/// A passage set apart: a note from the clinic, words somebody wrote.
pub fn inset(body: Markup) -> Markup {
    html! { div.inset { (body) } }
}

fn panel(tone: Tone, picture: Icon, body: &Markup) -> Markup {
    html! { div class={ "panel " (tone.class()) } { (icon(picture)) div { (body) } } }
}

/// When to call the emergency number instead of writing here. It holds no link to more reading.
pub fn emergency(words: Words, number: &str) -> Markup {
    html! {
        section.emergency aria-labelledby="emergency" {
            h2 #emergency { (icon(Icon::Phone)) (say!(words, "emergency-heading", number = number)) }
            ul {
                li { (say!(words, "emergency-chest")) }
                li { (say!(words, "emergency-breath")) }
                li { (say!(words, "emergency-stroke")) }
                li { (say!(words, "emergency-bleeding")) }
                li { (say!(words, "emergency-harm")) }
            }
            p { (say!(words, "emergency-not-here")) }
        }
    }
}

/// A number to call, as a link that phones dial.
pub fn telephone(number: &str) -> Markup {
    html! { a.number href={ "tel:" (dialled(number)) } { (number) } }
}

/// What is dialled for a number as it is written.
fn dialled(number: &str) -> String {
    number.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
}

/// One line of a summary: a name, its value, and where to change it.
pub struct Line {
    pub label: String,
    pub value: Markup,
    pub change: Option<String>,
}

impl Line {
    /// A line that cannot be changed.
    pub fn new(label: impl Into<String>, value: Markup) -> Self {
        Self { label: label.into(), value, change: None }
    }

    /// Adds a "Change" link.
    #[must_use]
    pub fn change(self, href: impl Into<String>) -> Self {
        Self { change: Some(href.into()), ..self }
    }
}

/// Names and values one under the other: details, and answers to check before sending.
pub fn summary(words: Words, lines: &[Line]) -> Markup {
    html! {
        dl.summary {
            @for line in lines {
                div {
                    dt { (line.label) }
                    dd { (line.value) }
                    @if let Some(href) = &line.change {
                        dd.change { a href=(href) {
                            (say!(words, "page-change")) span.unseen { " " (line.label) }
                        } }
                    }
                }
            }
        }
    }
}

/// One entry of a hub: a large link, a word on what is behind it, and what is new there.
pub struct Entry {
    /// Its picture.
    pub icon: Icon,
    /// Where it leads and what it is called.
    pub link: Link,
    /// What is behind it.
    pub about: Option<String>,
    /// What is new there, in words: "2 new".
    pub count: Option<String>,
}

/// A short list of large links: the home page, and the first page of each part.
pub fn hub(entries: &[Entry]) -> Markup {
    html! {
        ul.hub {
            @for entry in entries {
                li { a href=(entry.link.href) {
                    span.badge { (icon(entry.icon)) }
                    span.what {
                        strong { (unbroken(&entry.link.label)) } " "
                        @if let Some(count) = &entry.count { span.count { (count) } }
                        @if let Some(about) = &entry.about { span.hint { (about) } }
                    }
                    (icon(Icon::Forward))
                } }
            }
        }
    }
}

/// One of several things somebody has: what it is, what is known of it, what can be done with it.
pub struct Thing {
    pub name: Markup,
    pub about: Markup,
    /// A button or a link.
    pub act: Option<Markup>,
}

/// Things one under the other.
pub fn things(things: &[Thing]) -> Markup {
    html! {
        ul.things {
            @for thing in things { li {
                div.what { strong { (thing.name) } (thing.about) }
                @if let Some(act) = &thing.act { (act) }
            } }
        }
    }
}

/// A list that has nothing in it: why, and what to do about it.
pub fn empty(picture: Icon, heading: &str, body: Markup) -> Markup {
    html! { div.empty { span.badge { (icon(picture)) } p.lead { (heading) } (body) } }
}

/// What a tag or a panel wants to say with its colour. The words say it too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// Neither good nor bad.
    Calm,
    /// Done, inside the range.
    Good,
    /// Waiting for somebody, outside the range.
    Heed,
    /// Refused, overdue, far outside the range.
    Bad,
    /// Over, no longer of interest.
    Past,
}

impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Self::Calm => "calm",
            Self::Good => "good",
            Self::Heed => "heed",
            Self::Bad => "bad",
            Self::Past => "past",
        }
    }
}

/// A status in a word or two.
pub fn tag(tone: Tone, word: &str) -> Markup {
    html! { span class={ "tag " (tone.class()) } { (word) } }
}

/// A group of things that belong together, on a card of its own.
pub fn card(heading: Option<&str>, body: Markup) -> Markup {
    html! { section.card { @if let Some(heading) = heading { h2 { (heading) } } (body) } }
}

/// More to read for those who want it, opened when printed by hand.
pub fn details(summary: &str, body: Markup) -> Markup {
    html! { details { summary { (summary) } div { (body) } } }
}

/// What to do or what happens, in order.
pub fn steps(steps: &[Markup]) -> Markup {
    html! { ol.steps { @for step in steps { li { div { (step) } } } } }
}

/// One part of a list that is shown in parts: where it is, how many it holds, whether it is the one shown.
pub struct Tab {
    pub link: Link,
    pub count: u32,
    pub current: bool,
}

/// The parts of a list, side by side; `label` says what is listed.
pub fn tabs(label: &str, tabs: &[Tab]) -> Markup {
    html! {
        nav aria-label=(label) {
            ul.tabs {
                @for tab in tabs {
                    li { a href=(tab.link.href) aria-current=[tab.current.then_some("page")] {
                        (tab.link.label) " " span.hint { (tab.count) }
                    } }
                }
            }
        }
    }
}

/// Links to the page before and the page after.
pub fn paging(words: Words, before: Option<&Link>, after: Option<&Link>) -> Markup {
    html! {
        @if before.is_some() || after.is_some() {
            nav.paging aria-label=(say!(words, "page-paging")) {
                @if let Some(link) = before { a rel="prev" href=(link.href) { (icon(Icon::Back)) (link.label) } }
                @if let Some(link) = after { a rel="next" href=(link.href) { (link.label) (icon(Icon::Forward)) } }
            }
        }
    }
}

/// A passage in another language than the page's.
pub fn spoken(language: Language, body: Markup) -> Markup {
    html! { div lang=(language.tag()) { (body) } }
}

/// That somebody is to call today: why, and the button that calls. On paper the number stands instead of the button. A
/// clinic without a number is asked to be called all the same.
pub fn call_today(words: Words, why: &str, number: &str) -> Markup {
    alarm(
        &say!(words, "results-call-today"),
        html! {
            p { (why) span.on-paper { " " (number) } }
            @if number.contains(|sign: char| sign.is_ascii_digit()) {
                p.actions { a.button.danger href={ "tel:" (dialled(number)) } { (icon(Icon::Phone)) (say!(words, "results-call-button", number = number)) } }
            }
        },
    )
}
