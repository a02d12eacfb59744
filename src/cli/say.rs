//! Sentences for whoever started the program.

use std::io::Write as _;

/// Prints a line. That nobody reads it any more is no reason for a portal to stop, as `println!` would.
pub(super) fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    _ = writeln!(out, "{line}").and_then(|()| out.flush());
}
