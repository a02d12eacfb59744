//! The second factors of a login.

use super::closed::closed_list;

closed_list! {
    /// What a factor is.
    pub enum FactorKind {
        /// An authenticator app.
        App = "totp",
        Passkey = "passkey",
        /// Codes by e-mail.
        Email = "email",
        /// Codes by text message.
        Text = "text",
    }
}
