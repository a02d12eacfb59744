//! The button that asks the device for a passkey. A form like any other whose one hidden field the script fills; without
//! script it is not shown, and a sentence says why.

use maud::{Markup, html};

use super::form::{Weight, button, hidden};
use super::parts;
use crate::kit::text::Words;
use crate::say;

/// What the device is to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Does {
    /// Make a new passkey.
    Create,
    /// Use one that it has.
    Get,
}

/// One such button.
pub struct PasskeyButton<'a> {
    /// What the device is to do.
    pub does: Does,
    /// Where the script asks what to ask the device.
    pub options: &'a str,
    /// Where the answer goes.
    pub action: &'a str,
    /// How much it asks for attention.
    pub weight: Weight,
    pub label: String,
    /// The page to go to afterwards, where one was asked for.
    pub next: &'a str,
    /// Boxes of other forms on the page whose ticks count here too.
    pub copies: &'a [&'a str],
}

impl PasskeyButton<'_> {
    /// The button, its sentence for when the device did not confirm, and the one for browsers that cannot.
    pub fn show(&self, words: Words) -> Markup {
        let does = match self.does {
            Does::Create => "create",
            Does::Get => "get",
        };
        let without = format!("without-{does}");
        html! {
            form method="post" action=(self.action) novalidate hidden
                data-passkey=(does) data-options=(self.options) data-without=(without) {
                (hidden("credential", ""))
                (hidden("next", self.next))
                @for name in self.copies { input type="hidden" name=(name) data-copy=(name); }
                div data-failed hidden role="alert" tabindex="-1" {
                    (parts::alarm(&say!(words, "passkey-failed"), html! { p { (say!(words, "passkey-failed-next")) } }))
                }
                (button(self.weight, &self.label))
            }
            p #(without) hidden { (say!(words, "passkey-no-browser")) }
            noscript { p { (say!(words, "passkey-no-script")) } }
        }
    }
}

/// Why there is no such button: the portal's address cannot carry passkeys.
pub fn no_passkeys_here(words: Words) -> Markup {
    html! { p.small { (say!(words, "passkey-no-address")) } }
}
