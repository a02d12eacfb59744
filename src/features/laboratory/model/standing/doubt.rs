//! What takes something out of sight: a withdrawal, and whatever nobody can place.

use std::collections::BTreeSet;

use super::decided::{At, Question, Verdict};
use super::identity::is_panel;
use super::line::{Entry, Line};
use super::said::Says;
use super::{Fate, Key, Unique};

/// What an order came to beside its lines: what became of each statement, and what is asked.
pub struct Doubt<'f> {
    /// By statement.
    pub fates: &'f mut [Fate],
    /// What nobody can tell.
    pub questions: Vec<Question>,
    /// About which parts that is.
    asked: BTreeSet<(Key, At)>,
}

impl<'f> Doubt<'f> {
    /// None yet.
    pub const fn new(fates: &'f mut [Fate]) -> Self {
        Self { fates, questions: Vec::new(), asked: BTreeSet::new() }
    }

    /// About one entry, which may mean anything on these lines.
    pub fn ask(&mut self, entry: &Entry<'_>, lines: &[&Line<'_>]) {
        self.fates[entry.of].is_undecided = true;
        if self.asked.insert(entry.key()) {
            self.questions.push(Question::of(entry, lines));
        }
    }

    /// About a statement as a whole, which brings nothing by itself.
    fn ask_whole(&mut self, (statement, at): (&Unique<'_>, usize), lines: &[&Line<'_>]) {
        self.fates[at].is_undecided = true;
        let Some(message) = statement.messages.first() else { return };
        let mut orders: Vec<_> = Vec::new();
        for entry in lines.iter().flat_map(|line| &line.entries).filter(|one| one.of != at && one.brings()) {
            let (key, _) = entry.key();
            if !orders.contains(&(key, At::Whole)) {
                orders.push((key, At::Whole));
            }
        }
        let by = (*message, statement.said.place);
        self.questions.push(Question { by, at: At::Whole, is_end: true, may_mean: orders });
    }

    /// Two values of the same weight that differ: each may be the one that stands.
    pub fn between(&mut self, line: &Line<'_>) {
        let said: BTreeSet<usize> = line.entries.iter().map(|one| one.of).collect();
        for of in said {
            self.fates[of].is_undecided = true;
            self.fates[of].hides += 1;
        }
        for at in line.brought().into_iter().filter(|at| line.weighs_most(*at)) {
            self.ask(&line.entries[at], &[line]);
        }
    }
}

/// What was reported for the wrong patient takes the panel and the values that it names with it, whenever they come;
/// where a person said what some of it means, the values that it names alone.
pub fn withdraw(sorted: &[Unique<'_>], members: &[usize], lines: &mut [Line<'_>], doubt: &mut Doubt<'_>) {
    let is_elsewhere = |at: usize| matches!(sorted[at].verdict(At::Whole), Some(Verdict::Meaning(..)));
    for at in members.iter().copied().filter(|at| sorted[*at].said.withdraws() && !is_elsewhere(*at)) {
        let (statement, mut hides) = (&sorted[at], 0);
        let sent = statement.said.at[0].or(statement.said.at[1]);
        let by_parts = statement.decided.iter().any(|one| one.at != At::Whole);
        let is_named = |line: &Line<'_>| {
            let names = |one: &Entry<'_>| one.of == at && one.says == Says::Withdrawn;
            let reaches = |one: &Entry<'_>| one.of == at || is_panel(one.said, statement.said);
            !line.is_reported_anew_after(sent)
                && line.entries.iter().any(|one| if by_parts { names(one) } else { reaches(one) })
        };
        for line in lines.iter_mut().filter(|line| is_named(line)) {
            let brought = line.entries.iter().any(|one| one.says != Says::Withdrawn && one.of != at);
            (line.is_hidden, line.is_withdrawn) = (true, true);
            hides += usize::from(brought);
            let is_newer = |one: &&Entry<'_>| one.says == Says::Corrected && one.of != at && one.at().0 >= sent;
            let is_open = |one: &&Entry<'_>| sorted[one.of].verdict(one.at).is_none();
            for newer in line.entries.iter().filter(is_newer).filter(is_open) {
                doubt.ask(newer, &[]);
                doubt.fates[newer.of].hides += 1;
            }
        }
        doubt.fates[at].hides += hides;
        if hides == 0 && !statement.is_decided() {
            doubt.ask_whole((statement, at), &[]);
        }
    }
}

/// What fits several lines. An early value that comes after final ones says nothing of them.
pub fn undecided_between(entry: &Entry<'_>, fitting: &[usize], lines: &mut [Line<'_>], doubt: &mut Doubt<'_>) {
    let is_past = |line: &Line<'_>| line.entries.iter().any(|one| one.says > entry.says && one.brings());
    if entry.says <= Says::Preliminary && fitting.iter().all(|at| is_past(&lines[*at])) {
        return;
    }
    doubt.ask(entry, &fitting.iter().map(|at| &lines[*at]).collect::<Vec<_>>());
    for at in fitting {
        doubt.fates[entry.of].hides += usize::from(!lines[*at].is_hidden);
        lines[*at].is_hidden = true;
    }
}

