//! How wide the letters of a font are: where one word ends and the next begins is drawn, not written.

use std::collections::HashMap;

use lopdf::{Dictionary, Document, Object};

/// The most letters of a font whose width is known.
const MOST: usize = 70_000;

/// The widths of a font's letters, in thousandths of its size.
#[derive(Debug)]
pub(super) struct Widths {
    is_wide: bool,
    known: HashMap<u32, f32>,
    other: f32,
}

impl Widths {
    /// Of a font with widths of its own; the fonts that every viewer has often come without.
    pub fn of(document: &Document, font: &Dictionary) -> Option<Self> {
        match font.get(b"Subtype").and_then(Object::as_name).ok()? {
            b"Type0" => {
                let fonts = array(document, font, b"DescendantFonts")?;
                Self::composite(document, document.dereference(fonts.first()?).ok()?.1.as_dict().ok()?)
            }
            // The widths of a drawn font are in a measure of its own.
            b"Type3" => None,
            _ => Self::simple(document, font),
        }
    }

    /// How wide these letters are drawn, in thousandths, and how many they are.
    pub fn measure(&self, letters: &[u8]) -> (f32, f32) {
        let step = if self.is_wide { 2 } else { 1 };
        letters.chunks(step).fold((0.0, 0.0), |(width, count), code| {
            let code = code.iter().fold(0, |code, byte| code << 8 | u32::from(*byte));
            (width + self.known.get(&code).copied().unwrap_or(self.other), count + 1.0)
        })
    }

    fn simple(document: &Document, font: &Dictionary) -> Option<Self> {
        let first = code(font.get(b"FirstChar").ok()?)?;
        let widths = array(document, font, b"Widths")?;
        let known = (first..).zip(widths).take(256).filter_map(|(code, width)| Some((code, number(document, width)?)));
        Some(Self { is_wide: false, known: known.collect(), other: 500.0 })
    }

    /// ISO 32000-2, 9.7.4.3: `first [width …]` and `first last width`, in any mixture.
    fn composite(document: &Document, font: &Dictionary) -> Option<Self> {
        let mut known = HashMap::new();
        let mut rest = array(document, font, b"W")?.as_slice();
        while let [first, second, more @ ..] = rest
            && known.len() < MOST
        {
            let first = code(first)?;
            let second = document.dereference(second).ok()?.1;
            if let Ok(widths) = second.as_array() {
                known.extend((first..).zip(widths).filter_map(|(code, width)| Some((code, number(document, width)?))));
                rest = more;
            } else {
                let (last, [width, more @ ..]) = (code(second)?, more) else { break };
                let width = number(document, width)?;
                known.extend((first..=last).take(MOST).map(|code| (code, width)));
                rest = more;
            }
        }
        let other = font.get(b"DW").ok().and_then(|width| number(document, width)).unwrap_or(1_000.0);
        Some(Self { is_wide: true, known, other })
    }
}

fn array<'d>(document: &'d Document, of: &'d Dictionary, key: &[u8]) -> Option<&'d Vec<Object>> {
    document.dereference(of.get(key).ok()?).ok()?.1.as_array().ok()
}

fn number(document: &Document, object: &Object) -> Option<f32> {
    document.dereference(object).ok()?.1.as_float().ok()
}

fn code(object: &Object) -> Option<u32> {
    object.as_i64().ok().and_then(|code| u32::try_from(code).ok())
}
