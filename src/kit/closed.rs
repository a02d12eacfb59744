//! Closed lists: one declaration gives the values, their words, all of them, and the way back from a word.

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
    };
}

pub(crate) use closed_list;

#[cfg(test)]
mod tests {
    closed_list! {
        /// Two of them.
        pub enum Side {
            /// One.
            Left = "left",
            /// The other.
            Right = "right",
        }
    }

    #[test]
    fn each_value_has_its_word_and_each_word_its_value() {
        assert_eq!(Side::ALL.map(Side::word), ["left", "right"]);
        assert_eq!(Side::ALL.map(|side| Side::from_word(side.word())), [Some(Side::Left), Some(Side::Right)]);
        assert_eq!(Side::from_word("Left"), None);
    }
}
