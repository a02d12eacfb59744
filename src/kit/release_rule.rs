//! When the results of a kind are shown to their patient by themselves.

/// When they are shown, as the clinic has set it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReleaseRule {
    /// As soon as they come.
    AtOnce,
    /// Once a clinician has looked.
    AfterReview,
    /// Once a clinician has looked, or so many days after they came.
    Within(u32),
}
