//! What a manager writes, and what a patient accepts.

use super::model::{Draft, LONGEST, tidy};
use crate::kit::text::Words;
use crate::say;
use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed, safe_path};

impl Typed for Draft {
    fn parse(filled: &mut Filled, asking: &Asking) -> Option<Self> {
        let english = text(filled, "english", asking.words);
        let spanish = text(filled, "spanish", asking.words);
        let after = filled.value("after").parse().ok()?;
        Some(Self { after, english: english?, spanish: spanish? })
    }
}

fn text(filled: &mut Filled, field: &str, words: Words) -> Option<String> {
    let text = tidy(filled.value(field));
    if text.is_empty() {
        filled.fail(field, say!(words, "terms-empty"));
    } else if text.chars().count() > LONGEST {
        filled.fail(field, say!(words, "terms-long", longest = LONGEST));
    } else {
        return Some(text);
    }
    None
}

/// The version that somebody read and accepts, and where they were going.
pub struct Accepted {
    pub version: u32,
    pub next: String,
}

impl Typed for Accepted {
    fn parse(filled: &mut Filled, _: &Asking) -> Option<Self> {
        let version = filled.value("version").parse().ok()?;
        Some(Self { version, next: safe_path(filled.value("next")).to_owned() })
    }
}
