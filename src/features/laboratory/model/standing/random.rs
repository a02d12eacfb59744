//! Random sequences of what laboratories say, to hold what stands against: the order of arrival, and repetition, change
//! nothing.

use super::shelf::Shelf;
use super::{
    At, Coded, Decided, Kept, KeptBack, Key, Number, Order, Question, Said, SaidDocument, SaidValue, Says, Standing,
    Statement, Verdict, order, sorted, standing,
};
use crate::features::laboratory::model::Observed;
use crate::kit::clock::instant;
use crate::kit::id::{Id, LaboratoryMessageId};
use crate::kit::random::Entropy;
use crate::kit::stage::Stage;
use crate::records::values::NewValue;

/// How many sequences a normal run looks at; `tests/run sequences N` asks for more.
const SEQUENCES: u64 = 2_000;

/// Numbers that look random and are the same in each run.
struct Dice(u64);

impl Dice {
    fn of(&mut self, sides: usize) -> usize {
        // SplitMix64 (Steele, Lea, Flood, 2014).
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        usize::try_from((mixed ^ (mixed >> 31)) % sides as u64).unwrap_or_default()
    }

    fn pick<T: Clone>(&mut self, from: &[T]) -> T {
        from[self.of(from.len())].clone()
    }

    fn shuffle<T>(&mut self, all: &mut [T]) {
        for at in (1..all.len()).rev() {
            all.swap(at, self.of(at + 1));
        }
    }
}

fn says(dice: &mut Dice) -> Says {
    use Says::{Corrected, Ended, Expected, Final, Preliminary, Withdrawn};
    dice.pick(&[Expected, Preliminary, Preliminary, Final, Final, Final, Corrected, Corrected, Ended, Withdrawn])
}

fn codes(dice: &mut Dice) -> Vec<Coded> {
    let code = |code: &str, system: &str| Coded(code.to_owned(), system.to_owned());
    let (local, loinc, other) = (code("K", "L"), code("2823-3", "LN"), code("2951-2", "LN"));
    dice.pick(&[vec![loinc.clone()], vec![local.clone()], vec![loinc, local], vec![other]])
}

fn value(dice: &mut Dice) -> SaidValue {
    let says = says(dice);
    let text = dice.pick(&["4.2", "7.9"]);
    let note = (says, if says == Says::Ended { "cancelled" } else { "" }, Observed { at: instant(0), known: "time" });
    let mut value = NewValue::words_of(text, "Panel", note);
    (value.sub_id, value.lines) = (dice.pick(&["", "", "", "1", "2"]).to_owned(), 1);
    let confirms = says == Says::Final && dice.of(8) == 0;
    let observed = dice.pick(&["", "", "", "2026-08-14T08:00", "2026-08-14T12:00"]).to_owned();
    let turn = dice.pick(&[None, None, None, Some(0), Some(1)]);
    SaidValue { says, codes: codes(dice), observed, turn, confirms, value }
}

fn document(dice: &mut Dice) -> SaidDocument {
    let sha256 = [u8::try_from(dice.of(3)).unwrap_or_default(); 32];
    let kept = Kept { sha256, media_type: "application/pdf", size: 9, pages: 1, active: false };
    SaidDocument { says: says(dice), codes: codes(dice), turn: None, title: "Report".to_owned(), kept: Some(kept) }
}

fn said(dice: &mut Dice) -> Said {
    let number = |dice: &mut Dice, first: &str, second: &str| {
        let given = dice.pick(&["", first, first, second]).to_owned();
        let by = if given.is_empty() { "" } else { dice.pick(&["", "", "LAB", "OTHER"]) };
        Number(given, by.to_owned())
    };
    let panel = dice.pick(&["CBC", "CBC", "BMP", ""]);
    let panels = if panel.is_empty() { Vec::new() } else { vec![Coded(panel.to_owned(), "L".to_owned())] };
    let time = |dice: &mut Dice| dice.pick(&[None, Some(10), Some(20), Some(30)]);
    Said {
        filler: number(dice, "F1", "F2"),
        placer: number(dice, "P1", "P2"),
        taken: dice.pick(&["", "2026-08-14", "2026-08-14T07:30", "2026-08-14T09:30"]).to_owned(),
        panels,
        panel: dice.pick(&["Blood", "Blood count"]).to_owned(),
        kind: "laboratory".to_owned(),
        collected_on: "2026-08-14".to_owned(),
        dated: "sample".to_owned(),
        at: [time(dice), time(dice)],
        turn: dice.pick(&[None, None, None, Some(0), Some(1)]),
        place: 0,
        whole: None,
        values: (0..dice.of(4)).map(|_| value(dice)).collect(),
        documents: (0..dice.of(6).saturating_sub(4)).map(|_| document(dice)).collect(),
    }
}

