//! Closed lists: one declaration gives the values, their words, all of them, and the way back from a word.

/// A word that is none of its list.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the list has no such word")]
pub struct NoSuchWord;

/// Declares a closed list. Each value stands beside its word, which rows, forms or the trail hold: it never changes once
/// shipped.
macro_rules! closed_list {
    ($(#[$about:meta])* pub enum $list:ident { $( $(#[$doc:meta])* $value:ident = $word:literal, )+ }) => {
        $(#[$about])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $list { $( $(#[$doc])* $value, )+ }

        impl $list {
            /// All of them, in the order in which pages list them.
            pub const ALL: [Self; [$( $word ),+].len()] = [$( Self::$value ),+];

            /// Its word.
            pub const fn word(self) -> &'static str {
                match self { $( Self::$value => $word, )+ }
            }

            /// The one with this word.
            pub fn from_word(word: &str) -> Option<Self> {
                Self::ALL.into_iter().find(|one| one.word() == word)
            }
        }

        const _: () = assert!($crate::kit::closed::all_differ(&[$( $word ),+]), "two values have one word");

        impl std::str::FromStr for $list {
            type Err = $crate::kit::closed::NoSuchWord;

            fn from_str(word: &str) -> Result<Self, Self::Err> {
                Self::from_word(word).ok_or($crate::kit::closed::NoSuchWord)
            }
        }
    };
}

pub(crate) use closed_list;

/// Whether no word stands twice.
pub(crate) const fn all_differ(words: &[&str]) -> bool {
    let mut one = 0;
    while one < words.len() {
        let mut other = one + 1;
        while other < words.len() {
            if are_same(words[one].as_bytes(), words[other].as_bytes()) {
                return false;
            }
            other += 1;
        }
        one += 1;
    }
    true
}

const fn are_same(one: &[u8], other: &[u8]) -> bool {
    let mut at = 0;
    while at < one.len() && at < other.len() && one[at] == other[at] {
        at += 1;
    }
    at == one.len() && at == other.len()
}

#[cfg(test)]
mod tests {
    closed_list! {
        /// Two of them.
        pub enum Side {
            Left = "left",
            /// The other.
            Right = "right",
        }
    }

    #[test]
    fn each_value_has_its_word_and_each_word_its_value() {
        assert_eq!(Side::ALL.map(Side::word), ["left", "right"]);
        assert_eq!(Side::ALL.map(|side| Side::from_word(side.word())), [Some(Side::Left), Some(Side::Right)]);
        assert!(!super::all_differ(&["left", "right", "left"]) && super::all_differ(&["left", "lef", "leftmost"]));
        assert_eq!((Side::from_word("Left"), "right".parse()), (None, Ok(Side::Right)));
    }
}
