//! Which of several alike each thing is: orders under one number, values of one test. There may be a hundred thousand, so
//! that nothing is compared with everything.

use std::collections::HashMap;
use std::hash::Hash;

use crate::features::laboratory::model::standing::{Coded, share};

/// For each thing its turn among those that are the same, counted from nought; nothing where it is the only one.
pub fn turns<K: Hash + Eq>(things: &[K]) -> Vec<Option<u32>> {
    let mut places: HashMap<&K, Vec<usize>> = HashMap::new();
    things.iter().enumerate().for_each(|(at, thing)| places.entry(thing).or_default().push(at));
    things.iter().enumerate().map(|(at, thing)| turn(at, places.get(thing)?)).collect()
}

/// The same, where things are alike that are the same in their first part and share a code.
pub fn turns_by_code<K: Hash + Eq>(things: &[(K, &[Coded])]) -> Vec<Option<u32>> {
    let mut places: HashMap<(&K, &str), Vec<usize>> = HashMap::new();
    for (at, (same, codes)) in things.iter().enumerate() {
        codes.iter().for_each(|code| places.entry((same, &code.0)).or_default().push(at));
    }
    let mut known: HashMap<(&K, &[Coded]), Vec<usize>> = HashMap::new();
    let mut turns = Vec::with_capacity(things.len());
    for (at, (same, codes)) in things.iter().enumerate() {
        let alike = known.entry((same, codes)).or_insert_with(|| {
            let near = codes.iter().filter_map(|code| places.get(&(same, code.0.as_str()))).flatten().copied();
            let mut alike: Vec<usize> = near.filter(|other| share(codes, things[*other].1)).collect();
            alike.sort_unstable();
            alike.dedup();
            alike
        });
        turns.push(turn(at, alike));
    }
    turns
}

fn turn(at: usize, alike: &[usize]) -> Option<u32> {
    if alike.len() < 2 {
        return None;
    }
    u32::try_from(alike.partition_point(|other| *other < at)).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn coded(codes: &str) -> Vec<Coded> {
        let one = |code: &str| code.split_once('/').map(|(code, system)| Coded(code.to_owned(), system.to_owned()));
        codes.split(' ').filter_map(one).collect()
    }

    #[test]
    fn what_shares_a_code_is_alike() {
        let codes = ["a/L", "b/L a/L", "a/M", "b/", "c/L", "a/L"].map(coded);
        let things: Vec<_> = codes.iter().map(|codes| ((), codes.as_slice())).collect();
        assert_eq!(turns_by_code(&things), [Some(0), Some(1), None, Some(1), None, Some(2)]);
        let apart: Vec<_> = codes.iter().enumerate().map(|(at, codes)| (at, codes.as_slice())).collect();
        assert_eq!(turns_by_code(&apart), [None; 6]);
        assert_eq!(turns_by_code(&[((), &[]), ((), &[])]), [None, None], "what has no code is like nothing");
    }

    #[test]
    fn what_is_the_same_is_alike() {
        assert_eq!(turns(&["a", "b", "a", "c", "a"]), [Some(0), None, Some(1), None, Some(2)]);
    }

    #[test]
    fn a_hundred_thousand_are_told_apart_at_once() {
        let codes = coded("a/L b/LN");
        let turns = turns_by_code(&vec![(1, codes.as_slice()); 100_000]);
        assert_eq!((turns[0], turns[99_999]), (Some(0), Some(99_999)));
    }
}