fn sequence(dice: &mut Dice, entropy: &Entropy) -> Vec<Statement> {
    let mut sequence = Vec::new();
    for _ in 0..2 + dice.of(5) {
        let message: LaboratoryMessageId = Id::random(entropy);
        for place in 0..=u32::from(dice.of(5) == 0) {
            sequence.push(Statement { message, said: Said { place, ..said(dice) }, decided: Vec::new() });
        }
    }
    match dice.of(6) {
        0 => sequence.push(stray(dice, entropy, &sequence)),
        1 => sequence.push(correction(entropy, Said { filler: numbered("F8"), ..said(dice) })),
        _ => {}
    }
    sequence
}

/// A correction under a new number of the laboratory's of something that was said with the clinic's number.
fn stray(dice: &mut Dice, entropy: &Entropy, sequence: &[Statement]) -> Statement {
    let of = dice.pick(sequence).said;
    let placer = if of.placer.is_given() { of.placer.clone() } else { numbered("P9") };
    correction(entropy, Said { filler: numbered("F9"), placer, turn: None, at: [Some(40), Some(40)], place: 0, ..of })
}

fn numbered(number: &str) -> Number {
    Number(number.to_owned(), String::new())
}

/// The same with all of it corrected.
fn correction(entropy: &Entropy, mut said: Said) -> Statement {
    for one in &mut said.values {
        (one.says, one.confirms, one.turn) = (Says::Corrected, false, None);
        (one.value.value, one.value.stage, one.value.ended) = ("4.4".to_owned(), Stage::Corrected, "");
    }
    said.documents.iter_mut().for_each(|one| one.says = Says::Corrected);
    Statement { message: Id::random(entropy), said, decided: Vec::new() }
}

/// The page: what stands, without the names of messages.
fn page(statements: &[Statement]) -> Vec<String> {
    let orders = standing(statements).orders.into_iter().map(nameless);
    let mut page: Vec<String> = orders.map(|order| format!("{order:?}")).collect();
    page.sort();
    page
}

/// An order without the names of messages.
fn nameless(order: Order) -> Order {
    let nobody = ((Id::from_bits([0; 16]), 0), At::Whole);
    let kept_back = order.kept_back.into_iter().map(|one| KeptBack { from: nobody, ..one }).collect();
    let asks = |one: Question| {
        let may_mean = one.may_mean.iter().map(|_| nobody).collect();
        Question { by: nobody.0, may_mean, ..one }
    };
    let questions = order.questions.into_iter().map(asks).collect();
    Order { made_of: Vec::new(), asked_by: Vec::new(), kept_back, questions, ..order }
}

/// How many sequences to look at.
fn many() -> u64 {
    std::env::var("ANTEROOM_SEQUENCES").ok().and_then(|many| many.parse().ok()).unwrap_or(SEQUENCES)
}

#[test]
fn sequences_end_in_the_same_page_in_every_order_and_however_often_they_are_said() {
    let entropy = Entropy::seeded(7);
    for seed in 0..many() {
        let mut dice = Dice(seed);
        let first = sequence(&mut dice, &entropy);
        let (stands, came_to) = (page(&first), standing(&first).fates);
        for _ in 0..3 {
            let mut other = first.clone();
            dice.shuffle(&mut other);
            assert_eq!(page(&other), stands, "seed {seed}: {first:#?}");
            assert_eq!(standing(&other).fates, came_to, "seed {seed}: {first:#?}");
        }
        let again: LaboratoryMessageId = Id::random(&entropy);
        let repeated = first.first().map(|one| one.message);
        let mut other = first.clone();
        let twice = first.iter().filter(|one| Some(one.message) == repeated);
        other.extend(twice.map(|one| Statement { message: again, ..one.clone() }));
        dice.shuffle(&mut other);
        assert_eq!(page(&other), stands, "seed {seed}, one message said again: {first:#?}");
    }
}

