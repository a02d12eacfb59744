//! Lines by what tells them apart. A message may hold a hundred thousand values: each is compared with those that it may
//! be the same as, and not with all.

use std::collections::HashMap;

use super::line::Entry;

/// Sub-id, own time, and place among several that look alike, in the message and in the order: each as far as given.
pub type Marks<'s> = (&'s str, &'s str, Option<u32>, Option<u32>);

/// The lines that there are, by the value that founded each.
#[derive(Debug, Default)]
pub struct Shelf<'s>(HashMap<&'s str, OfCode<'s>>);

/// The lines of one code.
#[derive(Debug, Default)]
struct OfCode<'s> {
    all: Vec<usize>,
    by_marks: HashMap<Marks<'s>, Vec<usize>>,
    /// Which marks some of them have; of their times, how long the longest is.
    given: (bool, usize, bool, bool),
}

impl<'s> Shelf<'s> {
    /// Puts a line there.
    pub fn put(&mut self, line: usize, founder: &Entry<'s>) {
        let marks = founder.marks();
        for code in founder.codes() {
            let of_code = self.0.entry(&code.0).or_default();
            of_code.all.push(line);
            of_code.by_marks.entry(marks).or_default().push(line);
            let (sub_id, observed, turn, of_order) = of_code.given;
            of_code.given = (
                sub_id || !marks.0.is_empty(),
                observed.max(marks.1.len()),
                turn || marks.2.is_some(),
                of_order || marks.3.is_some(),
            );
        }
    }

    /// The lines that an entry may belong to, and a few others; each once, in their order.
    pub fn near(&self, entry: &Entry<'s>) -> Vec<usize> {
        let marks = entry.marks();
        let mut near: Vec<usize> = Vec::new();
        for of_code in entry.codes().iter().filter_map(|code| self.0.get(code.0.as_str())) {
            of_code.near(marks, &mut near);
        }
        near.sort_unstable();
        near.dedup();
        near
    }
}

impl<'s> OfCode<'s> {
    fn near(&self, marks: Marks<'s>, near: &mut Vec<usize>) {
        let (sub_id, observed, turn, of_order) = marks;
        let given = self.given;
        // What the entry leaves open may be anything that some line says.
        let is_open = (sub_id.is_empty() && given.0)
            || observed.len() < given.1
            || (turn.is_none() && given.2)
            || (of_order.is_none() && given.3);
        if is_open {
            near.extend(&self.all);
            return;
        }
        for observed in (0..=observed.len()).filter_map(|end| observed.get(..end)) {
            for sub_id in either(sub_id, "") {
                for turn in either(turn, None) {
                    for of_order in either(of_order, None) {
                        near.extend(self.by_marks.get(&(sub_id, observed, turn, of_order)).into_iter().flatten());
                    }
                }
            }
        }
    }
}

/// What is given, and nothing; once where that is the same.
fn either<T: PartialEq + Copy>(given: T, nothing: T) -> impl Iterator<Item = T> {
    std::iter::once(given).chain((given != nothing).then_some(nothing))
}
