//! Every SQL statement about patients and their activation sheets.

use super::model::{Access, Card, ChartState, FoundPatient, Issued, LastSheet, MOST_FOUND, NewPatient, Search, alike, folded};
use crate::kit::clock::{SignedDuration, Timestamp};
use crate::kit::date::Date;
use crate::kit::id::{AccountId, ActivationId, PatientId};
use crate::kit::phi::Phi;
use crate::kit::text::Language;
use crate::vault::actor::{Scope, Scopes};
use crate::vault::purpose::{FindPatients, GrantAccess, IssueActivation, OpenCard, RegisterPatient, RevokeActivation};
use crate::vault::{Change, ChartTx, Fault, FreshCode, NamesPatient, PanelTx, Recorded, Row, at, day};

/// The rule that says that a chart number is somebody else's.
pub const NUMBER_TAKEN: &str = "patients.number";
/// The rule that says that another code begins with the same four letters.
pub const SELECTOR_TAKEN: &str = "activations.selector";
/// The rule that says that the patient has a login already.
pub const ALREADY_ACTIVE: &str = "activation_is_for_an_unclaimed_chart";

/// By the first word, then by the others: `cross join` keeps SQLite from beginning with the patients.
const BY_NAME: &str = "
    select distinct patients.id, family_name || ', ' || given_name as name, birth_date, number
      from name_words cross join patients on patients.id = name_words.patient_id
     where word >= :first and word < :beyond
       and ' ' || search_name like '% ' || :second || '%'
       and ' ' || search_name like '% ' || :third || '%'
       and ' ' || search_name like '% ' || :fourth || '%'
     limit :most";

const BY_BIRTH_DATE: &str = "
    select id, family_name || ', ' || given_name as name, birth_date, number
      from patients
     where birth_date = :born
       and ' ' || search_name like '% ' || :first || '%'
       and ' ' || search_name like '% ' || :second || '%'
       and ' ' || search_name like '% ' || :third || '%'
       and ' ' || search_name like '% ' || :fourth || '%'
     limit :most";

impl NamesPatient for FoundPatient {
    fn patient(&self) -> PatientId {
        self.id
    }
}

/// The patients who fit a search, by name; [`MOST_FOUND`] of them when more do.
pub fn find(tx: &PanelTx<'_, FindPatients>, search: &Search) -> Result<Vec<FoundPatient>, Fault> {
    // Folded words hold letters and digits only: nothing in them means anything to `like`.
    let [first, second, third, fourth] = search.words();
    let most = i64::try_from(MOST_FOUND).unwrap_or(i64::MAX);
    let mut found = match search.born.map(|born| born.to_string()) {
        Some(born) => tx.rows(
            BY_BIRTH_DATE,
            &[(":born", &born), (":first", first), (":second", second), (":third", third), (":fourth", fourth), (":most", &most)],
            found_patient,
        )?,
        None => tx.rows(
            BY_NAME,
            &[
                (":first", first), (":beyond", &format!("{first}{}", char::MAX)), (":second", second), (":third", third),
                (":fourth", fourth), (":most", &most),
            ],
            found_patient,
        )?,
    };
    found.sort_by_cached_key(|patient| folded(patient.name.reveal()));
    Ok(found)
}

/// Patients born on this day whose name could be the same person's.
pub fn look_alikes(tx: &PanelTx<'_, FindPatients>, born: Date, words: &[String]) -> Result<Vec<FoundPatient>, Fault> {
    let born = tx.rows(
        "select id, family_name || ', ' || given_name as name, birth_date, number
           from patients
          where birth_date = :born
          order by search_name",
        &[(":born", &born.to_string())],
        found_patient,
    )?;
    let similar = born.into_iter().filter(|patient| alike(&folded(patient.name.reveal()), words));
    Ok(similar.take(MOST_FOUND).collect())
}

fn found_patient(row: &Row<'_>) -> rusqlite::Result<FoundPatient> {
    Ok(FoundPatient {
        id: row.get("id")?,
        name: Phi::new(row.get("name")?),
        born: Phi::new(day(row, "birth_date")?),
        number: Phi::new(row.get("number")?),
    })
}

/// Begins the chart of a new patient.
///
/// # Errors
/// [`Fault::Rule`] [`NUMBER_TAKEN`] when somebody else has the chart number.
pub fn register(tx: &ChartTx<'_, RegisterPatient>, new: &NewPatient) -> Result<Recorded<()>, Fault> {
    let words = new.words();
    tx.change_one(
        "insert into patients (id, number, given_name, family_name, search_name, birth_date, email, mobile, language,
                               state, registered_at)
         values (:patient, :number, :given, :family, :search, :born, :email, :mobile, :language, 'active', :now)",
        &[
            (":number", new.number.reveal()), (":given", new.given.reveal()), (":family", new.family.reveal()),
            (":search", &words.join(" ")), (":born", &new.born.reveal().to_string()),
            (":email", &new.email.as_ref().map(Phi::reveal)), (":mobile", &new.mobile.as_ref().map(Phi::reveal)),
            (":language", &new.language.tag()), (":now", &tx.now().as_millisecond()),
        ],
    )?;
    for word in &words {
        tx.change(
            "insert into name_words (patient_id, word) values (:patient, :word) on conflict do nothing",
            &[(":word", word)],
        )?;
    }
    tx.record(&Change::default(), ())
}

