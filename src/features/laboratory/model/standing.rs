//! What stands for the orders of one patient at one laboratory: a function of the set of everything that was said of
//! them. The order in which it came plays no part.

mod decided;
mod described;
mod doubt;
mod identity;
mod kept_back;
mod line;
mod order;
#[cfg(test)]
mod random;
mod said;
mod shelf;
mod stray;
#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use crate::kit::id::LaboratoryMessageId;

pub use decided::{At, Decided, Question, Verdict};
pub use kept_back::{Brought, KeptBack};
pub use line::Line;
pub use order::{Order, Replaced};
pub use said::{Coded, Kept, Number, Said, SaidDocument, SaidValue, Says, share};

/// What one message says of one order, as it stays for ever.
#[derive(Clone, Debug)]
pub struct Statement {
    pub message: LaboratoryMessageId,
    pub said: Said,
    /// What a person decided about it.
    pub decided: Vec<Decided>,
}

/// A statement: its message, and its place there.
pub type Key = (LaboratoryMessageId, u32);

/// What a statement came to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Fate {
    /// How many of its values can be seen, as they stand or as earlier ones.
    pub shown: usize,
    pub documents: usize,
    /// Whether nobody can tell which value or order it means.
    pub is_undecided: bool,
    /// How many values and documents it keeps out of sight.
    pub hides: usize,
}

/// What stands after all that was said.
#[derive(Clone, Debug, Default)]
pub struct Standing {
    pub orders: Vec<Order>,
    /// What each statement came to.
    pub fates: BTreeMap<Key, Fate>,
}

/// Something that was said, in one message or in several: they are as good as one.
#[derive(Clone, Debug)]
struct Unique<'s> {
    said: &'s Said,
    messages: BTreeSet<LaboratoryMessageId>,
    decided: BTreeSet<&'s Decided>,
}

impl Unique<'_> {
    /// The statements that say it.
    fn keys(&self) -> impl Iterator<Item = Key> {
        self.messages.iter().map(|message| (*message, self.said.place))
    }
}

/// What stands, of all that one laboratory has said of one patient, or of all that may belong together in it.
pub fn standing(statements: &[Statement]) -> Standing {
    let sorted = sorted(statements);
    let mut fates = vec![Fate::default(); sorted.len()];
    let groups = identity::grouped(&sorted);
    let orders = groups.iter().map(|group| order::of(&sorted, group, &mut fates)).collect();
    let all = sorted.iter().zip(fates).flat_map(|(one, fate)| one.keys().map(move |key| (key, fate.clone())));
    Standing { orders, fates: all.collect() }
}

/// All that was said, each once and in one order.
fn sorted(statements: &[Statement]) -> Vec<Unique<'_>> {
    let mut sorted: BTreeMap<String, Unique<'_>> = BTreeMap::new();
    for one in statements {
        let unique = || Unique { said: &one.said, messages: BTreeSet::new(), decided: BTreeSet::new() };
        let unique = sorted.entry(one.said.sorted_by()).or_insert_with(unique);
        unique.messages.insert(one.message);
        unique.decided.extend(&one.decided);
    }
    sorted.into_values().collect()
}
