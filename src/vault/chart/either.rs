//! Leave for one of two acts on the same thing: the second where the first finds nothing, in one row of the trail.

use super::leave::{Outcome, decide, decide_and_record, find, record_leave};
use super::{Chart, Identity};
use crate::vault::Vault;
use crate::vault::caller::{Caller, Leave, Target};
use crate::vault::fault::Fault;
use crate::vault::policy::Verdict;
use crate::vault::purpose::OfChart;
use crate::vault::relations::Rules;
use crate::vault::writer::Noting;

/// Leave for one of two acts.
pub enum Either<P, Q> {
    First(Chart<P>),
    /// For the other.
    Second(Chart<Q>),
}

/// Leave, and whether it is for the second act.
type Found = (Leave, Identity, bool);

impl Vault {
    /// Asks for leave for `P`; where that would find nothing, for `Q`. The answer is on the trail before it is given:
    /// as the act that it is leave for, or as the first one.
    ///
    /// # Errors
    /// Those of [`Vault::chart`].
    pub async fn chart_or<P: OfChart, Q: OfChart>(
        &self,
        caller: &Caller,
        target: Target,
    ) -> Result<Either<P, Q>, Fault> {
        let (asked, rules) = (caller.clone(), self.rules());
        let note = self.writer().note(move |writing| decide_and_record_either::<P, Q>(writing, asked, target, &rules));
        let (leave, identity, is_second) = note.await??;
        Ok(if is_second {
            Either::Second(Chart::of(self, target.patient, leave, identity))
        } else {
            Either::First(Chart::of(self, target.patient, leave, identity))
        })
    }
}

fn decide_and_record_either<P: OfChart, Q: OfChart>(
    writing: &Noting<'_>,
    caller: Caller,
    target: Target,
    rules: &Rules,
) -> Result<Outcome<Found>, Fault> {
    if let Some((identity, about)) = find(writing, &caller, target, rules)?
        && decide::<P>(writing, &caller, target, about)?.is_none()
        && decide::<Q>(writing, &caller, target, about)? == Some(Verdict::Allow)
    {
        let leave = record_leave::<Q>(writing, caller, target, about.0, Some(Verdict::Allow))?;
        return Ok(leave.map(|leave| (leave, identity, true)));
    }
    Ok(decide_and_record::<P>(writing, caller, target, rules)?.map(|(leave, identity)| (leave, identity, false)))
}
