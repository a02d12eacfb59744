//! The door of whatever sends: what is due, and what became of it.

use tokio::sync::watch;

use super::alerts::note_alerted;
use super::queue::{Post, queue};
use super::readers::end_what_is_known;
use super::trouble::Trouble;
use crate::kit::channel::Channel;
use crate::kit::clock::{SignedDuration, Timestamp, instant};
use crate::kit::id::NoticeId;
use crate::kit::notices::Kind;
use crate::kit::secret::Secret;
use crate::kit::text::Language;
use crate::vault::Vault;
use crate::vault::fault::Fault;
use crate::vault::keyring::Field;
use crate::vault::sql::{Row, Sql};

/// Leave to send what is queued. It opens secrets, so only `outside` asks for it.
#[derive(Clone)]
pub struct Outbox(Vault);

/// A notice that is due.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// Its id: the same however often it is tried.
    pub id: NoticeId,
    pub kind: Kind,
    /// How it travels.
    pub channel: Channel,
    /// The recipient's language.
    pub language: Language,
    pub address: String,
    /// What only the recipient may hold.
    pub secret: Option<Secret>,
}

/// How long rows are kept after their end.
const KEPT: SignedDuration = SignedDuration::from_hours(7 * 24);

impl Vault {
    /// The outbox, for whatever sends.
    pub fn outbox(&self) -> Outbox {
        Outbox(self.clone())
    }
}

impl Outbox {
    /// Queues a notice that no request asked for. Returns how many addresses it goes to.
    pub async fn post(&self, post: Post) -> Result<usize, Fault> {
        self.0.writer().run(move |writing| queue(writing, &post)).await
    }

    /// Changes whenever a notice was queued, after its commit.
    pub fn posted(&self) -> watch::Receiver<u64> {
        self.0.writer().posted()
    }

    /// When the next notice of this channel is due, if any waits.
    pub async fn next_due(&self, channel: Channel) -> Result<Option<Timestamp>, Fault> {
        let read = self.0.readers().run(move |sql| {
            sql.one(
                "select min(due_at) as due from notices where channel = :channel and ended_at is null",
                &[(":channel", &channel.word())],
                |row| row.get::<_, Option<i64>>("due"),
            )
        });
        Ok(read.await?.map(instant))
    }

    /// Up to so many notices that are due, the oldest first, with their secrets opened.
    pub async fn due(&self, channel: Channel, most: u32) -> Result<Vec<Waiting>, Fault> {
        let (vault, now) = (self.0.clone(), self.0.now().as_millisecond());
        self.0.readers().run(move |sql| due(&vault, sql, channel, now, most)).await
    }

    /// Ends what is not to be sent any more: too old, about a chart that is no longer active, or about results of which
    /// the recipient has nothing left to hear. Content notices that are due wait until `morning`, when there is one to
    /// wait for.
    pub async fn close_hopeless(&self, channel: Channel, morning: Option<Timestamp>) -> Result<(), Fault> {
        let rules = self.0.rules();
        let write = self.0.writer().run(move |writing| {
            end_what_is_known(writing, &rules, channel)?;
            close_hopeless(writing.sql, writing.now, channel, morning)
        });
        write.await
    }

    /// It was handed over. What only the recipient may hold is forgotten. That a clinician was told of what cannot wait is
    /// on the trail from now on, and not before.
    pub async fn sent(&self, id: NoticeId) -> Result<(), Fault> {
        let origin = self.0.origin_of_the_terminal();
        let write = self.0.writer().run(move |writing| {
            note_alerted(writing, &origin, id)?;
            writing.sql.change(
                "update notices
                    set sent_at = :now, ended_at = :now, ended_how = 'sent', secret = null, trouble = null,
                        attempts = attempts + 1
                  where id = :id and ended_at is null",
                &[(":now", &writing.now.as_millisecond()), (":id", &id)],
            )
        });
        write.await.map(|_| ())
    }

    /// It can never be handed over.
    pub async fn refused(&self, id: NoticeId, trouble: Trouble) -> Result<(), Fault> {
        let write = self.0.writer().run(move |writing| {
            writing.sql.change(
                "update notices
                    set ended_at = :now, ended_how = 'failed', trouble = :trouble, attempts = attempts + 1
                  where id = :id and ended_at is null",
                &[(":now", &writing.now.as_millisecond()), (":trouble", &trouble.word()), (":id", &id)],
            )
        });
        write.await.map(|_| ())
    }

    /// It could not be handed over this time: again in a minute, then after twice as long each time, up to an hour.
    pub async fn put_off(&self, id: NoticeId, trouble: Trouble) -> Result<(), Fault> {
        let write = self.0.writer().run(move |writing| {
            writing.sql.change(
                "update notices
                    set attempts = attempts + 1, trouble = :trouble,
                        due_at = :now + min(60000 << min(attempts, 6), 3600000)
                  where id = :id and ended_at is null",
                &[(":now", &writing.now.as_millisecond()), (":trouble", &trouble.word()), (":id", &id)],
            )
        });
        write.await.map(|_| ())
    }

    /// Nothing can be handed over this way at the moment: everything due is put off, each by its own count.
    pub async fn put_off_all(&self, channel: Channel, trouble: Trouble) -> Result<(), Fault> {
        let write = self.0.writer().run(move |writing| {
            writing.sql.change(
                "update notices
                    set attempts = attempts + 1, trouble = :trouble,
                        due_at = :now + min(60000 << min(attempts, 6), 3600000)
                  where channel = :channel and ended_at is null and due_at <= :now",
                &[
                    (":now", &writing.now.as_millisecond()),
                    (":trouble", &trouble.word()),
                    (":channel", &channel.word()),
                ],
            )
        });
        write.await.map(|_| ())
    }

