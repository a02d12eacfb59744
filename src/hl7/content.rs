//! What a value is (OBX-2 says how to read OBX-5): a number, a comparison, words, a document.

use serde::{Deserialize, Serialize};

use super::document;
use super::moment::Moment;
use super::number::Style;
use super::range::Range;
use super::unit::unit;
use super::wire::{Field, Segment};

/// What stands in a value.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Content {
    /// Nothing: a value to come, or a carrier of notes.
    Nothing,
    /// A number, as the laboratory wrote it.
    Number {
        text: String,
        #[serde(with = "super::exact::number")]
        value: f64,
    },
    /// More or less than a number: `>11.0`, `<=5`.
    Beyond {
        /// As written, sign first.
        text: String,
        /// The number behind the sign.
        #[serde(with = "super::exact::number")]
        value: f64,
        /// Whether the true value is larger.
        is_more: bool,
    },
    /// Words, a ratio, a span, a code with its meaning: shown as they are, line by line.
    Words(String),
    /// A day, or a day and a time.
    When {
        text: String,
        /// As understood.
        moment: Moment,
    },
    /// A file inside the message.
    Document {
        /// `application/pdf` and the like, as the sender says; content decides.
        kind: String,
        #[serde(with = "super::exact::bytes")]
        bytes: Vec<u8>,
    },
    /// A file elsewhere: a name to look for, never fetched.
    Elsewhere(String),
    /// A file that cannot be decoded: kept in the raw message.
    Garbled,
}

impl Content {
    /// Reads the value of an OBX.
    pub fn read(segment: &Segment<'_>) -> Self {
        let field = segment.field(5);
        if field.is_empty() {
            return Self::Nothing;
        }
        let kind = segment.text(2, 1).to_ascii_uppercase();
        if kind == "ED" {
            return document::declared(field);
        }
        if let Some(document) = document::found(field) {
            return document;
        }
        match kind.as_str() {
            "NM" | "NUM" => numeric(segment).unwrap_or_else(|| text(field)),
            "SN" => structured(segment),
            "RP" => Self::Elsewhere(field.first().component(1).text().into_owned()),
            "CE" | "CWE" | "CNE" | "CX" | "CF" | "IS" => words(field, meaning),
            "DT" | "TS" | "DTM" => moment(field).unwrap_or_else(|| words(field, |one| joined(one, " – "))),
            "TM" => words(field, |one| clock_time(&one.component(1).text())),
            "NR" | "DR" | "VR" | "NA" => words(field, |one| joined(one, " – ")),
            "HD" | "XPN" | "XCN" | "PN" | "XON" | "XAD" | "AD" | "XTN" | "TN" => words(field, |one| joined(one, " ")),
            // What reads as a number with a unit or a range is one, whatever it is called.
            _ if !segment.field(6).is_empty() || is_of_numbers(segment) => {
                numeric(segment).unwrap_or_else(|| text(field))
            }
            _ => text(field),
        }
    }
}

/// Whether the range beside a value is one of numbers.
fn is_of_numbers(segment: &Segment<'_>) -> bool {
    matches!(Range::read(&segment.field(7).text(), &unit(segment.field(6))), Some(Range::Between { .. }))
}

/// Bytes of the longest value that could be a number.
const LONGEST_NUMBER: usize = 40;

/// How the numbers of a value and of its range are written: by one hand.
fn style(segment: &Segment<'_>, value: &str) -> Style {
    Style::of(&[value, &segment.field(7).text()])
}

/// NM, or a text that reads like it: a number, or a sign and a number. Some senders put spans there. What stands on
/// the lines below is no part of it.
fn numeric(segment: &Segment<'_>) -> Option<Content> {
    let text = segment.field(5).first_line().text();
    let signs =
        text.find(|sign| !matches!(sign, '<' | '>' | '=' | '≤' | '≥')).filter(|_| text.len() <= LONGEST_NUMBER)?;
    let (sign, rest) = text.split_at(signs);
    let value = style(segment, &text).number(rest)?;
    let sign = match sign {
        "" | "=" => return Some(Content::Number { text: rest.trim().to_owned(), value }),
        "≤" | "=<" => "<=",
        "≥" | "=>" => ">=",
        "<" | "<=" | ">" | ">=" => sign,
        _ => return None,
    };
    Some(Content::Beyond { text: format!("{sign}{}", rest.trim()), value, is_more: sign.starts_with('>') })
}

