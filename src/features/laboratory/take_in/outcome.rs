//! What is said of a file that was taken in: for the page, the terminal, and the answer to the laboratory.

use std::collections::{BTreeSet, HashMap};
use std::sync::Arc;

use super::reading::read;
use crate::features::laboratory::model::{Counted, FileRefusal, Miscount, Opened, Part, Reason};
use crate::features::laboratory::store::{Known, NewMessage};
use crate::hl7::Head;
use crate::hostile::ParseWorker;
use crate::kit::id::LaboratoryFileId;
use crate::vault::Fault;

/// What became of a file. Every value that came in it is shown or waits: the two counts make up the third.
#[derive(Clone, Debug)]
pub struct Taken {
    /// The file, where it was kept.
    pub id: Option<LaboratoryFileId>,
    /// What became of each patient's part of each message, in the order of the file.
    pub outcomes: Vec<Outcome>,
    /// Why nothing of it was taken.
    pub trouble: Option<FileRefusal>,
    /// What it announced and did not hold.
    pub miscount: Option<Miscount>,
}

/// What became of one patient's part of a message.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Which message of the file.
    pub place: u32,
    /// Which patient of the message.
    pub part: u32,
    /// Who sent it, and under which number.
    pub head: Head,
    pub values: usize,
    /// How many of them stand in a chart.
    pub shown: usize,
    pub documents: usize,
    /// Whether the same message had come before: nothing was changed.
    pub is_repeated: bool,
    /// Why it, or something in it, waits for a person.
    pub reason: Option<Reason>,
}

impl Outcome {
    pub(super) fn new(part: &Part, reason: Option<Reason>) -> Self {
        let (place, of, head, values) = (part.place, part.part, part.head.clone(), part.values);
        Self { place, part: of, head, values, shown: 0, documents: 0, is_repeated: false, reason }
    }

    pub(super) fn repeated(part: &Part, known: &Known) -> Self {
        let (shown, documents) = (known.shown.min(part.values), known.documents);
        Self { shown, documents, is_repeated: true, ..Self::new(part, known.reason) }
    }
}

impl Taken {
    /// What is said where a batch announces another number than it holds.
    pub fn counted(&self) -> Option<String> {
        let Miscount { of, announced, found } = self.miscount?;
        let what = if of == Counted::Batches { "batches" } else { "messages" };
        Some(format!("It announced {announced} {what} and held {found}. Ask the laboratory for what is missing."))
    }

    /// How many messages the file holds.
    pub fn messages(&self) -> usize {
        self.outcomes.iter().filter(|one| one.part == 0).count()
    }

    /// How many of them had come before.
    pub fn repeated(&self) -> usize {
        self.outcomes.iter().filter(|one| one.part == 0 && one.is_repeated).count()
    }

    /// How many values came.
    pub fn values_in(&self) -> usize {
        self.outcomes.iter().map(|one| one.values).sum()
    }

    /// How many of them stand in charts.
    pub fn values_shown(&self) -> usize {
        self.outcomes.iter().map(|one| one.shown).sum()
    }

    /// How many wait for a person.
    pub fn values_waiting(&self) -> usize {
        self.values_in() - self.values_shown()
    }

    /// How many documents stand in charts.
    pub fn documents(&self) -> usize {
        self.outcomes.iter().map(|one| one.documents).sum()
    }

    /// Why something waits: each reason once.
    pub fn waiting_because(&self) -> BTreeSet<Reason> {
        self.outcomes.iter().filter_map(|one| one.reason).collect()
    }

    /// What a file holds, where there is no clinic to match it against: everything waits.
    ///
    /// # Errors
    /// When it cannot be read now.
    pub async fn without_clinic(parser: &ParseWorker, bytes: Vec<u8>) -> Result<Self, Fault> {
        Ok(Self::unmatched(&read(parser, &Arc::new(bytes)).await?))
    }

    /// The same of a file that was read.
    pub fn unmatched(opened: &Opened) -> Self {
        let outcomes = opened.parts.iter().map(|part| {
            let reason = part.report.as_ref().err().copied().unwrap_or(Reason::NoClinic);
            Outcome::new(part, Some(reason))
        });
        Self { id: None, outcomes: outcomes.collect(), trouble: opened.trouble, miscount: opened.miscount }
    }

    /// Says of a message that found its chart how much of it stands there.
    pub(super) fn fill(&mut self, new: &NewMessage) {
        let same = |one: &&mut Outcome| one.place == new.part.place && one.part == new.part.part;
        if let Some(outcome) = self.outcomes.iter_mut().find(same) {
            (outcome.shown, outcome.documents, outcome.reason) = (new.shown, new.documents, new.alert);
        }
    }

    /// Says of each message how much of it stands now that all of the file is filed: a part of it may be out of sight, or
    /// wait for a person, for what stands elsewhere.
    pub(super) fn correct(&mut self, now: &HashMap<(u32, u32), Known>) {
        for outcome in &mut self.outcomes {
            if let Some(now) = now.get(&(outcome.place, outcome.part)) {
                outcome.shown = now.shown.min(outcome.values);
                (outcome.documents, outcome.reason) = (now.documents, now.reason);
            }
        }
    }

    /// The same message twice in one file: the second says what the first does.
    pub(super) fn echo(&mut self, again: &[(usize, usize)]) {
        for (first, at) in again {
            let Outcome { shown, documents, reason, .. } = self.outcomes[*first].clone();
            let outcome = &mut self.outcomes[*at];
            (outcome.shown, outcome.documents, outcome.reason, outcome.is_repeated) = (shown, documents, reason, true);
        }
    }
}
