//! The parse worker's own side: confine yourself, then answer one file after the other.
//!
//! It ends when its input ends, which is when the server does. It writes nothing but answers: a panic is silent and
//! counts as a damaged file, since its message could quote one.

use std::io::{self, Read as _, Write as _};
use std::panic;
use std::process;

use super::{Kind, LARGEST, Refusal, confine, kind, pdf, wire};

/// Runs this process as the parse worker; the command line's hidden `parse-worker` does nothing else. To be called
/// before any thread is started and any file opened.
pub fn run() -> ! {
    panic::set_hook(Box::new(|_| ()));
    process::exit(match serve() {
        Ok(()) => 0,
        Err(_) => 1,
    })
}

fn serve() -> io::Result<()> {
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
        let length = usize::try_from(length).ok().filter(|length| *length <= LARGEST);
        let mut bytes = vec![0; length.ok_or(io::ErrorKind::InvalidInput)?];
        input.read_exact(&mut bytes)?;
        let verdict = panic::catch_unwind(|| perform(job, &bytes)).unwrap_or(Err(Refusal::Damaged));
        output.write_all(&wire::answer(verdict))?;
        output.flush()?;
    }
}

fn perform(job: u8, bytes: &[u8]) -> wire::Verdict {
    match job {
        wire::INSPECT => inspect(bytes),
        #[cfg(debug_assertions)]
        probe => super::probe::perform(probe),
        #[cfg(not(debug_assertions))]
        _ => Err(Refusal::WrongType),
    }
}

fn inspect(bytes: &[u8]) -> wire::Verdict {
    if bytes.is_empty() {
        return Err(Refusal::Empty);
    }
    match kind::of(bytes).ok_or(Refusal::WrongType)? {
        Kind::Pdf => pdf::inspect(bytes),
    }
}