    /// Since when mail has been kept from leaving by a closed way.
    pub async fn closed_since(&self) -> Result<Option<Timestamp>, Fault> {
        let closed = Trouble::words_of_a_closed_way();
        let read = self.0.readers().run(move |sql| {
            sql.one(
                "select min(queued_at) as since from notices
                  where channel = 'email' and ended_at is null and instr(:closed, ' ' || trouble || ' ') > 0",
                &[(":closed", &closed)],
                |row| row.get::<_, Option<i64>>("since"),
            )
        });
        Ok(read.await?.map(instant))
    }

    /// The way is open: what was put off because it was closed is due now.
    pub async fn hurry(&self, channel: Channel) -> Result<(), Fault> {
        let (now, closed) = (self.0.now().as_millisecond(), Trouble::words_of_a_closed_way());
        let wait = self.0.readers().run(move |sql| {
            sql.one(
                "select exists (select 1 from notices where channel = :channel and ended_at is null and due_at > :now
                                   and trouble is not null) as wait",
                &[(":channel", &channel.word()), (":now", &now)],
                |row| row.get::<_, bool>("wait"),
            )
        });
        if !wait.await? {
            return Ok(());
        }
        let write = self.0.writer().run(move |writing| {
            writing.sql.change(
                "update notices set due_at = :now
                  where channel = :channel and ended_at is null and due_at > :now
                    and instr(:closed, ' ' || trouble || ' ') > 0",
                &[(":now", &writing.now.as_millisecond()), (":channel", &channel.word()), (":closed", &closed)],
            )
        });
        write.await.map(|_| ())
    }

    /// Forgets the secrets of what failed and has run out; removes rows a week after their end. Returns how many.
    pub async fn clean(&self) -> Result<usize, Fault> {
        let write = self.0.writer().run(|writing| {
            writing.sql.change(
                "update notices set secret = null
                  where ended_at is not null and ended_at <= :now and secret is not null and gives_up_at <= :now",
                &[(":now", &writing.now.as_millisecond())],
            )?;
            writing.sql.change(
                "delete from notices where ended_at is not null and ended_at < :before",
                &[(":before", &(writing.now - KEPT).as_millisecond())],
            )
        });
        write.await
    }
}

fn due(vault: &Vault, sql: Sql<'_>, channel: Channel, now: i64, most: u32) -> Result<Vec<Waiting>, Fault> {
    let rows = sql.rows(
        "select id, kind, channel, language, address, secret from notices
          where channel = :channel and ended_at is null and due_at <= :now
          order by due_at limit :most",
        &[(":channel", &channel.word()), (":now", &now), (":most", &most)],
        |row| Ok((waiting(row)?, row.get::<_, Option<Vec<u8>>>("secret")?)),
    )?;
    let opened = rows.into_iter().map(|(waiting, sealed)| {
        let waiting = waiting.ok_or(Fault::Broken("a notice of no known kind, channel or language"))?;
        let open = |sealed: Vec<u8>| vault.keys().open_field((Field::Notice, waiting.id.bits()), &sealed);
        let secret = sealed.map(|sealed| open(sealed).ok_or(Fault::Broken("a notice's secret does not open")));
        let secret = secret.transpose()?.map(|bytes| Secret::new(String::from_utf8_lossy(&bytes)));
        Ok(Waiting { secret, ..waiting })
    });
    opened.collect()
}

fn waiting(row: &Row<'_>) -> rusqlite::Result<Option<Waiting>> {
    let (id, address): (NoticeId, String) = (row.get("id")?, row.get("address")?);
    let (kind, channel): (String, String) = (row.get("kind")?, row.get("channel")?);
    let language: String = row.get("language")?;
    let parts = (Kind::from_word(&kind), Channel::from_word(&channel), Language::from_tag(&language));
    let (Some(kind), Some(channel), Some(language)) = parts else { return Ok(None) };
    Ok(Some(Waiting { id, kind, channel, language, address, secret: None }))
}

fn close_hopeless(sql: Sql<'_>, now: Timestamp, channel: Channel, morning: Option<Timestamp>) -> Result<(), Fault> {
    let (now, channel) = (now.as_millisecond(), channel.word());
    sql.change(
        "update notices set ended_at = :now, ended_how = 'failed', secret = null
          where channel = :channel and ended_at is null and gives_up_at <= :now",
        &[(":now", &now), (":channel", &channel)],
    )?;
    sql.change(
        "update notices set ended_at = :now, ended_how = 'stopped', secret = null
          where channel = :channel and ended_at is null and due_at <= :now
            and exists (select 1 from patients where patients.id = notices.patient_id and patients.state <> 'active')",
        &[(":now", &now), (":channel", &channel)],
    )?;
    let Some(morning) = morning else { return Ok(()) };
    let content = Kind::switchable().map(Kind::word).collect::<Vec<_>>().join(" ");
    sql.change(
        "update notices set due_at = :morning, gives_up_at = gives_up_at + :morning - due_at
          where channel = :channel and ended_at is null and due_at <= :now and instr(' ' || :content || ' ', ' ' || kind || ' ') > 0",
        &[
            (":morning", &morning.as_millisecond()),
            (":now", &now),
            (":channel", &channel),
            (":content", &content),
        ],
    )?;
    Ok(())
}
