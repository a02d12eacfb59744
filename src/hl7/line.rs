//! Which lines are segments, and which belong to the text above them.

/// The sign that parts fields, as the head declares it; a bar where there is none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Declared(Option<char>);

impl Default for Declared {
    fn default() -> Self {
        Self(Some('|'))
    }
}

impl Declared {
    /// By the head of a message.
    pub fn by(head: &str) -> Self {
        Self(head.trim_start().chars().nth(3).filter(char::is_ascii_punctuation).or(Some('|')))
    }

    /// A bar parts the fields of senders who mix two signs. Where it is declared, nothing else does.
    fn parts(self, sign: char) -> bool {
        sign == '|' || self.0 == Some(sign)
    }
}

/// The segments that stand in messages of results and around them, in any version of the standard. Names that are
/// words of laboratories too, as PTH, are left out: they stand in no such message.
const NAMES: [&str; 55] = [
    "MSH", "SFT", "UAC", "PID", "PD1", "NK1", "ARV", "NTE", "OH1", "OH2", "OH3", "OH4", "PV1", "PV2", "ORC", "OBR",
    "TQ1", "TQ2", "CTD", "OBX", "PRT", "FT1", "CTI", "SPM", "SAC", "INV", "DEV", "DSC", "ADD", "FHS", "BHS", "BTS",
    "FTS", "MSA", "ERR", "EVN", "MRG", "QRD", "QRF", "QAK", "QPD", "RCP", "SCH", "RGS", "AIS", "AIG", "AIL", "AIP",
    "GT1", "IN1", "IN2", "IN3", "AL1", "DG1", "TXA",
];

/// Those that some senders leave empty; no text has a line of these three signs.
const BARE: [&str; 21] = [
    "MSH", "PID", "PD1", "NK1", "PV1", "PV2", "NTE", "ORC", "OBR", "OBX", "SPM", "SAC", "TQ1", "TQ2", "FT1", "DSC",
    "SFT", "FHS", "BHS", "BTS", "FTS",
];

/// Whether a line is a segment: a known name, or one of the sender's own, and behind it the sign that the head
/// declares. A blank before that sign is nothing. "HIV", "B12" and "DNA=positive" are lines of a text.
pub(super) fn is_segment(line: &str, declared: Declared) -> bool {
    let line = line.trim_start();
    let Some((name, behind)) = line.split_at_checked(3) else { return false };
    match behind.trim_start_matches(' ').chars().next() {
        _ if name == "MSH" => is_head(line, declared),
        None => BARE.contains(&name),
        Some(sign) => declared.parts(sign) && (NAMES.contains(&name) || is_own(name)),
    }
}

/// What a line says that continues the segment before it.
pub(super) fn continuation(line: &str, declared: Declared) -> Option<&str> {
    let behind = line.trim_start().strip_prefix("ADD")?;
    let sign = behind.chars().next().filter(|sign| declared.parts(*sign))?;
    Some(&behind[sign.len_utf8()..])
}

/// Whether a line is the head of a message: its name, then a bar, the sign that parted the fields so far, or a sign
/// behind which others are declared up to the same sign again.
pub(super) fn is_head(line: &str, so_far: Declared) -> bool {
    let Some(behind) = line.trim_start().strip_prefix("MSH") else { return false };
    let mut signs = behind.trim_end().chars();
    let Some(sign) = signs.next() else { return true };
    let mut declared = signs.by_ref().take(6).take_while(|other| *other != sign);
    sign == '|'
        || so_far.0 == Some(sign)
        || (sign.is_ascii_punctuation() && declared.all(|other| other.is_ascii_punctuation()))
}

/// A segment of the sender's own: Z and two signs more.
fn is_own(name: &str) -> bool {
    name.starts_with('Z') && name.bytes().all(|sign| sign.is_ascii_uppercase() || sign.is_ascii_digit())
}

/// Whether a line is print around a report and says nothing of it: rules, page numbers, "end of report".
pub(super) fn is_print(line: &str) -> bool {
    let words: String = line.chars().map(|sign| if sign.is_alphanumeric() { sign } else { ' ' }).collect();
    let words = words.to_uppercase();
    let words: Vec<&str> = words.split_whitespace().collect();
    let is_number = |word: &&str| word.bytes().all(|sign| sign.is_ascii_digit()) || *word == "OF";
    match words[..] {
        [] | ["END" | "EOF" | "EOR"] | ["END", "REPORT" | "FILE"] => true,
        ["END", "OF", what] => {
            matches!(what, "REPORT" | "FILE" | "MESSAGE" | "DATA" | "RESULTS" | "DOCUMENT" | "TRANSMISSION")
        }
        ["PAGE", ref rest @ ..] => !rest.is_empty() && rest.iter().all(is_number),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_segment_by_a_known_name_and_the_declared_sign() {
        let bar = Declared::by("MSH|^~\\&|L");
        for line in
            ["OBX|1", "  NTE|1", "PID ||5", "ZDS|1", "Z01|", "OBX", "NTE ", "MSH|^~\\&|A", "MSH^~|\\&^A", "MSH*:+?!*"]
        {
            assert!(is_segment(line.trim_end(), bar), "{line}");
        }
        for line in [
            "HIV",
            "B12",
            "DNA=positive at 1:640",
            "HIV/HBV coinfection",
            "LDL|3.1",
            "PTH|35|pg/mL",
            "OBX-high",
            "NTE: see",
            "ZINC|5",
            "Zdx|1",
            "obx|1",
            "OB",
            "",
            "é",
            "MSH is a hormone",
            "MSH-high",
            "NTE*1",
            "CBC*1",
            "IGG-high",
        ] {
            assert!(!is_segment(line, bar), "{line}");
        }
        let star = Declared::by("MSH*:+?!*L");
        assert!(is_segment("OBX*1", star) && is_segment("OBX|1", star) && !is_segment("OBX^1", star));
    }

    #[test]
    fn print_around_a_report_is_known() {
        for line in ["*** END OF REPORT ***", "-----", "Page 1 of 2", "=== End of file ===", "(EOF)", "end report"] {
            assert!(is_print(line), "{line}");
        }
        for line in ["low, please call", "END-STAGE renal disease", "Page the ward", "negative", "end of life care"] {
            assert!(!is_print(line), "{line}");
        }
    }
}
