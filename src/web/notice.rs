//! What was just done, said once on the page after a form. It travels in a cookie as the name of its message. Only what
//! begins as these messages do is said, so that no link can make the portal say anything else.

use crate::kit::text::Words;

/// How the messages begin that are said of something that was just done.
pub const BEGINNING: &str = "notice-";

/// Something that was done, as `done!` makes it.
#[derive(Clone, Copy, Debug)]
pub struct Notice(&'static str);

/// What was just done: `done!("notice-result-released")`. The message is checked at compile time; a test sees to it that
/// every message that begins so is said here.
#[macro_export]
macro_rules! done {
    ($message:literal) => {
        $crate::web::Notice::new($message, |words| $crate::say!(words, $message))
    };
}

impl Notice {
    /// The message of this name, which exists, since it can be said without values.
    pub const fn new(message: &'static str, _: fn(Words) -> String) -> Self {
        Self(message)
    }

    /// The word in the cookie.
    pub(super) const fn word(self) -> &'static str {
        self.0
    }
}

/// What the page says for the word of a cookie: nothing for a word of anybody else's making.
pub(super) fn said(words: Words, word: &str) -> Option<String> {
    words.named(word).filter(|_| word.starts_with(BEGINNING))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kit::text::Language;

    #[test]
    fn only_what_was_done_is_said() {
        let words = Language::Spanish.words();
        assert_eq!(said(words, done!("notice-wish-saved").word()), Some(crate::say!(words, "notice-wish-saved")));
        assert!(
            ["", "sign-out", "notice-", "notice-nothing", " notice-wish-saved"]
                .iter()
                .all(|word| said(words, word).is_none())
        );
    }
}
