//! Text into messages, segments and fields, by the signs that each message declares for itself (HL7 v2.5.1 §2.5).

use std::borrow::Cow;

use super::escape::unescape;

/// The signs with which a message takes its text apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Signs {
    pub field: char,
    pub component: char,
    pub repetition: char,
    pub escape: char,
    pub subcomponent: char,
}

impl Signs {
    const USUAL: Self = Self { field: '|', component: '^', repetition: '~', escape: '\\', subcomponent: '&' };

    /// From the head of a message. One that declares too few gets the usual ones for the rest.
    fn declared(head: &str) -> Self {
        let mut signs = head.chars().skip(3);
        let Some(field) = signs.next().filter(char::is_ascii_punctuation) else { return Self::USUAL };
        let mut declared = signs.take_while(|sign| *sign != field);
        let mut next = |usual| declared.next().filter(char::is_ascii_punctuation).unwrap_or(usual);
        Self { field, component: next('^'), repetition: next('~'), escape: next('\\'), subcomponent: next('&') }
    }

    /// Whether a sign is one of them.
    pub fn holds(self, sign: char) -> bool {
        [self.field, self.component, self.repetition, self.escape, self.subcomponent].contains(&sign)
    }
}

/// A message: its segments, the head first.
#[derive(Clone, Debug)]
pub struct Message<'t> {
    /// The whole of it, as [`read`](super::read) left it.
    pub raw: &'t str,
    /// Its segments.
    pub segments: Vec<Segment<'t>>,
}

/// A segment: a line with a name.
#[derive(Clone, Debug)]
pub struct Segment<'t> {
    /// `OBX` and the like.
    pub name: &'t str,
    /// The whole line.
    pub raw: &'t str,
    fields: Vec<&'t str>,
    signs: Signs,
}

/// A field, one of its repetitions, or a part of it.
#[derive(Clone, Copy, Debug)]
pub struct Field<'t> {
    raw: &'t str,
    signs: Signs,
}

/// The messages of a file, batch wrappers taken off. What stands before the first head is a message without one.
pub fn messages(text: &str) -> Vec<Message<'_>> {
    let mut messages: Vec<Message<'_>> = Vec::new();
    let mut signs = Signs::USUAL;
    let mut start = 0;
    let mut at = 0;
    for line in text.split('\r') {
        let (from, name) = (at, line.trim_start().get(..3).unwrap_or_default());
        at += line.len() + 1;
        match name {
            // A batch's head and tail say nothing of a patient (§2.10.3).
            "FHS" | "BHS" | "BTS" | "FTS" => continue,
            "MSH" => {
                signs = Signs::declared(line.trim_start());
                start = from;
                messages.push(Message { raw: "", segments: Vec::new() });
            }
            _ if line.trim().is_empty() => continue,
            _ if messages.is_empty() => messages.push(Message { raw: "", segments: Vec::new() }),
            _ => {}
        }
        if let Some(message) = messages.last_mut() {
            message.raw = &text[start..from + line.len()];
            message.segments.push(Segment::new(line.trim_start(), signs));
        }
    }
    messages
}

impl<'t> Message<'t> {
    /// The first segment of this name.
    pub fn segment(&self, name: &str) -> Option<&Segment<'t>> {
        self.segments.iter().find(|segment| segment.name == name)
    }
}

impl<'t> Segment<'t> {
    /// The sign behind the name parts the fields: the one that the head declared, but for senders that mix two.
    fn new(raw: &'t str, signs: Signs) -> Self {
        let mark = raw.char_indices().nth(3).filter(|(_, sign)| sign.is_ascii_punctuation());
        let signs = Signs { field: mark.map_or(signs.field, |(_, sign)| sign), ..signs };
        let mut fields: Vec<&str> = raw.split(signs.field).collect();
        let name = fields.first().copied().unwrap_or_default();
        if name == "MSH" {
            // The separator itself is the head's first field.
            fields.insert(1, mark.map_or("", |(at, sign)| &raw[at..at + sign.len_utf8()]));
        }
        Self { name, raw, fields, signs }
    }

    /// The signs with which it was taken apart.
    pub(super) const fn signs(&self) -> Signs {
        self.signs
    }

    /// A field by its number in the standard; an empty one when the segment is shorter.
    pub fn field(&self, number: usize) -> Field<'t> {
        Field { raw: self.fields.get(number).copied().unwrap_or_default(), signs: self.signs }
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
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one(text: &str) -> Message<'_> {
        messages(text).remove(0)
    }

    #[test]
    fn fields_are_counted_as_the_standard_counts_them() {
        let message = one("MSH|^~\\&|LAB|SITE||||| ORU^R01 |7\rPID|1||55^^^MRN~66");
        let head = message.segment("MSH").expect("a head");
        assert_eq!((head.text(1, 1).as_ref(), head.text(3, 1).as_ref(), head.text(9, 2).as_ref()), ("|", "LAB", "R01"));
        let ids: Vec<_> = message.segments[1].field(3).repetitions().map(|id| id.component(1).text()).collect();
        assert_eq!(ids, ["55", "66"]);
    }

    #[test]
    fn a_message_may_choose_its_own_signs_or_too_few() {
        assert_eq!(one("MSH*:+?!*LAB\rOBX*1*CE*a:b").segments[1].text(3, 2), "b");
        assert_eq!(one("MSH|^~\\|LAB\rOBX|1|CE|a^b&c").segments[1].field(3).component(2).subcomponent(2).text(), "c");
        assert_eq!(one("MSH").segments[0].name, "MSH");
        assert_eq!(one("MSH*:+?!*LAB\rOBX|1|NM|X||5").segments[1].text(5, 1), "5");
    }

    #[test]
    fn batches_hold_messages_and_a_missing_head_is_no_reason_to_lose_any() {
        let text = "FHS|^~\\&\rBHS|^~\\&\rMSH|^~\\&|A\rPID|1\rMSH|^~\\&|B\rPID|2\rBTS|2\rFTS|1";
        let batch = messages(text);
        assert_eq!(
            batch.iter().map(|message| message.raw).collect::<Vec<_>>(),
            ["MSH|^~\\&|A\rPID|1", "MSH|^~\\&|B\rPID|2"]
        );
        assert_eq!(messages("PID|1\rOBX|1").len(), 1);
        assert!(messages("").is_empty());
    }
}
