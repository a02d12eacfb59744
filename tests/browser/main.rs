//! Journeys through the portal in a real browser, as people take them.

mod harness;
mod support;
