//! What the page about the clinic asks.

/// A question of the page.
#[derive(Clone, Debug)]
pub struct Question {
    /// The field's name.
    pub name: &'static str,
    pub label: String,
    /// What the answer is for.
    pub hint: String,
    /// Whether the answer may have several lines, or be left out.
    pub is_long: bool,
}
