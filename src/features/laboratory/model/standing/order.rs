//! One order: its values and documents as they stand, what is out of sight, and which messages nobody can place.

use std::collections::BTreeSet;

use super::decided::{self, At, Question, Verdict};
use super::described::{described, named_as_before};
use super::doubt::{self, Doubt};
use super::identity::{Group, is_panel};
use super::kept_back::{self, KeptBack};
use super::line::{Entry, Line, Outcome, What, as_it_stands};
use super::said::{SaidDocument, Says};
use super::shelf::Shelf;
use super::{Fate, Key, Unique};
use crate::kit::stage::Stage;
use crate::records::values::NewValue;

/// A document that another has taken the place of, and when.
pub type Replaced = (SaidDocument, Option<i64>);

/// An order as it stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Order {
    /// Which statements make it up: message, and place in the message.
    pub made_of: Vec<Key>,
    pub title: String,
    /// The word of its kind.
    pub kind: String,
    /// The day of its sample.
    pub collected_on: String,
    /// What that is the day of.
    pub dated: String,
    /// The number that it is found by: the laboratory's, else the clinic's.
    pub number: Option<String>,
    /// What stands, each with what stood before it, the newest first.
    pub values: Vec<(NewValue, Vec<NewValue>)>,
    /// The documents that stand, each with those that it took the place of, the newest first, and when each was replaced.
    pub documents: Vec<(SaidDocument, Vec<Replaced>)>,
    /// How much is out of sight: because it was reported for the wrong patient, and because nobody can tell.
    pub hidden: (usize, usize),
    pub kept_back: Vec<KeptBack>,
    /// The statements of which nobody can tell what they mean.
    pub asked_by: Vec<Key>,
    /// What a person is asked about them.
    pub questions: Vec<Question>,
}

impl Order {
    /// How far it has come.
    pub fn stage(&self) -> Stage {
        let stages: Vec<Stage> = self
            .values
            .iter()
            .filter(|(value, _)| !is_over(value))
            .map(|(value, _)| value.stage)
            .chain(self.documents.iter().map(|(one, _)| Self::stage_of(one)))
            .collect();
        if stages.iter().any(|stage| *stage <= Stage::Preliminary) {
            Stage::Preliminary
        } else if stages.contains(&Stage::Corrected) {
            Stage::Corrected
        } else {
            Stage::Final
        }
    }

    /// How far a document of it has come.
    pub fn stage_of(document: &SaidDocument) -> Stage {
        match document.says {
            Says::Corrected => Stage::Corrected,
            Says::Preliminary | Says::Expected => Stage::Preliminary,
            _ => Stage::Final,
        }
    }

    /// Whether all that was brought was reported for the wrong patient.
    pub fn is_all_withdrawn(&self) -> bool {
        !self.kept_back.is_empty() && self.kept_back.iter().all(|one| one.is_withdrawn)
    }

    /// Whether nothing of it can be seen.
    pub const fn is_empty(&self) -> bool {
        self.values.is_empty() && self.documents.is_empty()
    }

    /// Whether there is nothing of it that staff has to see either.
    pub const fn is_nothing(&self) -> bool {
        self.is_empty() && self.kept_back.is_empty() && self.asked_by.is_empty()
    }
}

/// Nothing more is to come of it.
fn is_over(value: &NewValue) -> bool {
    matches!(value.ended, "cancelled" | "deleted" | "not_asked")
}

