//! One order: its values and documents as they stand, what is out of sight, and which messages nobody can place.

use std::collections::BTreeSet;

use super::described::{described, named_as_before};
use super::identity::{Group, is_panel};
use super::line::{Entry, Line, Outcome, What, as_it_stands};
use super::said::{SaidDocument, Says};
use super::{Fate, Key, Unique};
use crate::features::laboratory::model::{NewValue, Stage};

/// An order as it stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Order {
    /// Which statements make it up: message, and place in the message.
    pub made_of: Vec<Key>,
    /// What it is called.
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
    /// The documents that stand, each with those that it took the place of.
    pub documents: Vec<(SaidDocument, Vec<SaidDocument>)>,
    /// How much is out of sight: because it was reported for the wrong patient, and because nobody can tell.
    pub hidden: (usize, usize),
}

impl Order {
    /// How far it has come.
    pub fn stage(&self) -> Stage {
        let says = |one: &SaidDocument| match one.says {
            Says::Corrected => Stage::Corrected,
            Says::Preliminary | Says::Expected => Stage::Preliminary,
            _ => Stage::Final,
        };
        let stages: Vec<Stage> = self
            .values
            .iter()
            .filter(|(value, _)| !is_over(value))
            .map(|(value, _)| value.stage)
            .chain(self.documents.iter().map(|(one, _)| says(one)))
            .collect();
        if stages.iter().any(|stage| *stage <= Stage::Preliminary) {
            Stage::Preliminary
        } else if stages.contains(&Stage::Corrected) {
            Stage::Corrected
        } else {
            Stage::Final
        }
    }

    /// Whether nothing of it can be seen.
    pub const fn is_empty(&self) -> bool {
        self.values.is_empty() && self.documents.is_empty()
    }
}

/// Nothing more is to come of it.
fn is_over(value: &NewValue) -> bool {
    matches!(value.ended, "cancelled" | "deleted" | "not_asked")
}

