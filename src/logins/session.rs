//! Who holds a session, and what becomes of one.

use super::{Author, Lobby, Of, Token};
use crate::kit::clock::{SignedDuration, Timestamp};
use crate::kit::text::Language;
use crate::vault::Fault;
use crate::vault::lobby::Standing;

mod start;

pub use crate::vault::lobby::{Fresh, Method, SessionStage, TimeLeft, Visitor, live_since};

/// The last act is written down at most this often; somebody may so be signed out as much earlier.
const TOUCH: SignedDuration = SignedDuration::from_secs(15);

/// The browser, as far as a session keeps it.
#[derive(Clone, Debug)]
pub struct Client {
    /// A word for the kind of device, from the user agent.
    pub device: String,
    /// Whether the person said that others use it too.
    pub shared: bool,
    /// What the browser is known by: its cookie's token, or a fresh one; `None` when it is not to be known.
    pub browser: Option<Token>,
    /// Whether the person asks to be spared the second factor here for a while.
    pub trust: bool,
}

/// What a token stands for.
#[derive(Clone, Debug)]
pub enum Found {
    /// Somebody.
    Live(Box<Visitor>),
    /// A session that ran into its idle or absolute limit. What its holder sends late is kept, and opens nothing.
    Expired(Author),
    /// Nothing, or a session that was ended.
    Nothing,
}

impl Lobby<'_> {
    /// Who holds this token.
    pub async fn visitor(&self, token: &Token) -> Result<Found, Fault> {
        Ok(match self.door().visitor(&self.origin, token.hash()).await? {
            Standing::Live(visitor) => Found::Live(visitor),
            Standing::Over(visitor) => Found::Expired((*visitor).into()),
            Standing::Nothing => Found::Nothing,
        })
    }

    /// Notes that somebody did something deliberate; returns when the last such act was, as it is written down.
    /// Seldom writes.
    pub async fn touch(&self, visitor: &Visitor) -> Result<Timestamp, Fault> {
        let (acted_at, session) = (self.vault.now(), visitor.session);
        if acted_at.duration_since(visitor.acted_at) < TOUCH {
            return Ok(visitor.acted_at);
        }
        let write = self.door().write(move |writing| {
            let now = acted_at.as_millisecond();
            writing.sql.change(
                "update sessions set acted_at = :now where id = :id and acted_at < :now and acted_at > 0",
                &[(":now", &now), (":id", &session)],
            )
        });
        write.await.map(|_| acted_at)
    }

    /// Ends the session.
    pub async fn sign_out(&self, visitor: &Visitor) -> Result<(), Fault> {
        let ((vault, origin), visitor) = (self.owned(), visitor.clone());
        let write = self.door().write(move |writing| {
            let now = writing.now.as_millisecond();
            writing.sql.change(
                "update sessions set ended_at = :now, ended_how = 'signed_out' where id = :id and ended_at is null",
                &[(":now", &now), (":id", &visitor.session)],
            )?;
            let of = Of { actor: Some(visitor.caller.actor()), account: Some(visitor.account), ..Of::default() };
            Lobby { vault: &vault, origin }.event(writing, "session.end", "done", of)
        });
        write.await.map(|_| ())
    }

    /// Sets the language of the login.
    ///
    /// # Errors
    /// [`Fault::NotAllowed`] half signed in: letters go out in this language.
    pub async fn choose_language(&self, visitor: &Visitor, language: Language) -> Result<(), Fault> {
        if visitor.stage != SessionStage::Full {
            return Err(Fault::NotAllowed);
        }
        let (account, tag) = (visitor.account, language.tag());
        let write = self.door().write(move |writing| {
            writing.sql.change(
                "update accounts set language = :language where id = :id",
                &[(":language", &tag), (":id", &account)],
            )
        });
        write.await.map(|_| ())
    }
}