/// A correction or an end that fits none of the values beside it is not filed beside them: what it may mean is out of
/// sight until a person says. A correction of what nobody reported waits too, until that comes or a person says; an end
/// of it stands by itself.
pub fn orphans(lines: &mut [Line<'_>], doubt: &mut Doubt<'_>) {
    let orphans: Vec<usize> =
        (0..lines.len()).filter(|at| is_orphan(&lines[*at]) && !lines[*at].is_withdrawn).collect();
    let mut hidden: BTreeSet<usize> = BTreeSet::new();
    let others: Vec<usize> = (0..lines.len()).filter(|at| orphans.binary_search(at).is_err()).collect();
    for at in &orphans {
        let messages: BTreeSet<_> = lines[*at].entries.iter().flat_map(|one| one.messages).collect();
        let is_meant = |line: &Line<'_>| {
            line.entries.iter().all(|one| one.messages.iter().all(|message| !messages.contains(message)))
                && line.entries.first().zip(lines[*at].entries.first()).is_some_and(|(one, own)| own.may_mean(one))
        };
        let meant: Vec<usize> = others.iter().copied().filter(|other| is_meant(&lines[*other])).collect();
        let is_lost = lines[*at].entries.iter().all(|one| one.confirms() || one.says == Says::Corrected);
        if meant.is_empty() && !is_lost {
            continue;
        }
        let hides = meant.len().max(usize::from(!lines[*at].brought().is_empty()));
        let candidates: Vec<&Line<'_>> = meant.iter().map(|other| &lines[*other]).collect();
        for entry in &lines[*at].entries {
            doubt.ask(entry, &candidates);
        }
        let said: BTreeSet<usize> = lines[*at].entries.iter().map(|one| one.of).collect();
        for of in said {
            doubt.fates[of].hides += hides;
        }
        hidden.extend(meant);
        hidden.insert(*at);
    }
    for at in &hidden {
        lines[*at].is_hidden = true;
    }
    if !hidden.is_empty() {
        notes_alone(lines);
    }
}

/// A note to a correction tells of it: where nothing else of the order can be seen, it is out of sight too.
fn notes_alone(lines: &mut [Line<'_>]) {
    let is_note = |line: &Line<'_>| line.entries.iter().all(Entry::is_beside_all);
    if lines.iter().all(|line| line.is_hidden || is_note(line)) {
        let tells = |line: &&mut Line<'_>| is_note(line) && line.entries.iter().any(Entry::refers);
        lines.iter_mut().filter(tells).for_each(|line| line.is_hidden = true);
    }
}

/// Whether all that is said on a line speaks of something that was reported before.
fn is_orphan(line: &Line<'_>) -> bool {
    !line.is_settled && line.entries.iter().all(|one| one.refers() && !one.is_beside_all())
}

/// What speaks of something reported before, and fits what a person has set on one line, belongs to that line too.
pub fn follow(lines: &mut Vec<Line<'_>>) {
    for at in (0..lines.len()).rev() {
        if !is_orphan(&lines[at]) {
            continue;
        }
        let is_apart = |one: &Entry<'_>, own: &Entry<'_>| one.messages.is_disjoint(own.messages);
        let fits = |line: &Line<'_>| {
            let own = &lines[at].entries;
            line.entries.iter().any(|one| own.iter().all(|own| one.fits(own)))
                && line.entries.iter().all(|one| own.iter().all(|own| is_apart(one, own)))
        };
        let settled: Vec<usize> =
            (0..lines.len()).filter(|other| lines[*other].is_settled && fits(&lines[*other])).collect();
        if let [one] = settled.as_slice() {
            let orphan = lines.remove(at);
            lines[if *one > at { *one - 1 } else { *one }].entries.extend(orphan.entries);
        }
    }
}

/// A statement that may mean this order or another: all of that panel is out of sight.
pub fn maybe((statement, at): (&Unique<'_>, usize), own: &[Entry<'_>], lines: &mut [Line<'_>], doubt: &mut Doubt<'_>) {
    let of_panel = |line: &Line<'_>| line.entries.iter().any(|one| is_panel(one.said, statement.said));
    let meant: Vec<usize> = (0..lines.len()).filter(|at| of_panel(&lines[*at])).collect();
    let candidates: Vec<&Line<'_>> = meant.iter().map(|at| &lines[*at]).collect();
    if own.is_empty() {
        doubt.ask_whole((statement, at), &candidates);
    }
    for entry in own {
        doubt.ask(entry, &candidates);
    }
    for at_line in meant {
        doubt.fates[at].hides += usize::from(!lines[at_line].is_hidden);
        lines[at_line].is_hidden = true;
    }
}