/// Works out an order from all that was said of it.
pub fn of(sorted: &[Unique<'_>], group: &Group, fates: &mut [Fate]) -> Order {
    let entries = entries(sorted, &group.members);
    let (mut lines, ambiguous) = lines(entries);
    end_whole(sorted, &group.members, &mut lines);
    withdraw(sorted, &group.members, &mut lines, fates);
    for (entry, fitting) in ambiguous {
        undecided_between(&entry, &fitting, &mut lines, fates);
    }
    orphans(&mut lines, fates);
    for at in &group.maybe {
        maybe((&sorted[*at], *at), &mut lines, fates);
    }
    stood(sorted, group, lines, fates)
}

fn entries<'s>(sorted: &'s [Unique<'s>], members: &[usize]) -> Vec<Entry<'s>> {
    let mut entries: Vec<Entry<'s>> = members.iter().flat_map(|at| of_statement(&sorted[*at], *at)).collect();
    entries.sort_by(|one, other| {
        other.how_exactly().cmp(&one.how_exactly()).then((one.of, one.place).cmp(&(other.of, other.place)))
    });
    entries
}

fn of_statement<'s>(statement: &'s Unique<'s>, of: usize) -> impl Iterator<Item = Entry<'s>> {
    let said = statement.said;
    let entry = move |at: usize, says: Says, what| Entry {
        of,
        messages: &statement.messages,
        said,
        place: (said.place, at),
        says,
        what,
    };
    let values = said.values.iter().enumerate().filter(|_| said.whole != Some(Says::Ended));
    let values = values.map(move |(at, value)| entry(at, value.says, What::Value(value)));
    values.chain(
        said.documents
            .iter()
            .enumerate()
            .filter(|(_, one)| one.kept.is_some() || one.says == Says::Withdrawn)
            .map(move |(at, document)| entry(at, document.says, What::Document(document))),
    )
}

/// Values into lines. What fits several is set beside them.
fn lines(entries: Vec<Entry<'_>>) -> (Vec<Line<'_>>, Vec<(Entry<'_>, Vec<usize>)>) {
    let (mut lines, mut ambiguous): (Vec<Line<'_>>, Vec<_>) = (Vec::new(), Vec::new());
    for entry in entries {
        let fits = |line: &Line<'_>| line.entries.first().is_some_and(|first| first.fits(&entry));
        let fitting: Vec<usize> = (0..lines.len()).filter(|at| fits(&lines[*at])).collect();
        match fitting.as_slice() {
            [] => lines.push(Line { entries: vec![entry], ..Line::default() }),
            [one] => lines[*one].entries.push(entry),
            _ => ambiguous.push((entry, fitting)),
        }
    }
    (lines, ambiguous)
}

/// An order that ends as a whole ends each of its panel's values; where there are none, its end stands by itself.
fn end_whole<'s>(sorted: &'s [Unique<'s>], members: &[usize], lines: &mut Vec<Line<'s>>) {
    for at in members.iter().copied().filter(|at| sorted[*at].said.whole == Some(Says::Ended)) {
        let (said, messages) = (sorted[at].said, &sorted[at].messages);
        let Some(carrier) = said.values.first() else { continue };
        let end = |what| Entry { of: at, messages, said, place: (said.place, 0), says: Says::Ended, what };
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

/// What was reported for the wrong patient takes the panel and the values that it names with it, whenever they come.
fn withdraw(sorted: &[Unique<'_>], members: &[usize], lines: &mut [Line<'_>], fates: &mut [Fate]) {
    for at in members.iter().copied().filter(|at| sorted[*at].said.withdraws()) {
        let (statement, mut hides) = (&sorted[at], 0);
        let is_named =
            |line: &Line<'_>| line.entries.iter().any(|one| one.of == at || is_panel(one.said, statement.said));
        for line in lines.iter_mut().filter(|line| is_named(line)) {
            let brought = line.entries.iter().any(|one| one.says != Says::Withdrawn && one.of != at);
            (line.is_hidden, line.is_withdrawn) = (true, true);
            hides += usize::from(brought);
            let sent = statement.said.at[0].or(statement.said.at[1]);
            for newer in
                line.entries.iter().filter(|one| one.says == Says::Corrected && one.of != at && one.at().0 >= sent)
            {
                fates[newer.of].is_undecided = true;
            }
        }
        let fate = &mut fates[at];
        fate.hides += hides;
        fate.is_undecided |= hides == 0;
    }
}

/// What fits several lines. An early value that comes after final ones says nothing of them.
fn undecided_between(entry: &Entry<'_>, fitting: &[usize], lines: &mut [Line<'_>], fates: &mut [Fate]) {
    let is_past = |line: &Line<'_>| line.entries.iter().any(|one| one.says > entry.says && one.brings());
    if entry.says <= Says::Preliminary && fitting.iter().all(|at| is_past(&lines[*at])) {
        return;
    }
    let fate = &mut fates[entry.of];
    fate.is_undecided = true;
    for at in fitting {
        fate.hides += usize::from(!lines[*at].is_hidden);
        lines[*at].is_hidden = true;
    }
}

/// A correction or an end that fits none of the values beside it is not filed beside them: what it may mean is out of
/// sight until a person says. Where there is nothing else that it may mean, it stands by itself.
fn orphans(lines: &mut [Line<'_>], fates: &mut [Fate]) {
    let refers = |one: &Entry<'_>| one.says >= Says::Corrected || one.confirms();
    let is_orphan =
        |line: &Line<'_>| line.entries.iter().all(|one| refers(one) && !one.is_beside_all()) && !line.is_withdrawn;
    let orphans: Vec<usize> = (0..lines.len()).filter(|at| is_orphan(&lines[*at])).collect();
    let mut hidden: BTreeSet<usize> = BTreeSet::new();
    for at in &orphans {
        let messages: BTreeSet<_> = lines[*at].entries.iter().flat_map(|one| one.messages).collect();
        let is_meant = |line: &Line<'_>| {
            line.entries.iter().all(|one| one.messages.iter().all(|message| !messages.contains(message)))
                && line.entries.first().zip(lines[*at].entries.first()).is_some_and(|(one, own)| own.may_mean(one))
        };
        let meant: Vec<usize> =
            (0..lines.len()).filter(|other| !orphans.contains(other) && is_meant(&lines[*other])).collect();
        let is_lost = lines[*at].entries.iter().all(Entry::confirms);
        if meant.is_empty() && !is_lost {
            continue;
        }
        let said: BTreeSet<usize> = lines[*at].entries.iter().map(|one| one.of).collect();
        for of in said {
            let fate = &mut fates[of];
            fate.is_undecided = true;
            fate.hides += meant.len();
        }
        hidden.extend(meant);
        hidden.insert(*at);
    }
    for at in hidden {
        lines[at].is_hidden = true;
    }
}

/// A statement without a number that may mean this order or another: all of that panel is out of sight.
fn maybe((statement, at): (&Unique<'_>, usize), lines: &mut [Line<'_>], fates: &mut [Fate]) {
    let fate = &mut fates[at];
    fate.is_undecided = true;
    for line in lines.iter_mut().filter(|line| line.entries.iter().any(|one| is_panel(one.said, statement.said))) {
        fate.hides += usize::from(!line.is_hidden);
        line.is_hidden = true;
    }
}

/// What stands, in the order of the page.
fn stood(sorted: &[Unique<'_>], group: &Group, mut lines: Vec<Line<'_>>, fates: &mut [Fate]) -> Order {
    lines.sort_by_cached_key(Line::position);
    let members: Vec<&Unique<'_>> = group.members.iter().map(|at| &sorted[*at]).collect();
    let mut order = Order {
        made_of: members.iter().flat_map(|one| one.messages.iter().map(|message| (*message, one.said.place))).collect(),
        ..Order::default()
    };
    let mut panels: Vec<String> = Vec::new();
    for line in &lines {
        let outcome = if line.is_hidden { Outcome::Nothing } else { line.outcome() };
        let Outcome::Stands(at, becomes_final) = outcome else {
            let place = if line.is_withdrawn { &mut order.hidden.0 } else { &mut order.hidden.1 };
            *place += 1;
            if outcome == Outcome::Undecided {
                line.entries.iter().for_each(|one| fates[one.of].is_undecided = true);
            }
            continue;
        };
        let stands = &line.entries[at];
        if !panels.contains(&stands.said.panel) {
            panels.push(stands.said.panel.clone());
        }
        let earlier = line.earlier(at).into_iter().map(|at| &line.entries[at]);
        if let What::Document(document) = stands.what {
            let earlier = earlier.filter_map(|one| match one.what {
                What::Document(document) => Some(document.clone()),
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
        count_shown(line, fates);
    }
    described(order, &members, &panels)
}

/// What a line shows, counted by the statements that brought it.
fn count_shown(line: &Line<'_>, fates: &mut [Fate]) {
    for one in &line.entries {
        let fate = &mut fates[one.of];
        fate.shown += one.lines() + usize::from(matches!(one.what, What::Document(_)));
        fate.documents += usize::from(matches!(one.what, What::Document(_)));
    }
}
