//! A file read in the parse worker, where it harms nobody: what the worker says of it, and what is heard of that here.

use std::io::{self, BufReader, Read, Write};
use std::sync::Arc;

use crate::features::laboratory::model::{Opened, Piece, take_apart, take_apart_one};
use crate::hostile::{ParseWorker, Refusal};
use crate::vault::Fault;

/// What is asked of the reader: a message alone, by its place, or all of them.
const ALL: u32 = u32::MAX;

/// The reader that the parse worker is started with: it takes a file apart, and says what it holds.
///
/// # Errors
/// When nobody listens any more.
pub fn aloud(asked: &[u8], to: &mut dyn Write) -> io::Result<()> {
    let (place, bytes) = asked.split_first_chunk().ok_or(io::ErrorKind::InvalidData)?;
    let say = &mut |piece: Piece| Ok(serde_json::to_writer(&mut *to, &piece)?);
    match u32::from_le_bytes(*place) {
        ALL => take_apart(bytes, say),
        place => take_apart_one(bytes, place, say),
    }
}

/// What the worker says, heard here. A hostile file may have had it say it: what makes no sense is none of a file.
fn collect(said: &mut dyn Read) -> io::Result<Opened> {
    let mut opened = Opened::default();
    for piece in serde_json::Deserializer::from_reader(BufReader::new(said)).into_iter::<Piece>() {
        opened.take(piece?)?;
    }
    opened.whole()
}

/// Reads a file. One that ends the worker, or takes it too long, could not be read: nobody else is harmed.
///
/// # Errors
/// When no worker can be asked now.
pub async fn read(parser: &ParseWorker, bytes: &Arc<Vec<u8>>) -> Result<Opened, Fault> {
    asked(parser, ALL, bytes).await
}

/// Reads one message of a file that was taken before.
///
/// # Errors
/// As [`read`].
pub async fn read_one(parser: &ParseWorker, bytes: &Arc<Vec<u8>>, place: u32) -> Result<Opened, Fault> {
    asked(parser, place, bytes).await
}

async fn asked(parser: &ParseWorker, place: u32, bytes: &Arc<Vec<u8>>) -> Result<Opened, Fault> {
    match parser.read(&place.to_le_bytes(), Arc::clone(bytes), collect).await {
        Ok(opened) => Ok(opened),
        Err(Refusal::Unavailable) => Err(Fault::Busy),
        Err(_) => Ok(Opened::not_read()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::laboratory::model::{self, FileRefusal};
    use crate::hl7::MESSAGES;

    fn through(asked: u32, bytes: &[u8]) -> io::Result<Opened> {
        let mut said = Vec::new();
        aloud(&[&asked.to_le_bytes(), bytes].concat(), &mut said)?;
        collect(&mut said.as_slice())
    }

    #[test]
    fn what_is_heard_is_what_was_said_to_the_last_bit() {
        let text = "BHS|^~\\&\rMSH#:+?!#L#N###20260814093000-0400##ORU:R01#1#P#2.5\rPID#1##5:::MR##Okafor:Maya##19580314\r\
                    OBR#1##F1:LAB#A:Panel:L\rOBX#1#NM#2823-3:Potassium:LN##5.3000000000000007#mmol/L#0.1-0.3#HH###F###202608140730\r\
                    NTE#1##\u{e9}\u{1}\"\\\rOBX#2#SN#B##>:11\rOBX#3#DT#C##20260101\rOBX#4#ED#D##:IM:PDF:Base64:JVBERi0xLjQ=\r\
                    MSH|^~\\&|L||||1||ADT^A08|2\rPID|1\rBTS|3\r";
        let (said, meant) = (through(ALL, text.as_bytes()).expect("it is heard"), model::opened(text.as_bytes()));
        assert_eq!(format!("{said:?}"), format!("{meant:?}"));
        assert_eq!((said.parts.len(), said.envelopes.len(), said.miscount.is_some()), (2, 2, true));
        let one = through(1, text.as_bytes()).expect("it is heard");
        assert_eq!(format!("{:?}", one.parts), format!("{:?}", &meant.parts[1..]));
        assert_eq!(one.raw.as_deref(), Some("MSH|^~\\&|L||||1||ADT^A08|2\rPID|1"));
        assert!(through(7, text.as_bytes()).expect("it is heard").parts.is_empty(), "there is no such message");
    }

    #[test]
    fn what_no_honest_reader_says_is_not_heard() {
        let end = r#"{"End":[null,null]}"#;
        let many = format!("{}{end}", r#"{"Envelope":[1,null]}"#.repeat(3));
        for nonsense in ["", "{", "[]", r#"{"Raw":"MSH"}"#, &format!("{end}{end}"), &many] {
            assert!(collect(&mut nonsense.as_bytes()).is_err(), "{nonsense}");
        }
        assert!(collect(&mut end.as_bytes()).is_ok());
        let many = "MSH|^~\\&|L||||1||ORU^R01|1\r".repeat(MESSAGES + 1);
        assert_eq!(through(ALL, many.as_bytes()).expect("it is heard").trouble, Some(FileRefusal::TooMany));
    }
}
