//! What a value is (OBX-2 says how to read OBX-5): a number, a comparison, words, a document.

use data_encoding::BASE64_MIME_PERMISSIVE;

use super::range::number;
use super::wire::{Field, Segment};

/// What stands in a value.
#[derive(Clone, Debug, PartialEq)]
pub enum Content {
    /// Nothing: a value to come, or a carrier of notes.
    Nothing,
    /// A number, as the laboratory wrote it.
    Number {
        /// As written.
        text: String,
        /// Its value.
        value: f64,
    },
    /// More or less than a number: `>11.0`, `<=5`.
    Beyond {
        /// As written, sign first.
        text: String,
        /// The number behind the sign.
        value: f64,
        /// Whether the true value is larger.
        is_more: bool,
    },
    /// Words, a ratio, a span, a code with its meaning: shown as they are, line by line.
    Words(String),
    /// A file inside the message.
    Document {
        /// `application/pdf` and the like, as the sender says; content decides.
        kind: String,
        /// The bytes.
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
        match segment.text(2, 1).to_ascii_uppercase().as_str() {
            "NM" | "NUM" => numeric(field),
            "SN" => structured(field),
            "ED" => document(field),
            "RP" => Self::Elsewhere(field.first().component(1).text().into_owned()),
            "CE" | "CWE" | "CNE" | "CX" | "CF" | "IS" => words(field, meaning),
            "DT" | "TS" | "TM" | "DTM" | "NR" | "DR" | "VR" | "NA" => words(field, |one| joined(one, " – ")),
            "HD" | "XPN" | "XCN" | "PN" | "XON" | "XAD" | "AD" | "XTN" | "TN" => words(field, |one| joined(one, " ")),
            _ => words(field, |one| one.text().into_owned()),
        }
    }
}

/// NM. Some senders put spans and comparisons there.
fn numeric(field: Field<'_>) -> Content {
    let text = field.text();
    let (sign, rest) = text.split_at(text.find(|sign| !matches!(sign, '<' | '>' | '=')).unwrap_or(text.len()));
    match (number(rest), sign) {
        (Some(value), "") => Content::Number { text: text.into_owned(), value },
        (Some(value), "<" | "<=" | ">" | ">=") => {
            Content::Beyond { value, is_more: sign.starts_with('>'), text: text.into_owned() }
        }
        _ => words(field, |one| one.text().into_owned()),
    }
}

/// SN: comparator, number, separator, number (§2.A.68).
fn structured(field: Field<'_>) -> Content {
    let part = |number| field.first().component(number).text();
    let (sign, first, between, second) = (part(1), part(2), part(3), part(4));
    let value = number(&first).filter(|_| between.is_empty() && second.is_empty());
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

/// ED: source, type, subtype, encoding, data (§2.A.24). Type and subtype may both be missing.
fn document(field: Field<'_>) -> Content {
    let part = |number| field.first().component(number).text().to_ascii_lowercase();
    let (kind, subtype, encoding) = (part(2), part(3), part(4));
    let data = field.first().component(5);
    let kind = match (kind.as_str(), subtype.as_str()) {
        ("" | "im" | "ap" | "application", "pdf" | "") => "application/pdf".to_owned(),
        ("text" | "tx" | "ft", _) => "text/plain".to_owned(),
        (kind, subtype) => format!("{kind}/{subtype}"),
    };
    match encoding.as_str() {
        "base64" | "" => match BASE64_MIME_PERMISSIVE.decode(data.raw().trim().as_bytes()) {
            Ok(bytes) if !bytes.is_empty() => Content::Document { kind, bytes },
            _ => Content::Garbled,
        },
        "a" | "ascii" => Content::Document { kind, bytes: data.text().into_owned().into_bytes() },
        "hex" => match data_encoding::HEXUPPER_PERMISSIVE.decode(data.raw().trim().as_bytes()) {
            Ok(bytes) if !bytes.is_empty() => Content::Document { kind, bytes },
            _ => Content::Garbled,
        },
        _ => Content::Garbled,
    }
}

fn words(field: Field<'_>, say: impl Fn(Field<'_>) -> String) -> Content {
    let lines: Vec<String> = field.repetitions().map(say).filter(|line| !line.is_empty()).collect();
    if lines.is_empty() { Content::Nothing } else { Content::Words(lines.join("\n")) }
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
        Content::read(&messages(&format!("MSH|^~\\&|\rOBX|1|{kind}|X||{value}"))[0].segments[1])
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
    fn documents_are_decoded_or_said_to_be_garbled() {
        let pdf = Content::Document { kind: "application/pdf".to_owned(), bytes: b"%PDF-1".to_vec() };
        assert_eq!(read("ED", "LAB^IM^PDF^Base64^JVBERi0x"), pdf);
        assert_eq!(read("ED", "LAB^application^^Base64^JVBE\nRi0x"), pdf);
        assert_eq!(read("ED", "LAB^IM^PDF^Base64^!!"), Content::Garbled);
        assert_eq!(read("RP", "\\\\host\\share^app"), Content::Elsewhere("\\\\host\\share".to_owned()));
    }
}
