//! Every SQL statement about patients, their activation codes and the corrections of their data.

mod activations;
mod corrections;
mod list;

use super::model::{
    Access, Card, ChartState, FoundPatient, LastSheet, MOST_FOUND, NewPatient, Search, Way, alike, folded,
};
use crate::kit::clock::instant;
use crate::kit::date::Date;
use crate::kit::id::PatientId;
use crate::kit::phi::Phi;
use crate::kit::text::Language;
use crate::vault::purpose::{Changes, FindPatients, OfChart, OpenCard, RegisterPatient, SendReset};
use crate::vault::{Change, ChartTx, Fault, Named, NamesPatient, PanelTx, Recorded, at, day};

pub use activations::{ALREADY_ACTIVE, NO_ADDRESS, SELECTOR_TAKEN, issue, issue_own, issued, revoke, send};
pub use corrections::{change_state, correct, current, state, take_over};
pub use list::{counts, list};

/// The rule that says that a chart number is somebody else's.
pub const NUMBER_TAKEN: &str = "patients.number";

/// By the first word, then by the others: `cross join` keeps the planner from beginning with the patients.
const BY_NAME: &str = "
    select distinct patients.id, list_name as name, birth_date, number
      from name_words cross join patients on patients.id = name_words.patient_id
     where word >= :first and word < :beyond
       and ' ' || search_name like '% ' || :second || '%'
       and ' ' || search_name like '% ' || :third || '%'
       and ' ' || search_name like '% ' || :fourth || '%'
     limit :most";

const BY_BIRTH_DATE: &str = "
    select id, list_name as name, birth_date, number
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
        Some(born) => patients(
            tx,
            BY_BIRTH_DATE,
            &[
                (":born", &born),
                (":first", first),
                (":second", second),
                (":third", third),
                (":fourth", fourth),
                (":most", &most),
            ],
        )?,
        None => patients(
            tx,
            BY_NAME,
            &[
                (":first", first),
                (":beyond", &format!("{first}{}", char::MAX)),
                (":second", second),
                (":third", third),
                (":fourth", fourth),
                (":most", &most),
            ],
        )?,
    };
    found.sort_by_cached_key(|patient| folded(patient.name.reveal()));
    Ok(found)
}

/// Patients born on this day whose name could be the same person's.
pub fn look_alikes(tx: &PanelTx<'_, FindPatients>, born: Date, words: &[String]) -> Result<Vec<FoundPatient>, Fault> {
    let born = patients(
        tx,
        "select id, list_name as name, birth_date, number
           from patients
          where birth_date = :born
          order by search_name",
        &[(":born", &born.to_string())],
    )?;
    let similar = born.into_iter().filter(|patient| alike(&folded(patient.name.reveal()), words));
    Ok(similar.take(MOST_FOUND).collect())
}

fn patients(tx: &PanelTx<'_, FindPatients>, sql: &str, named: Named<'_>) -> Result<Vec<FoundPatient>, Fault> {
    tx.rows(sql, named, |row| {
        Ok(FoundPatient {
            id: row.get("id")?,
            name: Phi::new(row.get("name")?),
            born: Phi::new(day(row, "birth_date")?),
            number: Phi::new(row.get("number")?),
        })
    })
}

/// Begins the chart of a new patient.
///
/// # Errors
/// [`Fault::Rule`] [`NUMBER_TAKEN`] when somebody else has the chart number.
pub fn register(tx: &ChartTx<'_, RegisterPatient>, new: &NewPatient) -> Result<Recorded<()>, Fault> {
    let words = new.words();
    tx.change_one(
        "insert into patients (id, number, given_name, family_name, search_name, birth_date, email, mobile,
                               texts_agreed_at, language, state, registered_at)
         values (:patient, :number, :given, :family, :search, :born, :email, :mobile,
                 case when :texts then :now end, :language, 'active', :now)",
        &[
            (":number", new.number.reveal()),
            (":given", new.given.reveal()),
            (":family", new.family.reveal()),
            (":search", &words.join(" ")),
            (":born", &new.born.reveal().to_string()),
            (":email", &new.email.as_ref().map(Phi::reveal)),
            (":mobile", &new.mobile.as_ref().map(Phi::reveal)),
            (":texts", &new.agrees_to_texts),
            (":language", &new.language.tag()),
            (":now", &tx.now().as_millisecond()),
        ],
    )?;
    keep_words(tx, &words)?;
    tx.record(&Change::default(), ())
}

/// Keeps the words by which the patient is found.
fn keep_words<P: Changes + OfChart>(tx: &ChartTx<'_, P>, words: &[String]) -> Result<(), Fault> {
    for word in words {
        tx.change(
            "insert into name_words (patient_id, word) values (:patient, :word) on conflict do nothing",
            &[(":word", word)],
        )?;
    }
    Ok(())
}

/// The card.
pub fn card(tx: &ChartTx<'_, OpenCard>) -> Result<Card, Fault> {
    let (access, sheet) = access(tx)?;
    let corrections = corrections::history(tx)?;
    tx.one(
        "select id, full_name as name, birth_date, number, email, mobile,
                texts_agreed_at is not null as texts, language, pharmacy, state
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
                agrees_to_texts: row.get("texts")?,
                language: Language::from_tag(row.get_ref("language")?.as_str()?).unwrap_or_default(),
                pharmacy: row.get::<_, Option<String>>("pharmacy")?.map(Phi::new),
                state: ChartState::from_word(row.get_ref("state")?.as_str()?).unwrap_or(ChartState::Inactive),
                access,
                sheet,
                corrections,
            })
        },
    )
}

fn access(tx: &ChartTx<'_, OpenCard>) -> Result<(Access, Option<LastSheet>), Fault> {
    let login: Option<String> = tx.maybe(
        "select accounts.state
           from grants join accounts on accounts.id = grants.account_id
          where grants.patient_id = :patient and grants.kind = 'oneself'",
        &[],
        |row| row.get("state"),
    )?;
    let sheet = tx.maybe(
        "select sent_by, expires_at, ended_at, ended_how
           from activations
          where patient_id = :patient
          order by ended_at is not null, issued_at desc
          limit 1",
        &[],
        |row| {
            let ended_at: Option<i64> = row.get("ended_at")?;
            let ended = ended_at.map(instant).zip(row.get("ended_how")?);
            let way = Way::from_word(row.get_ref("sent_by")?.as_str()?);
            Ok(LastSheet { way, expires_at: at(row, "expires_at")?, ended })
        },
    )?;
    Ok((Access::of(login.as_deref(), sheet.as_ref(), tx.now()), sheet))
}

/// Has a link for a new password sent to the patient's own login.
pub fn send_reset(tx: &ChartTx<'_, SendReset>) -> Result<Recorded<()>, Fault> {
    tx.send_reset_link()?;
    tx.record(&Change::default(), ())
}
