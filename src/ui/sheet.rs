//! Printed sheets: black on white, 12 pt and more, for Letter and A4 alike. On screen with a way back and a button
//! that prints.

use maud::{DOCTYPE, Markup, html};

use super::form;
use super::icon::{Icon, icon};
use super::layout::{Link, head_basics};
use crate::kit::text::{Language, Words};

/// What a sheet needs beside its pages.
pub struct SheetFrame<'a> {
    /// The words of the person at the screen.
    pub words: Words,
    /// The window's title; also what browsers print in the margin, so it names nobody.
    pub title: &'a str,
    /// The stylesheet's hashed address.
    pub style_href: &'a str,
    /// The script's hashed address.
    pub script_href: &'a str,
    /// Where to go after printing.
    pub back: Option<Link>,
    /// A word to the person at the screen, not printed.
    pub note: Option<Markup>,
}

/// A document of sheets. Each page starts on paper of its own; see [`sheet_page`].
pub fn sheet(frame: &SheetFrame<'_>, pages: &[Markup]) -> Markup {
    html! {
        (DOCTYPE)
        html lang=(frame.words.language().tag()) {
            head { (head_basics(frame.title, frame.style_href, frame.script_href)) }
            body.sheets {
                header.tools {
                    @if let Some(back) = &frame.back { a.back href=(back.href) { (icon(Icon::Back)) (back.label) } }
                    (form::print_button(frame.words))
                    @if let Some(note) = &frame.note { (note) }
                }
                main { @for page in pages { (page) } }
            }
        }
    }
}

/// One page of a sheet in its reader's language: the clinic's name on top, then a heading, then the content.
pub fn sheet_page(language: Language, clinic: &str, heading: &str, body: Markup) -> Markup {
    html! {
        article.sheet lang=(language.tag()) {
            p.letterhead { (icon(Icon::Door)) (clinic) }
            h1 { (heading) }
            (body)
        }
    }
}

/// A code in groups of four, large enough to type from; spaces and dashes in it are ours to place.
pub fn code(code: &str) -> Markup {
    let signs: Vec<char> = code.chars().filter(|c| c.is_alphanumeric()).collect();
    html! { p.code { @for group in signs.chunks(4) { span { (group.iter().collect::<String>()) } " " } } }
}

/// What to type on one side, the QR code on the other.
pub fn beside(text: Markup, picture: Markup) -> Markup {
    html! { div.beside { div { (text) } (picture) } }
}

/// A passage with a frame around it: the words that must not be missed.
pub fn framed(body: Markup) -> Markup {
    html! { div.framed { (body) } }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn codes_come_in_groups_of_four() {
        let drawn = code("7k3m-9qxw 2hpz").into_string();
        assert!(drawn.contains("<span>7k3m</span> <span>9qxw</span> <span>2hpz</span>"));
    }
}