/// A text: its lines, laid out as they are, without the looks of another program.
fn text(field: Field<'_>) -> Content {
    let raw = field.raw();
    // Some senders leave the signs of rich text as they are, though they part our own.
    if let Some(shown) = document::shown(raw) {
        return Content::Words(shown);
    }
    let text = field.laid_out_lines();
    let text = text.trim_end().trim_start_matches('\n');
    match document::shown(text) {
        Some(shown) => Content::Words(shown),
        None if text.is_empty() => Content::Nothing,
        None => Content::Words(text.to_owned()),
    }
}

/// DT, TS, DTM: one moment.
fn moment(field: Field<'_>) -> Option<Content> {
    let text = field.component(1).text();
    let moment = Moment::read(&text).filter(|moment| moment.has_day)?;
    Some(Content::When { text: text.into_owned(), moment })
}

/// TM: a time of day, with a colon as people write it.
fn clock_time(text: &str) -> String {
    let digits = text.split(['.', '+', '-']).next().unwrap_or_default();
    let is_time = matches!(digits.len(), 4 | 6) && digits.bytes().all(|byte| byte.is_ascii_digit());
    if !is_time {
        return text.to_owned();
    }
    digits.as_bytes().chunks(2).map(String::from_utf8_lossy).collect::<Vec<_>>().join(":")
}

/// SN: comparator, number, separator, number (§2.A.68).
fn structured(segment: &Segment<'_>) -> Content {
    let part = |number| segment.field(5).first_line().first().component(number).text();
    let (sign, first, between, second) = (part(1), part(2), part(3), part(4));
    // Written as an NM is: all of it where the sign belongs.
    if first.is_empty() && between.is_empty() && second.is_empty() {
        return numeric(segment).unwrap_or_else(|| text(segment.field(5)));
    }
    let value = style(segment, &first).number(&first).filter(|_| between.is_empty() && second.is_empty());
    match (sign.as_ref(), value) {
        ("" | "=", Some(value)) => Content::Number { text: first.into_owned(), value },
        ("<" | "<=" | ">" | ">=", Some(value)) => {
            Content::Beyond { text: format!("{sign}{first}"), value, is_more: sign.starts_with('>') }
        }
        _ => {
            let sign = if matches!(sign.as_ref(), "=" | "-") { "" } else { sign.as_ref() };
            let between = if between == "-" { " – " } else { between.as_ref() };
            Content::Words(format!("{sign}{first}{between}{second}").trim().to_owned())
        }
    }
}

fn words(field: Field<'_>, say: impl Fn(Field<'_>) -> String) -> Content {
    let mut words = String::new();
    for line in field.repetitions().map(say).filter(|line| !line.is_empty()) {
        words.push_str(&line);
        words.push('\n');
    }
    words.pop();
    if words.is_empty() { Content::Nothing } else { Content::Words(words) }
}

/// A code's meaning: its text, the alternate text, the original text, or the code itself.
fn meaning(one: Field<'_>) -> String {
    let mut parts = [2, 5, 9, 1, 4].into_iter().map(|number| one.component(number).text());
    parts.find(|part| !part.is_empty()).map(std::borrow::Cow::into_owned).unwrap_or_default()
}

