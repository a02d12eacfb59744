//! Who is asking. Only the vault makes an [`Actor`]: from a live session, for the terminal, or for a named job.

use crate::kit::clock::Timestamp;
use crate::kit::id::AccountId;
use crate::kit::reader::Reader;

pub use crate::kit::roles::{Role, Roles};
pub use crate::kit::scopes::{Scope, Scopes};

/// Somebody, or something, that wants to act.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Actor(pub(super) Kind);

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// A patient or a proxy, with an own login.
    Person(AccountId),
    /// A member of staff, with the roles held now.
    Staff(AccountId, Roles),
    /// Whoever holds the terminal of the server, or its one-time set-up link.
    Operator,
    /// Work that the clock starts, by name.
    Job(&'static str),
}

impl Actor {
    /// The login behind the actor, if there is one.
    pub const fn account(&self) -> Option<AccountId> {
        match self.0 {
            Kind::Person(account) | Kind::Staff(account, _) => Some(account),
            Kind::Operator | Kind::Job(_) => None,
        }
    }

    /// The roles held; none for anybody but staff.
    pub const fn roles(&self) -> Roles {
        match self.0 {
            Kind::Staff(_, roles) => roles,
            Kind::Person(_) | Kind::Operator | Kind::Job(_) => Roles::NONE,
        }
    }

    /// What a job is called; for everybody else the word of their kind.
    pub(super) const fn name(&self) -> &'static str {
        match self.0 {
            Kind::Job(name) => name,
            Kind::Person(_) | Kind::Staff(..) | Kind::Operator => self.word(),
        }
    }

    pub(super) const fn word(&self) -> &'static str {
        match self.0 {
            Kind::Person(_) => "person",
            Kind::Staff(..) => "staff",
            Kind::Operator => "operator",
            Kind::Job(_) => "job",
        }
    }
}

/// What the asker is to the patient. Computed by the vault for each chart, never supplied.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Relation {
    /// The patient.
    Oneself,
    /// Somebody with a grant, within the scopes that it has today.
    Proxy(Scopes),
    /// The patient, who looks at the chart as a proxy with these scopes sees it.
    Preview(Scopes),
    /// Staff of the patient's care team, where the clinic keeps charts to care teams.
    CareTeam,
    /// Staff outside the care team who gave a reason; until then.
    BreakGlass(Timestamp),
    /// A clinician outside the care team, at a critical result that nobody has taken on, or that they have.
    Called,
    /// Clinical staff outside the care team, where the clinic keeps charts to care teams.
    Outside,
    /// Nobody in particular.
    None,
}

impl Relation {
    /// What somebody in this relation reads of results and papers, as `results.goes_by` says it: what goes by a scope of
    /// theirs; and what no proxy sees, unless they are one or look as one does.
    pub(super) const fn reads(self) -> &'static str {
        match self {
            Self::Proxy(scopes) | Self::Preview(scopes) => scopes.reads(),
            Self::Oneself | Self::CareTeam | Self::BreakGlass(_) | Self::Called | Self::Outside | Self::None => {
                "oneself results documents"
            }
        }
    }

    /// Who that is where pages are made as patients read them.
    pub const fn reader(self) -> Reader {
        match self {
            Self::Proxy(scopes) => Reader::Proxy(scopes),
            Self::Preview(scopes) => Reader::Preview(scopes),
            Self::Oneself | Self::CareTeam | Self::BreakGlass(_) | Self::Called | Self::Outside | Self::None => {
                Reader::Oneself
            }
        }
    }

    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::Oneself => "oneself",
            Self::Proxy(_) => "proxy",
            Self::Preview(_) => "preview",
            Self::CareTeam => "care_team",
            Self::BreakGlass(_) => "break_glass",
            Self::Called => "called",
            Self::Outside => "outside",
            Self::None => "none",
        }
    }
}
