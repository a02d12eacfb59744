//! Sessions: a random token in a cookie, its hash here, an idle and an absolute limit kept by the server. A live one is
//! what makes an actor of a person or of staff.

use super::lately::shown;
use super::{Door, Method};
use crate::kit::clock::{SignedDuration, Timestamp};
use crate::kit::id::{AccountId, DeviceId, SessionId};
use crate::kit::phi::Phi;
use crate::kit::text::Language;
use crate::vault::actor::{Actor, Kind};
use crate::vault::caller::{Caller, Shown};
use crate::vault::fault::Fault;
use crate::vault::relations::roles;
use crate::vault::settings::IDLE_MINUTES;
use crate::vault::sql::{Row, at};
use crate::vault::trail::Origin;

/// Longest session of staff and of persons, whatever they do (SECURITY §2.1).
const STAFF_LONGEST: SignedDuration = SignedDuration::from_hours(8);
const PERSON_LONGEST: SignedDuration = SignedDuration::from_hours(12);
/// How long a right password waits for its second factor.
const HALF_LONGEST: SignedDuration = SignedDuration::from_mins(10);
/// How far somebody has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SessionStage {
    /// The password was right; the second factor is missing. Opens nothing.
    Password,
    /// Signed in.
    Full,
}

/// Somebody with a live session.
#[derive(Clone, Debug)]
pub struct Visitor {
    /// What to ask for leave with.
    pub caller: Caller,
    pub account: AccountId,
    pub session: SessionId,
    /// How far it has come.
    pub stage: SessionStage,
    /// The name on the page.
    pub name: Phi,
    /// The language chosen.
    pub language: Language,
    /// Whether this is staff.
    pub is_staff: bool,
    /// Whether others use the computer too.
    pub shared: bool,
    /// Whether the clinic has new terms that this person has not accepted. Only sessions that began after them ask.
    pub owes_terms: bool,
    /// The known device that the session runs in.
    pub device: Option<DeviceId>,
    /// When the session began.
    pub started_at: Timestamp,
    /// What the session was begun with; of a half one it says nothing.
    pub method: Method,
    /// When they last did something deliberate, as it is written down.
    pub acted_at: Timestamp,
    fresh_at: Timestamp,
}

/// Proof that somebody showed within the last ten minutes that it is them. What changes a way in takes it as a
/// parameter, so that a forgotten question does not compile.
#[derive(Clone, Debug)]
pub struct Fresh(Box<Visitor>);

/// How long a session still lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TimeLeft {
    /// Seconds until its end, if nothing is done until then.
    pub seconds: u32,
    /// Whether that is the end whatever is done: the absolute limit comes first.
    pub is_last: bool,
}

impl Visitor {
    /// The proof, while it holds.
    pub fn fresh(&self) -> Option<Fresh> {
        (self.caller.shown == Shown::JustNow).then(|| Fresh(Box::new(self.clone())))
    }

    /// The same, after an act at this time.
    #[must_use]
    pub fn acted(self, acted_at: Timestamp) -> Self {
        Self { acted_at, ..self }
    }

    /// How long the session still lasts. `idle` is the clinic's limit in minutes.
    pub fn time_left(&self, now: Timestamp, idle: u32) -> TimeLeft {
        let of_idle = SignedDuration::from_mins(i64::from(idle)) - now.duration_since(self.acted_at);
        let of_all = longest(self) - now.duration_since(self.started_at);
        // Rounded up: whoever comes back after so many seconds finds the session over.
        let seconds = of_idle.min(of_all).as_millis().max(0).unsigned_abs().div_ceil(1000);
        TimeLeft { seconds: u32::try_from(seconds).unwrap_or(u32::MAX), is_last: of_all <= of_idle }
    }

    /// The visitor in this very request: where it comes from, and whether it is fresh now.
    fn visiting(self, origin: &Origin, now: Timestamp) -> Self {
        let shown = match self.stage {
            SessionStage::Full => shown(self.fresh_at, self.method, now),
            SessionStage::Password => Shown::LongAgo,
        };
        let caller = Caller::new(self.caller.actor, origin.clone(), shown);
        Self { caller, ..self }
    }
}

impl std::ops::Deref for Fresh {
    type Target = Visitor;

    fn deref(&self) -> &Visitor {
        &self.0
    }
}

