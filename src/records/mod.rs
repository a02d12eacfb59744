//! What the clinic keeps about patients and more than one feature uses: rules and statements, no page and no request.

pub mod birthdays;
pub mod documents;
pub mod release;
pub mod results;
pub mod retractions;
pub mod settings;
pub mod teams;
#[cfg(test)]
mod tests;
pub mod values;
