//! Rules of records tested from inside: at a clock that the test sets, with rows that no page makes.

mod birthdays;
mod release;
