//! What was wrong with what somebody showed of themselves, in sentences that say what to do next.

use maud::{Markup, html};

use super::form::Filled;
use super::parts;
use crate::kit::mistake::Mistake;
use crate::kit::text::Words;
use crate::say;

/// The pages where codes of other kinds belong.
#[derive(Clone, Copy, Debug)]
pub struct Elsewhere<'a> {
    /// Backup codes, where there is such a page on this way.
    pub backup: Option<&'a str>,
    /// One-time codes from the clinic.
    pub desk: &'a str,
    /// Codes of sheets.
    pub sheet: &'a str,
}

/// What was wrong, and what to do. A page that has more to say of some of them says it itself.
pub fn what_went_wrong(words: Words, filled: &Filled, mistake: Mistake, pages: Elsewhere<'_>) -> Markup {
    match mistake {
        // Whose app shows other codes than ours has a phone with another time: the first miss is a slip more often.
        Mistake::Wrong if filled.misses() > 1 => {
            said(&say!(words, "sign-in-code-wrong"), &say!(words, "sign-in-code-clock"))
        }
        Mistake::Wrong => said(&say!(words, "sign-in-code-wrong"), &say!(words, "sign-in-code-wrong-next")),
        Mistake::WrongBackup => said(&say!(words, "backup-wrong"), &say!(words, "backup-wrong-next")),
        Mistake::IsBackup => match pages.backup {
            Some(page) => elsewhere(&say!(words, "code-of-backup"), page, &say!(words, "code-of-backup-here")),
            None => said(&say!(words, "code-of-backup"), &say!(words, "code-of-backup-next")),
        },
        Mistake::OfTheDesk => elsewhere(&say!(words, "code-of-desk"), pages.desk, &say!(words, "code-of-desk-next")),
        Mistake::OfASheet => elsewhere(&say!(words, "code-of-sheet"), pages.sheet, &say!(words, "code-of-sheet-next")),
        Mistake::WrongPasskey => said(&say!(words, "passkey-wrong"), &say!(words, "passkey-wrong-next")),
        Mistake::Copied => said(&say!(words, "passkey-copied"), &say!(words, "passkey-copied-next")),
        Mistake::Spent => said(&say!(words, "sent-spent"), &say!(words, "sent-spent-next")),
        Mistake::Enough => said(&say!(words, "sent-enough"), &say!(words, "sent-enough-next")),
        Mistake::Wait(minutes) => {
            said(&say!(words, "sign-in-wait"), &say!(words, "sign-in-wait-next", minutes = minutes))
        }
    }
}

/// What was wrong, and a sentence of what to do.
pub fn said(what: &str, next: &str) -> Markup {
    html! { div #errors role="alert" tabindex="-1" { (parts::alarm(what, html! { p { (next) } })) } }
}

/// What was typed belongs on another page: which, and the way there.
fn elsewhere(what: &str, to: &str, label: &str) -> Markup {
    html! { div #errors role="alert" tabindex="-1" { (parts::alarm(what, html! { p { a href=(to) { (label) } } })) } }
}
