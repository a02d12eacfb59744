//! The words, by language. They live in `assets/text/`, in a folder for each area; a message that does not exist there does
//! not compile.

use std::sync::{LazyLock, OnceLock};

use i18n_embed::LanguageLoader as _;
use i18n_embed::fluent::FluentLanguageLoader;
use rust_embed::RustEmbed;
use unic_langid::{LanguageIdentifier, langid};

#[derive(RustEmbed)]
#[folder = "target/text/"]
struct Files;

/// A language that the portal speaks.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Language {
    /// English, complete.
    #[default]
    English,
    /// Spanish, complete for everything a patient meets; staff pages fall back to English.
    Spanish,
}

impl Language {
    /// Every language, in the order of the language switch.
    pub const ALL: [Self; 2] = [Self::English, Self::Spanish];

    /// The tag of BCP 47, for `lang` attributes and for storage.
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Spanish => "es",
        }
    }

    /// What the language calls itself.
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Spanish => "Español",
        }
    }

    /// The language with this tag.
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|language| language.tag() == tag)
    }

    /// The first language of an `Accept-Language` header that we speak. Browsers list languages by preference,
    /// so the quality values add nothing.
    pub fn preferred(accept_language: &str) -> Self {
        accept_language
            .split(',')
            .filter_map(|range| range.trim().split(['-', ';']).next())
            .find_map(Self::from_tag)
            .unwrap_or_default()
    }

    /// This language's words.
    pub fn words(self) -> Words {
        Words(self)
    }
}

/// The words of one language, for [`say!`](crate::say).
#[derive(Clone, Copy, Debug)]
pub struct Words(Language);

impl Words {
    /// The language they are in.
    pub const fn language(self) -> Language {
        self.0
    }

    /// A message without values whose name is known only when it is asked for. Nothing where there is none.
    pub fn named(self, message: &str) -> Option<String> {
        let loader = self.loader();
        loader.has(message).then(|| loader.get(message))
    }

    /// What `say!` asks; not called by hand.
    pub fn loader(self) -> &'static FluentLanguageLoader {
        static ENGLISH: LazyLock<FluentLanguageLoader> = LazyLock::new(|| load(&[langid!("en")]));
        static SPANISH: LazyLock<FluentLanguageLoader> = LazyLock::new(|| load(&[langid!("es"), langid!("en")]));
        match self.0 {
            Language::English => &ENGLISH,
            Language::Spanish => &SPANISH,
        }
    }
}

#[expect(clippy::expect_used, reason = "the files are inside the binary, and a test reads them")]
fn load(languages: &[LanguageIdentifier]) -> FluentLanguageLoader {
    let loader = FluentLanguageLoader::new("anteroom", langid!("en"));
    loader.load_languages(&Files, languages).expect("the text files inside the binary can be read");
    // The invisible marks around values protect mixed directions of writing, which English and Spanish never mix.
    loader.set_use_isolating(false);
    loader
}

/// A message without values, once it has been said: the same words again need no search.
#[derive(Debug, Default)]
pub struct Said([OnceLock<String>; Language::ALL.len()]);

impl Said {
    /// Nothing has been said yet.
    pub const fn new() -> Self {
        Self([OnceLock::new(), OnceLock::new()])
    }

    /// What was said in this language, or what is said now.
    pub fn again(&self, words: Words, say: impl FnOnce() -> String) -> String {
        self.0[words.0 as usize].get_or_init(say).clone()
    }
}

/// One message in somebody's language: `say!(words, "results-title")`, with values `say!(words, "hello", name = n)`.
/// The name and its values are checked at compile time.
#[macro_export]
macro_rules! say {
    ($words:expr, $message:literal $(,)?) => {{
        static SAID: $crate::kit::text::Said = $crate::kit::text::Said::new();
        let words = $words;
        SAID.again(words, || i18n_embed_fl::fl!(words.loader(), $message))
    }};
    ($words:expr, $message:literal $(, $name:ident = $value:expr)+ $(,)?) => {
        i18n_embed_fl::fl!($words.loader(), $message $(, $name = $value)+)
    };
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_language_we_speak_wins() {
        assert_eq!(Language::preferred("fr-CH, es-MX;q=0.9, en;q=0.8"), Language::Spanish);
        assert_eq!(Language::preferred("de"), Language::English);
        assert_eq!(Language::preferred(""), Language::English);
    }

    #[test]
    fn both_languages_load_and_differ() {
        let (english, spanish) = (Language::English.words(), Language::Spanish.words());
        assert_ne!(say!(english, "sign-out"), say!(spanish, "sign-out"));
    }
}
