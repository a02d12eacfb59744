//! How one's own login looks.

mod factors;
mod history;
mod not_me;
mod password;
mod recovery_codes;
mod security;

use crate::kit::text::Words;
use crate::ui::icon::Icon;
use crate::ui::layout::Link;
use crate::ui::parts::{self, Entry};
use crate::ui::view::View;
use crate::{links, say};

pub use factors::{AppRefusal, NeededFor, app, factor};
pub use history::history;
pub use not_me::{dead_link, locked, not_me, not_me_link, staff_lock};
pub use password::{Asked, password, username};
pub use recovery_codes::{new_codes, renew_codes};
pub use security::security;

/// The parts of one's own login, each with its page.
pub fn hub(words: Words) -> View {
    let entry =
        |icon, href, label, about| Entry { icon, link: Link::new(href, label), about: Some(about), count: None };
    let entries = [
        entry(Icon::Person, links::DETAILS, say!(words, "account-details"), say!(words, "account-details-about")),
        entry(Icon::Lock, links::SECURITY, say!(words, "account-security"), say!(words, "account-security-about")),
        entry(Icon::Person, links::PASSWORD, say!(words, "password-change"), say!(words, "account-password-about")),
        entry(Icon::Message, links::NOTICE_CHOICES, say!(words, "choices-title"), say!(words, "choices-about")),
    ];
    View::new(say!(words, "account-title"), parts::hub(&entries)).back(Link::back(words, links::HOME))
}

/// Every view, for the gallery.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    let own = vec![("account", hub(words))];
    let parts = [
        security::samples,
        history::samples,
        recovery_codes::samples,
        factors::samples,
        not_me::samples,
        password::samples,
    ];
    own.into_iter().chain(parts.into_iter().flat_map(|samples| samples(words))).collect()
}
