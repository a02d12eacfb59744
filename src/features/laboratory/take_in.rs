//! The one way in for a laboratory's file, whoever brings it.

mod documents;
mod live;
mod once;
mod outcome;
mod reading;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use super::model::{Candidate, Namesake, Opened, Part, Reason, Via, When, numbers_of, patient_of, results};
use super::store::{self, Known, NewFile, NewMessage, Sent};
use crate::features::laboratory::{LABORATORY_AUTHORITIES, LABORATORY_CRITICAL};
use crate::hostile::ParseWorker;
use crate::kit::date::Date;
use crate::kit::id::kind::LaboratoryFile;
use crate::kit::id::{Id, LaboratoryFileId, PatientId};
use crate::kit::phi::Phi;
use crate::vault::purpose::TakeInLabFile;
use crate::vault::{Caller, Fault, Intake, IntakeTx, Vault};

pub use documents::{Clean, Inspected, clean, inspected};
pub use live::go_on;
use live::make_live;
pub use once::{Came, Lying, Once, let_go, take_in_once};
pub use outcome::{Outcome, Taken};
pub use reading::{aloud, read_one};

/// A file, as somebody brings it.
pub struct File {
    /// Its name where it came from. Kept with it and shown to staff alone; it may hold a patient's.
    pub name: String,
    pub bytes: Vec<u8>,
    /// Which way it came.
    pub via: Via,
}

/// How many messages are staged in one transaction: well under 50 ms.
const BATCH: usize = 100;

/// Takes a file in: all of it is in its charts or waits when this returns. What a stop cuts off before the file is live
/// comes to nothing, and what it cuts off later is gone on with by [`go_on`].
///
/// # Errors
/// When the visitor may not, or the vault cannot now. A file that holds nothing of use is no error: it is kept, and
/// [`Taken::trouble`] says what is wrong with it. Only of one that somebody uploads nothing is kept: they have it still,
/// and are told at once.
pub async fn take_in(vault: &Vault, parser: &ParseWorker, caller: &Caller, file: File) -> Result<Taken, Fault> {
    let id = LaboratoryFileId::random(vault.entropy());
    let intake = vault.intake::<TakeInLabFile, _>(caller, id).await?;
    let _turn = intake.turn().await;
    let bytes = Arc::new(file.bytes);
    let opened = opened(vault, parser, &bytes).await?;
    keep(vault, parser, &intake, (id, Read { name: file.name, via: file.via, bytes, opened })).await
}

/// A file that was read.
struct Read {
    name: String,
    via: Via,
    bytes: Arc<Vec<u8>>,
    opened: Opened,
}

/// Takes a file in, while no other is.
async fn keep(
    vault: &Vault,
    parser: &ParseWorker,
    intake: &Intake<TakeInLabFile>,
    (id, file): (LaboratoryFileId, Read),
) -> Result<Taken, Fault> {
    let Read { name, via, bytes, opened } = file;
    let trouble = opened.trouble;
    if trouble.is_some() && via == Via::Page {
        return Ok(Taken { id: None, outcomes: Vec::new(), trouble, miscount: None });
    }
    let mut reading = sorted(vault, intake, opened).await?;
    let filed = filed(vault, parser, &mut reading, true).await?;
    let (objects, entropy) = (vault.objects().clone(), vault.entropy().clone());
    let put = tokio::task::spawn_blocking(move || objects.put(&bytes, &entropy));
    let stored = put.await.map_err(|_| Fault::Broken("storing a file panicked"))??;
    let file = NewFile {
        id,
        name: Phi::new(name),
        came_by: via.word(),
        stored,
        messages: reading.taken.messages(),
        repeated: reading.taken.repeated(),
        trouble,
        miscount: reading.taken.miscount,
    };
    make_live(intake, file, reading.new, filed).await?;
    let now = intake.read(move |tx| store::became(tx, id)).await?;
    reading.taken.correct(&now);
    reading.taken.echo(&reading.again);
    Ok(Taken { id: Some(id), ..reading.taken })
}

/// What would become of a file, without keeping anything of it.
///
/// # Errors
/// As [`take_in`].
pub async fn dry_run(vault: &Vault, parser: &ParseWorker, caller: &Caller, bytes: Vec<u8>) -> Result<Taken, Fault> {
    let intake = vault.intake::<TakeInLabFile, LaboratoryFile>(caller, Id::random(vault.entropy())).await?;
    let opened = opened(vault, parser, &Arc::new(bytes)).await?;
    only_look(vault, parser, &intake, opened).await
}

/// What would become of a file, or has.
async fn only_look(
    vault: &Vault,
    parser: &ParseWorker,
    intake: &Intake<TakeInLabFile>,
    opened: Opened,
) -> Result<Taken, Fault> {
    let mut reading = sorted(vault, intake, opened).await?;
    filed(vault, parser, &mut reading, false).await?;
    Ok(reading.taken)
}

/// What of a file is new, and what is said of all of it.
struct Reading {
    new: Vec<NewMessage>,
    /// Parts that stand in the file twice: which one, and where again.
    again: Vec<(usize, usize)>,
    taken: Taken,
}

/// Reads a file, with the clinic's own words for what is critical.
async fn opened(vault: &Vault, parser: &ParseWorker, bytes: &Arc<Vec<u8>>) -> Result<Opened, Fault> {
    let (mut opened, critical) = (reading::read(parser, bytes).await?, critical(vault));
    opened.parts.iter_mut().for_each(|part| part.with_critical(&critical));
    Ok(opened)
}

