//! What the first pages of a PDF say, for the comparison of names and birth dates: words and lines in the order in
//! which the file draws them. A page that draws its words otherwise, or in a font that says nothing about its letters,
//! gives nothing; then a person reads.

use std::collections::BTreeMap;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Encoding, Object, ObjectId, Stream};

use crate::hostile::MOST_TEXT;

/// The pages that are read.
const PAGES: usize = 5;
/// The most that the drawing of one page may unpack to, in bytes.
const MOST_DRAWING: usize = 4 * 1024 * 1024;
/// How deep drawings within drawings are followed.
const DEEPEST: u8 = 4;
/// A gap in a line, in thousandths of the font's size, from which on it parts words.
const GAP: f32 = 180.0;

/// The text of the first pages; nothing when there is none.
pub(in crate::hostile) fn of(document: &Document) -> Option<String> {
    let mut said = Said { document, text: String::new() };
    for page in document.page_iter().take(PAGES) {
        said.page(page);
        said.line();
    }
    let mut text = said.text;
    text.truncate(text.floor_char_boundary(MOST_TEXT));
    text.chars().any(char::is_alphanumeric).then_some(text)
}

struct Said<'d> {
    document: &'d Document,
    text: String,
}

type Fonts<'d> = BTreeMap<Vec<u8>, Encoding<'d>>;

impl<'d> Said<'d> {
    fn page(&mut self, page: ObjectId) {
        let fonts = self.document.get_page_fonts(page).unwrap_or_default();
        let fonts = self.encodings(fonts);
        let Ok(drawing) = self.document.get_page_content_with_limit(page, MOST_DRAWING) else { return };
        let resources = self.document.get_page_resources(page).ok();
        let (own, inherited) = resources.unwrap_or_default();
        let inherited = inherited.first().and_then(|id| self.document.get_dictionary(*id).ok());
        self.drawing(&drawing, &fonts, own.or(inherited), 0);
    }

