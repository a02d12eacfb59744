//! Character sets, as a head declares them (MSH-18, table 0211) and as senders spell them.

use std::borrow::Cow;

use encoding_rs::{BIG5, EUC_KR, Encoding, GB18030, ISO_2022_JP, SHIFT_JIS, WINDOWS_1252};

/// In which set the bytes of a message are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Set {
    /// UTF-8, or nothing was said: a byte that is none of it is read as the west wrote it.
    Unicode,
    /// Another set that we know.
    Other(&'static Encoding),
    /// One that we do not: what is not of ASCII cannot be read.
    Unknown,
}

impl Set {
    /// The set of this name; a sender may write the standard's word or the world's.
    pub fn named(name: &str) -> Self {
        let bare: String = name.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_ascii_uppercase();
        let part = bare.strip_prefix("ISO").unwrap_or(&bare).strip_prefix("8859");
        match bare.as_str() {
            "" | "ASCII" | "USASCII" | "ISOIR6" | "ISOIR192" | "UTF8" => Self::Unicode,
            _ if bare.starts_with("UNICODE") => Self::Unicode,
            "ISOIR14" | "JISX0201" => Self::Other(SHIFT_JIS),
            "ISOIR87" | "JISX0208" => Self::Other(ISO_2022_JP),
            "KSX1001" => Self::Other(EUC_KR),
            "BIG5" => Self::Other(BIG5),
            "ANSI" => Self::Other(WINDOWS_1252),
            _ if bare.starts_with("GB18030") => Self::Other(GB18030),
            _ => {
                part.map_or_else(|| Self::labelled(name, &bare), |part| Self::labelled(&format!("iso-8859-{part}"), ""))
            }
        }
    }

    /// The set of a list of names: the first that has signs of its own. A sender that names ASCII before another set
    /// writes in the other.
    pub fn of_list<'n>(names: impl Iterator<Item = &'n str>) -> Self {
        names.take(MOST_SETS).map(Self::named).find(|set| *set != Self::Unicode).unwrap_or(Self::Unicode)
    }

    fn labelled(name: &str, bare: &str) -> Self {
        let forms = [("WINDOWS", "windows"), ("CP", "windows"), ("ISOIR", "iso-ir")];
        let other = forms.iter().find_map(|(form, label)| Some(format!("{label}-{}", bare.strip_prefix(form)?)));
        let found = Encoding::for_label(name.trim().as_bytes())
            .or_else(|| Encoding::for_label(other?.as_bytes()))
            .or_else(|| Encoding::for_label(bare.as_bytes()));
        found.map_or(Self::Unknown, Self::Other)
    }

    /// What bytes say. UTF-8 is believed where it holds, whatever the message declares: no other text reads as UTF-8 by
    /// chance.
    pub fn decode(self, bytes: &[u8]) -> Cow<'_, str> {
        let whole = std::str::from_utf8(bytes);
        match (self, whole) {
            // It is written in signs of ASCII alone.
            (Self::Other(set), _) if set == ISO_2022_JP && bytes.contains(&0x1B) => {
                set.decode_without_bom_handling(bytes).0
            }
            (_, Ok(text)) => Cow::Borrowed(text),
            (Self::Other(set), Err(_)) => set.decode_without_bom_handling(bytes).0,
            (Self::Unicode, Err(_)) => {
                Cow::Owned(mended(bytes, |stray| WINDOWS_1252.decode_without_bom_handling(stray).0))
            }
            (Self::Unknown, Err(_)) => Cow::Owned(bytes.iter().map(|byte| ascii(*byte)).collect()),
        }
    }
}

impl Set {
    /// What bytes say that an escape spells: they are of this set, and of no other.
    pub fn spell(self, bytes: &[u8]) -> Cow<'_, str> {
        match self {
            Self::Other(set) => set.decode_without_bom_handling(bytes).0,
            Self::Unicode | Self::Unknown => self.decode(bytes),
        }
    }
}

/// More than a message is written in.
const MOST_SETS: usize = 8;

/// What holds as UTF-8 as that, and each stray byte by itself: one cut sign spoils no other.
fn mended(bytes: &[u8], stray: impl Fn(&[u8]) -> Cow<'_, str>) -> String {
    let mut text = String::with_capacity(bytes.len() + bytes.len() / 8);
    for chunk in bytes.utf8_chunks() {
        text.push_str(chunk.valid());
        text.push_str(&stray(chunk.invalid()));
    }
    text
}

const fn ascii(byte: u8) -> char {
    if byte.is_ascii() { byte as char } else { char::REPLACEMENT_CHARACTER }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_are_known_by_the_names_that_senders_write() {
        let said = |name: &str, bytes: &[u8]| Set::named(name).decode(bytes).into_owned();
        for name in ["8859/2", "ISO-8859-2", "iso8859-2", "ISO 8859/2", "latin2", "ISO IR101", "iso-ir-101"] {
            assert_eq!(said(name, b"\xaf\xf3\xb3\xe6 \xbcle"), "Żółć źle", "{name}");
        }
        assert_eq!(said("8859/15", b"\xa4 \xbcuvre"), "€ Œuvre");
        assert_eq!(said("8859/5", b"\xb0"), "А");
        assert_eq!(said("8859/7", b"\xe1"), "α");
        for name in ["WINDOWS-1251", "CP1251", "cp-1251", "windows 1251"] {
            assert_eq!(said(name, b"\xc0"), "А", "{name}");
        }
        assert_eq!(said("GB 18030-2000", b"\xcc\xc7"), "糖");
        assert_eq!(said("BIG-5", b"\xa6\xe5"), "血");
        assert_eq!(said("KS X 1001", b"\xc7\xf7"), "혈");
        assert_eq!(said("ISO IR87", b"\x1b$B7l\x1b(B 5"), "血 5");
        for name in ["", "ASCII", "8859/1", "ISO IR100", "ANSI", "UNICODE UTF-8"] {
            assert_eq!(said(name, b"\xb5mol \x80"), "µmol €", "{name}");
        }
    }

    #[test]
    fn a_set_behind_ascii_counts() {
        for (list, set) in [("ASCII~8859/2", "8859/2"), ("~ISO IR87", "ISO IR87"), ("8859/5~8859/1", "8859/5")] {
            assert_eq!(Set::of_list(list.split('~')), Set::named(set), "{list}");
        }
        for list in ["", "ASCII", "UNICODE UTF-8~ASCII"] {
            assert_eq!(Set::of_list(list.split('~')), Set::Unicode, "{list}");
        }
    }

    #[test]
    fn one_stray_byte_spoils_no_other_sign() {
        assert_eq!(Set::Unicode.decode(b"\xc2\xb5mol ni\xf1o \xc3\xb1"), "µmol niño ñ");
        assert_eq!(Set::named("8859/2").decode("Żółć".as_bytes()), "Żółć", "it is UTF-8, whatever it is called");
    }

    #[test]
    fn a_set_that_we_do_not_know_leaves_a_mark() {
        for name in ["CNS 11643-1992", "ISO IR159", "CP850", "8859/12", "EBCDIC"] {
            assert_eq!(Set::named(name), Set::Unknown, "{name}");
        }
        assert_eq!(Set::Unknown.decode(b"K\xfc 5"), "K\u{fffd} 5");
    }
}
