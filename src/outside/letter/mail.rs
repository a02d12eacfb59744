//! The body of a mail: plain text, short lines, at most one link that does something.

use super::{Draft, Link};
use crate::vault::outbox::Kind;
use crate::{links, say};

/// Lines are broken before they get longer than this; a link is never broken.
const LONGEST_LINE: usize = 72;

pub(super) fn body(draft: &Draft<'_>) -> String {
    let words = draft.words;
    let mut paragraphs = vec![draft.waiting.kind.says(words)];
    what_it_holds(draft, &mut paragraphs);
    what_if_not(draft, &mut paragraphs);
    let phone = draft.clinic.phone.as_str();
    paragraphs.push(say!(words, "mail-call", phone = phone));
    if let Some(help) = draft.portal.link(links::HELP) {
        paragraphs.push(say!(words, "mail-help"));
        paragraphs.push(help);
    }
    paragraphs.push(draft.clinic.name(words));
    paragraphs.push(say!(words, "mail-no-answers"));
    let wrapped: Vec<String> = paragraphs.iter().map(|paragraph| wrap(paragraph)).collect();
    wrapped.join("\n\n") + "\n"
}

/// The link or the code, and how long it works.
fn what_it_holds(draft: &Draft<'_>, paragraphs: &mut Vec<String>) {
    let (words, kind) = (draft.words, draft.waiting.kind);
    match (draft.link(), draft.secret()) {
        (Link::To(link), _) => paragraphs.push(link),
        (Link::Withheld, _) => paragraphs.push(say!(words, "mail-no-link")),
        (Link::None, _) => {}
    }
    match (kind, draft.secret()) {
        (Kind::SentCode, Some(code)) => {
            paragraphs.push(code.to_owned());
            paragraphs.push(say!(words, "mail-works-minutes", minutes = draft.minutes()));
        }
        (Kind::ResetLink, _) => paragraphs.push(say!(words, "mail-works-minutes", minutes = draft.minutes())),
        (Kind::VerifyAddress, _) => paragraphs.push(say!(words, "mail-works-hours", hours = draft.hours())),
        (Kind::Activation | Kind::ProxyInvitation, Some(code)) => {
            paragraphs.push(say!(words, "mail-code-to-type"));
            paragraphs.push(code.to_owned());
            paragraphs.push(say!(words, "mail-works-hours", hours = draft.hours()));
            paragraphs.push(say!(words, "mail-birth-date"));
        }
        _ => {}
    }
}

/// What to do when it was not the reader who did this or asked for it.
fn what_if_not(draft: &Draft<'_>, paragraphs: &mut Vec<String>) {
    let (words, phone) = (draft.words, draft.clinic.phone.as_str());
    match draft.waiting.kind {
        Kind::SentCode | Kind::ResetLink | Kind::VerifyAddress => {
            paragraphs.push(say!(words, "mail-unasked", phone = phone));
        }
        Kind::RecoveryBegun => paragraphs.push(say!(words, "mail-recovery-begun-else", phone = phone)),
        _ => {}
    }
    match draft.denial() {
        Link::To(link) => {
            paragraphs.push(say!(words, "mail-deny"));
            paragraphs.push(link);
            paragraphs.push(say!(words, "mail-works-hours", hours = 72));
        }
        Link::Withheld => paragraphs.push(say!(words, "mail-deny-call", phone = phone)),
        Link::None if draft.waiting.kind.can_be_denied() => {
            paragraphs.push(say!(words, "mail-deny-call", phone = phone));
        }
        Link::None => {}
    }
}

/// Breaks long lines between words.
fn wrap(paragraph: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    for word in paragraph.split_whitespace() {
        match lines.last_mut() {
            Some(line) if line.chars().count() + 1 + word.chars().count() <= LONGEST_LINE => {
                line.push(' ');
                line.push_str(word);
            }
            _ => lines.push(word.to_owned()),
        }
    }
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_broken_between_words_and_links_never() {
        let link = format!("https://portal.example/{}", "x".repeat(90));
        let wrapped = wrap(&format!("{} {link} end", "word ".repeat(30)));
        assert!(wrapped.lines().filter(|line| !line.starts_with("https")).all(|line| line.len() <= LONGEST_LINE));
        assert!(wrapped.lines().any(|line| line == link));
    }
}
