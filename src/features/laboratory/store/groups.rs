//! Which orders of a message may have to do with each other.

use std::collections::BTreeMap;

use super::{Sent, statements};

/// Orders that stay together: their places among the results of their message.
pub type Group = Vec<usize>;

impl Sent {
    /// Its orders, those together that share a number or have none: as they are read together.
    pub fn groups(&self) -> Vec<Group> {
        let mut groups: Vec<Group> = Vec::new();
        let mut of: BTreeMap<String, usize> = BTreeMap::new();
        for (at, said) in self.said().into_iter().enumerate() {
            let mut names = statements::numbers(said);
            if names.is_empty() {
                names.push(String::new());
            }
            let own = names.iter().find_map(|name| of.get(name).copied()).unwrap_or(groups.len());
            if own == groups.len() {
                groups.push(Vec::new());
            }
            groups[own].push(at);
            for name in names {
                if let Some(other) = of.insert(name, own).filter(|other| *other != own) {
                    let moved = std::mem::take(&mut groups[other]);
                    groups[own].extend(moved);
                    of.values_mut().filter(|group| **group == other).for_each(|group| *group = own);
                }
            }
        }
        groups.retain(|group| !group.is_empty());
        groups
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::laboratory::model::standing::Number;
    use crate::features::laboratory::model::{NewResult, Said};
    use crate::kit::id::Id;
    use crate::kit::random::Entropy;

    fn groups(orders: &[(&str, &str)]) -> Vec<Group> {
        let result = |(filler, placer): &(&str, &str)| {
            let [filler, placer] = [filler, placer].map(|number| Number((*number).to_owned(), String::new()));
            let said = Said { filler, placer, ..Said::default() };
            (NewResult { said, documents: Vec::new(), withdrawn: 0 }, Vec::new())
        };
        let results = orders.iter().map(result).collect();
        let sent = Sent { message: Id::random(&Entropy::system()), laboratory: String::new(), results };
        let mut groups = sent.groups();
        for group in &mut groups {
            group.sort_unstable();
        }
        groups.sort();
        groups
    }

    #[test]
    fn orders_that_share_a_number_or_have_none_stay_together() {
        assert_eq!(groups(&[]), Vec::<Group>::new());
        assert_eq!(groups(&[("1", ""), ("2", ""), ("1", "")]), [vec![0, 2], vec![1]]);
        assert_eq!(groups(&[("", ""), ("1", ""), ("", "")]), [vec![0, 2], vec![1]]);
        assert_eq!(groups(&[("1", "A"), ("2", "B"), ("3", ""), ("2", "A")]), [vec![0, 1, 3], vec![2]], "by two others");
        assert_eq!(groups(&[("1", "2"), ("2", "3"), ("3", "4")]), [vec![0, 1, 2]], "a chain");
    }
}
