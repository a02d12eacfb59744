//! The clinic's brand colour: read, measured, refused when too faint, lightened for dark mode.
//!
//! Contrast is WCAG 2.2's (success criterion 1.4.3): 4.5:1 for text.

/// The page in light mode; `--paper` in `assets/style.css`. Darker than the cards, so the stricter of the two.
const LIGHT_PAPER: Colour = Colour { red: 0xfa, green: 0xf7, blue: 0xf2 };
/// The cards in dark mode; `--card` in `assets/style.css`. Lighter than the page, so the stricter of the two.
const DARK_CARD: Colour = Colour { red: 0x20, green: 0x26, blue: 0x28 };
/// The least contrast of text, WCAG 2.2 AA.
const LEAST: f64 = 4.5;
/// What the variant for dark mode aims at: just enough is tiring on a dark page.
const COMFORTABLE: f64 = 6.5;
/// Where the brightest part of the variant for dark mode starts, of 255.
const BRIGHT: u16 = 165;

/// A colour of the screen, sRGB.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Colour {
    red: u8,
    green: u8,
    blue: u8,
}

/// The clinic's colour as pages use it, as `--accent` in light and in dark mode. Made by [`accent`].
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Accent {
    /// For light mode, as `#rrggbb`.
    pub light: String,
    /// For dark mode, as `#rrggbb`.
    pub dark: String,
}

impl Default for Accent {
    /// A calm green, until the clinic chooses its own colour.
    fn default() -> Self {
        Self { light: "#1f5f5b".to_owned(), dark: "#62b9b3".to_owned() }
    }
}

/// The colour cannot be read on a page, or is no colour at all.
#[derive(Clone, Copy, Debug, PartialEq, thiserror::Error)]
#[error("not a colour that can be read on a light page")]
pub struct TooFaint {
    /// Its contrast against the light page; `None` when the text is not of the form `#rrggbb`.
    pub contrast: Option<f64>,
}

impl Colour {
    /// Reads `#rrggbb`; spaces around it are forgiven.
    pub fn parse(hex: &str) -> Option<Self> {
        let digits = hex.trim().strip_prefix('#')?;
        if digits.len() != 6 || !digits.bytes().all(|b| b.is_ascii_hexdigit()) {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(digits.get(at..at + 2)?, 16).ok();
        Some(Self { red: part(0)?, green: part(2)?, blue: part(4)? })
    }

    /// The colour as `#rrggbb`, in lower case.
    pub fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.red, self.green, self.blue)
    }

    /// WCAG's contrast ratio, 1.0 to 21.0, the same both ways.
    pub fn contrast(self, other: Self) -> f64 {
        let (one, other) = (self.luminance(), other.luminance());
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    fn luminance(self) -> f64 {
        let linear = |part: u8| {
            let part = f64::from(part) / 255.0;
            if part <= 0.040_45 { part / 12.92 } else { ((part + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.red) + 0.7152 * linear(self.green) + 0.0722 * linear(self.blue)
    }

    /// The colour as bright as its hue allows without glaring: mixing white into a dark colour would make it grey.
    fn brighter(self) -> Self {
        let brightest = u16::from(self.red.max(self.green).max(self.blue));
        let scale = |part: u8| match brightest {
            1..BRIGHT => u8::try_from(u16::from(part) * BRIGHT / brightest).unwrap_or(u8::MAX),
            _ => part,
        };
        Self { red: scale(self.red), green: scale(self.green), blue: scale(self.blue) }
    }

    /// The colour with so many fortieths of white in it.
    fn lighter(self, fortieths: u16) -> Self {
        let mix = |part: u8| {
            let part = u16::from(part);
            u8::try_from(part + (255 - part) * fortieths / 40).unwrap_or(u8::MAX)
        };
        Self { red: mix(self.red), green: mix(self.green), blue: mix(self.blue) }
    }
}

/// The brand colour for both modes. Refused below 4.5:1 against the light page, since links and white button text
/// need as much; lightened for dark mode until it can be read there.
pub fn accent(hex: &str) -> Result<Accent, TooFaint> {
    let colour = Colour::parse(hex).ok_or(TooFaint { contrast: None })?;
    let contrast = colour.contrast(LIGHT_PAPER);
    if contrast < LEAST {
        return Err(TooFaint { contrast: Some(contrast) });
    }
    let bright = colour.brighter();
    let dark = (0..40).map(|step| bright.lighter(step)).find(|dark| dark.contrast(DARK_CARD) >= COMFORTABLE);
    Ok(Accent { light: colour.hex(), dark: dark.unwrap_or(bright.lighter(40)).hex() })
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: &str = include_str!("../../assets/style.css");

    #[test]
    fn colours_are_read_and_written() {
        assert_eq!(Colour::parse(" #1F5f5b ").map(Colour::hex), Some("#1f5f5b".to_owned()));
        for wrong in ["", "#fff", "1f5f5b", "#1f5f5bb", "#1f5f5g", "#+1+1+1", "#é1234"] {
            assert_eq!(Colour::parse(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn contrast_is_the_one_of_wcag() {
        let (black, white) = (Colour::parse("#000000").unwrap(), Colour::parse("#ffffff").unwrap());
        assert!((black.contrast(white) - 21.0).abs() < 0.001);
        assert!((Colour::parse("#767676").unwrap().contrast(white) - 4.54).abs() < 0.01);
    }

    #[test]
    fn faint_colours_are_refused_with_their_contrast() {
        assert!(matches!(accent("#ffd400"), Err(TooFaint { contrast: Some(ratio) }) if ratio < 2.0));
        assert_eq!(accent("yellow"), Err(TooFaint { contrast: None }));
    }

    #[test]
    fn every_accepted_colour_can_be_read_in_both_modes() {
        let white = Colour::parse("#ffffff").unwrap();
        for hex in ["#1f5f5b", "#000000", "#0b3d91", "#8a1c3b", "#6b21a8", "#b00020", "#0000ff", "#7a4b00"] {
            let Accent { light, dark } = accent(hex).unwrap();
            let (light, dark) = (Colour::parse(&light).unwrap(), Colour::parse(&dark).unwrap());
            assert!(light.contrast(white) >= LEAST && light.contrast(LIGHT_PAPER) >= LEAST, "{hex} in light mode");
            assert!(dark.contrast(DARK_CARD) >= LEAST, "{hex} in dark mode");
        }
        assert_eq!(accent(&Accent::default().light), Ok(Accent::default()));
    }

    #[test]
    fn the_measured_backgrounds_are_those_of_the_stylesheet() {
        assert!(STYLE.contains(&format!("--paper: {}", LIGHT_PAPER.hex())));
        assert!(STYLE.contains(&format!("--card: {}", DARK_CARD.hex())));
        assert!(STYLE.contains(&format!("--accent: {}", Accent::default().light)));
        assert!(STYLE.contains(&format!("--accent: {}", Accent::default().dark)));
    }
}
