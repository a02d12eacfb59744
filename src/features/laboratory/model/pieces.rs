//! What the reader of a file says of it, piece by piece: it reads in a process of its own, and whoever listens keeps what
//! they want of it.

use std::io;

use serde::{Deserialize, Serialize};

use super::part::{FileRefusal, MOST_MESSAGES, Part, of_message};
use crate::hl7::{self, Envelope, Miscount};

/// One thing that is said.
#[derive(Debug, Serialize, Deserialize)]
pub enum Piece {
    /// What an answer to the message at this place repeats.
    Envelope(usize, Box<Envelope>),
    /// One patient's part of a message.
    Part(Box<Part>),
    /// The message that was asked for, as it stands in the file.
    Raw(String),
    /// There is no more: why nothing is taken, and what was announced and is not there.
    End(Option<FileRefusal>, Option<Miscount>),
}

/// What a file holds.
#[derive(Debug, Default)]
pub struct Opened {
    /// Each patient's part of each message.
    pub parts: Vec<Part>,
    /// What the answer to each message that wants one repeats, with its place.
    pub envelopes: Vec<(usize, Envelope)>,
    /// The message that was asked for, if it was one alone.
    pub raw: Option<String>,
    /// Why nothing of it is taken.
    pub trouble: Option<FileRefusal>,
    /// What it announces and does not hold.
    pub miscount: Option<Miscount>,
    /// Whether it was read to its end.
    is_whole: bool,
}

impl Opened {
    /// Of a file that could not be read.
    pub fn not_read() -> Self {
        Self { trouble: Some(FileRefusal::NotRead), ..Self::default() }
    }

    /// Takes what is said. What no honest reader says is an error.
    pub fn take(&mut self, piece: Piece) -> io::Result<()> {
        if self.is_whole || self.parts.len() > hl7::PATIENTS || self.envelopes.len() > MOST_MESSAGES {
            return Err(io::ErrorKind::InvalidData.into());
        }
        match piece {
            Piece::Envelope(place, envelope) => self.envelopes.push((place, *envelope)),
            Piece::Part(part) => self.parts.push(*part),
            Piece::Raw(raw) => self.raw = Some(raw),
            Piece::End(trouble, miscount) => {
                (self.trouble, self.miscount, self.is_whole) = (trouble, miscount, true);
            }
        }
        Ok(())
    }

    /// All of it, where it was read to its end.
    pub fn whole(self) -> io::Result<Self> {
        if self.is_whole { Ok(self) } else { Err(io::ErrorKind::UnexpectedEof.into()) }
    }
}

/// Takes a file apart, if it is whole and holds no more than is taken at a time. Nothing is built before that is known,
/// and no more than one message at a time.
pub fn take_apart(bytes: &[u8], to: &mut dyn FnMut(Piece) -> io::Result<()>) -> io::Result<()> {
    let text = hl7::read(bytes);
    let messages = hl7::messages(&text);
    for (place, message) in messages.iter().take(MOST_MESSAGES).enumerate() {
        if let Some(envelope) = Envelope::of(message) {
            to(Piece::Envelope(place, Box::new(envelope)))?;
        }
    }
    if let Some(trouble) = trouble(bytes, &text, messages.len()) {
        return to(Piece::End(Some(trouble), None));
    }
    for (place, message) in (0..).zip(&messages) {
        of_message(place, message).into_iter().try_for_each(|part| to(Piece::Part(Box::new(part))))?;
    }
    let has_head = messages.iter().any(|message| message.head().is_some());
    to(Piece::End((!has_head).then_some(FileRefusal::Unreadable), hl7::miscount(&text)))
}

/// Why nothing of a file is taken, where that can be seen before it is taken apart.
fn trouble(bytes: &[u8], text: &str, messages: usize) -> Option<FileRefusal> {
    if hl7::is_cut_off(bytes, text) {
        return Some(FileRefusal::CutOff);
    }
    let [mut lines, mut values, mut patients] = [0; 3];
    for line in text.split('\r') {
        lines += 1;
        match line.trim_start().get(..3) {
            Some("OBX" | "OBR") => values += 1,
            Some("PID") => patients += 1,
            _ => {}
        }
    }
    if lines > hl7::SEGMENTS || values > hl7::VALUES || patients > hl7::PATIENTS {
        return Some(FileRefusal::TooMuch);
    }
    (messages > MOST_MESSAGES).then_some(FileRefusal::TooMany)
}

/// The message at one place of a file, and its parts. The file was taken before: nothing else is asked of it.
pub fn take_apart_one(bytes: &[u8], place: u32, to: &mut dyn FnMut(Piece) -> io::Result<()>) -> io::Result<()> {
    let text = hl7::read(bytes);
    let messages = hl7::messages(&text);
    if let Some(message) = usize::try_from(place).ok().and_then(|at| messages.get(at)) {
        to(Piece::Raw(message.raw.to_owned()))?;
        of_message(place, message).into_iter().try_for_each(|part| to(Piece::Part(Box::new(part))))?;
    }
    to(Piece::End(None, None))
}

/// What a file holds, read here and now: for what nobody else wrote.
pub fn opened(bytes: &[u8]) -> Opened {
    let mut opened = Opened::default();
    take_apart(bytes, &mut |piece| opened.take(piece)).map_or_else(|_| Opened::not_read(), |()| opened)
}

/// The parts of such a file, as far as it goes, and why it is no laboratory's file.
pub fn parts(bytes: &[u8]) -> (Vec<Part>, Option<FileRefusal>) {
    let text = hl7::read(bytes);
    let messages = hl7::messages(&text);
    if messages.len() > MOST_MESSAGES {
        return (Vec::new(), Some(FileRefusal::TooMany));
    }
    let parts = (0..).zip(&messages).flat_map(|(place, message)| of_message(place, message)).collect();
    let has_head = messages.iter().any(|message| message.head().is_some());
    (parts, (!has_head).then_some(FileRefusal::Unreadable))
}
