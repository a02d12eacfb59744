//! Codes on paper: four characters that find the row, twelve that prove the sheet (60 random bits, hashed with
//! Argon2id). Crockford's alphabet: no letter looks like another. The first sign says of what kind a code is, so that a
//! field can say whose code was typed into it: B of a backup code, R of the desk's one-time code, any other of a sheet.

use crate::kit::id::crockford;
use crate::kit::random::Entropy;
use crate::kit::secret::Secret;
use crate::vault::lobby::Door;
use crate::vault::{Fault, Vault};

const SELECTOR: usize = 4;
const LENGTH: usize = 16;

/// A code as somebody typed it, or as a sheet prints it.
#[derive(Clone, Debug)]
pub struct Code(Secret);

/// What a code is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeKind {
    /// A sheet, a mailed link or an invitation: it begins an account.
    Sheet,
    /// The one-time code from the clinic, for somebody who lost everything.
    Desk,
    /// One of the ten backup codes.
    Backup,
}

impl CodeKind {
    const fn of(first: u8) -> Self {
        match first {
            b'B' => Self::Backup,
            b'R' => Self::Desk,
            _ => Self::Sheet,
        }
    }
}

impl Code {
    pub(super) fn fresh(entropy: &Entropy, kind: CodeKind) -> Self {
        let mut letters = crockford().encode(&entropy.bytes::<10>()).to_uppercase();
        match kind {
            CodeKind::Backup => letters.replace_range(..1, "B"),
            CodeKind::Desk => letters.replace_range(..1, "R"),
            // Thirty of 32 signs are free: the next draw nearly always has one.
            CodeKind::Sheet if CodeKind::of(letters.as_bytes()[0]) != kind => return Self::fresh(entropy, kind),
            CodeKind::Sheet => {}
        }
        Self(Secret::new(letters))
    }

    /// Reads `ABCD-…` or `3: ABCD-…`: a code, before it perhaps a backup code's number from 1 to 10.
    pub fn numbered(text: &str) -> Option<(Option<u8>, Self)> {
        let letters: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
        let digits = letters.len().checked_sub(LENGTH).filter(|digits| *digits <= 2)?;
        let (number, code) = letters.split_at_checked(digits)?;
        let number = match number {
            "" => None,
            number => Some(number.parse().ok().filter(|number| (1..=10).contains(number))?),
        };
        Self::typed(code).map(|code| (number, code))
    }

    /// What somebody typed is a code of, where it has a code's shape. Only backup codes have numbers.
    pub fn kind_of(text: &str) -> Option<CodeKind> {
        Self::numbered(text).map(|(number, code)| number.map_or_else(|| code.kind(), |_| CodeKind::Backup))
    }

    /// What it is for, by its first sign.
    pub fn kind(&self) -> CodeKind {
        CodeKind::of(self.0.reveal().as_bytes()[0])
    }

    /// Reads what somebody typed: any case, any spaces and dashes, O for 0, I or L for 1.
    pub fn typed(text: &str) -> Option<Self> {
        let letters: String = text.chars().filter(|c| c.is_alphanumeric()).collect();
        let bits = crockford().decode(letters.as_bytes()).ok().filter(|_| letters.len() == LENGTH)?;
        Some(Self(Secret::new(crockford().encode(&bits).to_uppercase())))
    }

    /// In groups of four, for the sheet.
    pub fn grouped(&self) -> Secret {
        let groups: Vec<&str> = (0..LENGTH / 4).map(|group| &self.0.reveal()[group * 4..group * 4 + 4]).collect();
        Secret::new(groups.join("-"))
    }

    pub(super) fn selector(&self) -> &str {
        &self.0.reveal()[..SELECTOR]
    }

    pub(super) fn verifier(&self) -> Secret {
        Secret::new(&self.0.reveal()[SELECTOR..])
    }
}

/// A new code, and what the database keeps of it.
#[derive(Clone, Debug)]
pub struct FreshCode {
    /// To be shown once.
    pub code: Code,
    /// Finds the row.
    pub selector: String,
    /// Proves the sheet.
    pub verifier_hash: String,
}

impl Vault {
    /// Makes a code for a sheet.
    pub async fn fresh_code(&self) -> Result<FreshCode, Fault> {
        self.code_of(CodeKind::Sheet).await
    }

    /// Makes a one-time code for somebody who lost everything.
    pub(super) async fn fresh_desk_code(&self) -> Result<FreshCode, Fault> {
        self.code_of(CodeKind::Desk).await
    }

    async fn code_of(&self, kind: CodeKind) -> Result<FreshCode, Fault> {
        let code = Code::fresh(self.entropy(), kind);
        let verifier_hash = Door::of(self).hasher().hash(&code.verifier()).await?;
        Ok(FreshCode { selector: code.selector().to_owned(), verifier_hash, code })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let code = Code::fresh(&Entropy::seeded(1), CodeKind::Sheet);
        let printed = code.grouped().reveal().to_owned();
        let sloppy = printed.to_lowercase().replace('-', " \u{a0}").replace('0', "o").replace('1', "l");
        assert_eq!(Code::typed(&sloppy).map(|code| code.grouped().reveal().to_owned()), Some(printed));
    }

    #[test]
    fn the_first_sign_says_what_a_code_is_for() {
        let entropy = Entropy::seeded(2);
        for kind in [CodeKind::Sheet, CodeKind::Desk, CodeKind::Backup] {
            for _ in 0..200 {
                let printed = Code::fresh(&entropy, kind).grouped().reveal().to_lowercase();
                assert_eq!(Code::typed(&printed).map(|code| code.kind()), Some(kind), "{printed}");
            }
        }
    }

    #[test]
    fn a_backup_code_is_read_with_its_number_and_without() {
        let read = |text| Code::numbered(text).map(|(number, code)| (number, code.grouped().reveal().to_owned()));
        let printed = || "BBCD-EFGH-JKMN-PQRS".to_owned();
        for (typed, number) in [
            (" 10:  bbcd-efgh jkmn-pqrs", Some(10)),
            ("3. BBCD EFGH JKMN PQRS", Some(3)),
            ("(3) bbcdefghjkmnpqrs", Some(3)),
            ("BBCD-EFGH-JKMN-PQRS\u{200b}", None),
        ] {
            assert_eq!(read(typed), Some((number, printed())), "{typed}");
        }
        for no_code in ["123 456", "11: BBCD-EFGH-JKMN-PQRS", "0: BBCD-EFGH-JKMN-PQRS", "BBCD-EFGH-JKMN", ""] {
            assert_eq!(read(no_code), None, "{no_code}");
        }
        assert_eq!(Code::kind_of("3: ABCD-EFGH-JKMN-PQRS"), Some(CodeKind::Backup));
        assert_eq!(Code::kind_of("RBCD-EFGH-JKMN-PQRS"), Some(CodeKind::Desk));
        assert_eq!(Code::kind_of("123456"), None);
    }

    #[test]
    fn what_is_too_short_or_has_other_letters_is_no_code() {
        assert!(Code::typed("ABCD-EFGH-JKMN").is_none());
        assert!(Code::typed("ABCD-EFGH-JKMN-PQRU").is_none());
        assert!(Code::typed("").is_none());
    }
}
