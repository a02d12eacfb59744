//! What somebody typed and has not sent.
//!
//! Kept by page and login, sealed with the field key, read by its author alone, gone once sent or after 30 days. For a
//! page of a chart the author needs leave to write there; the trail has one row for each form and session. A session
//! that ran out names an author too: what was sent too late waits for the same person to sign in again.

use zeroize::Zeroizing;

use super::{Lobby, SessionStage, Visitor};
use crate::kit::clock::SignedDuration;
use crate::kit::id::{AccountId, PatientId, SessionId};
use crate::vault::lobby::{Door, Entry, Field, Writing};
use crate::vault::purpose::KeepDraft;
use crate::vault::{Chart, Fault, Target, Vault};

/// How long a draft waits for its author.
const LONGEST: SignedDuration = SignedDuration::from_hours(30 * 24);

/// The largest form that is kept, written out; the table holds the same.
const LARGEST: usize = 64 * 1024;
/// The longest path of a page that is kept for.
const LONGEST_PATH: usize = 300;

/// Who wrote something: somebody signed in, or whose session ran out. Proves whose draft it is and nothing else.
#[derive(Clone, Debug)]
pub struct Author(Box<Visitor>);

impl From<Visitor> for Author {
    fn from(visitor: Visitor) -> Self {
        Self(Box::new(visitor))
    }
}

impl Author {
    /// Whether others use the computer too.
    pub const fn shared(&self) -> bool {
        self.0.shared
    }
}

/// Leave to keep a form for its author.
pub struct Keeping {
    account: AccountId,
    session: SessionId,
    patient: Option<PatientId>,
    page: String,
    is_whole: bool,
}

impl Keeping {
    /// Says that the form is the page's own: whatever it lacks was emptied or unticked. Of another form on that page
    /// nobody knows.
    #[must_use]
    pub const fn whole(mut self, is_whole: bool) -> Self {
        self.is_whole = is_whole;
        self
    }
}

/// What was kept.
#[derive(Clone)]
pub struct Draft {
    pub fields: Vec<(String, String)>,
    /// Whether the page's own form has no other fields that say anything.
    pub is_whole: bool,
}

/// Among the fields, that they are all of the form. No field of a form is without a name.
const WHOLE: (&str, &str) = ("", "whole");

