//! The SQL of corrections: what stood in a chart's own data stays on record when it is changed.

use super::activations::end_open;
use crate::features::people::model::{ChartState, Correction, Difference, Field, NewPatient, differences};
use crate::kit::phi::Phi;
use crate::kit::text::Language;
use crate::vault::outbox::Channel;
use crate::vault::purpose::{ChangeChartState, Changes, CorrectPatient, OfChart, OpenCard};
use crate::vault::{Change, ChartTx, Fault, FromRow, Recorded, Row, at, day};

/// What stands in the chart now.
pub fn current(tx: &ChartTx<'_, CorrectPatient>) -> Result<NewPatient, Fault> {
    tx.one(
        "select given_name, family_name, birth_date, number, email, mobile, texts_agreed_at is not null as texts, language
           from patients
          where id = :patient",
        &[],
        |row| {
            Ok(NewPatient {
                given: Phi::new(row.get("given_name")?),
                family: Phi::new(row.get("family_name")?),
                born: Phi::new(day(row, "birth_date")?),
                number: Phi::new(row.get("number")?),
                email: row.get::<_, Option<String>>("email")?.map(Phi::new),
                mobile: row.get::<_, Option<String>>("mobile")?.map(Phi::new),
                agrees_to_texts: row.get("texts")?,
                language: Language::from_tag(row.get_ref("language")?.as_str()?).unwrap_or_default(),
            })
        },
    )
}

/// Corrects what differs and keeps what stood there. A code that is on its way to an address that was wrong stops.
///
/// # Errors
/// [`Fault::Rule`] `patients.number` when somebody else has the chart number.
pub fn correct(tx: &ChartTx<'_, CorrectPatient>, new: &NewPatient) -> Result<Recorded<()>, Fault> {
    let differences = differences(&current(tx)?, new);
    tx.change_one(
        "update patients
            set given_name = :given, family_name = :family, birth_date = :born, number = :number, email = :email,
                mobile = :mobile, language = :language, search_name = :search,
                texts_agreed_at = case when :texts then coalesce(texts_agreed_at, :now) end
          where id = :patient",
        &[
            (":given", new.given.reveal()),
            (":family", new.family.reveal()),
            (":born", &new.born.reveal().to_string()),
            (":number", new.number.reveal()),
            (":email", &new.email.as_ref().map(Phi::reveal)),
            (":mobile", &new.mobile.as_ref().map(Phi::reveal)),
            (":language", &new.language.tag()),
            (":search", &new.words().join(" ")),
            (":texts", &new.agrees_to_texts),
            (":now", &tx.now().as_millisecond()),
        ],
    )?;
    let has = |field| differences.iter().any(|difference| difference.field == field);
    if has(Field::Given) || has(Field::Family) {
        tx.change("delete from name_words where patient_id = :patient", &[])?;
        super::keep_words(tx, &new.words())?;
        tx.rename_login()?;
    }
    stop_what_went_wrong(tx, &differences)?;
    keep(tx, &differences)
}

/// Puts the address that the patient has proven in their own login on file.
///
/// # Errors
/// [`Fault::Stale`] when there is none, or it is on file already.
pub fn take_over(tx: &ChartTx<'_, CorrectPatient>, channel: Channel) -> Result<Recorded<()>, Fault> {
    let was = current(tx)?;
    let proven = tx.proven_address(channel)?.ok_or(Fault::Stale)?;
    let new = match channel {
        Channel::Email => NewPatient { email: Some(Phi::new(proven.address)), ..was.clone() },
        Channel::Text => {
            NewPatient { mobile: Some(Phi::new(proven.address)), agrees_to_texts: proven.agrees, ..was.clone() }
        }
    };
    if differences(&was, &new).is_empty() { Err(Fault::Stale) } else { correct(tx, &new) }
}

