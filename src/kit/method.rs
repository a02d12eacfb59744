//! What sessions are begun with: the word of rows and of the trail, and how strong each way is.

use super::closed::closed_list;

closed_list! {
    /// What a whole session was begun with.
    ///
    /// | session begun with | stage before | by |
    /// |---|---|---|
    /// | a passkey alone | none | `Lobby::enter_with_passkey` |
    /// | the password, and the clinic asks for no more | none | `Lobby::sign_in` |
    /// | the password, on a trusted device | none | `Lobby::sign_in` |
    /// | an authenticator, passkey, recovery code or sent code | half, by `Lobby::sign_in` | `Lobby::second_factor` and its kin |
    /// | whatever was enrolled last | an enrolment | `Lobby::finish` and its kin |
    pub enum Method {
        /// The password alone, where the clinic only offers a second factor.
        Password = "password",
        /// The password, then a code sent by e-mail or text.
        SentCode = "sent_code",
        /// The password, on a device that showed a second factor earlier.
        TrustedDevice = "trusted_device",
        /// The password, then a recovery code.
        RecoveryCode = "recovery_code",
        /// The password, then an authenticator app.
        Authenticator = "authenticator",
        /// A passkey, alone or after the password.
        Passkey = "passkey",
    }
}

closed_list! {
    /// Who locked a login.
    pub enum LockedBy {
        /// Somebody signed in: its owner, as a rule.
        Session = "session",
        /// Somebody with a link out of a mail: its owner, as a rule.
        Link = "link",
        /// The clinic.
        Staff = "staff",
    }
}

impl Method {
    /// The way with this word of the database. One that is not known counts as the weakest way there is.
    pub fn of(word: &str) -> Self {
        Self::from_word(word).unwrap_or(Self::Password)
    }

    /// How strong it is; a step-up asks for at least as much (SECURITY §7.11).
    pub const fn strength(self) -> u8 {
        match self {
            Self::Password => 0,
            Self::SentCode => 1,
            Self::TrustedDevice | Self::RecoveryCode | Self::Authenticator => 2,
            Self::Passkey => 3,
        }
    }

    /// Whether a session so begun has just shown who is there. On a trusted device nobody was asked.
    pub const fn is_fresh(self) -> bool {
        !matches!(self, Self::TrustedDevice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_unknown_word_is_the_weakest_way() {
        assert_eq!((Method::of("passkey"), Method::of("telepathy").strength()), (Method::Passkey, 0));
    }
}