impl Lobby<'_> {
    /// Leave to keep a form for the author, asked for before the form is read: the page it stands on, and the patient
    /// whose chart that page is of.
    ///
    /// # Errors
    /// [`Fault::NotFound`] when the author may not write on that chart, or there is none; no page of ours has so long a
    /// path; half a session keeps nothing.
    pub async fn may_keep_draft(
        &self,
        author: &Author,
        patient: Option<PatientId>,
        page: String,
    ) -> Result<Keeping, Fault> {
        let visitor = &author.0;
        if visitor.stage != SessionStage::Full || page.len() > LONGEST_PATH {
            return Err(Fault::NotFound);
        }
        if let Some(patient) = patient
            && self.last_session(visitor.account, &page).await? != Some(visitor.session)
        {
            let caller = visitor.caller.clone().shown_long_ago();
            let _leave: Chart<KeepDraft> = self.vault.chart(&caller, Target::chart(patient)).await?;
        }
        Ok(Keeping { account: visitor.account, session: visitor.session, patient, page, is_whole: false })
    }

    /// Keeps what was typed, without secrets, in the place of what was kept for the page before; and whether it was sent,
    /// but too late. Says whether it is kept: what is larger than a form is none.
    pub async fn keep_draft(&self, leave: Keeping, fields: &[(String, String)], late: bool) -> Result<bool, Fault> {
        let named = fields.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let all: Vec<(&str, &str)> = named.chain(leave.is_whole.then_some(WHOLE)).collect();
        let plain = serde_urlencoded::to_string(all).map(Zeroizing::new);
        let plain = plain.map_err(|_| Fault::Broken("a draft cannot be written"))?;
        if plain.len() > LARGEST {
            return Ok(false);
        }
        self.door().write(move |writing| keep(writing, &leave, &plain, late)).await.map(|()| true)
    }

    /// The session in which something was last kept for a page.
    async fn last_session(&self, account: AccountId, page: &str) -> Result<Option<SessionId>, Fault> {
        let page = page.to_owned();
        let read = self.door().read(move |sql| {
            sql.maybe(
                "select session_id from drafts where account_id = :account and page = :page",
                &[(":account", &account), (":page", &page)],
                |row| row.get("session_id"),
            )
        });
        read.await
    }

    /// What the visitor wrote on a page and did not send.
    pub async fn draft(&self, visitor: &Visitor, page: &str) -> Result<Option<Draft>, Fault> {
        let (account, asked) = (visitor.account, page.to_owned());
        let read = self.door().read(move |sql| {
            sql.maybe(
                "select fields from drafts where account_id = :account and page = :page",
                &[(":account", &account), (":page", &asked)],
                |row| row.get::<_, Vec<u8>>("fields"),
            )
        });
        let Some(sealed) = read.await? else { return Ok(None) };
        let opened = self.door().unseal((Field::Draft, &bound_to(account, page)), &sealed);
        let opened = opened.ok_or(Fault::Broken("a draft does not open"))?;
        let mut fields: Vec<(String, String)> =
            serde_urlencoded::from_bytes(&opened).map_err(|_| Fault::Broken("a draft cannot be read"))?;
        let all = fields.len();
        fields.retain(|(name, _)| name != WHOLE.0);
        Ok(Some(Draft { is_whole: fields.len() < all, fields }))
    }

    /// Forgets what was kept for a page: it was sent, or thrown away.
    pub async fn forget_draft(&self, visitor: &Visitor, page: &str) -> Result<(), Fault> {
        if self.last_session(visitor.account, page).await?.is_none() {
            return Ok(());
        }
        let (account, page) = (visitor.account, page.to_owned());
        let write = self.door().write(move |writing| {
            writing.sql.change(
                "delete from drafts where account_id = :account and page = :page",
                &[(":account", &account), (":page", &page)],
            )
        });
        write.await.map(|_| ())
    }
}

/// Nobody needs more drafts than this at a time; the oldest make room.
fn keep(writing: &Writing<'_>, leave: &Keeping, plain: &str, late: bool) -> Result<(), Fault> {
    let Keeping { account, session, patient, page, .. } = leave;
    let of = (Field::Draft, &bound_to(*account, page)[..]);
    let sealed = writing.seal(of, plain.as_bytes())?;
    writing.sql.change(
        "insert into drafts (account_id, page, patient_id, session_id, fields, late, kept_at)
         values (:account, :page, :patient, :session, :fields, :late, :now)
             on conflict (account_id, page) do update
            set session_id = excluded.session_id, fields = excluded.fields, late = excluded.late,
                kept_at = excluded.kept_at",
        &[
            (":account", account),
            (":page", page),
            (":patient", patient),
            (":session", session),
            (":fields", &sealed),
            (":late", &late),
            (":now", &writing.now.as_millisecond()),
        ],
    )?;
    writing.sql.change(
        "delete from drafts
          where account_id = :account and page not in (
                select page from drafts where account_id = :account order by kept_at desc, page limit 50)",
        &[(":account", account)],
    )?;
    Ok(())
}

/// A sealed draft opens in its own place only.
fn bound_to(account: AccountId, page: &str) -> Vec<u8> {
    [account.bits().as_slice(), page.as_bytes()].concat()
}

impl Vault {
    /// Forgets drafts that waited for 30 days. Returns how many.
    pub async fn forget_old_drafts(&self) -> Result<usize, Fault> {
        let origin = self.origin_of_the_terminal();
        let write = Door::of(self).write(move |writing| {
            let oldest = (writing.now - LONGEST).as_millisecond();
            let gone = writing.sql.change("delete from drafts where kept_at <= :oldest", &[(":oldest", &oldest)])?;
            if gone > 0 {
                let detail = format!("drafts removed {gone}");
                let entry = Entry::new("event", "drafts.forget", "done").by_job("drafts").detail(&detail);
                writing.append(&origin, &entry)?;
            }
            Ok(gone)
        });
        write.await
    }
}