#[test]
fn whatever_comes_nothing_earlier_in_rank_stands_and_nothing_withdrawn_is_seen() {
    let entropy = Entropy::seeded(8);
    let mut seen = [0_u32; 6];
    for seed in 0..many() {
        let mut dice = Dice(seed.wrapping_mul(31));
        let sequence = sequence(&mut dice, &entropy);
        let standing = standing(&sequence);
        for order in &standing.orders {
            let made_of = |one: &&Statement| order.made_of.contains(&(one.message, one.said.place));
            let members: Vec<&Statement> = sequence.iter().filter(made_of).collect();
            for withdrawn in members.iter().filter(|one| one.said.withdraws() && one.said.panels.is_empty()) {
                assert!(order.is_empty(), "seed {seed}: {withdrawn:#?} {order:#?}");
                seen[0] += 1;
            }
            for (value, earlier) in &order.values {
                let was_reported = members.iter().any(|one| one.said.values.iter().any(|one| !one.corrects()));
                assert!(value.stage != Stage::Corrected || was_reported, "seed {seed}: {value:#?} corrects nothing");
                let outranked = |one: &NewValue| value.stage != Stage::Pending && one.stage > value.stage;
                let is_confirmed = members.iter().any(|one| one.said.values.iter().any(|value| value.confirms));
                assert!(is_confirmed || !earlier.iter().any(outranked), "seed {seed}: {value:#?} {earlier:#?}");
                seen[1] += 1;
            }
        }
        seen[2] += u32::from(standing.fates.values().any(|fate| fate.is_undecided));
        for one in sequence.iter().filter(|one| !one.said.values.is_empty()) {
            let fate = &standing.fates[&(one.message, one.said.place)];
            let (is_stray, is_lone) = (one.said.filler.0 == "F9", one.said.filler.0 == "F8");
            seen[3] += u32::from(is_stray && !fate.is_undecided && fate.shown > 0);
            seen[4] += u32::from(is_stray && fate.is_undecided && fate.hides > 1);
            seen[5] += u32::from(is_lone && fate.is_undecided);
        }
    }
    assert!(seen.iter().all(|count| *count > 20), "the sequences hold too little: {seen:?}");
}

#[test]
fn whatever_may_be_the_same_value_lies_near_it() {
    let entropy = Entropy::seeded(10);
    let (mut near, mut far) = (0, 0);
    for seed in 0..many() / 10 {
        let sequence = sequence(&mut Dice(seed), &entropy);
        let sorted = sorted(&sequence);
        let entries = order::entries(&sorted, &(0..sorted.len()).collect::<Vec<_>>());
        let mut shelf = Shelf::default();
        for (line, entry) in entries.iter().enumerate() {
            let found = shelf.near(entry);
            let fits = (0..line).filter(|at| entries[*at].fits(entry)).all(|at| found.contains(&at));
            assert!(fits, "seed {seed}: {entry:#?}");
            (near, far) = (near + found.len(), far + line - found.len());
            shelf.put(line, entry);
        }
    }
    assert!(near > 500 && far > 500, "the sequences hold too little: {near} {far}");
}

/// Answers a question: one of the things that it may mean, another, or nothing.
fn decide(dice: &mut Dice, statements: &mut [Statement], question: &Question) {
    let (message, place) = question.by;
    let verdict = match dice.of(question.may_mean.len() + 2) {
        0 if !question.is_end => Verdict::Another,
        0 | 1 => Verdict::Nothing,
        at => {
            let (key, at) = question.may_mean[at - 2];
            Verdict::Meaning(key, at)
        }
    };
    let is_it = |one: &&mut Statement| one.message == message && one.said.place == place;
    let statement = statements.iter_mut().find(is_it).expect("what is asked about was said");
    statement.decided.push(Decided { when: 0, at: question.at, verdict });
}

#[test]
fn what_a_person_decided_stays_decided_in_every_order_and_however_often_it_is_said() {
    let entropy = Entropy::seeded(9);
    let (mut settled, mut brought_back, mut asked_again) = (0, 0, 0);
    for seed in 0..many() {
        let mut dice = Dice(seed.wrapping_mul(77));
        let mut sequence = sequence(&mut dice, &entropy);
        let before = standing(&sequence);
        let asked: Vec<Question> = before.orders.iter().flat_map(|order| order.questions.clone()).collect();
        let mut about: Vec<(Key, At)> = Vec::new();
        for question in asked.iter().filter(|one| one.may_mean.len() < 9) {
            // The same statement may be asked about in several orders: once is enough.
            if !about.contains(&(question.by, question.at)) {
                about.push((question.by, question.at));
                decide(&mut dice, &mut sequence, question);
            }
        }
        let after = standing(&sequence);
        let again = after.orders.iter().flat_map(|order| &order.questions);
        asked_again += again.filter(|one| about.contains(&(one.by, one.at))).count();
        let stands = page(&sequence);
        let mut other = sequence.clone();
        dice.shuffle(&mut other);
        assert_eq!(page(&other), stands, "seed {seed}: {sequence:#?}");
        let again: LaboratoryMessageId = Id::random(&entropy);
        let first = sequence.first().map(|one| one.message);
        let twice = sequence.iter().filter(|one| Some(one.message) == first);
        other.extend(twice.map(|one| Statement { message: again, decided: Vec::new(), ..one.clone() }));
        assert_eq!(page(&other), stands, "seed {seed}, one message said again: {sequence:#?}");
        settled += about.len();
        let seen = |standing: &Standing| standing.orders.iter().map(|order| order.values.len()).sum::<usize>();
        brought_back += usize::from(seen(&after) > seen(&before));
    }
    // Answers that are drawn contradict each other now and then: what two of them say of one line is asked about anew.
    assert!(asked_again * 50 < settled, "{asked_again} of {settled} are asked about again");
    assert!(settled > 500 && brought_back > 200, "the sequences hold too little: {settled} {brought_back}");
}
