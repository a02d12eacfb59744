//! Health data and names: they render on a page and nowhere else.

use std::fmt;

/// Something about a patient. It has no `Display`, and its `Debug` prints a placeholder, so that it cannot
/// reach a log, an error or a mail by accident.
///
/// ```
/// use anteroom::kit::phi::Phi;
/// let name = Phi::from("Maya");
/// assert_eq!(format!("{name:?}"), "‹withheld›");
/// assert_eq!(maud::html! { (name) }.into_string(), "Maya");
/// ```
/// ```compile_fail
/// use anteroom::kit::phi::Phi;
/// let name = Phi::from("Maya");
/// format!("{name}"); // a name in a log line does not compile
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Phi<T = String>(T);

impl<T> Phi<T> {
    /// Marks a value as a patient's.
    pub const fn new(value: T) -> Self {
        Self(value)
    }

    /// The value itself. Each call is a place to look at in a review: the value must not leave through it.
    pub const fn reveal(&self) -> &T {
        &self.0
    }

    /// The value itself, for good.
    pub fn into_inner(self) -> T {
        self.0
    }
}

impl From<&str> for Phi<String> {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<String> for Phi<String> {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl<T: maud::Render> maud::Render for Phi<T> {
    fn render_to(&self, buffer: &mut String) {
        self.0.render_to(buffer);
    }
}

impl<T> fmt::Debug for Phi<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("‹withheld›")
    }
}