/// The words for critical values that the clinic has listed.
pub fn critical(vault: &Vault) -> Vec<String> {
    let words = vault.settings();
    let words = words.text(&LABORATORY_CRITICAL).split(',').map(str::trim).filter(|word| !word.is_empty());
    words.map(str::to_owned).collect()
}

/// Says of each part whether it came before, whose it is, or why it waits.
async fn sorted(
    vault: &Vault,
    intake: &Intake<TakeInLabFile>,
    Opened { parts, trouble, miscount, .. }: Opened,
) -> Result<Reading, Fault> {
    let hashes = json(parts.iter().map(|part| data_encoding::HEXUPPER.encode(&part.hash)))?;
    let patients = || parts.iter().filter_map(|part| part.report.as_ref().ok()).map(|report| &report.patient);
    let numbers = json(patients().flat_map(numbers_of).map(|one| one.number.clone()))?;
    let days = json(patients().filter_map(|who| who.born).map(|born| born.to_string()))?;
    let look = move |tx: &IntakeTx<'_, TakeInLabFile>| {
        Ok((store::known(tx, &hashes)?, store::candidates(tx, &numbers)?, store::born_then(tx, &days)?))
    };
    let (known, found, born_then) = intake.read(look).await?;
    let known: HashMap<_, Known> = known.into_iter().map(|one| ((one.hash, one.part), one)).collect();
    let matching = Matching::new(vault.settings().text(&LABORATORY_AUTHORITIES), found, born_then);
    let mut reading = Reading {
        new: Vec::new(),
        again: Vec::new(),
        taken: Taken { id: None, outcomes: Vec::new(), trouble, miscount },
    };
    let mut seen = HashMap::new();
    for mut part in parts {
        let (key, at) = ((part.hash, part.part), reading.taken.outcomes.len());
        if let Some(known) = known.get(&key) {
            reading.taken.outcomes.push(Outcome::repeated(&part, known));
        } else if let Some(first) = seen.get(&key) {
            reading.again.push((*first, at));
            reading.taken.outcomes.push(Outcome::new(&part, None));
        } else {
            seen.insert(key, at);
            let patient = matching.whose(&part);
            reading.taken.outcomes.push(Outcome::new(&part, patient.err()));
            if patient.is_err() {
                // It waits, and is read again by whoever looks at it.
                part.report = part.report.map(|report| report.of_whom());
            }
            let id = Id::in_order(vault.now(), vault.entropy());
            reading.new.push(NewMessage { id, part, patient, alert: None, shown: 0, documents: 0 });
        }
    }
    Ok(reading)
}

/// What messages are matched against.
struct Matching {
    ours: Vec<String>,
    by_number: HashMap<String, Vec<Candidate>>,
    born_then: HashMap<Date, Vec<Namesake>>,
}

impl Matching {
    fn new(ours: &str, found: Vec<Candidate>, born_then: HashMap<Date, Vec<Namesake>>) -> Self {
        let ours = ours.split(',').map(str::trim).filter(|name| !name.is_empty()).map(str::to_owned).collect();
        let mut by_number: HashMap<String, Vec<Candidate>> = HashMap::new();
        for one in found {
            by_number.entry(one.number.clone()).or_default().push(one);
        }
        Self { ours, by_number, born_then }
    }

    fn whose(&self, part: &Part) -> Result<PatientId, Reason> {
        let report = part.report.as_ref().map_err(|reason| *reason)?;
        if part.head.is_test {
            return Err(Reason::TestMessage);
        }
        if report.has_unknown_status() {
            return Err(Reason::UnknownStatus);
        }
        let numbers = numbers_of(&report.patient).map(|one| &one.number);
        let candidates: Vec<_> = numbers.filter_map(|number| self.by_number.get(number)).flatten().cloned().collect();
        let born_then = report.patient.born.and_then(|born| self.born_then.get(&born)).map_or(&[][..], Vec::as_slice);
        patient_of(&report.patient, &part.head.sender(), &self.ours, &candidates, born_then)
    }
}

/// What each message brings for its chart. Documents are looked at, and stored where they are to be kept.
async fn filed(
    vault: &Vault,
    parser: &ParseWorker,
    reading: &mut Reading,
    keep: bool,
) -> Result<Vec<(PatientId, Vec<Sent>)>, Fault> {
    let when = When { came: vault.now(), zone: vault.settings().zone() };
    let mut filed: BTreeMap<PatientId, Vec<Sent>> = BTreeMap::new();
    for new in &mut reading.new {
        let (Ok(patient), Ok(report)) = (new.patient, &mut new.part.report) else { continue };
        // Its results hold from here on what it says, but for whose it is: a large file is in memory once.
        let (of_whom, head, at) = (report.of_whom(), new.part.head.clone(), when.clone());
        let whole = std::mem::replace(report, of_whom);
        let results = tokio::task::spawn_blocking(move || results(&whole, &head, &at)).await;
        let results = results.map_err(|_| Fault::Broken("a laboratory's message could not be understood"))?;
        let Inspected { results, alert, hidden, documents } = inspected(parser, keep.then_some(vault), results).await?;
        new.alert = alert;
        new.shown = new.part.values.saturating_sub(hidden);
        new.documents = documents;
        reading.taken.fill(new);
        let laboratory = new.part.head.laboratory().to_owned();
        filed.entry(patient).or_default().push(Sent { message: new.id, laboratory, results });
    }
    reading.taken.echo(&reading.again);
    Ok(filed.into_iter().collect())
}

fn json(texts: impl Iterator<Item = String>) -> Result<String, Fault> {
    let texts: std::collections::BTreeSet<String> = texts.collect();
    serde_json::to_string(&texts).map_err(|_| Fault::Broken("a list of texts cannot be written"))
}
