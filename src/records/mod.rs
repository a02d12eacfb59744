//! What the clinic keeps about patients and more than one feature uses: rules and statements, no page and no request.

pub mod birthdays;
pub mod release;
pub mod settings;
pub mod teams;
