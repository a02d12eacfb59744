//! Ids: 128 random bits with a kind, so that a result's id cannot stand where a patient's is wanted.

use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::str::FromStr;

use data_encoding::{Encoding, Specification};

use super::clock::Timestamp;
use super::random::Entropy;

/// Names a row of kind `K`. Random, so that knowing one says nothing about another.
pub struct Id<K> {
    bits: [u8; 16],
    kind: PhantomData<fn() -> K>,
}

/// A kind of thing that paths name.
pub trait InPaths {
    /// What stands there between braces.
    const NAME: &'static str;
}

/// Declares the kinds of things that have ids, each with the name of its id, and where paths name it, the name there.
macro_rules! kinds {
    ($($(#[$about:meta])+ $kind:ident, $id:ident $(in $name:literal)?;)+) => {
        /// The kinds of things that have ids.
        pub mod kind {
            $(
                $(#[$about])+
                #[derive(Debug)]
                pub enum $kind {}
                $(
                    impl super::InPaths for $kind {
                        const NAME: &'static str = $name;
                    }
                )?
            )+
        }
        $(
            #[doc = concat!("Names a [`kind::", stringify!($kind), "`].")]
            pub type $id = Id<kind::$kind>;
        )+
    };
}
kinds! {
    /// A patient, whose chart it is.
    Patient, PatientId in "patient";
    /// Somebody's login: a patient's or proxy's, or a member of staff's.
    Account, AccountId in "account";
    /// A result in a chart.
    Result, ResultId in "result";
    /// An activation code of a chart.
    Activation, ActivationId;
    /// An invitation of a member of staff.
    Invitation, InvitationId;
    /// A signed-in browser. Its id is for lists, and never its token.
    Session, SessionId in "session";
    /// A request to the server, as shown on an error page and written to the trail.
    Request, RequestId;
    /// An attachment's file in `objects/`.
    Object, ObjectId;
    /// A second factor, or a passkey.
    Factor, FactorId in "factor";
    /// A browser in which somebody has signed in before.
    Device, DeviceId in "device";
    /// An e-mail address or a mobile phone's number of a login.
    Address, AddressId;
    /// A recovery that the front desk began.
    Recovery, RecoveryId in "recovery";
    /// An e-mail or text that waits, was sent, or could not be.
    Notice, NoticeId in "notice";
    /// A file that a laboratory sent.
    LaboratoryFile, LaboratoryFileId in "lab_file";
    /// One patient's part of a laboratory's message.
    LaboratoryMessage, LaboratoryMessageId in "lab_message";
    /// A code that makes somebody a proxy.
    ProxyInvitation, ProxyInvitationId in "invitation";
    /// A file that was brought and waits for words.
    Staged, StagedId in "staged";
    /// A chart opened for a reason, by staff outside its care team.
    Opening, OpeningId in "opening";
    /// A value of a result.
    Value, ValueId in "value";
    /// A personal goal range of a patient.
    Goal, GoalId in "goal";
    /// A point above which somebody acts, on a patient's bars.
    ActMark, ActMarkId in "act_mark";
    /// A result outside the limits of danger, which somebody was told of.
    Alert, AlertId;
    /// A test on the list of those to hold.
    HeldTest, HeldTestId in "held_test";
    /// A time for which a clinician covers.
    Cover, CoverId in "cover";
    /// A time for which somebody is away.
    Absence, AbsenceId in "absence";
    /// Days on which the clinic is closed.
    Closure, ClosureId in "closure";
    /// What a clinician said about a result.
    Review, ReviewId;
}

impl<K> Id<K> {
    /// A fresh id.
    pub fn random(entropy: &Entropy) -> Self {
        Self::from_bits(entropy.bytes())
    }

    /// A fresh id behind all of earlier milliseconds: 48 bits of time and 80 random ones, in the order of RFC 9562, 5.7.
    /// For what machines bring by the hundred thousand, so that it is written where the last of it was. It tells when it
    /// was made: never for what a patient may not know of yet.
    pub fn in_order(now: Timestamp, entropy: &Entropy) -> Self {
        let (mut bits, time) = (entropy.bytes::<16>(), now.as_millisecond().to_be_bytes());
        bits[..6].copy_from_slice(&time[2..]);
        Self::from_bits(bits)
    }

    /// The id with these bits, as a row keeps them.
    pub const fn from_bits(bits: [u8; 16]) -> Self {
        Self { bits, kind: PhantomData }
    }

    /// The bits, as a row keeps them.
    pub const fn bits(&self) -> &[u8; 16] {
        &self.bits
    }
}

/// Ids as a list in JSON, for a statement's `json_each` and `unhex`.
pub fn as_json<'i, K: 'i>(ids: impl IntoIterator<Item = &'i Id<K>>) -> String {
    let named: Vec<String> =
        ids.into_iter().map(|id| format!("\"{}\"", data_encoding::HEXUPPER.encode(id.bits()))).collect();
    format!("[{}]", named.join(","))
}

/// Crockford's base 32 in lower case: 26 characters, none of which look like another.
/// Built once, since every link on every page is written with it.
pub fn crockford() -> &'static Encoding {
    static ENCODING: std::sync::LazyLock<Encoding> = std::sync::LazyLock::new(|| {
        let mut specification = Specification::new();
        specification.symbols.push_str("0123456789abcdefghjkmnpqrstvwxyz");
        specification.translate.from.push_str("ABCDEFGHJKMNPQRSTVWXYZoOiIlL");
        specification.translate.to.push_str("abcdefghjkmnpqrstvwxyz001111");
        specification.encoding().unwrap_or(data_encoding::BASE32_DNSSEC)
    });
    &ENCODING
}

impl<K> fmt::Display for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = [0; 26];
        crockford().encode_mut(&self.bits, &mut text);
        f.write_str(str::from_utf8(&text).unwrap_or_default())
    }
}

impl<K> maud::Render for Id<K> {
    fn render_to(&self, buffer: &mut String) {
        use fmt::Write as _;
        _ = write!(buffer, "{self}");
    }
}

/// The text names no id.
#[derive(Debug, thiserror::Error)]
#[error("this is not an id")]
pub struct NotAnId;

impl<K> FromStr for Id<K> {
    type Err = NotAnId;

    /// Accepts just the form that `Display` writes: two spellings of one id would be two addresses of one page.
    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let bits = crockford().decode(text.as_bytes()).map_err(|_| NotAnId)?;
        let id = Self::from_bits(bits.try_into().map_err(|_| NotAnId)?);
        if id.to_string() == text { Ok(id) } else { Err(NotAnId) }
    }
}

impl<K> fmt::Debug for Id<K> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(self, f)
    }
}

impl<K> Clone for Id<K> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<K> Copy for Id<K> {}

impl<K> PartialEq for Id<K> {
    fn eq(&self, other: &Self) -> bool {
        self.bits == other.bits
    }
}

impl<K> Eq for Id<K> {}

impl<K> PartialOrd for Id<K> {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl<K> Ord for Id<K> {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        self.bits.cmp(&other.bits)
    }
}

impl<K> Hash for Id<K> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.bits.hash(state);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_reads_back_as_it_was_written() {
        let id = PatientId::random(&Entropy::seeded(1));
        assert_eq!(id.to_string().parse::<PatientId>().ok(), Some(id));
    }

    #[test]
    fn only_one_spelling_names_an_id() {
        let text = PatientId::random(&Entropy::seeded(1)).to_string();
        assert!(text.to_uppercase().parse::<PatientId>().is_err());
        assert!(text[1..].parse::<PatientId>().is_err());
        assert!("../../etc/passwd".parse::<PatientId>().is_err());
    }
}
