//! Whether a file is whole, and whether it holds as much as it announces.

use serde::{Deserialize, Serialize};

use super::messages;
use super::wire::{Segment, wrappers};

/// What a batch announces of itself.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Counted {
    /// Messages (BTS-1).
    Messages,
    /// Batches (FTS-1).
    Batches,
}

/// A count that does not come out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Miscount {
    /// Of what.
    pub of: Counted,
    /// How many were announced.
    pub announced: u32,
    /// How many there are.
    pub found: u32,
}

/// Values have a status at this place (OBX-11); one that ends before it may have been cut off.
const STATUS: usize = 11;

/// Whether the end of a file is missing: a batch or file without its tail, a frame that is not closed, or a last line
/// that stops short where the others do not. `text` is what [`read`](super::read) made of it.
pub fn is_cut_off(bytes: &[u8], text: &str) -> bool {
    let count = |name: &str| wrappers(text).filter(|one| one.name == name).count();
    if count("BTS") < count("BHS") || count("FTS") < count("FHS") {
        return true;
    }
    if bytes.first() == Some(&0x0B) {
        let closed = bytes.split(|byte| *byte == 0x1C).count();
        return closed < bytes.split(|byte| *byte == 0x0B).count();
    }
    !ends_a_line(bytes) && stops_short(text)
}

/// Whether the last sign of a file ends a line, as a sender leaves it who was not interrupted.
fn ends_a_line(bytes: &[u8]) -> bool {
    let last = bytes.iter().rfind(|byte| !matches!(byte, 0 | b' ' | 0x1A));
    last.is_none_or(|byte| matches!(byte, b'\r' | b'\n' | 0x1C | 0x0C))
}

/// Whether the last line is less than the others of its kind.
fn stops_short(text: &str) -> bool {
    let Some(last) = text.rsplit('\r').next() else { return false };
    let before = text.len() - last.len();
    let end = last.rsplit('\n').next().unwrap_or_default().trim();
    let is_beginning = end.len() == 2 && ["OB", "NT", "MS", "PI", "OR", "SP", "BT", "FT"].contains(&end);
    if before == 0 {
        return false;
    }
    let others = || text[..before].split('\r').filter(|line| line.starts_with("OBX"));
    let is_value = last.trim_start().starts_with("OBX");
    let is_less =
        is_value && fields(last) < STATUS && others().next().is_some() && others().all(|line| fields(line) >= STATUS);
    // A message that has just begun, where every other brought values.
    let all = messages(text);
    let brings = |message: &super::Message<'_>| message.segments().any(|segment| segment.name == "OBX");
    let has_begun = match all.split_last() {
        Some((last, others)) => !others.is_empty() && !brings(last) && others.iter().all(brings),
        None => false,
    };
    is_beginning || is_less || has_begun
}

/// How many signs part the fields of a line.
fn fields(line: &str) -> usize {
    let sign = line.trim_start().chars().nth(3).unwrap_or('|');
    line.matches(sign).count()
}

/// The first count of a file that does not come out; where no number is announced, nothing is compared.
pub fn miscount(text: &str) -> Option<Miscount> {
    let announced = |name: &str| {
        let tails = wrappers(text).filter(|one| one.name == name);
        let numbers: Option<Vec<u32>> = tails.map(|one| number(&one)).collect();
        numbers.filter(|numbers| !numbers.is_empty()).map(|numbers| numbers.into_iter().fold(0, u32::saturating_add))
    };
    let batches = wrappers(text).filter(|one| one.name == "BHS").count();
    let heads = messages(text).iter().filter(|message| message.head().is_some()).count();
    let differs = |of, announced: Option<u32>, found: usize| {
        let (announced, found) = (announced?, u32::try_from(found).ok()?);
        (announced != found).then_some(Miscount { of, announced, found })
    };
    let messages = differs(Counted::Messages, announced("BTS"), heads);
    messages.or_else(|| differs(Counted::Batches, announced("FTS"), batches).filter(|_| batches > 0))
}