fn joined(one: Field<'_>, between: &str) -> String {
    let parts = (1..=8).map(|number| one.component(number).text()).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(between)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hl7::wire::messages;

    fn read(kind: &str, value: &str) -> Content {
        Content::read(&messages(&format!("MSH|^~\\&|\rOBX|1|{kind}|X||{value}"))[0].segments().nth(1).expect("two"))
    }

    fn words(text: &str) -> Content {
        Content::Words(text.to_owned())
    }

    #[test]
    fn numbers_stay_as_written_and_what_is_none_becomes_words() {
        assert_eq!(read("NM", "4.30"), Content::Number { text: "4.30".to_owned(), value: 4.3 });
        assert_eq!(read("NM", "<5"), Content::Beyond { text: "<5".to_owned(), value: 5.0, is_more: false });
        assert_eq!(read("NM", "60~120"), words("60\n120"));
        assert_eq!(read("NM", "27~25"), words("27\n25"));
        assert_eq!(read("NM", ""), Content::Nothing);
        assert_eq!(read("NUM", "7"), Content::Number { text: "7".to_owned(), value: 7.0 });
    }

    #[test]
    fn structured_numbers_are_put_together() {
        assert_eq!(read("SN", "^182"), Content::Number { text: "182".to_owned(), value: 182.0 });
        assert_eq!(read("SN", ">^11.0"), Content::Beyond { text: ">11.0".to_owned(), value: 11.0, is_more: true });
        assert_eq!(read("SN", ">=^60"), Content::Beyond { text: ">=60".to_owned(), value: 60.0, is_more: true });
        assert_eq!(read("SN", "=^1^:^2"), words("1:2"));
        assert_eq!(read("SN", "^1^/^2"), words("1/2"));
        assert_eq!(read("SN", "^10^-^20"), words("10 – 20"));
    }

    #[test]
    fn codes_say_what_they_mean_and_lines_follow_each_other() {
        assert_eq!(read("CWE", "10828004^Positive^SCT"), words("Positive"));
        assert_eq!(read("CE", "^^^L1^Local name"), words("Local name"));
        assert_eq!(read("TX", "one~two\\.br\\three"), words("one\ntwo\nthree"));
        assert_eq!(read("", "bare"), words("bare"));
        assert_eq!(read("CWE^^HL70125", "Y^Yes"), words("Yes"));
    }

    #[test]
    fn a_file_elsewhere_is_a_name() {
        assert_eq!(read("RP", "\\\\host\\share^app"), Content::Elsewhere("\\\\host\\share".to_owned()));
    }

    #[test]
    fn a_number_sent_as_text_is_one() {
        for kind in ["ST", "TX", "FT", "", "TXT"] {
            assert_eq!(read(kind, "5.9|mmol/L|3.5-5.1"), Content::Number { text: "5.9".to_owned(), value: 5.9 });
            assert_eq!(read(kind, "182|mg/dL"), Content::Number { text: "182".to_owned(), value: 182.0 });
            assert_eq!(read(kind, "7.0||5.0-8.0"), Content::Number { text: "7.0".to_owned(), value: 7.0 });
            let below = Content::Beyond { text: "<0.01".to_owned(), value: 0.01, is_more: false };
            assert_eq!(read(kind, "< 0.01|mIU/L|0.45-4.5"), below);
            for text in ["1234", "2+|mg/dL", "see note|mg/dL", "5.9~6.1|mg/dL", "1,500|/uL|1,000-2,000", "5.9 H|mmol/L"]
            {
                assert!(matches!(read(kind, text), Content::Words(_)), "{kind} {text}");
            }
        }
    }

    #[test]
    fn value_and_range_are_written_by_one_hand() {
        let number = |text: &str, value| Content::Number { text: text.to_owned(), value };
        assert_eq!(read("NM", "6,2|mmol/L|3,500-5,100"), number("6,2", 6.2));
        assert_eq!(read("NM", "3,500|mmol/L|0,5-5,1"), number("3,500", 3.5));
        assert_eq!(read("SN", "^3,500|mmol/L|0,5-5,1"), number("3,500", 3.5));
        assert_eq!(read("NM", "3,500|/uL|3.0-5.1"), number("3,500", 3500.0));
        assert_eq!(read("NM", "3,500|/uL|3,000-5,100"), words("3,500"));
    }

    #[test]
    fn columns_and_empty_lines_stay() {
        assert_eq!(
            read("TX", "TYPE   N\\.br\\  Cells   3~~    bands 4  "),
            words("TYPE   N\n  Cells   3\n\n    bands 4")
        );
        assert_eq!(read("ST", "  indented"), words("  indented"));
        assert_eq!(read("TX", "~~\\.br\\"), Content::Nothing);
    }

    #[test]
    fn days_and_times_are_understood() {
        let Content::When { text, moment } = read("DT", "20261028") else { panic!("a day") };
        assert_eq!((text.as_str(), moment.time), ("20261028", None));
        assert!(matches!(read("TS", "20261030091500-0400"), Content::When { moment, .. } if moment.offset.is_some()));
        assert_eq!(read("DT", "soon"), words("soon"));
        for (written, said) in [("0915", "09:15"), ("091530.12-0500", "09:15:30"), ("9 am", "9 am"), ("09", "09")] {
            assert_eq!(read("TM", written), words(said));
        }
    }

    #[test]
    fn lines_of_print_below_a_number_are_no_part_of_it() {
        assert_eq!(read("NM", "5\n*** END ***"), Content::Number { text: "5".to_owned(), value: 5.0 });
    }
}
