//! Numbers, as laboratories write them: with a point or a comma before the decimals, or between thousands.
//!
//! One value and its range are written by one hand: what one of their numbers shows, holds for the others. Where both
//! readings are left, there is no number, and the words of the laboratory stand for themselves.

/// Bytes of the longest number that anybody writes.
const LONGEST: usize = 20;

/// What one number says of its marks.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Shape {
    /// It can be read in one way; the mark before its decimals, where it shows one.
    Plain(f64, Option<char>),
    /// `3,500`: with this mark before its decimals, or between its thousands.
    Either { mark: char, decimal: f64, thousands: f64 },
}

/// How the numbers of one value are written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Style {
    has_comma: bool,
    has_point: bool,
    has_doubt: bool,
}

impl Style {
    /// Of everything that was written by one hand: a value, and its range.
    pub fn of(texts: &[&str]) -> Self {
        let mut style = Self::default();
        let is_part = |sign: char| sign.is_ascii_digit() || matches!(sign, '.' | ',');
        for word in texts.iter().flat_map(|text| text.split(|sign| !is_part(sign))) {
            match shape(word.trim_matches(['.', ','])) {
                Some(Shape::Plain(_, mark)) => {
                    style.has_comma |= mark == Some(',');
                    style.has_point |= mark == Some('.');
                }
                Some(Shape::Either { mark, .. }) => style.has_doubt |= mark == ',',
                None => {}
            }
        }
        style
    }

    /// A number and nothing else. `None` for what is none, and for what can be read in two ways.
    pub fn number(self, text: &str) -> Option<f64> {
        let text = text.trim();
        let is_negative = text.starts_with('-');
        let value = match shape(text.strip_prefix(['-', '+']).unwrap_or(text))? {
            Shape::Plain(value, _) => value,
            Shape::Either { mark: ',', decimal, thousands } => match (self.has_comma, self.has_point) {
                (true, false) => decimal,
                (false, true) => thousands,
                _ => return None,
            },
            // The standard's own mark is the point.
            Shape::Either { decimal, .. } if !self.has_comma && (self.has_point || !self.has_doubt) => decimal,
            Shape::Either { .. } => return None,
        };
        Some(if is_negative { -value } else { value })
    }
}

/// A decimal number and nothing else: `4`, `-0.5`, `.5`, `4,3` (a decimal comma), `1,234,567`. `None` for what can be
/// read in two ways, as `1,500`.
pub fn number(text: &str) -> Option<f64> {
    Style::of(&[text]).number(text)
}

/// The number in digits without a sign before them.
fn shape(digits: &str) -> Option<Shape> {
    let is_plain = digits.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b','));
    if !is_plain || !digits.bytes().any(|byte| byte.is_ascii_digit()) || digits.len() > LONGEST {
        return None;
    }
    let Some(mark) = digits.chars().rfind(|sign| !sign.is_ascii_digit()) else {
        return Some(Shape::Plain(digits.parse().ok()?, None));
    };
    let other = if mark == '.' { ',' } else { '.' };
    let (whole, behind) = digits.rsplit_once(mark)?;
    if whole.contains(other) {
        // Both: the last stands before the decimals, the others between thousands.
        let is_sound = !whole.contains(mark) && is_grouped(whole, other);
        return is_sound.then_some(Shape::Plain(decimal(&whole.replace(other, ""), behind)?, Some(mark)));
    }
    if whole.contains(mark) {
        let thousands = digits.replace(mark, "").parse().ok()?;
        return is_grouped(digits, mark).then_some(Shape::Plain(thousands, Some(other)));
    }
    if mark == ',' && behind.is_empty() {
        return None;
    }
    let decimal = decimal(whole, behind)?;
    Some(if is_grouped(digits, mark) {
        Shape::Either { mark, decimal, thousands: digits.replace(mark, "").parse().ok()? }
    } else {
        Shape::Plain(decimal, Some(mark))
    })
}

fn decimal(whole: &str, behind: &str) -> Option<f64> {
    format!("{whole}.{behind}").parse().ok()
}

/// Whether a mark may stand between thousands: one to three digits, of which the first is no nought, then threes.
fn is_grouped(digits: &str, mark: char) -> bool {
    let mut groups = digits.split(mark);
    let first = groups.next().unwrap_or_default();
    (1..=3).contains(&first.len()) && !first.starts_with('0') && groups.all(|group| group.len() == 3)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_alone_is_read_where_there_is_one_way() {
        for (text, value) in [
            ("4", 4.0),
            ("-0.5", -0.5),
            (".5", 0.5),
            ("+7", 7.0),
            ("4,3", 4.3),
            ("0,450", 0.45),
            ("0,000", 0.0),
            ("1,234,567", 1_234_567.0),
            ("1.234.567", 1_234_567.0),
            ("1,234.5", 1234.5),
            ("1.234,5", 1234.5),
            ("1234,567", 1234.567),
            ("1.234", 1.234),
            ("12,50", 12.5),
            ("00,123", 0.123),
            ("5.", 5.0),
            ("0.270", 0.27),
        ] {
            assert_eq!(number(text), Some(value), "{text}");
        }
        for text in [
            "", "-", ".", ",", "5,", "1,500", "250,000", "1,23,4", "1,2.3,4", "1.5.2", "1e3", "1 500", "--1", "0x1",
            "١",
        ] {
            assert_eq!(number(text), None, "{text}");
        }
    }

    #[test]
    fn one_hand_writes_a_value_and_its_range() {
        let read = |value: &str, range: &str, number: &str| Style::of(&[value, range]).number(number);
        assert_eq!(read("6,2", "3,500-5,100", "3,500"), Some(3.5));
        assert_eq!(read("2,5", "0,270 - 4,200", "4,200"), Some(4.2));
        assert_eq!(read("0,050", "0,000-0,400", "0,400"), Some(0.4));
        assert_eq!(read("0,123", "0.1-0.2", "0,123"), Some(0.123));
        assert_eq!(read("0,123", "0.1-0.2", "0.2"), Some(0.2));
        assert_eq!(read("1,500", "4.5-11.0", "1,500"), Some(1500.0));
        assert_eq!(read("12,500", "1,234,567", "12,500"), Some(12_500.0));
        assert_eq!(read("1.500", "0,5-2,5", "1.500"), None, "two marks, two readings");
        assert_eq!(read("5,200", "4,500-11,000", "5,200"), None);
        assert_eq!(read("1.234", "1,000-2,000", "1.234"), None);
        assert_eq!(read("7.125", "3.500-8.000", "7.125"), Some(7.125));
    }
}