/// The card.
pub fn card(tx: &ChartTx<'_, OpenCard>) -> Result<Card, Fault> {
    let access = access(tx)?;
    tx.one(
        "select id, given_name || ' ' || family_name as name, birth_date, number, email, mobile, language, state
           from patients
          where id = :patient",
        &[],
        |row| {
            Ok(Card {
                id: row.get("id")?,
                name: Phi::new(row.get("name")?),
                born: Phi::new(day(row, "birth_date")?),
                number: Phi::new(row.get("number")?),
                email: row.get::<_, Option<String>>("email")?.map(Phi::new),
                mobile: row.get::<_, Option<String>>("mobile")?.map(Phi::new),
                language: language(row)?,
                state: match row.get_ref("state")?.as_str()? {
                    "active" => ChartState::Active,
                    "deceased" => ChartState::Deceased,
                    _ => ChartState::Inactive,
                },
                access,
            })
        },
    )
}

fn access(tx: &ChartTx<'_, OpenCard>) -> Result<Access, Fault> {
    let login: Option<String> = tx.maybe(
        "select accounts.state
           from grants join accounts on accounts.id = grants.account_id
          where grants.patient_id = :patient and grants.kind = 'oneself'",
        &[],
        |row| row.get("state"),
    )?;
    let sheet = tx.maybe(
        "select expires_at, ended_at, ended_how
           from activations
          where patient_id = :patient
          order by ended_at is not null, issued_at desc
          limit 1",
        &[],
        |row| {
            let how: Option<String> = row.get("ended_how")?;
            let ended = how.map(|how| Ok::<_, rusqlite::Error>((at(row, "ended_at")?, how))).transpose()?;
            Ok(LastSheet { expires_at: at(row, "expires_at")?, ended })
        },
    )?;
    Ok(Access::of(login.as_deref(), sheet.as_ref(), tx.now()))
}

fn language(row: &Row<'_>) -> rusqlite::Result<Language> {
    Ok(Language::from_tag(row.get_ref("language")?.as_str()?).unwrap_or_default())
}

/// Issues a code for so many days; the one before stops working.
///
/// # Errors
/// [`Fault::Rule`] [`ALREADY_ACTIVE`] when the patient has a login, [`SELECTOR_TAKEN`] when another code is needed;
/// [`Fault::Stale`] when the chart is no longer in use.
pub fn issue(tx: &ChartTx<'_, IssueActivation>, code: &FreshCode, days: u32) -> Result<Recorded<Issued>, Fault> {
    let claimed = "select 1 from grants where patient_id = :patient and kind = 'oneself'";
    if tx.maybe(claimed, &[], |_| Ok(()))?.is_some() {
        return Err(Fault::Rule(ALREADY_ACTIVE.to_owned()));
    }
    let until = tx.now() + SignedDuration::from_hours(24 * i64::from(days));
    let issued = tx.maybe(
        "select given_name || ' ' || family_name as name, language
           from patients
          where id = :patient and state = 'active'",
        &[],
        |row| Ok(Issued { name: Phi::new(row.get("name")?), language: language(row)?, until }),
    )?;
    let issued = issued.ok_or(Fault::Stale)?;
    let (id, now): (ActivationId, _) = (tx.fresh(), tx.now().as_millisecond());
    let replaced = end_open(tx, "replaced")?;
    tx.change_one(
        "insert into activations (patient_id, id, selector, verifier_hash, issued_at, expires_at)
         values (:patient, :id, :selector, :verifier, :now, :until)",
        &[
            (":id", &id), (":selector", &code.selector), (":verifier", &code.verifier_hash), (":now", &now),
            (":until", &until.as_millisecond()),
        ],
    )?;
    tx.record(&Change::of(id).saying(if replaced { "voids the sheet before" } else { "" }), issued)
}

/// Stops the sheet that is out.
///
/// # Errors
/// [`Fault::Stale`] when none is.
pub fn revoke(tx: &ChartTx<'_, RevokeActivation>) -> Result<Recorded<()>, Fault> {
    if end_open(tx, "revoked")? { tx.record(&Change::default(), ()) } else { Err(Fault::Stale) }
}

/// Ends the open sheet, if there is one. Whoever is halfway in with it finds it ended at the last step.
fn end_open<P: crate::vault::purpose::Changes>(tx: &ChartTx<'_, P>, how: &'static str) -> Result<bool, Fault> {
    let ended = tx.change(
        "update activations set ended_at = :now, ended_how = :how where patient_id = :patient and ended_at is null",
        &[(":now", &tx.now().as_millisecond()), (":how", &how)],
    )?;
    Ok(ended > 0)
}

/// Gives a person's login a proxy's access to this chart, or changes what it covers.
///
/// # Errors
/// [`Fault::Stale`] when the login is no active person's, or the chart is its own.
pub fn grant_proxy(
    tx: &ChartTx<'_, GrantAccess>,
    account: AccountId,
    scopes: Scopes,
    ends_at: Option<Timestamp>,
) -> Result<Recorded<()>, Fault> {
    tx.change_one(
        "insert into grants (patient_id, account_id, kind, results, appointments, medicines, messages, documents,
                             granted_at, ends_at)
         select :patient, id, 'proxy', :results, :appointments, :medicines, :messages, :documents, :now, :ends_at
           from accounts
          where id = :account and kind = 'person' and state = 'active'
         on conflict (patient_id, account_id) do update
            set results = excluded.results, appointments = excluded.appointments, medicines = excluded.medicines,
                messages = excluded.messages, documents = excluded.documents, ends_at = excluded.ends_at
          where grants.kind = 'proxy'",
        &[
            (":account", &account), (":results", &scopes.has(Scope::Results)),
            (":appointments", &scopes.has(Scope::Appointments)), (":medicines", &scopes.has(Scope::Medicines)),
            (":messages", &scopes.has(Scope::Messages)), (":documents", &scopes.has(Scope::Documents)),
            (":now", &tx.now().as_millisecond()), (":ends_at", &ends_at.map(Timestamp::as_millisecond)),
        ],
    )?;
    tx.record(&Change::of(account), ())
}
