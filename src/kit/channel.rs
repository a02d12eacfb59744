//! How somebody is reached.

use super::closed::closed_list;

closed_list! {
    /// How somebody is reached, and a notice travels.
    pub enum Channel {
        /// By e-mail.
        Email = "email",
        /// By text message.
        Text = "text",
    }
}