    fn encodings(&self, fonts: BTreeMap<Vec<u8>, &'d Dictionary>) -> Fonts<'d> {
        let read = |font: &'d Dictionary| font.get_font_encoding_with_limit(self.document, MOST_DRAWING).ok();
        fonts.into_iter().filter_map(|(name, font)| Some((name, read(font)?))).collect()
    }

    fn drawing(&mut self, drawing: &[u8], fonts: &Fonts<'d>, resources: Option<&'d Dictionary>, depth: u8) {
        let Ok(content) = Content::decode(drawing) else { return };
        let mut font = None;
        for Operation { operator, operands } in &content.operations {
            if self.text.len() > MOST_TEXT {
                return;
            }
            match operator.as_str() {
                "Tf" => font = operands.first().and_then(|name| fonts.get(name.as_name().ok()?)),
                "Td" | "TD" => self.step(operands.get(1).and_then(number).unwrap_or(0.0)),
                "Tm" | "T*" | "BT" | "ET" => self.line(),
                "Tj" | "TJ" => self.show(font, operands),
                "'" | "\"" => {
                    self.line();
                    self.show(font, operands.last().map(std::slice::from_ref).unwrap_or_default());
                }
                "Do" if depth < DEEPEST => self.within(operands, fonts, resources, depth),
                _ => {}
            }
        }
    }

    fn show(&mut self, font: Option<&Encoding<'d>>, operands: &[Object]) {
        for operand in operands {
            match operand {
                Object::Array(parts) => self.show(font, parts),
                Object::String(bytes, _) => {
                    let letters = font.and_then(|font| Document::decode_text(font, bytes).ok());
                    self.text.push_str(&letters.unwrap_or_default());
                }
                gap if number(gap).is_some_and(|gap| gap < -GAP) => self.word(),
                _ => {}
            }
        }
    }

    /// A drawing that the page repeats from elsewhere.
    fn within(&mut self, operands: &[Object], fonts: &Fonts<'d>, resources: Option<&'d Dictionary>, depth: u8) {
        let Some(form) = operands.first().and_then(|name| self.form(name.as_name().ok()?, resources?)) else { return };
        let Ok(drawing) = form.get_plain_content_with_limit(MOST_DRAWING) else {
            return;
        };
        let own = form.dict.get(b"Resources").and_then(|own| self.document.dereference(own)).ok();
        let own = own.and_then(|(_, own)| own.as_dict().ok());
        let named = own.and_then(|own| self.dictionary(own, b"Font"));
        let named = named.map(|named| {
            let of = |font: &'d Object| self.document.dereference(font).ok()?.1.as_dict().ok();
            named.iter().filter_map(|(name, font)| Some((name.clone(), of(font)?))).collect()
        });
        let named = named.map(|named| self.encodings(named));
        self.line();
        self.drawing(&drawing, named.as_ref().unwrap_or(fonts), own.or(resources), depth + 1);
        self.line();
    }

    fn form(&self, name: &[u8], resources: &'d Dictionary) -> Option<&'d Stream> {
        let object = self.dictionary(resources, b"XObject")?.get(name).ok()?;
        let form = self.document.dereference(object).ok()?.1.as_stream().ok()?;
        let is_form = form.dict.get(b"Subtype").and_then(Object::as_name).is_ok_and(|kind| kind == b"Form");
        is_form.then_some(form)
    }

    fn dictionary(&self, of: &'d Dictionary, key: &[u8]) -> Option<&'d Dictionary> {
        self.document.dereference(of.get(key).ok()?).ok()?.1.as_dict().ok()
    }

    /// To another place: on the same line or on another.
    fn step(&mut self, down: f32) {
        if down == 0.0 { self.word() } else { self.line() }
    }

    fn word(&mut self) {
        if !self.text.ends_with(char::is_whitespace) {
            self.text.push(' ');
        }
    }

    fn line(&mut self) {
        if !self.text.is_empty() && !self.text.ends_with('\n') {
            self.text.push('\n');
        }
    }
}

fn number(object: &Object) -> Option<f32> {
    object.as_float().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hostile::fixture;

    fn said(file: &[u8]) -> Option<String> {
        of(&Document::load_mem(file).unwrap())
    }

    #[test]
    fn words_and_lines_are_kept_apart() {
        assert_eq!(said(&fixture::saying(&["Maya Okafor", "3/14/1958"])).as_deref(), Some("Maya Okafor\n3/14/1958\n"));
        let moved = "BT /F1 12 Tf (Maya) Tj 40 0 Td [(Oka) 20 (for) -400 (born)] TJ (1958) ' ET\n";
        assert_eq!(said(&fixture::drawing(moved)).as_deref(), Some("Maya Okafor born\n1958\n"));
    }

    #[test]
    fn words_in_a_drawing_that_is_repeated_are_read() {
        let nested = fixture::drawing_within("/A Do", "BT /F1 9 Tf (Okafor) Tj ET /B Do", "BT /F1 9 Tf (Maya) Tj ET");
        assert_eq!(said(&nested).as_deref(), Some("Okafor\nMaya\n"));
        assert!(said(&fixture::drawing_within("/A Do", "/A Do", "")).is_none(), "one that repeats itself ends");
    }

    #[test]
    fn a_page_without_words_says_nothing() {
        assert_eq!(said(&fixture::valid()), None);
        assert_eq!(said(&fixture::drawing("0 0 100 100 re f\n")), None);
        assert_eq!(said(&fixture::drawing("BT (no font) Tj ET\n")), None);
    }

    #[test]
    fn no_more_is_said_than_fits() {
        let long = "BT /F1 12 Tf ".to_owned() + &"(0123456789) Tj ".repeat(20_000) + "ET\n";
        assert!(said(&fixture::drawing(&long)).is_some_and(|text| text.len() <= MOST_TEXT));
    }
}
