//! How far a value has come at its laboratory.

use serde::{Deserialize, Serialize};

use super::closed::closed_list;

closed_list! {
    /// How far a value has come.
    #[derive(Default, Serialize, Deserialize)]
    pub enum Stage {
        /// It is still to come.
        #[default]
        Pending = "pending",
        /// The laboratory may still change it.
        Preliminary = "preliminary",
        /// It stands.
        Final = "final",
        /// It stands in the place of one that was reported before.
        Corrected = "corrected",
    }
}
