//! What sessions are begun with: the word in the database, and how strong each way is.

/// Declares the ways to a whole session: the word in the database, and how strong a way it is.
macro_rules! methods {
    ($( $(#[$doc:meta])* $method:ident = $word:literal $strength:literal; )*) => {
        /// What a whole session was begun with.
        ///
        /// | session begun with | stage before | by |
        /// |---|---|---|
        /// | a passkey alone | none | `Lobby::enter_with_passkey` |
        /// | the password, and the clinic asks for no more | none | `Lobby::sign_in` |
        /// | the password, on a trusted device | none | `Lobby::sign_in` |
        /// | an authenticator, passkey, recovery code or sent code | half, by `Lobby::sign_in` | `Lobby::second_factor` and its kin |
        /// | whatever was enrolled last | an enrolment | `Lobby::finish` and its kin |
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Method { $( $(#[$doc])* $method, )* }

        impl Method {
            /// Every way there is.
            pub const ALL: &'static [Self] = &[$( Self::$method, )*];

            /// The word in the database. Never changed once shipped.
            pub const fn word(self) -> &'static str {
                match self { $( Self::$method => $word, )* }
            }

            /// How strong it is; a step-up asks for at least as much (SECURITY §7.11).
            pub const fn strength(self) -> u8 {
                match self { $( Self::$method => $strength, )* }
            }

            /// The way with this word. One that is not known counts as the weakest way there is.
            pub fn from_word(word: &str) -> Self {
                Self::ALL.iter().copied().find(|method| method.word() == word).unwrap_or(Self::Password)
            }
        }
    };
}

methods! {
    /// The password alone, where the clinic only offers a second factor.
    Password = "password" 0;
    /// The password, then a code sent by e-mail or text.
    SentCode = "sent_code" 1;
    /// The password, on a device that showed a second factor earlier.
    TrustedDevice = "trusted_device" 2;
    /// The password, then a recovery code.
    RecoveryCode = "recovery_code" 2;
    /// The password, then an authenticator app.
    Authenticator = "authenticator" 2;
    /// A passkey, alone or after the password.
    Passkey = "passkey" 3;
}

impl Method {
    /// Whether a session so begun has just shown who is there. On a trusted device nobody was asked.
    pub const fn is_fresh(self) -> bool {
        !matches!(self, Self::TrustedDevice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_in_the_database_is_one_way_and_an_unknown_one_is_the_weakest() {
        for method in Method::ALL {
            assert_eq!(Method::from_word(method.word()), *method);
        }
        assert_eq!(Method::from_word("telepathy").strength(), 0);
    }
}
