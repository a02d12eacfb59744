//! Text into messages, segments and fields, by the signs that each message declares for itself (HL7 v2.5.1 §2.5).

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::escape::unescape;
use super::set::Set;

/// The signs with which a message takes its text apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(into = "[char; 5]", from = "[char; 5]")]
pub(super) struct Signs {
    pub field: char,
    pub component: char,
    pub repetition: char,
    pub escape: char,
    pub subcomponent: char,
    /// In which its bytes were written, and those that its escapes name.
    pub set: Set,
}

impl Signs {
    const USUAL: Self =
        Self { field: '|', component: '^', repetition: '~', escape: '\\', subcomponent: '&', set: Set::Unicode };

    /// From the head of a message. One that declares too few gets the usual ones for the rest.
    fn declared(head: &str) -> Self {
        let mut signs = head.chars().skip(3);
        let Some(field) = signs.next().filter(char::is_ascii_punctuation) else { return Self::USUAL };
        let mut declared = signs.take_while(|sign| *sign != field);
        let mut next = |usual| declared.next().filter(char::is_ascii_punctuation).unwrap_or(usual);
        let (component, repetition, escape, subcomponent) = (next('^'), next('~'), next('\\'), next('&'));
        let sets = head.split(field).nth(17).unwrap_or_default();
        let set = Set::of_list(sets.split(repetition));
        Self { field, component, repetition, escape, subcomponent, set }
    }

    /// Whether a sign is one of them.
    pub fn holds(self, sign: char) -> bool {
        [self.field, self.component, self.repetition, self.escape, self.subcomponent].contains(&sign)
    }
}

/// As one process tells them another, which only writes with them.
impl From<Signs> for [char; 5] {
    fn from(signs: Signs) -> Self {
        [signs.field, signs.component, signs.repetition, signs.escape, signs.subcomponent]
    }
}

impl From<[char; 5]> for Signs {
    fn from([field, component, repetition, escape, subcomponent]: [char; 5]) -> Self {
        Self { field, component, repetition, escape, subcomponent, set: Set::Unicode }
    }
}

/// A message: its segments, the head first.
#[derive(Clone, Copy, Debug)]
pub struct Message<'t> {
    /// The whole of it, as [`read`](super::read) left it.
    pub raw: &'t str,
    signs: Signs,
}

/// A segment: a line with a name, and the lines of text behind it. Its fields are found when they are asked for: a
/// line of a million bars takes no room.
#[derive(Clone, Copy, Debug)]
pub struct Segment<'t> {
    /// `OBX` and the like.
    pub name: &'t str,
    /// The whole line.
    pub raw: &'t str,
    signs: Signs,
}

/// A field, one of its repetitions, or a part of it.
#[derive(Clone, Copy, Debug)]
pub struct Field<'t> {
    raw: &'t str,
    signs: Signs,
}

/// The messages of a file, batch wrappers taken off. What stands before the first head is a message without one. There
/// is no end to what a file may hold: of more than [`MESSAGES`](super::MESSAGES) one is told, and the rest is not read.
pub fn messages(text: &str) -> Vec<Message<'_>> {
    let mut messages: Vec<Message<'_>> = Vec::new();
    let mut start = 0;
    let mut at = 0;
    for line in text.split('\r') {
        let (from, name) = (at, name(line));
        at += line.len() + 1;
        let is_first = messages.is_empty();
        if is_wrapper(name) || line.trim().is_empty() {
            continue;
        }
        if name == "MSH" || is_first {
            if messages.len() > super::MESSAGES {
                break;
            }
            start = from;
            let signs = if name == "MSH" { Signs::declared(line.trim_start()) } else { Signs::USUAL };
            messages.push(Message { raw: "", signs });
        }
        if let Some(message) = messages.last_mut() {
            message.raw = &text[start..from + line.len()];
        }
    }
    messages
}

/// A batch's head and tail say nothing of a patient (§2.10.3).
fn is_wrapper(name: &str) -> bool {
    matches!(name, "FHS" | "BHS" | "BTS" | "FTS")
}

fn name(line: &str) -> &str {
    line.trim_start().get(..3).unwrap_or_default()
}

/// The heads and tails of a file's batches, in their order.
pub(super) fn wrappers(text: &str) -> impl Iterator<Item = Segment<'_>> {
    let lines = text.split('\r').filter(|line| is_wrapper(name(line)));
    lines.map(|line| Segment::new(line.trim_start(), Signs::USUAL))
}

impl<'t> Message<'t> {
    /// Its segments.
    pub fn segments(&self) -> impl Iterator<Item = Segment<'t>> + use<'t> {
        let signs = self.signs;
        let lines = self.raw.split('\r').filter(|line| !line.trim().is_empty() && !is_wrapper(name(line)));
        lines.map(move |line| Segment::new(line.trim_start(), signs))
    }

    /// The first segment of this name.
    pub fn segment(&self, name: &str) -> Option<Segment<'t>> {
        self.segments().find(|segment| segment.name == name)
    }

    /// Its first segment, if that is a head.
    pub fn head(&self) -> Option<Segment<'t>> {
        self.segments().next().filter(|segment| segment.name == "MSH")
    }

    /// Whether its head declares a set that we do not know, and it holds signs of it.
    pub(super) fn is_unreadable(&self) -> bool {
        self.signs.set == Set::Unknown && self.raw.contains(char::REPLACEMENT_CHARACTER)
    }
}

