//! How an address is declared: its pattern, which routes take, and its link, which everybody else takes, from one line.

/// The pattern of an address, with braces where ids and words stand. Only this module makes one, so that no route is
/// written as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Address {
    pub(super) name: &'static str,
    pub(super) pattern: &'static str,
}

impl Address {
    /// The name of its constant, for messages.
    pub const fn name(self) -> &'static str {
        self.name
    }

    /// What the router matches.
    pub const fn pattern(self) -> &'static str {
        self.pattern
    }

    /// Whether it holds a one-time secret: whoever knows such an address may act.
    pub fn holds_secret(self) -> bool {
        self.before_secret().is_some()
    }

    /// What stands before its secret.
    pub(super) fn before_secret(self) -> Option<&'static str> {
        self.pattern.split_once("{token}").map(|(before, _)| before)
    }
}

/// Declares addresses. `HELP = "/help";` makes the link `HELP` and the pattern `at::HELP`; with a function behind the
/// name the link is that function. A part in braces that is no argument, or an argument that stands in no braces, does
/// not compile.
macro_rules! addresses {
    ($($(#[$doc:meta])* $name:ident $(, $link:ident ($($part:ident : $kind:ty),+))? = $pattern:literal;)+) => {
        $(addresses!(@link $(#[$doc])* $name $(, $link($($part: $kind),+))? = $pattern);)+

        /// The patterns of the addresses above.
        pub(super) mod at {
            use $crate::links::Address;

            $($(#[$doc])* pub const $name: Address = Address { name: stringify!($name), pattern: $pattern };)+

            /// All of them.
            pub(in crate::links) const ALL: &[Address] = &[$($name),+];
        }
    };
    (@link $(#[$doc:meta])* $name:ident = $pattern:literal) => {
        $(#[$doc])*
        pub const $name: &str = $pattern;
    };
    (@link $(#[$doc:meta])* $name:ident, $link:ident($($part:ident : $kind:ty),+) = $pattern:literal) => {
        $(#[$doc])*
        pub fn $link($($part: $kind),+) -> String {
            format!($pattern, $($part = $part),+)
        }
    };
}
pub(super) use addresses;
