//! The terms that patients accept: the newest text, and who has accepted which version. Each save is a new version; what
//! somebody accepted can always be read again.

use super::session::Visitor;
use super::{Lobby, Of, Token};
use crate::kit::clock::Timestamp;
use crate::kit::id::AccountId;
use crate::kit::text::Language;
use crate::vault::lobby::Writing;
use crate::vault::{Fault, at};

/// The newest terms, in one language.
#[derive(Clone, Debug)]
pub struct Terms {
    /// Counted from 1.
    pub version: u32,
    /// When the clinic began to ask for it.
    pub since: Timestamp,
    /// The text: paragraphs, lines that begin with `# ` as headings, with `- ` as points.
    pub text: String,
}

impl Lobby<'_> {
    /// The terms that the clinic asks for now.
    pub async fn terms(&self, language: Language) -> Result<Terms, Fault> {
        let read = self.door().read(move |sql| {
            sql.one(
                "select version, since, words from terms where language = :language order by version desc limit 1",
                &[(":language", &language.tag())],
                |row| Ok(Terms { version: row.get("version")?, since: at(row, "since")?, text: row.get("words")? }),
            )
        });
        read.await
    }

    /// Keeps that somebody on the way to a login accepted this version; with the login it becomes theirs.
    pub async fn accept_terms_to_begin(&self, token: &Token, version: u32) -> Result<(), Fault> {
        let hash = token.hash();
        let write = self.door().write(move |writing| {
            let kept = writing.sql.change(
                "update enrolments set terms_version = :version, terms_at = :now
                  where token_hash = :hash and expires_at > :now and :version in (select version from terms)",
                &[(":version", &version), (":now", &writing.now.as_millisecond()), (":hash", &hash)],
            )?;
            if kept == 1 { Ok(()) } else { Err(Fault::Stale) }
        });
        write.await
    }

    /// Keeps that somebody accepted this version.
    ///
    /// # Errors
    /// [`Fault::Stale`] when it is no longer the newest: the page has another text now.
    pub async fn accept_terms(&self, visitor: &Visitor, version: u32) -> Result<(), Fault> {
        let ((vault, origin), visitor) = (self.owned(), visitor.clone());
        let write = self.door().write(move |writing| {
            let newest: Option<u32> =
                writing.sql.one("select max(version) as newest from terms", &[], |row| row.get("newest"))?;
            if newest != Some(version) || visitor.is_staff {
                return Err(Fault::Stale);
            }
            keep(writing, visitor.account, version)?;
            let detail = format!("version {version}");
            let (actor, account) = (Some(visitor.caller.actor()), Some(visitor.account));
            let of = Of { actor, account, detail: &detail, ..Of::default() };
            Lobby { vault: &vault, origin }.event(writing, "terms.accept", "done", of)
        });
        write.await.map(|_| ())
    }
}

fn keep(writing: &Writing<'_>, account: AccountId, version: u32) -> Result<(), Fault> {
    writing.sql.change(
        "insert into terms_accepted (account_id, version, accepted_at) values (:account, :version, :now)
         on conflict do nothing",
        &[(":account", &account), (":version", &version), (":now", &writing.now.as_millisecond())],
    )?;
    Ok(())
}

/// Moves what was accepted on the way into the login's own rows.
pub(super) fn keep_accepted(writing: &Writing<'_>, account: AccountId, enrolment: &[u8; 32]) -> Result<(), Fault> {
    writing.sql.change(
        "insert into terms_accepted (account_id, version, accepted_at)
         select :account, terms_version, terms_at from enrolments
          where token_hash = :hash and terms_version is not null
         on conflict do nothing",
        &[(":account", &account), (":hash", enrolment)],
    )?;
    Ok(())
}
