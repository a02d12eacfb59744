//! The parse worker's own side: confine yourself, then answer one file after the other.
//!
//! It ends when its input ends, which is when the server does. It writes nothing but answers: a panic is silent and
//! counts as a damaged file, since its message could quote one.

use std::io::{self, Read as _, Write};
use std::panic;
use std::process;

use super::aloud::{Reader, aloud};
use super::{Cleaning, Examined, LARGEST, QUESTION, Refusal, confine, jpeg, kind, pdf, plain, png, wire};
use crate::kit::file_kind::FileKind;

/// Runs this process as the parse worker; the command line's hidden `parse-worker` does nothing else. To be called
/// before any thread is started and any file opened. `reader` reads the files that are read aloud.
pub fn run(reader: Reader) -> ! {
    panic::set_hook(Box::new(|_| ()));
    process::exit(match serve(reader) {
        Ok(()) => 0,
        Err(_) => 1,
    })
}

fn serve(reader: Reader) -> io::Result<()> {
    confine::confine()?;
    let (mut input, mut output) = (io::stdin().lock(), io::stdout().lock());
    output.write_all(&wire::READY)?;
    output.flush()?;
    let mut header = [0; wire::HEADER];
    loop {
        match input.read_exact(&mut header) {
            Err(error) if error.kind() == io::ErrorKind::UnexpectedEof => return Ok(()),
            read => read?,
        }
        let (job, length) = wire::read_header(header);
        let length = usize::try_from(length).ok().filter(|length| *length <= LARGEST + QUESTION);
        let mut bytes = vec![0; length.ok_or(io::ErrorKind::InvalidInput)?];
        input.read_exact(&mut bytes)?;
        if job == wire::READ {
            aloud(reader, &bytes, &mut output)?;
        } else {
            answer(job, &bytes, &mut output)?;
        }
    }
}

/// Two steps, since the text of an honest file may take a long time: the file is judged by then, and kept without.
fn answer(job: u8, bytes: &[u8], output: &mut impl Write) -> io::Result<()> {
    let found = panic::catch_unwind(|| perform(job, bytes)).unwrap_or(Err(Refusal::Damaged));
    output.write_all(&wire::answer(found.as_ref().map(|found| found.0.inspection).map_err(|refusal| *refusal)))?;
    let Ok((examined, document)) = found else { return output.flush() };
    output.write_all(&wire::pieces(examined.cleaning.as_ref()))?;
    output.flush()?;
    let read = panic::catch_unwind(panic::AssertUnwindSafe(|| document.as_deref().and_then(pdf::text_of)));
    let text = examined.text.or_else(|| read.ok().flatten()).unwrap_or_default();
    output.write_all(&wire::text_length(&text))?;
    output.write_all(text.as_bytes())?;
    output.flush()
}

/// What is known of a file, and the document whose text is still to be read.
type Found = (Examined, Option<Box<lopdf::Document>>);

fn perform(job: u8, bytes: &[u8]) -> Result<Found, Refusal> {
    match job {
        wire::INSPECT => examine(bytes),
        #[cfg(debug_assertions)]
        probe => {
            super::probe::perform(probe).map(|inspection| (Examined { inspection, cleaning: None, text: None }, None))
        }
        #[cfg(not(debug_assertions))]
        _ => Err(Refusal::WrongType),
    }
}

fn examine(bytes: &[u8]) -> Result<Found, Refusal> {
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    let (lead, length) = (kind::lead(bytes), bytes.len());
    let file = &bytes[lead..];
    let found = |inspection, cleaning: Cleaning, text| {
        let is_clean = u32::try_from(length).is_ok_and(|length| cleaning.keeps_all(length));
        Examined { inspection, cleaning: (!is_clean).then_some(cleaning), text }
    };
    Ok(match kind::of(file)? {
        FileKind::Pdf => {
            let end = pdf::end(file)?;
            let (inspection, document) = pdf::inspect(&file[..end])?;
            (found(inspection, Cleaning::between(lead..lead + end, length)?, None), Some(Box::new(document)))
        }
        FileKind::Jpeg => {
            let (inspection, cleaning) = jpeg::examine(file)?;
            (found(inspection, cleaning.behind(lead, length)?, None), None)
        }
        FileKind::Png => {
            let (inspection, cleaning) = png::examine(file)?;
            (found(inspection, cleaning.behind(lead, length)?, None), None)
        }
        FileKind::Text => {
            let (inspection, text) = plain::examine(file)?;
            (found(inspection, Cleaning::between(0..plain::end(file), length)?, Some(text)), None)
        }
    })
}
