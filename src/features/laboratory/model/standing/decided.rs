//! What a person decided where nobody else could tell: it is one more thing that was said, and stays.

use std::fmt;
use std::str::FromStr;

use super::doubt::Doubt;
use super::line::{Entry, Line, What};
use super::said::Says;
use super::{Fate, Key, Unique};
use crate::features::laboratory::model::Unknown;

/// Which part of a statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum At {
    Value(usize),
    Document(usize),
    Whole,
}

impl fmt::Display for At {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Value(at) => write!(to, "v{at}"),
            Self::Document(at) => write!(to, "d{at}"),
            Self::Whole => to.write_str("w"),
        }
    }
}

impl FromStr for At {
    type Err = Unknown;

    fn from_str(word: &str) -> Result<Self, Unknown> {
        let number = |rest: &str| rest.parse().map_err(|_| Unknown);
        match word.split_at_checked(1) {
            Some(("v", rest)) => number(rest).map(Self::Value),
            Some(("d", rest)) => number(rest).map(Self::Document),
            Some(("w", "")) => Ok(Self::Whole),
            _ => Err(Unknown),
        }
    }
}

/// What a person decided about a part of a statement.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Decided {
    /// When, in milliseconds: of several about the same, the last counts.
    pub when: i64,
    /// About which part.
    pub at: At,
    pub verdict: Verdict,
}

/// What something means.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// This value, document or order: it corrects it, takes it back, or is said of it.
    Meaning(Key, At),
    /// It is a value of its own.
    Another,
    /// None of what is here.
    Nothing,
}

/// What nobody can tell: a part of a statement, and what it may mean.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Question {
    /// The statement.
    pub by: Key,
    /// Which part of it.
    pub at: At,
    /// Whether it takes back or ends what it means.
    pub is_end: bool,
    /// What it may mean, each once.
    pub may_mean: Vec<(Key, At)>,
}

impl Question {
    /// About an entry, which may mean anything on these lines.
    pub fn of(entry: &Entry<'_>, lines: &[&Line<'_>]) -> Self {
        let brought = |line: &&Line<'_>| {
            let entries = line.brought().into_iter().map(|at| line.entries[at].key()).collect::<Vec<_>>();
            entries.into_iter().filter(|key| *key != entry.key())
        };
        let (by, at) = entry.key();
        Self { by, at, is_end: entry.says >= Says::Ended, may_mean: lines.iter().flat_map(brought).collect() }
    }
}

impl Unique<'_> {
    /// What was decided about a part of it, last.
    pub fn verdict(&self, at: At) -> Option<&Verdict> {
        self.decided.iter().filter(|one| one.at == at).max().map(|one| &one.verdict)
    }

    /// Whether a person decided what it means.
    pub fn is_decided(&self) -> bool {
        !self.decided.is_empty()
    }
}

/// Whether this entry is of that statement.
fn is_of(entry: &Entry<'_>, (message, place): Key) -> bool {
    entry.said.place == place && entry.messages.contains(&message)
}

/// What was decided about an entry.
type OfEntry<'s> = (Entry<'s>, Verdict);

/// Sets what was decided on the lines that it means. What means something that is not here stays for a person.
pub fn join<'s>(
    sorted: &[Unique<'_>],
    mut decided: Vec<OfEntry<'s>>,
    lines: &mut Vec<Line<'s>>,
    doubt: &mut Doubt<'_>,
) {
    let mut left_out: Vec<Entry<'s>> = Vec::new();
    while !decided.is_empty() {
        let before = decided.len();
        let mut left = Vec::new();
        for (entry, verdict) in decided {
            match verdict {
                Verdict::Nothing => left_out.push(entry),
                Verdict::Another if entry.says >= Says::Ended => {}
                Verdict::Another => lines.push(of_its_own(sorted, entry)),
                Verdict::Meaning(key, at) => {
                    let meant = |line: &&mut Line<'_>| line.entries.iter().any(|one| is_of(one, key) && one.at == at);
                    match lines.iter_mut().find(meant) {
                        Some(line) => set(line, (entry.when_decided(sorted), entry), doubt.fates),
                        None => left.push((entry, Verdict::Meaning(key, at))),
                    }
                }
            }
        }
        decided = left;
        if decided.len() == before {
            let first = decided.remove(0);
            stuck(sorted, first, (&left_out, &decided), (lines, doubt));
        }
    }
}

