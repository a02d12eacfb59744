//! One value, as a row keeps it.

use super::super::standing::Says;
use super::{Observed, flags};
use crate::hl7::{Content, Moment, Observation, Range, series};
use crate::kit::date::TimeZone;
use crate::kit::stage::Stage;
use crate::records::values::{NewValue, Word};

/// Bytes of a value, some four hundred pages: no laboratory writes more, and the message itself keeps all.
const LONGEST: usize = 1_000_000;

impl NewValue {
    /// From a value of a message.
    pub fn of(
        one: &Observation,
        panel: &str,
        laboratory: &str,
        (says, ended, at, zone): (Says, Word, Observed, &TimeZone),
    ) -> Self {
        let stage = stage(says);
        let (flag, means, others) = flags(&one.flags);
        let (low, high) = ends(one.range.as_ref());
        let system = if one.is_loinc { "LN" } else { laboratory };
        let read = content(&one.content);
        // Where there is no value, words in its place say why.
        let why = if stage == Stage::Pending && read.0 == "words" { read.1.clone() } else { String::new() };
        let (content, value, number, beyond) = if stage == Stage::Pending { NONE } else { read };
        let test = short(&one.name, 200).or_else(|| short(&one.code, 200)).unwrap_or_else(|| panel.to_owned());
        let moment =
            if let Content::When { moment, .. } = &one.content { on_the_wall(*moment, zone) } else { String::new() };
        let note = [why, others].into_iter().filter(|word| !word.is_empty()).chain(one.notes.iter().cloned());
        Self {
            panel: panel.to_owned(),
            series: series(&one.code, system, &test),
            code: one.code.clone(),
            system: if one.code.is_empty() { String::new() } else { system.to_owned() },
            sub_id: one.part.clone(),
            test,
            content,
            value,
            number,
            beyond,
            unit: one.unit.clone(),
            range: one.range_text.clone(),
            low,
            high,
            flag,
            means,
            moment,
            stage,
            ended,
            note: cut(note.collect::<Vec<_>>().join("\n").trim_end().to_owned()),
            observed_at: at.at,
            observed: at.known,
            lines: one.lines.max(1),
        }
    }

    /// What the laboratory wrote of an order or a document, beside no value.
    pub fn words_of(words: &str, panel: &str, (says, ended, at): (Says, Word, Observed)) -> Self {
        let stage = stage(says);
        let is_pending = stage == Stage::Pending;
        let (content, value, number, beyond) =
            if is_pending { NONE } else { ("words", cut(words.to_owned()), None, "") };
        Self {
            panel: panel.to_owned(),
            series: series("", "", panel),
            test: panel.to_owned(),
            content,
            value,
            number,
            beyond,
            stage,
            ended,
            note: if is_pending { cut(words.to_owned()) } else { String::new() },
            observed_at: at.at,
            observed: at.known,
            ..Self::default()
        }
    }

    /// Adds a further line of one text. The text is copied for no line: it may have a hundred thousand.
    pub fn extend(&mut self, line: &Self) {
        self.lines += line.lines;
        if self.value.len() <= LONGEST {
            self.value.push('\n');
            self.value.push_str(&line.value);
            self.value = cut(std::mem::take(&mut self.value));
        }
        if !line.note.trim().is_empty() && self.note.len() <= LONGEST {
            self.note = cut(under(&self.note, &line.note));
        }
    }
}

/// Two texts, one under the other.
pub fn under(above: &str, below: &str) -> String {
    [above, below].join("\n").trim_end().trim_start_matches('\n').to_owned()
}

/// An end of a range: its number, and whether that is inside.
type End = Option<(f64, bool)>;
type Read = (&'static str, String, Option<f64>, &'static str);

const NONE: Read = ("none", String::new(), None, "");

fn content(content: &Content) -> Read {
    match content {
        Content::Number { text, value } => ("number", text.clone(), Some(*value), ""),
        Content::Beyond { text, value, .. } => {
            let signs = ["<=", ">=", "<", ">"];
            let sign = signs.into_iter().find(|sign| text.starts_with(sign)).unwrap_or("<");
            ("beyond", text.clone(), Some(*value), sign)
        }
        Content::Words(words) | Content::Elsewhere(words) | Content::When { text: words, .. } => {
            ("words", cut(words.clone()), None, "")
        }
        Content::Nothing | Content::Document { .. } | Content::Garbled => NONE,
    }
}

fn ends(range: Option<&Range>) -> (End, End) {
    let Some(Range::Between { low, high }) = range else { return (None, None) };
    let end = |bound: &crate::hl7::Bound| (bound.value, bound.inclusive);
    (low.as_ref().map(end), high.as_ref().map(end))
}

/// `2026-10-28`, or `2026-10-30 09:15` where a time was written.
fn on_the_wall(moment: Moment, zone: &TimeZone) -> String {
    match moment.local(zone) {
        Some(local) => local.strftime("%Y-%m-%d %H:%M").to_string(),
        None => moment.date.to_string(),
    }
}

const fn stage(says: Says) -> Stage {
    match says {
        Says::Preliminary => Stage::Preliminary,
        Says::Final | Says::Withdrawn => Stage::Final,
        Says::Corrected => Stage::Corrected,
        Says::Ended | Says::Expected => Stage::Pending,
    }
}

/// One line, not longer than that; nothing when nothing stands there.
pub fn short(text: &str, most: usize) -> Option<String> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(line.chars().take(most).collect::<String>().trim().to_owned()).filter(|line| !line.is_empty())
}

fn cut(mut text: String) -> String {
    if text.len() > LONGEST {
        text.truncate(text.floor_char_boundary(LONGEST));
        text.push('…');
    }
    text
}
