//! A test to hold never comes out earlier than its list says, nor than the rule of its kind does, whatever changes after
//! it came: the list, the rule, the result.

use std::collections::{BTreeMap, BTreeSet};

use super::ward::{from_laboratory, value};
use super::*;
use crate::kit::clock::Timestamp;
use crate::kit::id::ReviewId;
use crate::records::{results, values};

/// For how many days the list holds each test. All are held for the same reason.
const DAYS: [(&str, i64); 2] = [("Genetics", 2), ("Antibodies", 5)];
/// What comes: the last is on no list.
const TESTS: [&str; 3] = ["Genetics", "Antibodies", "Potassium"];
/// The rules of a kind, the looser first.
const RULES: [&str; 3] = ["at_once", "3", "review"];

impl Ward {
    async fn list(&self, test: &'static str, days: i64, is_on: bool) {
        let (ito, id) = (self.ito, test.as_bytes().to_vec());
        let row = self.clinic.write(move |writing| {
            writing.sql.change(
                "insert into held_tests (id, code, name, why, days, added_at, added_by, ended_at, ended_by)
                 values (:id, '', :name, 'state law', :days, 1, :ito, case when :on then null else 1 end,
                         case when :on then null else :ito end)
                 on conflict do update set ended_at = excluded.ended_at, ended_by = excluded.ended_by",
                &[(":id", &id), (":name", &test), (":days", &days), (":ito", &ito), (":on", &is_on)],
            )
        });
        row.await.unwrap();
    }

    /// A result without a value, which has not come yet.
    async fn begins(&self) -> ResultId {
        self.does(|tx| results::insert(tx, &from_laboratory("Panel", "final"))).await
    }

    /// One more value of the result comes.
    async fn brings(&self, id: ResultId, test: &'static str) {
        self.does(move |tx| {
            values::insert(tx, (id, tx.fresh(), 0), &value(test, test, (1.0, "")), None)?;
            arrived(tx, id)
        })
        .await;
    }

    async fn is_looked_at(&self, id: ResultId) {
        self.does(move |tx| {
            let review: ReviewId = tx.fresh();
            tx.change_one(
                "insert into result_reviews (patient_id, id, result_id, reviewed_at, reviewed_by)
                 values (:patient, :review, :id, :now, :account)",
                &[
                    (":review", &review),
                    (":id", &id),
                    (":now", &tx.now().as_millisecond()),
                    (":account", &tx.account()),
                ],
            )?;
            tx.change_one(
                "update results set review_id = :review where patient_id = :patient and id = :id",
                &[(":review", &review), (":id", &id)],
            )?;
            recompute(tx, id)
        })
        .await;
    }
}

/// What must be so of a result, by what was in force when each of its tests came.
#[derive(Default)]
struct Owed {
    came_at: Option<Timestamp>,
    /// Until when each test is held that was on the list when it came.
    held: BTreeMap<&'static str, Timestamp>,
    tests: BTreeSet<&'static str>,
    /// The strictest rule of the kind under which it waits, by its place in [`RULES`].
    rule: usize,
    is_looked_at: bool,
}

impl Owed {
    fn came(&mut self, test: &'static str, now: Timestamp, listed: Option<i64>, rule: usize, was_seen: bool) {
        let is_held = !was_seen && self.held.values().any(|until| *until > now);
        self.rule = if is_held { self.rule.max(rule) } else { rule };
        self.came_at.get_or_insert(now);
        self.is_looked_at = false;
        if self.tests.insert(test)
            && let Some(days) = listed
        {
            self.held.insert(test, now + SignedDuration::from_hours(24 * days));
        }
    }

    /// Nothing where it may be seen now; else what it waits for.
    fn waits(&self, now: Timestamp, was_seen: bool) -> Option<String> {
        let held = self.held.iter().find(|(_, until)| **until > now);
        let last = self.came_at.map(|at| at + SignedDuration::from_hours(72));
        let by_rule = match RULES[self.rule] {
            "at_once" => false,
            "3" => !self.is_looked_at && last.is_some_and(|last| last > now),
            _ => !self.is_looked_at,
        };
        held.map(|(test, until)| format!("{test} until {until}"))
            .or_else(|| (by_rule && !was_seen).then(|| format!("rule {}", RULES[self.rule])))
    }
}

#[tokio::test]
async fn a_test_to_hold_never_comes_out_early_whatever_changes_after_it_came() {
    let ward = Ward::open().await;
    let mut seed = 0x9e37_79b9_u64;
    let mut any = |below: usize| {
        seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(seed >> 33).unwrap() % below
    };
    let (mut rule, mut on, mut seen_held) = (0, [true; 2], 0);
    for (at, (test, days)) in DAYS.into_iter().enumerate() {
        ward.list(test, days, on[at]).await;
    }
    ward.set("results.release_laboratory", RULES[rule]).await;
    for _ in 0..60 {
        let (id, mut owed, mut said, mut was_seen) = (ward.begins().await, Owed::default(), Vec::new(), false);
        for step in 0..14 {
            match if step == 0 { 0 } else { any(9) } {
                0 | 1 => {
                    let test = TESTS[any(3)];
                    let listed = DAYS.iter().position(|(name, _)| *name == test).filter(|at| on[*at]);
                    owed.came(test, ward.clinic.vault.now(), listed.map(|at| DAYS[at].1), rule, was_seen);
                    ward.brings(id, test).await;
                    said.push(format!("{test} comes"));
                }
                2 => {
                    let at = any(2);
                    on[at] = !on[at];
                    ward.list(DAYS[at].0, DAYS[at].1, on[at]).await;
                    said.push(format!("{} on the list: {}", DAYS[at].0, on[at]));
                }
                3 => {
                    rule = any(3);
                    ward.set("results.release_laboratory", RULES[rule]).await;
                    said.push(format!("the rule is {}", RULES[rule]));
                }
                4 => {
                    owed.is_looked_at = true;
                    ward.is_looked_at(id).await;
                    said.push("somebody looks".to_owned());
                }
                _ => {
                    ward.after(DAY).await;
                    said.push("a day passes".to_owned());
                }
            }
            let (now, is_seen) = (ward.clinic.vault.now(), ward.is_seen(id).await);
            let waits = owed.waits(now, was_seen).filter(|_| is_seen);
            assert_eq!(waits, None, "{said:#?}");
            seen_held += usize::from(is_seen && !was_seen && !owed.held.is_empty());
            was_seen = is_seen;
        }
    }
    assert!(seen_held > 5, "tests to hold came out in their time: {seen_held}");
}
