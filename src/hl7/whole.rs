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
    pub of: Counted,
    pub announced: u32,
    pub found: u32,
}

/// Where a line of this kind says how far it has come (OBX-11, OBR-25): what ends before may have been cut off.
fn status_of(line: &str) -> Option<usize> {
    match line.trim_start().get(..3)? {
        "OBX" => Some(11),
        "OBR" => Some(25),
        _ => None,
    }
}

/// When a value was observed (OBX-14): the last field that most senders write.
const OBSERVED: usize = 14;

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

/// Whether the last line is less than it ought to be: less than the others of its kind, or where there are none, less than
/// a sender may write. A value whose end is not there may be another value.
fn stops_short(text: &str) -> bool {
    let last = text.rsplit('\r').next().unwrap_or_default();
    let before = &text[..text.len() - last.len()];
    let end = last.rsplit('\n').next().unwrap_or_default().trim();
    let is_beginning = end.len() == 2 && ["OB", "NT", "MS", "PI", "OR", "SP", "BT", "FT"].contains(&end);
    if before.is_empty() {
        return false;
    }
    let all = messages(text);
    let is_result =
        |message: &&super::Message<'_>| message.head().is_some_and(|head| super::reading::is_result(&head.text(9, 1)));
    let has = |message: &super::Message<'_>, names: &[&str]| message.segments().any(|one| names.contains(&one.name));
    let Some((ends, others)) = all.split_last() else { return false };
    let has_begun = (is_result(&ends) && !has(ends, &["OBR", "OBX"]))
        || (!others.is_empty() && !has(ends, &["OBX"]) && others.iter().all(|one| has(one, &["OBX"])));
    is_beginning || has_begun || (is_result(&ends) && (is_less(last, before) || is_shorter(last, before)))
}

/// Whether the last line does not say how far it has come, where no other of its kind keeps it to itself.
fn is_less(last: &str, before: &str) -> bool {
    let Some(status) = status_of(last) else { return last.trim_start().starts_with("ORC") };
    let keeps = |line: &str| field(line, status).is_none_or(|word| word.trim().is_empty());
    keeps(last) && !before.split('\r').filter(|line| status_of(line) == Some(status)).any(keeps)
}

/// Whether the last line ends within a time that all others write longer.
fn is_shorter(last: &str, before: &str) -> bool {
    let Some(time) = field(last, OBSERVED).filter(|time| status_of(last) == Some(11) && !time.is_empty()) else {
        return false;
    };
    let others = before.split('\r').filter(|line| status_of(line) == Some(11));
    let others: Vec<usize> = others.map(|line| field(line, OBSERVED).map_or(0, str::len)).collect();
    field(last, OBSERVED + 1).is_none() && others.len() > 1 && others.iter().all(|other| *other > time.len())
}

/// A field of a line, by the sign behind its name.
fn field(line: &str, number: usize) -> Option<&str> {
    let line = line.trim_start();
    line.split(line.chars().nth(3).unwrap_or('|')).nth(number)
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

    /// Whether a file counts as cut off wherever its last line is cut, up to its first so many signs from the end.
    fn is_cut_within_its_last_line(whole: &str, but: usize) {
        let from = whole.trim_end().rfind('\r').map_or(0, |at| at + 1);
        for end in from + 4..=whole.len() - but {
            assert!(is_cut(&whole[..end]), "{}", &whole[from..end]);
        }
    }

    #[test]
    fn a_last_line_that_stops_short_of_the_others_is_cut() {
        let line = |value: &str| format!("OBX|1|NM|G||{value}|mg|||||F\r");
        let whole = format!("{HEAD}{}{}", line("92"), line("312"));
        assert!(!is_cut(&whole) && !is_cut(whole.trim_end()), "all fields are there");
        is_cut_within_its_last_line(&whole, 2);
        assert!(!is_cut(&format!("{HEAD}OBX|1|NM|A||1\rOBX|2|NM|B||2")), "its sender writes no status");
        assert!(!is_cut(&format!("{HEAD}{}OBX|2|NM|B||2\r", line("1"))), "the line is ended");
        assert!(is_cut(&format!("{whole}OB")) && is_cut(&format!("{whole}MS")));
        assert!(is_cut(&format!("{whole}{}", HEAD.trim_end())) && is_cut(&format!("{whole}MSH|^~\\&|L||")));
    }

    #[test]
    fn the_only_value_of_a_file_has_nothing_to_be_compared_with_and_must_end() {
        let whole = format!("{HEAD}OBX|1|NM|G||312|mg|60-90||||F\r");
        assert!(!is_cut(&whole) && !is_cut(whole.trim_end()));
        is_cut_within_its_last_line(&whole, 2);
        assert!(!is_cut(&format!("{HEAD}OBX|1|NM|G||312\r")), "the line is ended");
        assert!(!is_cut("MSH|^~\\&|L||||1||ADT^A08|1\rPID|1||5\rOBX|1|NM|W||70"), "it is no result");
    }

    #[test]
    fn a_time_that_all_others_write_longer_is_cut() {
        let line = |value: &str| format!("OBX|1|NM|G||{value}|mg|||||F|||20260814093000\r");
        let whole = format!("{HEAD}{}{}{}", line("92"), line("95"), line("312"));
        assert!(!is_cut(whole.trim_end()));
        for less in 2..15 {
            assert!(is_cut(&whole[..whole.len() - less]), "{less} signs less");
        }
        assert!(!is_cut(&format!("{HEAD}{}{}OBX|3|TX|N||see note||||||F", line("92"), line("95"))), "it writes none");
        assert!(!is_cut(&format!("{HEAD}{}OBX|2|NM|H||5|mg|||||F|||20260814", line("92"))), "one other is no habit");
    }

    #[test]
    fn a_message_that_ends_before_its_values_is_cut() {
        let order = "OBR|1||A|GLU^Glucose|||20260814|||||||||||||||||CH|F";
        let whole = format!("MSH|^~\\&|L||||1||ORU^R01|1\rPID|1||5\rORC|RE|1\r{order}\r");
        assert!(!is_cut(whole.trim_end()), "an order may come without values");
        for end in ["MSH|^~\\&|L||||1||ORU^R01|1\rPID|1".len(), whole.find("RE").expect("ORC"), whole.len() - 3] {
            assert!(is_cut(&whole[..end]), "{}", &whole[..end]);
        }
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
