//! What a person decides where nobody can tell what a message means.

use super::filing::work_out;
use super::statements;
use crate::features::laboratory::model::standing::{Key, Verdict, standing};
use crate::features::laboratory::model::{About, Asking, Named, Said};
use crate::kit::id::LaboratoryMessageId;
use crate::records::release;
use crate::vault::purpose::{FileLabMessage, OfChart};
use crate::vault::{Change, ChartTx, Fault, Recorded};

/// What is to be decided about a message of this chart; nothing where nothing is.
pub fn asked<P: OfChart>(tx: &ChartTx<'_, P>, id: LaboratoryMessageId) -> Result<Vec<Asking>, Fault> {
    let (laboratory, said) = statements::said_by(tx, id)?;
    if said.is_empty() {
        return Ok(Vec::new());
    }
    let rows: Vec<_> =
        statements::together(tx, &laboratory, &each(&said))?.into_iter().map(|row| row.statement).collect();
    let of = |(message, place): Key| rows.iter().find(|one| (one.message, one.said.place) == (message, place));
    let is_same = |key: Key, own: &Said| of(key).is_some_and(|one| one.said == *own);
    let mut asked: Vec<Asking> = Vec::new();
    for question in standing(&rows).orders.into_iter().flat_map(|order| order.questions) {
        // What several messages say alike is asked about once, by the first of them.
        let Some(own) = said.iter().find(|own| is_same(question.by, own)) else { continue };
        let about = About { place: own.place, at: question.at };
        let named =
            question.may_mean.iter().filter_map(|(key, at)| Some(((*key, *at), Named::of(&of(*key)?.said, *at))));
        match asked.iter_mut().find(|one| one.about == about) {
            Some(known) => known.may_mean.extend(named),
            None => asked.push(Asking {
                about,
                what: Named::of(own, question.at),
                is_end: question.is_end,
                may_mean: named.collect(),
            }),
        }
    }
    Ok(asked)
}

fn each(said: &[Said]) -> Vec<&Said> {
    said.iter().collect()
}

/// Keeps what a person decided, and works out what stands then. Each question has one of its answers, or nothing is
/// decided.
///
/// # Errors
/// [`Fault::Stale`] when something else is asked by now.
pub fn decide(
    tx: &ChartTx<'_, FileLabMessage>,
    id: LaboratoryMessageId,
    answers: &[(About, Verdict)],
) -> Result<Recorded<()>, Fault> {
    let asked = asked(tx, id)?;
    let answered = |one: &Asking| answers.iter().any(|(about, verdict)| *about == one.about && one.offers(verdict));
    if asked.is_empty() || asked.len() != answers.len() || !asked.iter().all(answered) {
        return Err(Fault::Stale);
    }
    for (about, verdict) in answers {
        statements::decide(tx, ((id, about.place), about.at), verdict)?;
    }
    let (laboratory, said) = statements::said_by(tx, id)?;
    if work_out(tx, &release::policy(tx)?, &laboratory, &each(&said))? {
        release::tell_undecided(tx, id)?;
    }
    tx.record(&Change::of(id).saying("decided"), ())
}
