//! What a message holds: its values and documents as we read them, and the message as it came.

use maud::{Markup, html};

use crate::features::laboratory::model::{Content, Message, Order, Outcome, Reason, is_document};
use crate::kit::text::Words;
use crate::ui::parts;
use crate::ui::table::{Column, captioned};
use crate::{links, say};

/// Letters that stand together in a text of somebody; more is a document written out in letters.
const LONGEST_WORD: usize = 400;
/// How much of such a one is shown.
const BEGINNING: usize = 60;

/// Both forms. A document is opened from here as long as no chart hands it out: none holds the message, or it does but
/// for a document.
pub(super) fn both_forms(words: Words, message: &Message) -> Markup {
    let opens = match message.settled {
        Outcome::Waits(reason) => reason.can_be_filed() || reason == Reason::DocumentHeld,
        Outcome::SetAside { .. } => true,
        Outcome::Filed | Outcome::Decided { .. } => false,
    };
    let mut documents = 0;
    html! {
        @if let Ok(report) = &message.part.report {
            @for order in &report.orders {
                @if !order.observations.is_empty() {
                    (values(words, order, opens.then_some((message, documents))))
                    ({ documents += order.observations.iter().filter(|one| is_document(one)).count(); "" })
                }
                @for note in &order.notes { p { (note) } }
            }
            @for note in &report.notes { p { (note) } }
        }
        (parts::details(&say!(words, "laboratory-raw"), html! { pre { code { (shortened(words, message.raw.reveal())) } } }))
    }
}

/// The values under an order; its documents are links when it is said how many of the message stand before them.
fn values(words: Words, order: &Order, opens: Option<(&Message, usize)>) -> Markup {
    let name = if order.name.is_empty() { say!(words, "laboratory-values") } else { order.name.clone() };
    let columns = [
        Column::new(say!(words, "laboratory-test")),
        Column::new(say!(words, "laboratory-value")),
        Column::new(say!(words, "laboratory-range")),
        Column::new(say!(words, "laboratory-notes")),
    ];
    let mut documents = opens.map_or(0, |(_, before)| before);
    let rows = order.observations.iter().map(|one| {
        let test = if one.name.is_empty() { &one.code } else { &one.name };
        let value = match &one.content {
            Content::Number { text, .. } | Content::Beyond { text, .. } => html! { (text) " " (one.unit) },
            Content::Words(says) | Content::Elsewhere(says) | Content::When { text: says, .. } => html! { (says) },
            Content::Document { .. } => document(words, test, opens.map(|(message, _)| (message, documents))),
            Content::Garbled => html! {
                (say!(words, "laboratory-garbled"))
                @if opens.is_some() { " " (document(words, test, opens.map(|(message, _)| (message, documents)))) }
            },
            Content::Nothing => html! { "–" },
        };
        documents += usize::from(is_document(one));
        vec![html! { (test) }, value, html! { (one.range_text) }, html! { (one.notes.join(" ")) }]
    });
    let rows = rows.collect();
    captioned(&name, &columns, rows)
}

fn document(words: Words, test: &str, opens: Option<(&Message, usize)>) -> Markup {
    html! {
        @match opens {
            None => (say!(words, "laboratory-document")),
            Some((message, at)) => a href=(document_place(message, at)) target="_blank" rel="noopener" {
                (say!(words, "laboratory-document-open")) span.unseen { " " (test) }
            },
        }
    }
}

/// Where a document is opened: of a message in a chart, with leave for the chart.
fn document_place(message: &Message, at: usize) -> String {
    match message.patient {
        Some(patient) => links::laboratory_document_of(patient, message.id, at),
        None => links::laboratory_document(message.id, at),
    }
}

/// The message without the letters of its documents, which nobody reads: how many there are stands in their place.
fn shortened(words: Words, raw: &str) -> String {
    let mut text = String::with_capacity(raw.len().min(100_000));
    for piece in raw.split_inclusive(|sign: char| sign.is_whitespace() || "|^&~".contains(sign)) {
        let letters = piece.chars().count();
        if letters <= LONGEST_WORD {
            text.push_str(piece);
            continue;
        }
        text.extend(piece.chars().take(BEGINNING));
        let more: usize = letters.saturating_sub(BEGINNING);
        text.push_str(&say!(words, "laboratory-raw-more", count = more));
        text.extend(piece.chars().last().filter(|sign| sign.is_whitespace() || "|^&~".contains(*sign)));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::text::Language;

    #[test]
    fn a_document_in_letters_is_cut_and_everything_else_stays() {
        let words = Language::English.words();
        let short = "MSH|^~\\&|L\nOBX|1|TX|note||all of it\nNTE|1||fine";
        assert_eq!(shortened(words, short), short);
        let long = format!("OBX|1|ED|PDF||L^IM^PDF^Base64^{}||||F\nNTE|1||after", "JVBER".repeat(1_000));
        let shown = shortened(words, &long);
        assert!(shown.len() < 200 && shown.contains("4941") && shown.ends_with("||||F\nNTE|1||after"), "{shown}");
    }
}