/// Works out an order from all that was said of it.
pub fn of(sorted: &[Unique<'_>], group: &Group, fates: &mut [Fate]) -> Order {
    let mut doubt = Doubt::new(fates);
    let (mut open, mut decided) = (Vec::new(), Vec::new());
    for entry in entries(sorted, &group.members) {
        match sorted[entry.of].verdict(entry.at) {
            Some(_) if group.is_elsewhere(sorted, entry.of, entry.at) => {}
            Some(verdict) => decided.push((entry, verdict.clone())),
            None => open.push(entry),
        }
    }
    let is_open = |at: &&usize| !sorted[**at].is_decided();
    for at in group.maybe.iter().filter(|at| !is_open(at)) {
        decided.extend(of_statement(&sorted[*at], *at).filter_map(|one| decided_here(sorted, group, one)));
    }
    let (mut lines, ambiguous) = lines(open);
    decided::join(sorted, decided, &mut lines, &mut doubt);
    doubt::follow(&mut lines);
    end_whole(sorted, &group.members, &mut lines);
    doubt::withdraw(sorted, &group.members, &mut lines, &mut doubt);
    for at in group.members.iter().chain(&group.maybe) {
        decided::whole(sorted, *at, &mut lines, doubt.fates);
    }
    for (entry, fitting) in ambiguous {
        doubt::undecided_between(&entry, &fitting, &mut lines, &mut doubt);
    }
    doubt::orphans(&mut lines, &mut doubt);
    for at in group.maybe.iter().filter(is_open) {
        let has_content = |one: &Entry<'_>| one.refers() || one.brings();
        let own: Vec<Entry<'_>> = of_statement(&sorted[*at], *at).filter(has_content).collect();
        doubt::maybe((&sorted[*at], *at), &own, &mut lines, &mut doubt);
    }
    stood(sorted, group, lines, doubt)
}

/// What was decided of a part of a statement that might mean several orders, where it means something of this one.
fn decided_here<'s>(sorted: &[Unique<'_>], group: &Group, entry: Entry<'s>) -> Option<(Entry<'s>, Verdict)> {
    let verdict = sorted[entry.of].verdict(entry.at)?.clone();
    let Verdict::Meaning((message, place), _) = verdict else { return None };
    let is_it = |at: &usize| sorted[*at].said.place == place && sorted[*at].messages.contains(&message);
    group.members.iter().any(is_it).then_some((entry, verdict))
}

