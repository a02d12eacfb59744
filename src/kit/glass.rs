//! Why somebody opens a chart without being of its care team.

use super::closed::closed_list;

closed_list! {
    /// Why somebody opens a chart without being of its care team.
    pub enum Why {
        /// Somebody's health is in danger.
        Emergency = "emergency",
        /// They stand in for a colleague.
        Cover = "cover",
        /// The patient asked them to.
        Asked = "asked",
        /// Something else, or nothing yet.
        Other = "other",
    }
}