impl<'t> Segment<'t> {
    /// The sign behind the name parts the fields: the one that the head declared, but for senders that mix two.
    fn new(raw: &'t str, signs: Signs) -> Self {
        let (name, behind) = raw.split_at_checked(3).unwrap_or((raw, ""));
        let mark = behind.trim_start_matches(' ').chars().next().filter(char::is_ascii_punctuation);
        Self { name, raw, signs: Signs { field: mark.unwrap_or(signs.field), ..signs } }
    }

    /// The signs with which it was taken apart.
    pub(super) const fn signs(&self) -> Signs {
        self.signs
    }

    /// A field by its number in the standard; an empty one when the segment is shorter. A coded field ends with its
    /// line: the lines that follow are [`behind`](Self::behind) it.
    pub fn field(&self, number: usize) -> Field<'t> {
        let part = |number| self.raw.split(self.signs.field).nth(number);
        let raw = match (self.name, number) {
            // The separator itself is the head's first field.
            ("MSH", 1) => self.raw.find(self.signs.field).map(|at| &self.raw[at..at + self.signs.field.len_utf8()]),
            ("MSH", 2..) => part(number - 1),
            _ => part(number),
        };
        let raw = raw.unwrap_or_default();
        let is_last = raw.as_bytes().as_ptr_range().end == self.raw.as_bytes().as_ptr_range().end;
        let raw = if is_last && !self.is_text(number) { raw.split('\n').next().unwrap_or_default() } else { raw };
        Field { raw, signs: self.signs }
    }

    /// Whether a field is a text, which may have lines.
    fn is_text(&self, number: usize) -> bool {
        matches!((self.name, number), ("OBX", 5) | ("NTE", 3))
    }

    /// The lines that follow its last field, where that is a coded one: they are no part of it.
    pub fn behind(&self) -> Option<&'t str> {
        let last = self.raw.rsplit(self.signs.field).next()?;
        let number = self.raw.matches(self.signs.field).take(6).count();
        if self.is_text(number) { None } else { last.split_once('\n').map(|(_, behind)| behind) }
    }

    /// The decoded text of a component of a field's first repetition, both counted from one.
    pub fn text(&self, number: usize, component: usize) -> Cow<'t, str> {
        self.field(number).first().component(component).text()
    }
}

impl<'t> Field<'t> {
    /// Whether nothing stands there. `""` is how a sender says "nothing" aloud (§2.5.3).
    pub fn is_empty(self) -> bool {
        let raw = self.raw.trim();
        raw.is_empty() || raw == "\"\""
    }

    /// Its repetitions that hold something.
    pub fn repetitions(self) -> impl Iterator<Item = Self> {
        self.raw.split(self.signs.repetition).map(move |raw| Self { raw, ..self }).filter(|one| !one.is_empty())
    }

    /// The first repetition.
    #[must_use]
    pub fn first(self) -> Self {
        Self { raw: self.raw.split(self.signs.repetition).next().unwrap_or_default(), ..self }
    }

    /// A component, counted from one.
    #[must_use]
    pub fn component(self, number: usize) -> Self {
        let raw = self.raw.split(self.signs.component).nth(number.saturating_sub(1)).unwrap_or_default();
        Self { raw, ..self }
    }

    /// A part of a component, counted from one.
    #[must_use]
    pub fn subcomponent(self, number: usize) -> Self {
        let raw = self.raw.split(self.signs.subcomponent).nth(number.saturating_sub(1)).unwrap_or_default();
        Self { raw, ..self }
    }

    /// The lines of a text, laid out as they are. They are never a list: a text may be nothing but millions of them.
    pub fn laid_out_lines(self) -> String {
        let mut text = String::new();
        for line in self.lines() {
            text.push_str(&line.laid_out());
            text.push('\n');
        }
        text.pop();
        text
    }

    /// All its repetitions, empty ones too: the lines of a text.
    pub fn lines(self) -> impl Iterator<Item = Self> {
        self.raw.split(self.signs.repetition).map(move |raw| Self { raw, ..self })
    }

    /// Its components from the first to the last.
    pub fn components(self) -> impl Iterator<Item = Self> {
        self.raw.split(self.signs.component).map(move |raw| Self { raw, ..self })
    }

    /// The same up to the end of its first line.
    #[must_use]
    pub fn first_line(self) -> Self {
        Self { raw: self.raw.split('\n').next().unwrap_or_default(), ..self }
    }

    /// As it stands in the message.
    pub const fn raw(self) -> &'t str {
        self.raw
    }

    /// What it says: escapes resolved (§2.7), blanks at the ends gone.
    pub fn text(self) -> Cow<'t, str> {
        if self.is_empty() {
            return Cow::Borrowed("");
        }
        let raw = self.raw.trim();
        if raw.contains(self.signs.escape) { Cow::Owned(unescape(raw, self.signs)) } else { Cow::Borrowed(raw) }
    }

    /// The same with the blanks before its first word: they may be a column.
    pub fn laid_out(self) -> String {
        if self.is_empty() {
            return String::new();
        }
        unescape(self.raw, self.signs).trim_end().trim_start_matches('\n').to_owned()
    }
}

#[cfg(test)]
mod tests;
