//! What statements a vault ran, for tests that compare the work behind two answers.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use super::Place;

static SAID: LazyLock<Mutex<HashMap<String, Vec<String>>>> = LazyLock::new(Mutex::default);

/// Notes a statement that is run on the database at this path.
pub fn note(database: Option<&str>, sql: &str) {
    let mut said = SAID.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(statements) = database.and_then(|database| said.get_mut(database)) {
        statements.push(sql.split_whitespace().collect::<Vec<_>>().join(" "));
    }
}

impl Place {
    /// From now on, the statements; returns those since the last time.
    pub fn said(&self) -> Vec<String> {
        let mut said = SAID.lock().unwrap_or_else(PoisonError::into_inner);
        said.insert(self.database().to_string_lossy().into_owned(), Vec::new()).unwrap_or_default()
    }
}
