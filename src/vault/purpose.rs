//! What somebody wants: one type per act. The acts themselves stand in [`crate::kit::acts`].
//!
//! A purpose is filed under one door and either only reads or also changes. The compiler holds store functions to it:
//! they say for which purpose they work, and a reading purpose has no method that writes. An act that is filed nowhere
//! does not compile.

pub use crate::kit::acts::Act;
use crate::kit::acts::acts;

/// Files every act under its door, and makes the type that leave for it is asked with.
macro_rules! purposes {
    (
        $( $door:ident {
            $( $(#[$doc:meta])* $act:ident $($changes:ident)? = $word:literal => $sentence:literal; )*
        } )*
        ; $desk:ident { $( $(#[$own_doc:meta])* $own:ident $($alters:ident)? = $own_word:literal by $($who:ident)|+; )* }
    ) => {
        purposes! { $( $door { $( $act $($changes)?; )* } )* $desk { $( $own $($alters)?; )* } }
    };
    ($( $door:ident { $( $act:ident $($changes:ident)?; )* } )*) => {
        /// The door under which an act is filed, by the name of its trait.
        #[cfg(test)]
        pub(super) const fn door(act: Act) -> &'static str {
            match act { $($( Act::$act => stringify!($door), )*)* }
        }

        /// Whether an act changes something: then its leave is only the beginning.
        pub const fn changes(act: Act) -> bool {
            match act { $($( Act::$act => stringify!($($changes)?).len() > 0, )*)* }
        }

        $($(
            #[doc = concat!("The purpose of [`Act::", stringify!($act), "`].")]
            #[derive(Clone, Copy, Debug)]
            pub struct $act;
            impl Purpose for $act { const ACT: Act = Act::$act; }
            impl $door for $act {}
            $( impl $changes for $act {} )?
        )*)*
    };
}

/// Something that somebody may want to do.
pub trait Purpose: Send + Sync + 'static {
    /// The act, as the policy and the trail know it.
    const ACT: Act;
}

/// An act on one patient's chart.
pub trait OfChart: Purpose {}

/// A list across patients.
pub trait OfPanel: Purpose {}

/// A file of many patients, or a message of a patient not yet known.
pub trait OfIntake: Purpose {}

/// The clock's work.
pub trait OfRound: Purpose {}

/// An act on the clinic itself.
pub trait OfDesk: Purpose {}

/// An act that changes something. Only these have methods that write.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is leave to read, not to change",
    label = "this needs a purpose that changes",
    note = "declare the act with `Changes` in kit/acts.rs, or take leave for another act"
)]
pub trait Changes: Purpose {}

acts!(purposes);
