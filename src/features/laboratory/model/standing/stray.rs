//! Corrections and withdrawals under a number of the laboratory that nothing else came under. A laboratory that numbers
//! its second report anew names the clinic's order still: with the same panel and collection that tells which order is
//! meant, where it is one alone. Reports that bring something of their own under two numbers stay two orders.

use super::Unique;
use super::decided::{At, Verdict};
use super::identity::{Group, is_panel, is_taken_alike};
use super::said::{Said, share};

/// Where statements belong that stray: which, and to which of the groups.
type Meant = (usize, Vec<usize>);

/// Sets each stray beside the order that it can mean. One that may mean several belongs to none of them, and what means
/// nothing that is here stays by itself.
pub fn assign(sorted: &[Unique<'_>], groups: Vec<Group>) -> Vec<Group> {
    let (strays, mut known): (Vec<Group>, Vec<Group>) = groups.into_iter().partition(|group| is_stray(sorted, group));
    let mut meant: Vec<Meant> = Vec::new();
    let mut left: Vec<Group> = Vec::new();
    for stray in &strays {
        let all = stray.members.iter().map(|at| (*at, may_mean(sorted, &known, (stray, *at))));
        let (alone, placed): (Vec<Meant>, Vec<Meant>) = all.partition(|(_, groups)| groups.is_empty());
        meant.extend(placed);
        if !alone.is_empty() {
            left.push(Group { members: alone.into_iter().map(|(at, _)| at).collect(), ..Group::default() });
        }
    }
    for (at, groups) in meant {
        match groups.as_slice() {
            [one] => known[*one].members.push(at),
            several => several.iter().for_each(|group| known[*group].maybe.push(at)),
        }
    }
    decided_apart(sorted, &mut known);
    known.extend(left);
    known
}

/// Whether all of it speaks of what was reported before, and nobody said that some of it is of its own.
fn is_stray(sorted: &[Unique<'_>], group: &Group) -> bool {
    group.members.iter().all(|at| sorted[*at].said.corrects() && !is_of_its_own(&sorted[*at]))
}

fn is_of_its_own(statement: &Unique<'_>) -> bool {
    statement.decided.iter().any(|one| one.verdict == Verdict::Another)
}

/// The orders that a stray may mean: of the clinic's number, the panel and the collection, and with values of its codes
/// where some have them. What a person said of another under its number holds for it too.
fn may_mean(sorted: &[Unique<'_>], known: &[Group], (stray, at): (&Group, usize)) -> Vec<usize> {
    let said = sorted[at].said;
    let is_it = |member: &Said| {
        member.placer.fits(&said.placer)
            && is_panel(member, said)
            && is_taken_alike(&member.taken, &said.taken)
            && member.brings()
    };
    let of = |is: &dyn Fn(usize) -> bool, among: &[usize]| -> Vec<usize> {
        among.iter().copied().filter(|group| known[*group].members.iter().any(|member| is(*member))).collect()
    };
    let all = of(&|member| is_it(sorted[member].said), &(0..known.len()).collect::<Vec<_>>());
    let told = of(&|member| stray.members.iter().any(|other| is_meant(&sorted[*other], &sorted[member])), &all);
    let exact = of(&|member| is_it(sorted[member].said) && has_its_codes(sorted[member].said, said), &all);
    [told, exact, all].into_iter().find(|found| !found.is_empty()).unwrap_or_default()
}

/// Whether a person said that some of a statement means something of this one.
fn is_meant(statement: &Unique<'_>, of: &Unique<'_>) -> bool {
    statement.decided.iter().any(|one| match one.verdict {
        Verdict::Meaning((message, place), _) => of.said.place == place && of.messages.contains(&message),
        Verdict::Another | Verdict::Nothing => false,
    })
}

/// Whether an order has a value of each code that is corrected, and a document of each such document's.
fn has_its_codes(order: &Said, said: &Said) -> bool {
    let values = said.values.iter().filter(|one| one.corrects() && !one.is_beside_all());
    let mut documents = said.documents.iter().filter(|one| one.corrects());
    values.into_iter().all(|own| order.values.iter().any(|one| share(&one.codes, &own.codes)))
        && documents.all(|own| order.documents.iter().any(|one| share(&one.codes, &own.codes)))
}

/// Of a statement of which a person said that some of it is of its own, the rest may mean something of another order.
fn decided_apart(sorted: &[Unique<'_>], known: &mut [Group]) {
    let mut apart: Vec<(usize, usize, usize)> = Vec::new();
    for (own, group) in known.iter().enumerate() {
        for at in group.members.iter().copied().filter(|at| is_of_its_own(&sorted[*at])) {
            let elsewhere = (0..known.len()).filter(|other| {
                *other != own && known[*other].members.iter().any(|member| is_meant(&sorted[at], &sorted[*member]))
            });
            apart.extend(elsewhere.map(|other| (own, at, other)));
        }
    }
    for (own, at, other) in apart {
        known[own].apart.push(at);
        known[other].maybe.push(at);
    }
}

impl Group {
    /// Whether this part of a statement is here for another part of it alone, and means something elsewhere.
    pub fn is_elsewhere(&self, sorted: &[Unique<'_>], of: usize, at: At) -> bool {
        let Some(Verdict::Meaning((message, place), _)) = sorted[of].verdict(at) else { return false };
        let is_it = |member: &usize| sorted[*member].said.place == *place && sorted[*member].messages.contains(message);
        self.apart.contains(&of) && !self.members.iter().any(is_it)
    }
}
