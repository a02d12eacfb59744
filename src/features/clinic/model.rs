//! Settings as a page shows them, and members of staff.

use crate::kit::clock::Timestamp;
use crate::kit::id::AccountId;
use crate::kit::roles::Roles;
use crate::kit::secret::Secret;

/// A part of the settings page.
#[derive(Clone, Debug)]
pub struct Section {
    pub heading: String,
    /// Its settings.
    pub questions: Vec<Question>,
}

/// A setting, as a page asks for it. What stands there is in the form.
#[derive(Clone, Debug)]
pub struct Question {
    /// The setting's name, also the field's.
    pub name: &'static str,
    /// What people call it.
    pub label: String,
    /// What it does.
    pub consequence: String,
    pub input: Input,
}

/// What can be typed for a setting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    Line,
    /// Several lines.
    Lines,
    /// A whole number.
    Number,
    /// A name or code that no keyboard should correct.
    Verbatim,
    /// Something that is never shown again; whether it is set.
    Secret(bool),
    /// One of these: the word that is sent, and what people read.
    OneOf(Vec<(&'static str, String)>),
}

/// The page of a server that things leave through.
#[derive(Clone, Debug)]
pub struct ServerPage {
    /// Its address.
    pub link: String,
    /// Where its test is sent to.
    pub test: String,
    /// Its settings.
    pub section: Section,
    /// What the test's recipient is called.
    pub recipient: String,
    /// Whether the configuration file names the certificates to trust.
    pub is_pinned: bool,
    /// What came of a test.
    pub outcome: Option<Outcome>,
    /// For the text gateway: the address for replies, once there is one.
    pub replies: Option<Option<String>>,
}

/// What came of a test.
#[derive(Clone, Debug)]
pub enum Outcome {
    /// It was handed over; where it went.
    Worked(String),
    /// It was not: the reason in a sentence.
    Failed(String),
}

/// Somebody who works here, or did.
#[derive(Clone, Debug)]
pub struct Member {
    pub id: AccountId,
    /// The name, as patients read it.
    pub name: String,
    /// The roles held.
    pub roles: Roles,
    /// Whether they can sign in.
    pub state: MemberState,
}

/// Whether a member of staff can sign in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MemberState {
    /// Invited; the code works until then, or none is out.
    Invited(Option<Timestamp>),
    /// Yes.
    Active,
    /// The login is locked.
    Locked,
    /// The login is closed.
    Closed,
}

/// Somebody to invite.
#[derive(Clone, Debug)]
pub struct NewMember {
    /// The name, as patients will read it.
    pub name: String,
    /// At least one.
    pub roles: Roles,
}

/// What somebody does here from now on: at least one.
#[derive(Clone, Copy, Debug)]
pub struct NewRoles(pub Roles);

/// An invitation with its code, to be shown once.
#[derive(Clone, Debug)]
pub struct Handover {
    /// Who is invited.
    pub name: String,
    /// When the code stops working.
    pub until: Timestamp,
    /// The code, in groups of four.
    pub code: Secret,
    /// The portal's address, with its scheme.
    pub url: String,
    /// Whether that address works on this computer only.
    pub is_local: bool,
}

/// Charts that nobody treats yet.
#[derive(Clone, Copy, Debug)]
pub struct Teams {
    pub without: u32,
    pub all: u32,
    /// Whether the reader may fill care teams.
    pub may_fill: bool,
}

/// The box that keeps charts to care teams although some have none.
pub const ANYWAY: &str = "without_team";
