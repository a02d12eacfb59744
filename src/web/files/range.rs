//! Which part of a file is wanted (RFC 9110, 14).

use std::convert::Infallible;
use std::ops::Range;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, header};

use crate::web::Portal;

/// What a request says about the part that it wants.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    range: Option<String>,
    if_range: Option<String>,
}

impl FromRequestParts<Portal> for Wanted {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &Portal) -> Result<Self, Infallible> {
        Ok(Self::of(&parts.headers))
    }
}

impl Wanted {
    fn of(headers: &HeaderMap) -> Self {
        let text = |name| headers.get(name).and_then(|value| value.to_str().ok()).map(str::to_owned);
        Self { range: text(header::RANGE), if_range: text(header::IF_RANGE) }
    }

    /// What is sent of a file of this length and with this tag. What cannot be read, several parts, and a part of another
    /// version are answered with the whole.
    pub(super) fn part(&self, size: u64, tag: &str) -> Part {
        let is_same = self.if_range.as_deref().is_none_or(|known| known == tag);
        let part = match self.range.as_deref().filter(|_| is_same).and_then(read) {
            Some((Some(first), last)) => first..last.map_or(size, |last| size.min(last.saturating_add(1))),
            Some((None, Some(last))) => size.saturating_sub(last)..size,
            Some((None, None)) | None => return Part::Whole,
        };
        if part.start < part.end { Part::Of(part) } else { Part::Outside }
    }
}

/// What is sent of a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Whole,
    /// These bytes.
    Of(Range<u64>),
    /// What is wanted lies behind its end.
    Outside,
}

/// `bytes=first-last`, of which one may be missing.
fn read(range: &str) -> Option<(Option<u64>, Option<u64>)> {
    let (first, last) = range.strip_prefix("bytes=")?.split_once('-')?;
    let number = |text: &str| {
        let text = text.trim();
        if text.is_empty() { Some(None) } else { digits(text).map(Some) }
    };
    let (first, last) = (number(first)?, number(last)?);
    let is_reversed = first.zip(last).is_some_and(|(first, last)| last < first);
    (!is_reversed).then_some((first, last))
}

fn digits(text: &str) -> Option<u64> {
    text.bytes().all(|byte| byte.is_ascii_digit()).then(|| text.parse().ok()).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn part(range: &str) -> Part {
        Wanted { range: Some(range.to_owned()), if_range: None }.part(1_000, "\"a\"")
    }

    #[test]
    fn a_part_is_what_the_standard_says() {
        let cases = [
            ("bytes=0-499", 0..500),
            ("bytes=500-", 500..1_000),
            ("bytes=-300", 700..1_000),
            ("bytes=-3000", 0..1_000),
            ("bytes=900-5000", 900..1_000),
            ("bytes=999-18446744073709551615", 999..1_000),
        ];
        for (wanted, bytes) in cases {
            assert_eq!(part(wanted), Part::Of(bytes), "{wanted}");
        }
    }

    #[test]
    fn a_part_outside_is_none() {
        for outside in ["bytes=1000-", "bytes=1000-1001", "bytes=-0"] {
            assert_eq!(part(outside), Part::Outside, "{outside}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_answered_with_the_whole() {
        for other in ["bytes=5-2", "bytes=0-1,3-4", "lines=1-2", "bytes=a-b", "bytes=-", "bytes=+1-2", "bytes=1", ""] {
            assert_eq!(part(other), Part::Whole, "{other}");
        }
        let other = Wanted { range: Some("bytes=0-1".to_owned()), if_range: Some("\"b\"".to_owned()) };
        assert_eq!(other.part(1_000, "\"a\""), Part::Whole, "a part of another version");
        let same = Wanted { if_range: Some("\"a\"".to_owned()), ..other };
        assert_eq!(same.part(1_000, "\"a\""), Part::Of(0..2));
    }
}
