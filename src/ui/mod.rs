//! How things look: layout, forms, tables and parts as functions that return [`maud::Markup`].
//!
//! Uses `kit` and maud, and knows nothing of HTTP, storage or features. The only place that may mark text as
//! already escaped. There are no inline styles or scripts: looks are in `assets/style.css`, and everything that
//! `assets/script.js` does is a comfort which a page must not need.

pub mod bar;
pub mod birth_date;
pub mod call_list;
pub mod cells;
pub mod chart;
pub mod choice;
pub mod codes;
pub mod colour;
pub mod errors;
pub mod field;
pub mod filled;
pub mod form;
#[cfg(any(debug_assertions, test))]
pub mod gallery;
pub mod icon;
pub mod idle;
pub mod layout;
pub mod mistake;
pub mod new_password;
pub mod opening;
pub mod parts;
pub mod passkey;
pub mod prose;
pub mod qr;
pub mod reach;
pub mod sheet;
pub mod table;
pub mod upload;
pub mod view;