fn number(tail: &Segment<'_>) -> Option<u32> {
    tail.text(1, 1).parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hl7::read;

    const HEAD: &str = "MSH|^~\\&|L||||1||ORU^R01|1\rPID|1||5\rOBR|1||A\r";

    fn is_cut(text: &str) -> bool {
        is_cut_off(text.as_bytes(), &read(text.as_bytes()))
    }

    #[test]
    fn a_batch_without_its_tail_is_half_a_file() {
        let value = "OBX|1|NM|G||312|mg||||||F";
        let whole = format!("FHS|^~\\&\rBHS|^~\\&\r{HEAD}{value}\rBTS|1\rFTS|1\r");
        assert!(!is_cut(&whole));
        for cut in ["FTS|1\r", "BTS|1\rFTS|1\r", "312|mg||||||F\rBTS|1\rFTS|1\r"] {
            assert!(is_cut(whole.strip_suffix(cut).expect(cut)), "{cut}");
        }
        assert!(!is_cut(&format!("BHS|^~\\&\r{HEAD}{value}\rBTS|1")), "it says so at its end");
        assert!(is_cut(&format!("BHS|^~\\&\r{HEAD}{value}\rBTS|1\rBHS|^~\\&\r{HEAD}")), "the second batch");
    }

    #[test]
    fn a_last_line_that_stops_short_of_the_others_is_cut() {
        let line = |value: &str| format!("OBX|1|NM|G||{value}|mg|||||F\r");
        let whole = format!("{HEAD}{}{}", line("92"), line("312"));
        assert!(!is_cut(&whole) && !is_cut(whole.trim_end()), "all fields are there");
        let from = whole.len() - line("312").len();
        for end in from + 4..whole.len() - 2 {
            assert!(is_cut(&whole[..end]), "{}", &whole[from..end]);
        }
        assert!(!is_cut(&format!("{HEAD}OBX|1|NM|A||1\rOBX|2|NM|B||2")), "its sender writes no status");
        assert!(!is_cut(&format!("{HEAD}{}OBX|2|NM|B||2\r", line("1"))), "the line is ended");
        assert!(is_cut(&format!("{whole}OB")) && is_cut(&format!("{whole}MS")));
        assert!(is_cut(&format!("{whole}{}", HEAD.trim_end())) && is_cut(&format!("{whole}MSH|^~\\&|L||")));
    }

    #[test]
    fn a_frame_that_is_not_closed_is_cut() {
        let whole = format!("\u{b}{HEAD}OBX|1|NM|G||312\r\u{1c}\r");
        assert!(!is_cut(&whole) && !is_cut(&whole.repeat(3)));
        assert!(is_cut(whole.trim_end_matches(['\r', '\u{1c}'])));
        assert!(is_cut(&format!("{whole}{}", &whole[..60])));
    }

    #[test]
    fn what_a_batch_announces_is_compared_with_what_it_holds() {
        let batch = |messages: usize, announced: &str| format!("BHS|^~\\&\r{}BTS|{announced}\r", HEAD.repeat(messages));
        let file = |batches: &str, announced: &str| format!("FHS|^~\\&\r{batches}FTS|{announced}\r");
        let said = |text: &str| miscount(&read(text.as_bytes())).map(|one| (one.of, one.announced, one.found));
        assert_eq!(said(&file(&batch(1, "3"), "1")), Some((Counted::Messages, 3, 1)));
        assert_eq!(said(&file(&batch(3, "3"), "1")), None);
        assert_eq!(said(&file(&[batch(2, "2"), batch(1, "1")].concat(), "2")), None);
        assert_eq!(said(&file(&batch(2, "2"), "2")), Some((Counted::Batches, 2, 1)));
        for nothing in ["", "two", "-1"] {
            assert_eq!(said(&file(&batch(2, nothing), "")), None, "{nothing}");
        }
        assert_eq!(said(HEAD), None);
    }
}
