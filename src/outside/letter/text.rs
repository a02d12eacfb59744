//! The body of a text message: as short as it can be and still say what to do.

use super::{Draft, Link};
use crate::say;
use crate::vault::outbox::Kind;

pub(super) fn body(draft: &Draft<'_>) -> String {
    let (words, kind, phone) = (draft.words, draft.waiting.kind, draft.clinic.phone.as_str());
    let mut parts = vec![format!("{}:", draft.clinic.name(words)), kind.says(words)];
    match (kind, draft.secret()) {
        (Kind::SentCode, Some(code)) => parts.push(code.to_owned()),
        _ => match draft.link() {
            Link::To(link) => parts.push(link),
            Link::Withheld => parts.push(say!(words, "mail-no-link")),
            Link::None => {}
        },
    }
    match kind {
        Kind::SentCode | Kind::ResetLink | Kind::VerifyAddress => {
            parts.push(say!(words, "mail-unasked", phone = phone));
        }
        Kind::Activation | Kind::ProxyInvitation => parts.push(say!(words, "mail-birth-date")),
        Kind::RecoveryBegun => parts.push(say!(words, "mail-recovery-begun-else", phone = phone)),
        kind if kind.can_be_denied() => parts.push(say!(words, "mail-deny-call", phone = phone)),
        _ => {}
    }
    let mut body = parts.join(" ");
    if let (Kind::SentCode, Some(code), Some(host)) = (kind, draft.secret(), draft.portal.host()) {
        // Phones offer the code on this site alone.
        body.push_str(&format!("\n\n@{host} #{code}"));
    }
    body
}