/// Says that the patient has left, has died, or is back. Whoever leaves is shut out: sessions, grants, codes,
/// invitations, drafts and waiting notices end with the same stroke.
///
/// # Errors
/// [`Fault::Stale`] when the state has changed meanwhile.
pub fn change_state(tx: &ChartTx<'_, ChangeChartState>, to: ChartState) -> Result<Recorded<()>, Fault> {
    let was: String = tx.one("select state from patients where id = :patient", &[], |row| row.get("state"))?;
    let before = ChartState::from_word(&was).filter(|before| before.next().contains(&to)).ok_or(Fault::Stale)?;
    let left = (to != ChartState::Active).then_some(tx.now().as_millisecond());
    tx.change_one(
        "update patients set state = :state, left_at = :left where id = :patient",
        &[(":state", &to.word()), (":left", &left)],
    )?;
    if to != ChartState::Active {
        end_open(tx, "revoked")?;
        tx.shut_out()?;
    }
    let difference =
        Difference { field: Field::State, was: Some(before.word().to_owned()), became: Some(to.word().to_owned()) };
    keep(tx, &[difference])
}

/// The state as it is.
pub fn state(tx: &ChartTx<'_, ChangeChartState>) -> Result<ChartState, Fault> {
    let state: String = tx.one("select state from patients where id = :patient", &[], |row| row.get("state"))?;
    ChartState::from_word(&state).ok_or(Fault::Broken("a chart is in no known state"))
}

/// What was corrected, the newest fifty.
pub fn history(tx: &ChartTx<'_, OpenCard>) -> Result<Vec<Correction>, Fault> {
    let rows = tx.rows(
        "select field, was, became, changed_at, name
           from corrections
           left join accounts on accounts.id = changed_by
          where patient_id = :patient
          order by changed_at desc
          limit 50",
        &[],
        correction,
    )?;
    Ok(rows.into_iter().flatten().collect())
}

fn correction(row: &Row<'_>) -> FromRow<Option<Correction>> {
    let Some(field) = Field::from_word(row.get_ref("field")?.as_str()?) else { return Ok(None) };
    Ok(Some(Correction {
        field,
        was: row.get::<_, Option<String>>("was")?.map(Phi::new),
        became: row.get::<_, Option<String>>("became")?.map(Phi::new),
        at: at(row, "changed_at")?,
        by: row.get("name")?,
    }))
}

/// An open code that went to an address which is no longer on file, or was meant for somebody born on another day.
fn stop_what_went_wrong(tx: &ChartTx<'_, CorrectPatient>, differences: &[Difference]) -> Result<(), Fault> {
    let channels = differences.iter().filter_map(|difference| match difference.field {
        Field::Email => Some(Channel::Email),
        Field::Mobile => Some(Channel::Text),
        _ => None,
    });
    let open: Option<String> =
        tx.maybe("select sent_by from activations where patient_id = :patient and ended_at is null", &[], |row| {
            row.get("sent_by")
        })?;
    if channels.map(Channel::word).any(|channel| open.as_deref() == Some(channel)) {
        end_open(tx, "revoked")?;
    }
    Ok(())
}

/// Keeps what stood there. The trail names the fields, never what stands in them.
fn keep<P: Changes + OfChart>(tx: &ChartTx<'_, P>, differences: &[Difference]) -> Result<Recorded<()>, Fault> {
    for Difference { field, was, became } in differences {
        let id: crate::kit::id::Id<()> = tx.fresh();
        tx.change(
            "insert into corrections (patient_id, id, field, was, became, changed_at, changed_by)
             values (:patient, :id, :field, :was, :became, :now, :account)",
            &[
                (":id", &id),
                (":field", &field.word()),
                (":was", was),
                (":became", became),
                (":now", &tx.now().as_millisecond()),
                (":account", &tx.account()),
            ],
        )?;
    }
    let fields: Vec<&str> = differences.iter().map(|difference| difference.field.word()).collect();
    tx.record(&Change::default().saying(fields.join(", ")), ())
}
