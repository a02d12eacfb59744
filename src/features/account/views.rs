//! How one's own login looks.

mod history;
mod recovery_codes;
mod security;

use crate::kit::text::Words;
use crate::ui::icon::Icon;
use crate::ui::layout::Link;
use crate::ui::parts::{self, Entry};
use crate::ui::view::View;
use crate::{links, say};

pub use history::history;
pub use recovery_codes::{new_codes, renew_codes};
pub use security::security;

/// The parts of one's own login, each with its page.
pub fn hub(words: Words) -> View {
    let entry =
        |icon, href, label, about| Entry { icon, link: Link::new(href, label), about: Some(about), count: None };
    let entries =
        [entry(Icon::Lock, links::SECURITY, say!(words, "account-security"), say!(words, "account-security-about"))];
    View::new(say!(words, "account-title"), parts::hub(&entries)).back(Link::back(words, links::HOME))
}

/// Every view, for the gallery.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    let own = vec![("account", hub(words))];
    [own, security::samples(words), history::samples(words), recovery_codes::samples(words)]
        .into_iter()
        .flatten()
        .collect()
}
