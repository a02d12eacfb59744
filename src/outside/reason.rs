//! Why something did not leave, in a sentence that says what to look at.

use crate::kit::text::Words;
use crate::say;
use crate::vault::outbox::Trouble;

/// The sentence.
pub fn reason(words: Words, trouble: Trouble) -> String {
    match trouble {
        Trouble::NotSetUp => say!(words, "trouble-not-set-up"),
        Trouble::Unreachable => say!(words, "trouble-unreachable"),
        Trouble::Stalled => say!(words, "trouble-stalled"),
        Trouble::Certificate => say!(words, "trouble-certificate"),
        Trouble::NoTls => say!(words, "trouble-no-tls"),
        Trouble::Login => say!(words, "trouble-login"),
        Trouble::Sender => say!(words, "trouble-sender"),
        Trouble::Busy => say!(words, "trouble-busy"),
        Trouble::Recipient => say!(words, "trouble-recipient"),
        Trouble::Message => say!(words, "trouble-message"),
        Trouble::Redirected => say!(words, "trouble-redirected"),
        Trouble::Private => say!(words, "trouble-private"),
        Trouble::Refused => say!(words, "trouble-refused"),
        Trouble::Nonsense => say!(words, "trouble-nonsense"),
        Trouble::Broken => say!(words, "trouble-broken"),
    }
}
