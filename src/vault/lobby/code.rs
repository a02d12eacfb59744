//! Codes on paper: four characters that find the row, twelve that prove the sheet (60 random bits, hashed with
//! Argon2id). Crockford's alphabet: no letter looks like another.

use crate::kit::id::crockford;
use crate::kit::random::Entropy;
use crate::kit::secret::Secret;
use crate::vault::Vault;
use crate::vault::fault::Fault;

const SELECTOR: usize = 4;
const LENGTH: usize = 16;

/// A code as somebody typed it, or as a sheet prints it.
#[derive(Clone, Debug)]
pub struct Code(Secret);

impl Code {
    pub(super) fn fresh(entropy: &Entropy) -> Self {
        let letters = crockford().encode(&entropy.bytes::<10>());
        Self(Secret::new(letters.to_uppercase()))
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
        let code = Code::fresh(self.entropy());
        let verifier_hash = self.hasher().hash(&code.verifier()).await?;
        Ok(FreshCode { selector: code.selector().to_owned(), verifier_hash, code })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_read_however_it_is_typed() {
        let code = Code::fresh(&Entropy::seeded(1));
        let printed = code.grouped().reveal().to_owned();
        let sloppy = printed.to_lowercase().replace('-', " \u{a0}").replace('0', "o").replace('1', "l");
        assert_eq!(Code::typed(&sloppy).map(|code| code.grouped().reveal().to_owned()), Some(printed));
    }

    #[test]
    fn what_is_too_short_or_has_other_letters_is_no_code() {
        assert!(Code::typed("ABCD-EFGH-JKMN").is_none());
        assert!(Code::typed("ABCD-EFGH-JKMN-PQRU").is_none());
        assert!(Code::typed("").is_none());
    }
}