/// Where each means the other, the first is what the others mean; and what means something that was left out stands by
/// itself. Anything else is asked about anew.
fn stuck<'s>(
    sorted: &[Unique<'_>],
    (entry, verdict): OfEntry<'s>,
    (left_out, others): (&[Entry<'s>], &[OfEntry<'s>]),
    (lines, doubt): (&mut Vec<Line<'s>>, &mut Doubt<'_>),
) {
    let is_meant = |one: &Entry<'_>| matches!(verdict, Verdict::Meaning(key, at) if is_of(one, key) && one.at == at);
    if !left_out.iter().chain(others.iter().map(|(one, _)| one)).any(is_meant) {
        doubt.ask(&entry, &lines.iter().collect::<Vec<_>>());
        lines.push(Line { entries: vec![entry], is_hidden: true, is_settled: true, ..Line::default() });
    } else if entry.says < Says::Ended {
        lines.push(of_its_own(sorted, entry));
    }
}

/// A line that a person said is one.
fn of_its_own<'s>(sorted: &[Unique<'_>], entry: Entry<'s>) -> Line<'s> {
    let entry = Entry { decided: entry.when_decided(sorted), ..entry };
    Line { entries: vec![entry], is_settled: true, is_anew: true, ..Line::default() }
}

impl Entry<'_> {
    /// When a person said what it means, last.
    fn when_decided(&self, sorted: &[Unique<'_>]) -> Option<i64> {
        sorted[self.of].decided.iter().filter(|one| one.at == self.at).map(|one| one.when).max()
    }
}

/// One that a person says means this line: it weighs at least as much as a correction.
fn set<'s>(line: &mut Line<'s>, (decided, entry): (Option<i64>, Entry<'s>), fates: &mut [Fate]) {
    let says = if entry.brings() { entry.says.max(Says::Corrected) } else { entry.says };
    if says == Says::Withdrawn {
        fates[entry.of].hides += usize::from(!line.brought().is_empty());
        (line.is_hidden, line.is_withdrawn) = (true, true);
    }
    line.is_settled = true;
    line.entries.push(Entry { says, decided, ..entry });
}

/// A whole statement that takes back or ends the order of another: each of its lines.
pub fn whole<'s>(sorted: &'s [Unique<'s>], at: usize, lines: &mut [Line<'s>], fates: &mut [Fate]) {
    let (one, said) = (&sorted[at], sorted[at].said);
    let (Some(Verdict::Meaning(key, _)), Some(says)) = (one.verdict(At::Whole), said.whole) else { return };
    for line in lines.iter_mut().filter(|line| line.entries.iter().any(|entry| is_of(entry, *key))) {
        if says == Says::Withdrawn {
            fates[at].hides += usize::from(!line.brought().is_empty());
            (line.is_hidden, line.is_withdrawn) = (true, true);
        } else if let Some(carrier) = said.values.first() {
            let (messages, place, what) = (&one.messages, (said.place, 0), What::End(carrier));
            line.entries.push(Entry { of: at, messages, said, place, at: At::Whole, says, decided: None, what });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_of_a_statement_has_a_word() {
        for at in [At::Value(0), At::Value(12), At::Document(3), At::Whole] {
            assert_eq!(at.to_string().parse::<At>().ok(), Some(at));
        }
        for word in ["", "v", "x1", "w1", "v-1", "é"] {
            assert!(word.parse::<At>().is_err(), "{word}");
        }
    }
}