/// What a token stands for.
#[derive(Clone, Debug)]
pub enum Standing {
    /// Somebody.
    Live(Box<Visitor>),
    /// Somebody whose session ran into its idle or absolute limit. It opens nothing.
    Over(Box<Visitor>),
    /// Nothing, or a session that was ended.
    Nothing,
}

impl Door<'_> {
    /// Who holds the token with this hash, in the request that comes from there.
    pub async fn visitor(self, origin: &Origin, hash: [u8; 32]) -> Result<Standing, Fault> {
        let (now, idle) = (self.0.now(), self.0.settings().number(&IDLE_MINUTES));
        let found = self.session(origin, hash).await?.map(|visitor| Box::new(visitor.visiting(origin, now)));
        Ok(match found {
            None => Standing::Nothing,
            Some(visitor) if is_over(&visitor, now, idle) => Standing::Over(visitor),
            Some(visitor) => Standing::Live(visitor),
        })
    }

    /// The session of this token, whatever its age.
    async fn session(self, origin: &Origin, hash: [u8; 32]) -> Result<Option<Visitor>, Fault> {
        let changes = self.0.writer().changes();
        if let Some(visitor) = self.0.0.held.get(&hash, changes) {
            return Ok(Some(visitor));
        }
        let origin = origin.clone();
        let read = self.read(move |sql| {
            sql.maybe(
                "select sessions.id as session_id, stage, shared, started_at, acted_at, fresh_at, device_id, method,
                        account_id, kind, name, language, is_clinician, is_nurse, is_front_desk, is_manager,
                        kind = 'person' and exists (
                            select 1 from terms
                             where since <= started_at and version > coalesce((
                                select max(version) from terms_accepted
                                 where terms_accepted.account_id = accounts.id), 0)) as owes_terms
                   from sessions join accounts on accounts.id = account_id
                  where token_hash = :hash and ended_at is null and state = 'active'",
                &[(":hash", &hash)],
                |row| visitor(row, origin),
            )
        });
        let found = read.await?;
        if let Some(visitor) = &found {
            self.0.0.held.put(hash, changes, visitor.clone());
        }
        Ok(found)
    }
}

fn visitor(row: &Row<'_>, origin: Origin) -> rusqlite::Result<Visitor> {
    let account: AccountId = row.get("account_id")?;
    let is_staff = row.get_ref("kind")?.as_str()? == "staff";
    let actor = if is_staff { Kind::Staff(account, roles(row)?) } else { Kind::Person(account) };
    Ok(Visitor {
        caller: Caller::new(Actor(actor), origin, Shown::LongAgo),
        account,
        session: row.get("session_id")?,
        stage: if row.get_ref("stage")?.as_str()? == "full" { SessionStage::Full } else { SessionStage::Password },
        name: Phi::new(row.get("name")?),
        language: Language::from_tag(row.get_ref("language")?.as_str()?).unwrap_or_default(),
        is_staff,
        shared: row.get("shared")?,
        owes_terms: row.get("owes_terms")?,
        device: row.get("device_id")?,
        started_at: at(row, "started_at")?,
        method: Method::of(row.get_ref("method")?.as_str()?),
        acted_at: at(row, "acted_at")?,
        fresh_at: at(row, "fresh_at")?,
    })
}

/// Since when a session must have begun and been used to be live still.
pub fn live_since(is_staff: bool, now: Timestamp, idle: u32) -> (Timestamp, Timestamp) {
    let longest = if is_staff { STAFF_LONGEST } else { PERSON_LONGEST };
    (now - longest, now - SignedDuration::from_mins(i64::from(idle)))
}

fn longest(visitor: &Visitor) -> SignedDuration {
    match (visitor.stage, visitor.is_staff) {
        (SessionStage::Password, _) => HALF_LONGEST,
        (SessionStage::Full, true) => STAFF_LONGEST,
        (SessionStage::Full, false) => PERSON_LONGEST,
    }
}

fn is_over(visitor: &Visitor, now: Timestamp, idle: u32) -> bool {
    now.duration_since(visitor.started_at) >= longest(visitor)
        || now.duration_since(visitor.acted_at) >= SignedDuration::from_mins(i64::from(idle))
        // A clock put back must not lengthen a session.
        || visitor.acted_at.duration_since(now) > SignedDuration::from_mins(2)
}
