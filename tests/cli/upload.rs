//! Bodies that are too large or cut short leave nothing behind.
