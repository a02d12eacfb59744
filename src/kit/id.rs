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

/// The kinds of things that have ids.
pub mod kind {
    /// A patient, whose chart it is.
    #[derive(Debug)]
    pub enum Patient {}
    /// Somebody's login: a patient's or proxy's, or a member of staff's.
    #[derive(Debug)]
    pub enum Account {}
    /// A result in a chart.
    #[derive(Debug)]
    pub enum Result {}
    /// An activation code of a chart.
    #[derive(Debug)]
    pub enum Activation {}
    /// An invitation of a member of staff.
    #[derive(Debug)]
    pub enum Invitation {}
    /// A signed-in browser.
    #[derive(Debug)]
    pub enum Session {}
    /// A request to the server, as shown on an error page and written to the trail.
    #[derive(Debug)]
    pub enum Request {}
    /// An attachment's file in `objects/`.
    #[derive(Debug)]
    pub enum Object {}
    /// A second factor, or a passkey.
    #[derive(Debug)]
    pub enum Factor {}
    /// A browser in which somebody has signed in before.
    #[derive(Debug)]
    pub enum Device {}
    /// An e-mail address or a mobile phone's number of a login.
    #[derive(Debug)]
    pub enum Address {}
    /// A recovery that the front desk began.
    #[derive(Debug)]
    pub enum Recovery {}
    /// An e-mail or text that waits, was sent, or could not be.
    #[derive(Debug)]
    pub enum Notice {}
    /// A file that a laboratory sent.
    #[derive(Debug)]
    pub enum LaboratoryFile {}
    /// One patient's part of a laboratory's message.
    #[derive(Debug)]
    pub enum LaboratoryMessage {}
    /// A code that makes somebody a proxy.
    #[derive(Debug)]
    pub enum ProxyInvitation {}
    /// A file that was brought and waits for words.
    #[derive(Debug)]
    pub enum Staged {}
    /// A chart opened for a reason, by staff outside its care team.
    #[derive(Debug)]
    pub enum Opening {}
    /// A value of a result.
    #[derive(Debug)]
    pub enum Value {}
    /// A personal goal range of a patient.
    #[derive(Debug)]
    pub enum Goal {}
    /// A point above which somebody acts, on a patient's bars.
    #[derive(Debug)]
    pub enum ActMark {}
    /// A result outside the limits of danger, which somebody was told of.
    #[derive(Debug)]
    pub enum Alert {}
    /// A test on the list of those to hold.
    #[derive(Debug)]
    pub enum HeldTest {}
    /// A time for which a clinician covers.
    #[derive(Debug)]
    pub enum Cover {}
    /// Days on which the clinic is closed.
    #[derive(Debug)]
    pub enum Closure {}
    /// What a clinician said about a result.
    #[derive(Debug)]
    pub enum Review {}
}

/// A patient's id.
pub type PatientId = Id<kind::Patient>;
/// A login's id.
pub type AccountId = Id<kind::Account>;
/// A result's id.
pub type ResultId = Id<kind::Result>;
/// A laboratory's file's id.
pub type LaboratoryFileId = Id<kind::LaboratoryFile>;
/// A laboratory's message's id.
pub type LaboratoryMessageId = Id<kind::LaboratoryMessage>;
/// An activation code's id.
pub type ActivationId = Id<kind::Activation>;
/// A staff invitation's id.
pub type InvitationId = Id<kind::Invitation>;
/// A session's id, for lists of sessions; never its token.
pub type SessionId = Id<kind::Session>;
/// A request's id.
pub type RequestId = Id<kind::Request>;
/// The name of a file in `objects/`.
pub type ObjectId = Id<kind::Object>;
/// A factor's id.
pub type FactorId = Id<kind::Factor>;
/// A known device's id.
pub type DeviceId = Id<kind::Device>;
/// The id of a login's address.
pub type AddressId = Id<kind::Address>;
/// A recovery's id.
pub type RecoveryId = Id<kind::Recovery>;
/// A notice's id.
pub type NoticeId = Id<kind::Notice>;
/// A proxy invitation's id.
pub type ProxyInvitationId = Id<kind::ProxyInvitation>;
/// A staged file's id.
pub type StagedId = Id<kind::Staged>;
/// The id of an opening for a reason.
pub type OpeningId = Id<kind::Opening>;
/// A value's id.
pub type ValueId = Id<kind::Value>;
/// A goal range's id.
pub type GoalId = Id<kind::Goal>;
/// The id of a point above which somebody acts.
pub type ActMarkId = Id<kind::ActMark>;
/// The id of a word about a critical result.
pub type AlertId = Id<kind::Alert>;
/// The id of a test to hold.
pub type HeldTestId = Id<kind::HeldTest>;
/// The id of a time of cover.
pub type CoverId = Id<kind::Cover>;
/// A closure's id.
pub type ClosureId = Id<kind::Closure>;
/// The id of a review.
pub type ReviewId = Id<kind::Review>;

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
