//! Whether the portal can write to somebody.

use super::phi::Phi;

/// Whether the portal can write to somebody, or what that still takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Reach {
    Reached,
    /// It could, once they say that the e-mail address on file is theirs.
    EmailOnFile(Phi),
    /// It could, once they show that the number on file is theirs.
    MobileOnFile(Phi),
    /// Nothing is known that could be written to.
    Nowhere,
}
