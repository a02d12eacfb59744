//! What a feature's view hands to the frame: its title, its content, and the few facts the frame must know.

use maud::Markup;

use super::layout::Link;

/// A page's own part.
#[expect(clippy::struct_excessive_bools, reason = "independent facts about a page, each named where it is set")]
pub struct View {
    /// The heading, also in the window's title.
    pub title: String,
    /// The content below the heading.
    pub body: Markup,
    /// The way back.
    pub back: Option<Link>,
    /// Whether something can be typed here.
    pub has_text_field: bool,
    /// Whether a form on it has errors.
    pub has_errors: bool,
    /// Whether it holds a button for passkeys, and so their script.
    pub has_passkeys: bool,
    /// Whether it holds a form for files, and so the script that sends them one by one.
    pub has_uploads: bool,
}

impl View {
    /// A page that is read.
    pub fn new(title: impl Into<String>, body: Markup) -> Self {
        Self {
            title: title.into(),
            body,
            back: None,
            has_text_field: false,
            has_errors: false,
            has_passkeys: false,
            has_uploads: false,
        }
    }

    /// A page with a form that comes back with its errors.
    pub fn form(title: impl Into<String>, filled: &super::form::Filled, body: Markup) -> Self {
        Self { has_text_field: true, has_errors: filled.has_errors(), ..Self::new(title, body) }
    }

    /// With the script for passkeys, where there is a button for it.
    #[must_use]
    pub fn with_passkeys(self, has_passkeys: bool) -> Self {
        Self { has_passkeys, ..self }
    }

    /// With the script that sends files one by one.
    #[must_use]
    pub fn with_uploads(self) -> Self {
        Self { has_uploads: true, ..self }
    }

    /// With a way back.
    #[must_use]
    pub fn back(self, link: Link) -> Self {
        Self { back: Some(link), ..self }
    }
}
