//! What the first pages of a PDF say, for the comparison of names and birth dates: words and lines in the order in
//! which the file draws them. A page that draws its words otherwise, or in a font that says nothing about its letters,
//! gives nothing; then a person reads.

use std::collections::BTreeMap;

use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Encoding, Object, ObjectId, Stream};

use super::widths::Widths;
use crate::hostile::MOST_TEXT;

/// The pages that are read.
const PAGES: usize = 5;
/// The most that the drawing of one page may unpack to, in bytes.
const MOST_DRAWING: usize = 4 * 1024 * 1024;
/// How deep drawings within drawings are followed.
const DEEPEST: u8 = 4;
/// A gap in a line, in parts of the font's size, from which on it parts words.
const GAP: f32 = 0.18;

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

/// A font: what its codes mean, and how wide they are drawn.
struct Font<'d> {
    letters: Encoding<'d>,
    widths: Option<Widths>,
}

type Fonts<'d> = BTreeMap<Vec<u8>, Font<'d>>;

/// Where the next letter is drawn, as far as that is known.
struct Pen<'f, 'd> {
    font: Option<&'f Font<'d>>,
    size: f32,
    /// What is added to each letter's width.
    spread: f32,
    /// How far it has come from where the line began; unknown with a font of unknown widths.
    gone: Option<f32>,
    /// Where the line began, and how much it is stretched.
    origin: Option<[f32; 3]>,
}

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
        let read = |font: &'d Dictionary| {
            let letters = font.get_font_encoding_with_limit(self.document, MOST_DRAWING).ok()?;
            Some(Font { letters, widths: Widths::of(self.document, font) })
        };
        fonts.into_iter().filter_map(|(name, font)| Some((name, read(font)?))).collect()
    }

    fn drawing(&mut self, drawing: &[u8], fonts: &Fonts<'d>, resources: Option<&'d Dictionary>, depth: u8) {
        let Ok(content) = Content::decode(drawing) else { return };
        let mut pen = Pen { font: None, size: 1.0, spread: 0.0, gone: None, origin: None };
        for Operation { operator, operands } in &content.operations {
            if self.text.len() > MOST_TEXT {
                return;
            }
            let at = |place: usize| operands.get(place).and_then(number).unwrap_or(0.0);
            match operator.as_str() {
                "Tf" => {
                    pen.font = operands.first().and_then(|name| fonts.get(name.as_name().ok()?));
                    pen.size = at(1).abs();
                }
                "Tc" => pen.spread = at(0),
                "Td" | "TD" => self.step(&mut pen, at(0), at(1)),
                "Tm" => self.jump(&mut pen, [at(4), at(5), at(0)]),
                "T*" | "BT" | "ET" => self.start(&mut pen),
                "Tj" | "TJ" => self.show(&mut pen, operands),
                "'" | "\"" => {
                    self.start(&mut pen);
                    self.show(&mut pen, operands.last().map(std::slice::from_ref).unwrap_or_default());
                }
                "Do" if depth < DEEPEST => self.within(operands, fonts, resources, depth),
                _ => {}
            }
        }
    }

    fn show(&mut self, pen: &mut Pen<'_, 'd>, operands: &[Object]) {
        for operand in operands {
            match operand {
                Object::Array(parts) => self.show(pen, parts),
                Object::String(bytes, _) => {
                    let letters = pen.font.and_then(|font| Document::decode_text(&font.letters, bytes).ok());
                    self.text.push_str(&letters.unwrap_or_default());
                    pen.draw(bytes);
                }
                gap => {
                    let gap = number(gap).unwrap_or(0.0) / -1_000.0;
                    pen.gone = pen.gone.map(|gone| gone + gap * pen.size);
                    if gap > GAP {
                        self.word();
                    }
                }
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

    /// To another place, from where the line began: on the same line or on another.
    fn step(&mut self, pen: &mut Pen<'_, 'd>, right: f32, down: f32) {
        if !is_same(down, 0.0) {
            return self.start(pen);
        }
        self.gap(pen, right);
        pen.origin = pen.origin.map(|[x, y, scale]| [x + right * scale, y, scale]);
    }

    /// To another place on the page.
    fn jump(&mut self, pen: &mut Pen<'_, 'd>, to: [f32; 3]) {
        match pen.origin {
            Some([x, y, scale]) if is_same(y, to[1]) && is_same(scale, to[2]) && !is_same(scale, 0.0) => {
                self.gap(pen, (to[0] - x) / scale);
            }
            _ => self.start(pen),
        }
        pen.origin = Some(to);
    }

    /// The next letter is drawn so far from where the line began: right behind the last one, or apart from it.
    fn gap(&mut self, pen: &mut Pen<'_, 'd>, right: f32) {
        match pen.gone.map(|gone| (right - gone) / pen.size.max(f32::EPSILON)) {
            Some(gap) if gap < -1.0 => self.line(),
            Some(gap) if gap < GAP => {}
            _ => self.word(),
        }
        pen.gone = Some(0.0);
    }

    fn start(&mut self, pen: &mut Pen<'_, 'd>) {
        self.line();
        (pen.gone, pen.origin) = (Some(0.0), None);
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

impl Pen<'_, '_> {
    fn draw(&mut self, letters: &[u8]) {
        let widths = self.font.and_then(|font| font.widths.as_ref());
        let drawn = widths.map(|widths| widths.measure(letters));
        self.gone =
            drawn.zip(self.gone).map(|((width, count), gone)| gone + width / 1_000.0 * self.size + count * self.spread);
    }
}

/// As far as an eye can tell.
fn is_same(one: f32, other: f32) -> bool {
    (one - other).abs() < 0.01
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
    fn a_word_that_is_drawn_in_pieces_stays_one() {
        // As browsers print: each piece goes where kerning puts it. Letters are half as wide as high.
        let kerned = "BT /F2 10 Tf 1 0 0 1 8 85 Tm (OKAFOR,) Tj 40 0 Td (MA) Tj 9.5 0 Td (Y) Tj 4.8 0 Td (A) Tj ET\n";
        assert_eq!(said(&fixture::drawing(kerned)).as_deref(), Some("OKAFOR, MAYA\n"));
        let moved = "BT /F2 10 Tf 1 0 0 1 8 85 Tm (Oka) Tj 1 0 0 1 23 85 Tm (for) Tj 1 0 0 1 60 85 Tm (born) Tj ET\n";
        assert_eq!(said(&fixture::drawing(moved)).as_deref(), Some("Okafor born\n"));
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
