//! Which statements speak of the same order: a laboratory's number with its namespace, or the clinic's, and the same
//! collection as far as given; numbers are used again. What says more is sorted first, so that what says less meets it.

use super::decided::Verdict;
use super::said::{Said, share};
use super::{Unique, stray};

/// One order: who founded it, who belongs to it, and what may mean it.
#[derive(Clone, Debug, Default)]
pub struct Group {
    /// The statements that belong to it; the first founded it.
    pub members: Vec<usize>,
    /// Statements that may mean it, or another order as well.
    pub maybe: Vec<usize>,
    /// Of its members those of which a part means another order.
    pub apart: Vec<usize>,
}

/// The orders of sorted statements.
pub fn grouped(sorted: &[Unique<'_>]) -> Vec<Group> {
    let mut turns: Vec<usize> = (0..sorted.len()).collect();
    turns.sort_by_key(|at| std::cmp::Reverse(said_how_exactly(sorted[*at].said)));
    let (numbered, others): (Vec<usize>, Vec<usize>) =
        turns.into_iter().partition(|at| sorted[*at].said.filler.is_given());
    let mut groups: Vec<Group> = Vec::new();
    for at in numbered {
        assign(sorted, at, &mut groups);
    }
    groups = stray::assign(sorted, groups);
    for at in others {
        assign(sorted, at, &mut groups);
    }
    groups
}

/// Puts a statement into the order that it speaks of, or begins one.
fn assign(sorted: &[Unique<'_>], at: usize, groups: &mut Vec<Group>) {
    let said = sorted[at].said;
    let alone = || Group { members: vec![at], ..Group::default() };
    let mut fits: Vec<usize> = (0..groups.len()).filter(|group| is_of(sorted, &groups[*group], said)).collect();
    if fits.len() > 1 {
        let of_panel = |group: &usize| groups[*group].members.iter().any(|member| is_panel(sorted[*member].said, said));
        let closer: Vec<usize> = fits.iter().copied().filter(of_panel).collect();
        fits = if closer.is_empty() { fits } else { closer };
    }
    match fits.as_slice() {
        [one] => groups[*one].members.push(at),
        [] => groups.push(alone()),
        several if said.refers() => {
            for group in several {
                groups[*group].maybe.push(at);
            }
            // What a person said is a value of its own belongs to no order that is known.
            if sorted[at].decided.iter().any(|one| one.verdict == Verdict::Another) {
                groups.push(Group { apart: vec![at], ..alone() });
            }
        }
        _ => groups.push(alone()),
    }
}

/// What says more founds an order; what says less may meet it.
fn said_how_exactly(said: &Said) -> (bool, bool, bool, usize, bool, bool) {
    (
        !said.refers() || said.is_numbered(),
        said.filler.is_given(),
        !said.filler.1.is_empty(),
        said.taken.len(),
        said.placer.is_given(),
        !said.placer.1.is_empty(),
    )
}

/// Whether a statement speaks of the order that a group's founder, or one of its members, named.
fn is_of(sorted: &[Unique<'_>], group: &Group, said: &Said) -> bool {
    let Some(founder) = group.members.first().map(|at| sorted[*at].said) else { return false };
    if !said.is_numbered() {
        return is_unnumbered(founder, said);
    }
    let same_number = |member: &Said| match (member.filler.is_given(), said.filler.is_given()) {
        (true, true) => member.filler.fits(&said.filler),
        _ => member.placer.fits(&said.placer),
    };
    let numbered = |at: &usize| same_number(sorted[*at].said);
    founder.is_numbered() && is_taken_alike(&founder.taken, &said.taken) && group.members.iter().any(numbered)
}

/// Without a number: of its own kind the same panel and collection, or the same findings; what refers to something may
/// mean any order of that panel and collection.
fn is_unnumbered(founder: &Said, said: &Said) -> bool {
    if said.refers() {
        return is_panel(founder, said) && is_taken_alike(&founder.taken, &said.taken);
    }
    if founder.is_numbered() {
        return false;
    }
    if said.taken.is_empty() || founder.taken.is_empty() {
        return said.taken == founder.taken && said.found() == founder.found();
    }
    is_panel(founder, said) && said.taken == founder.taken
}

/// Whether both times may be the same: one may say less than the other.
pub fn is_taken_alike(one: &str, other: &str) -> bool {
    one.starts_with(other) || other.starts_with(one)
}

/// Whether both are of one panel, by code. Where one names no code, nothing tells them apart.
pub fn is_panel(one: &Said, other: &Said) -> bool {
    one.panels.is_empty() || other.panels.is_empty() || share(&one.panels, &other.panels)
}