/// All that these statements bring and say, what says more first.
pub fn entries<'s>(sorted: &'s [Unique<'s>], members: &[usize]) -> Vec<Entry<'s>> {
    let mut entries: Vec<Entry<'s>> = members.iter().flat_map(|at| of_statement(&sorted[*at], *at)).collect();
    entries.sort_by(|one, other| {
        other.how_exactly().cmp(&one.how_exactly()).then((one.of, one.place).cmp(&(other.of, other.place)))
    });
    entries
}

fn of_statement<'s>(statement: &'s Unique<'s>, of: usize) -> impl Iterator<Item = Entry<'s>> {
    let said = statement.said;
    let entry = move |at: At, place: usize, says: Says, what| Entry {
        of,
        messages: &statement.messages,
        said,
        place: (said.place, place),
        at,
        says,
        decided: None,
        what,
    };
    let values = said.values.iter().enumerate().filter(|_| said.whole != Some(Says::Ended));
    let values = values.map(move |(at, value)| entry(At::Value(at), at, value.says, What::Value(value)));
    values.chain(
        said.documents
            .iter()
            .enumerate()
            .filter(|(_, one)| one.kept.is_some() || one.says == Says::Withdrawn)
            .map(move |(at, document)| entry(At::Document(at), at, document.says, What::Document(document))),
    )
}

/// Values into lines. What fits several is set beside them.
fn lines(entries: Vec<Entry<'_>>) -> (Vec<Line<'_>>, Vec<(Entry<'_>, Vec<usize>)>) {
    let (mut lines, mut ambiguous): (Vec<Line<'_>>, Vec<_>) = (Vec::new(), Vec::new());
    let mut shelf = Shelf::default();
    for entry in entries {
        let fits = |line: &Line<'_>| line.entries.first().is_some_and(|first| first.fits(&entry));
        let fitting: Vec<usize> = shelf.near(&entry).into_iter().filter(|at| fits(&lines[*at])).collect();
        match fitting.as_slice() {
            [] => {
                shelf.put(lines.len(), &entry);
                lines.push(Line { entries: vec![entry], ..Line::default() });
            }
            [one] => lines[*one].entries.push(entry),
            _ => ambiguous.push((entry, fitting)),
        }
    }
    (lines, ambiguous)
}

/// An order that ends as a whole ends each of its panel's values; where there are none, its end stands by itself.
fn end_whole<'s>(sorted: &'s [Unique<'s>], members: &[usize], lines: &mut Vec<Line<'s>>) {
    let is_elsewhere = |at: usize| matches!(sorted[at].verdict(At::Whole), Some(Verdict::Meaning(..)));
    let ends = |at: &usize| sorted[*at].said.whole == Some(Says::Ended) && !is_elsewhere(*at);
    for at in members.iter().copied().filter(ends) {
        let (said, messages) = (sorted[at].said, &sorted[at].messages);
        let Some(carrier) = said.values.first() else { continue };
        let (place, whole) = ((said.place, 0), At::Whole);
        let end = |what| Entry { of: at, messages, said, place, at: whole, says: Says::Ended, decided: None, what };
        let reached = |line: &&mut Line<'_>| line.entries.iter().any(|one| is_panel(one.said, said));
        let mut count = 0;
        for line in lines.iter_mut().filter(reached) {
            line.entries.push(end(What::End(carrier)));
            count += 1;
        }
        if count == 0 {
            lines.push(Line { entries: vec![end(What::Value(carrier))], ..Line::default() });
        }
    }
}

/// What stands, in the order of the page.
fn stood(sorted: &[Unique<'_>], group: &Group, mut lines: Vec<Line<'_>>, mut doubt: Doubt<'_>) -> Order {
    lines.sort_by_cached_key(Line::position);
    let members: Vec<&Unique<'_>> = group.members.iter().map(|at| &sorted[*at]).collect();
    let mut order = Order { made_of: members.iter().flat_map(|one| one.keys()).collect(), ..Order::default() };
    let mut panels: Vec<String> = Vec::new();
    for line in &lines {
        let outcome = if line.is_hidden { Outcome::Nothing } else { line.outcome() };
        let Outcome::Stands(at, becomes_final) = outcome else {
            let place = if line.is_withdrawn { &mut order.hidden.0 } else { &mut order.hidden.1 };
            *place += usize::from(!line.brought().is_empty());
            if outcome == Outcome::Undecided {
                doubt.between(line);
            }
            order.kept_back.extend(kept_back::of(line));
            continue;
        };
        let stands = &line.entries[at];
        if !panels.contains(&stands.said.panel) {
            panels.push(stands.said.panel.clone());
        }
        let earlier = line.earlier(at).into_iter().map(|at| &line.entries[at]);
        if let What::Document(document) = stands.what {
            let mut replaced_at = stands.at().0;
            let earlier = earlier.filter_map(|one| match one.what {
                What::Document(document) => Some((document.clone(), std::mem::replace(&mut replaced_at, one.at().0))),
                _ => None,
            });
            order.documents.push((document.clone(), earlier.collect()));
        } else {
            let Some(value) = as_it_stands(stands, becomes_final) else { continue };
            let value = named_as_before(value, line);
            let is_gone = value.ended == "deleted";
            let earlier = earlier.filter(|_| !is_gone).filter_map(|one| as_it_stands(one, false));
            order.values.push((value, earlier.collect()));
        }
        count_shown(line, doubt.fates);
    }
    let asked = group.members.iter().chain(&group.maybe).filter(|at| doubt.fates[**at].is_undecided);
    order.asked_by = asked.flat_map(|at| sorted[*at].keys()).collect();
    order.questions = doubt.questions;
    named(order, &members, panels)
}

/// By the panels that can be seen; where none can, by all of them.
fn named(order: Order, members: &[&Unique<'_>], mut panels: Vec<String>) -> Order {
    if panels.is_empty() {
        panels = members.iter().map(|one| one.said.panel.clone()).collect::<BTreeSet<_>>().into_iter().collect();
    }
    described(order, members, &panels)
}

/// What a line shows, counted by the statements that brought it.
fn count_shown(line: &Line<'_>, fates: &mut [Fate]) {
    for one in &line.entries {
        let fate = &mut fates[one.of];
        fate.shown += one.lines() + usize::from(matches!(one.what, What::Document(_)));
        fate.documents += usize::from(matches!(one.what, What::Document(_)));
    }
}
