//! PDFs: is it whole, does it open, how many pages, can it act by itself?
//!
//! Only the structure is read: cross-references, objects, and the streams that hold objects. Pictures stay compressed;
//! so do pages, but for the text of the first ([`text`]). `lopdf` bounds the nesting (100 levels) and the size of each unpacked stream; the process
//! around it bounds the time and the memory.
//!
//! Whether a file can act is judged with suspicion, since a viewer may read a file otherwise than we do: every
//! object counts, used or not, and so do words in parts that nothing refers to. A file whose cross-references had to
//! be repaired counts as active, and one with an object that cannot be read as damaged. A false alarm costs a
//! preview.

use lopdf::xref::XrefEntry;
use lopdf::{DecompressError, Dictionary, Document, Error, LoadOptions, Object};

use crate::kit::file_kind::FileKind;

mod text;
mod widths;

use super::{Inspection, Refusal};

/// The most that one stream of objects may unpack to, in bytes. Real ones hold a few hundred small objects.
const MOST_UNPACKED: usize = 16 * 1024 * 1024;

/// The most objects; a book of a thousand pages has some ten thousand.
const MOST_OBJECTS: usize = 250_000;

/// How much may follow the end mark: Acrobat looks for it in the last 1,024 bytes.
const MOST_AFTER_END: usize = 1024;

/// Keys and names of things that act, bring things that do, or lead out of the file: to an address, to another file, to a
/// stream that lies elsewhere. ISO 32000-2, 12.6.4 (actions), 7.3.8 (external streams), 7.11 (file specifications),
/// 13 (media), 12.7.8 (XFA).
const ACTIVE: [&[u8]; 20] = [
    b"JS",
    b"JavaScript",
    b"Launch",
    b"EmbeddedFile",
    b"EmbeddedFiles",
    b"EF",
    b"GoToE",
    b"GoToR",
    b"URI",
    b"URL",
    b"FFilter",
    b"Rendition",
    b"Movie",
    b"Sound",
    b"GoTo3DView",
    b"RichMedia",
    b"RichMediaExecute",
    b"SubmitForm",
    b"ImportData",
    b"XFA",
];

/// Looks at a file that starts like a PDF and goes up to its [`end`]. The document is handed on, for its text.
pub(super) fn inspect(bytes: &[u8]) -> Result<(Inspection, Document), Refusal> {
    let options = LoadOptions { max_decompressed_size: Some(MOST_UNPACKED), ..LoadOptions::default() };
    let document = Document::load_mem_with_options(bytes, options).map_err(|error| refusal(&error))?;
    // What opens with the empty password, `lopdf` has decrypted by now.
    if document.trailer.has(b"Encrypt") {
        return Err(Refusal::Encrypted);
    }
    if document.objects.len() > MOST_OBJECTS {
        return Err(Refusal::TooComplex);
    }
    if !is_complete(&document, bytes.len()) {
        return Err(Refusal::Damaged);
    }
    let pages = document.page_iter().filter(|page| document.get_dictionary(*page).is_ok()).count();
    let pages = u32::try_from(pages).ok().filter(|pages| *pages > 0).ok_or(Refusal::Damaged)?;
    Ok((Inspection { kind: FileKind::Pdf, pages, active: is_active(&document, bytes) }, document))
}

pub(super) use text::of as text_of;

/// How long a file is, up to its end mark and what viewers let stand behind it. What stands further behind, a web form's
/// boundary or a mail's signature, is no part of it, unless it is the beginning of a later revision: then the file was cut
/// off, and what is left of it is not what it was.
pub(super) fn end(bytes: &[u8]) -> Result<usize, Refusal> {
    const MARK: &[u8] = b"%%EOF";
    let mark = bytes.windows(MARK.len()).rposition(|window| window == MARK).ok_or(Refusal::Damaged)?;
    let behind = &bytes[mark + MARK.len()..];
    let is_padding = behind.iter().rev().take_while(|byte| byte.is_ascii_whitespace() || **byte == 0).count();
    if behind.len() - is_padding <= MOST_AFTER_END {
        return Ok(bytes.len());
    }
    let goes_on = [b" obj".as_slice(), b"endobj", b"stream", b"xref"];
    if goes_on.iter().any(|word| behind.windows(word.len()).any(|window| window == *word)) {
        return Err(Refusal::Damaged);
    }
    let line = behind.iter().take(2).take_while(|byte| matches!(byte, b'\r' | b'\n')).count();
    Ok(mark + MARK.len() + line)
}

fn refusal(error: &Error) -> Refusal {
    match error {
        Error::Decompress(DecompressError::MemoryLimitExceeded { .. } | DecompressError::TooManyFilters { .. }) => {
            Refusal::TooComplex
        }
        Error::Decryption(_) | Error::InvalidPassword | Error::UnsupportedSecurityHandler(_) => Refusal::Encrypted,
        _ => Refusal::Damaged,
    }
}

/// Whether every object that the cross-references place inside the file has been read: `lopdf` skips what it cannot
/// read, and so hides it from the search for what acts.
fn is_complete(document: &Document, length: usize) -> bool {
    let key = document.encryption_state.as_ref().and_then(lopdf::encryption::EncryptionState::encrypt_object_id);
    document.reference_table.entries.iter().all(|(&number, entry)| match *entry {
        XrefEntry::Normal { offset, generation } => {
            let inside = usize::try_from(offset).is_ok_and(|offset| 0 < offset && offset < length);
            let id = (number, generation);
            !inside || key == Some(id) || document.has_object(id)
        }
        XrefEntry::Compressed { .. } => document.has_object((number, 0)),
        XrefEntry::Free | XrefEntry::UnusableFree => true,
    })
}

fn is_active(document: &Document, bytes: &[u8]) -> bool {
    document.xref_recovery.is_some()
        || dictionary_acts(&document.trailer)
        || document.objects.values().any(acts)
        || mentions_active(bytes)
}

/// `lopdf` reads at most 100 levels, so that the recursion ends.
fn acts(object: &Object) -> bool {
    match object {
        Object::Name(name) => ACTIVE.contains(&name.as_slice()),
        Object::Array(items) => items.iter().any(acts),
        Object::Dictionary(dictionary) => dictionary_acts(dictionary),
        Object::Stream(stream) => dictionary_acts(&stream.dict),
        _ => false,
    }
}

fn dictionary_acts(dictionary: &Dictionary) -> bool {
    dictionary.iter().any(|(key, value)| ACTIVE.contains(&key.as_slice()) || acts(value))
}

/// Whether the longer words stand anywhere in the file: in earlier revisions, or where only a repair would look.
/// The shorter ones would turn up by chance in compressed pictures.
fn mentions_active(bytes: &[u8]) -> bool {
    let long = || ACTIVE.iter().filter(|word| word.len() > 5);
    bytes.split(|byte| *byte == b'/').skip(1).any(|rest| long().any(|word| rest.starts_with(word)))
}

#[cfg(test)]
mod tests;
