//! What somebody wants to hear of, by which way. Security notices are not asked about: they are always sent.

use super::{Lobby, Of};
use crate::kit::clock::{Timestamp, instant};
use crate::kit::id::{AccountId, AddressId};
use crate::logins::Visitor;
use crate::vault::Fault;
use crate::vault::lobby::{Sql, Writing};
use crate::vault::outbox::{Channel, Kind};
use crate::vault::outbox::{is_reached, tell_of_missed};

/// What somebody wants to hear of, and where it goes.
#[derive(Clone, Debug)]
pub struct NoticeChoices {
    /// The e-mail address in use.
    pub email: Option<String>,
    pub phone: Option<Phone>,
    /// Each kind that can be switched off, by each way, and whether it is wanted.
    pub choices: Vec<NoticeChoice>,
}

/// A kind of notice, a way, and whether it is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoticeChoice {
    pub kind: Kind,
    /// How it travels.
    pub channel: Channel,
    pub wanted: bool,
}

/// A phone that texts may go to.
#[derive(Clone, Debug)]
pub struct Phone {
    pub number: String,
    /// When its owner agreed to texts.
    pub agreed_at: Option<Timestamp>,
    /// When it sent STOP, if it has not sent START since.
    pub stopped_at: Option<Timestamp>,
}

impl Lobby<'_> {
    /// What the visitor wants to hear of.
    pub async fn notice_choices(&self, visitor: &Visitor) -> Result<NoticeChoices, Fault> {
        let account = visitor.account;
        self.door().read(move |sql| choices(sql, account)).await
    }

    /// Keeps what the visitor wants to hear of. What cannot be switched off is passed over.
    pub async fn choose_notices(&self, visitor: &Visitor, choices: Vec<NoticeChoice>) -> Result<(), Fault> {
        let (vault, origin, visitor) = (self.vault.clone(), self.origin.clone(), visitor.clone());
        let write = self.door().write(move |writing| {
            let wanted = |choice: &&NoticeChoice| Kind::switchable().any(|kind| kind == choice.kind);
            for choice in choices.iter().filter(wanted) {
                writing.sql.change(
                    "insert into notice_choices (account_id, kind, channel, wanted)
                     values (:account, :kind, :channel, :wanted)
                     on conflict (account_id, kind, channel) do update set wanted = excluded.wanted",
                    &[
                        (":account", &visitor.account),
                        (":kind", &choice.kind.word()),
                        (":channel", &choice.channel.word()),
                        (":wanted", &choice.wanted),
                    ],
                )?;
            }
            let of = Of { account: Some(visitor.account), actor: Some(visitor.caller.actor()), ..Of::default() };
            Lobby { vault: &vault, origin }.event(writing, "notices.choose", "done", of).map(|_| ())
        });
        write.await
    }

    /// A phone has sent STOP or START. `numbers` are the spellings under which it may be kept. Returns whether it is
    /// anybody's here. Whom START lets something reach again hears that something waits.
    pub async fn phone_replied(&self, numbers: [String; 4], stops: bool) -> Result<bool, Fault> {
        let (vault, origin) = (self.vault.clone(), self.origin.clone());
        let write = self.door().write(move |writing| {
            let stopped_at = stops.then(|| writing.now.as_millisecond());
            let of_phone = phones(writing, &numbers, stops)?;
            for (account, address, was_reached) in &of_phone {
                writing.sql.change(
                    "update addresses set stopped_at = :stopped where account_id = :account and id = :id",
                    &[(":stopped", &stopped_at), (":account", account), (":id", address)],
                )?;
                if !stops {
                    tell_of_missed(writing, *account, *was_reached)?;
                }
            }
            if !of_phone.is_empty() {
                let act = if stops { "texts.stop" } else { "texts.start" };
                Lobby { vault: &vault, origin }.event(writing, act, "done", Of::default())?;
            }
            Ok(!of_phone.is_empty())
        });
        write.await
    }
}

/// The logins that keep a phone under one of these spellings and have not heard this word from it, each with the row of
/// its number and whether anything reaches it now.
fn phones(
    writing: &Writing<'_>,
    [whole, digits, own, dialled]: &[String; 4],
    stops: bool,
) -> Result<Vec<(AccountId, AddressId, bool)>, Fault> {
    let rows: Vec<(AccountId, AddressId)> = writing.sql.rows(
        "select account_id, id from addresses
          where address in (:whole, :digits, :own, :dialled) and channel = 'text' and ended_at is null
            and (stopped_at is null) = :stops",
        &[(":whole", whole), (":digits", digits), (":own", own), (":dialled", dialled), (":stops", &stops)],
        |row| Ok((row.get("account_id")?, row.get("id")?)),
    )?;
    let reached = |(account, id)| Ok((account, id, is_reached(writing.sql, account)?));
    rows.into_iter().map(reached).collect()
}

fn choices(sql: Sql<'_>, account: AccountId) -> Result<NoticeChoices, Fault> {
    let addresses = sql.rows(
        "select channel, address, consent_at, stopped_at from addresses
          where account_id = :account and verified_at is not null and ended_at is null",
        &[(":account", &account)],
        |row| {
            let at = |name| row.get::<_, Option<i64>>(name).map(|at| at.map(instant));
            let phone =
                Phone { number: row.get("address")?, agreed_at: at("consent_at")?, stopped_at: at("stopped_at")? };
            Ok((row.get::<_, String>("channel")?, phone))
        },
    )?;
    let unwanted = sql.rows(
        "select kind, channel from notice_choices where account_id = :account and wanted = 0",
        &[(":account", &account)],
        |row| Ok((row.get::<_, String>("kind")?, row.get::<_, String>("channel")?)),
    )?;
    let (mut email, mut phone) = (None, None);
    for (channel, address) in addresses {
        match Channel::from_word(&channel) {
            Some(Channel::Email) => email = Some(address.number),
            Some(Channel::Text) => phone = Some(address),
            None => {}
        }
    }
    let choice = |kind: Kind, channel: Channel| {
        let off = unwanted.iter().any(|(off, by)| off == kind.word() && by == channel.word());
        NoticeChoice { kind, channel, wanted: !off }
    };
    let choices = Kind::switchable().flat_map(|kind| Channel::ALL.map(|channel| choice(kind, channel))).collect();
    Ok(NoticeChoices { email, phone, choices })
}
