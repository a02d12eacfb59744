//! Logs: one line per event on standard error, no names, no health data.

use tracing_subscriber::EnvFilter;

/// Starts logging at this level.
pub(super) fn start(level: &str) {
    let filter = EnvFilter::try_new(format!("{level},lopdf=off")).unwrap_or_else(|_| EnvFilter::new("info,lopdf=off"));
    // Another subscriber can only be there already in tests.
    _ = tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).try_init();
}
