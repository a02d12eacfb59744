//! Anteroom: the patient portal that a small clinic runs itself.
//!
//! The map. What each module is for, and who may use whom:
//!
//! | module | what it is for | may use |
//! |---|---|---|
//! | [`kit`] | small values with no opinions: ids, time, words | nothing of this crate |
//! | [`hl7`] | what laboratories send, read leniently | `kit` |
//! | [`vault`] | the only door to stored data | `kit` |
//! | [`logins`] | accounts, sessions, factors, enrolment, recovery, devices | `kit`, `vault` |
//! | [`records`] | what the clinic keeps about patients and features share: rules and statements | `kit`, `vault` |
//! | [`hostile`] | opens files that other people made, in a confined process | `kit` |
//! | [`outside`] | everything that leaves the machine: mail, texts | `kit`, `vault`, `links` |
//! | [`ui`] | how things look | `kit`, `links` |
//! | [`links`] | every address, its pattern and its link from one line | `kit` |
//! | [`web`] | HTTP in one place | `kit`, `vault`, `logins`, `hostile`, `outside`, `ui`, `links` |
//! | [`features`] | a folder per feature, which says what it brings: model, store, forms, pages, views | by file, see `tests/tidy.rs` |
//! | [`routes`] | every URL: what the features bring, and the rest | `web`, `features` |
//! | [`config`] | what the operator sets before the start | `kit` |
//! | [`app`] | config → vault → router → server | everything |
//! | [`jobs`] | the clock's work | `vault`, `records`, `hostile`, `features` |
//! | [`demo`] | the invented clinic | everything |
//! | [`cli`] | one file per command | everything |
//! | `gallery` | every view with sample data, in debug builds | `ui`, views |
//!
//! The house's own words, which stand in no textbook:
//!
//! | word | what it means here |
//! |---|---|
//! | chart | everything kept about one patient |
//! | leave | the receipt that this person may do this act here; nothing is read or changed without one |
//! | act, purpose | what leave is asked for: a name on the trail, and the type that a store function demands |
//! | trail | the chained record of every leave and every change |
//! | caller | who sends a request, from where, and how lately they showed who they are |
//! | matter | what a thing in a chart is to the policy: a result or a paper |
//! | door | one of the ways to the database; SQLite refuses what is not filed under it |
//! | panel | leave for a list across patients |
//! | intake | leave for a file of many patients |
//! | desk | leave for the clinic itself, without patients |
//! | round | leave for the clock's work |
//! | lobby | what happens before sign-in |
//! | statement | what one laboratory's message says of one order; it stays as it came |
//! | standing | what all statements on an order come to, and pages read |
//! | kept back | what of an order is out of the patient's sight and stays in staff's |
//!
//! The promises: code that touches a patient's data cannot be written without leave and a row on the trail
//! ([`vault`] shows how it fails to compile); nothing acknowledged is ever lost; no request goes to a third
//! party that the clinic did not configure; every error that a person can meet says what to do next.

pub mod app;
pub mod cli;
pub mod config;
pub mod demo;
pub mod features;
#[cfg(debug_assertions)]
pub mod gallery;
pub mod hl7;
pub mod hostile;
pub mod jobs;
pub mod kit;
pub mod links;
pub mod logins;
pub mod outside;
pub mod records;
pub mod routes;
pub mod ui;
pub mod vault;
pub mod web;
