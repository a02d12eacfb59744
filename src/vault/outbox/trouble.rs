//! Why a notice did not leave: a closed list, kept as a word and read by staff as a sentence.

use crate::kit::closed::closed_list;

closed_list! {
    /// Why a notice did not leave.
    pub enum Trouble {
        /// Nobody has said yet through which server it goes.
        NotSetUp = "not_set_up",
        /// There is no such server, or it does not listen.
        Unreachable = "unreachable",
        /// The server took too long to answer.
        Stalled = "stalled",
        /// The server's certificate is not to be trusted: unknown maker, another name, run out.
        Certificate = "certificate",
        /// The server does not encrypt.
        NoTls = "no_tls",
        /// User name or password were refused.
        Login = "login",
        /// The server does not send for our address.
        Sender = "sender",
        /// The server asks to come back later.
        Busy = "busy",
        /// The server says that the recipient's address is not good.
        Recipient = "recipient",
        /// The server does not take this message.
        Message = "message",
        /// The gateway answers that it is somewhere else. Nobody is followed.
        Redirected = "redirected",
        /// The gateway's name leads into a private network, which the configuration file does not allow.
        Private = "private",
        /// The gateway does not take what it was sent.
        Refused = "refused",
        /// The server's answer makes no sense.
        Nonsense = "nonsense",
        /// The server broke off.
        Broken = "broken",
    }
}

impl Trouble {
    /// Whether it is the way that is closed, for all alike, and not one letter that is not taken.
    pub const fn is_the_way(self) -> bool {
        match self {
            Self::NotSetUp
            | Self::Unreachable
            | Self::Stalled
            | Self::Certificate
            | Self::NoTls
            | Self::Login
            | Self::Sender
            | Self::Redirected
            | Self::Private
            | Self::Refused
            | Self::Nonsense
            | Self::Broken => true,
            Self::Busy | Self::Recipient | Self::Message => false,
        }
    }

    /// The words of the troubles that close a way, each between spaces.
    pub(super) fn words_of_a_closed_way() -> String {
        let words = Self::ALL.iter().filter(|trouble| trouble.is_the_way()).map(|trouble| trouble.word());
        format!(" {} ", words.collect::<Vec<_>>().join(" "))
    }
}
