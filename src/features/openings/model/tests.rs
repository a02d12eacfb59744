use super::*;
use crate::kit::clock::instant;

const HOUR: i64 = 3_600_000;

fn entry(seq: i64, hours: i64, who: Who, deed: Deed, ending: Ending) -> Entry {
    Entry { seq, at: instant(hours * HOUR), who, deed, ending, leave: None }
}

fn ito() -> Who {
    Who::Staff("Dr Ito".to_owned(), Some(Role::Clinician))
}

fn days(entries: Vec<Entry>) -> Vec<(Date, Day)> {
    by_day(Stretch { entries, ..Stretch::default() }, &TimeZone::UTC)
}

#[test]
fn what_the_patient_did_is_told_once_a_day_and_what_others_did_each_time() {
    let read = |seq, hours, who| entry(seq, hours, who, Deed::Act(Act::ReadResults), Ending::Done);
    let told = days(vec![
        read(5, 30, Who::You),
        read(4, 3, ito()),
        read(3, 2, Who::You),
        read(2, 1, ito()),
        read(1, 0, Who::You),
    ]);
    assert_eq!(told.len(), 2);
    assert_eq!(told[0].1.openings.len(), 1);
    let times: Vec<_> = told[1].1.openings.iter().map(|one| (one.who.clone(), one.times)).collect();
    assert_eq!(times, [(ito(), 1), (Who::You, 2), (ito(), 1)]);
}

#[test]
fn attempts_without_permission_are_one_sentence_whatever_was_wanted() {
    let denied = |seq, deed| entry(seq, seq, Who::Somebody, deed, Ending::Denied);
    let told = days(vec![
        denied(3, Deed::Act(Act::ReadHome)),
        denied(2, Deed::Act(Act::ReviewResults)),
        denied(1, Deed::Act(Act::ReadDocument)),
    ]);
    assert_eq!(told[0].1.openings.iter().map(|one| one.times).collect::<Vec<_>>(), [3]);
}

#[test]
fn a_change_is_told_without_the_leave_it_was_made_with() {
    let leave = |seq| entry(seq, seq, ito(), Deed::Act(Act::UploadResult), Ending::Begun);
    let change = Entry { leave: Some(2), ..entry(3, 3, ito(), Deed::Act(Act::UploadResult), Ending::Done) };
    let told = days(vec![change, leave(2), leave(1)]);
    let endings: Vec<_> = told[0].1.openings.iter().map(|one| one.ending).collect();
    assert_eq!(endings, [Ending::Done, Ending::Begun]);
}

#[test]
fn lists_are_counted_by_day_and_duty_apart_from_openings() {
    let seen = |hours, duty, times| Appearance { at: instant(hours * HOUR), duty: Some(duty), times };
    let appearances =
        vec![seen(1, Role::Nurse, 2), seen(2, Role::Nurse, 1), seen(3, Role::FrontDesk, 1), seen(25, Role::Nurse, 4)];
    let told = by_day(Stretch { appearances, ..Stretch::default() }, &TimeZone::UTC);
    let lists: Vec<Vec<_>> = told.into_iter().map(|(_, day)| day.lists.into_values().collect()).collect();
    assert_eq!(lists, [vec![4], vec![3, 1]]);
}

#[test]
fn a_day_begins_at_the_clinics_midnight() {
    let at = |hours| entry(hours, hours, ito(), Deed::Act(Act::OpenCard), Ending::Done);
    let zone = TimeZone::get("America/New_York").unwrap();
    assert_eq!(by_day(Stretch { entries: vec![at(6), at(4)], ..Stretch::default() }, &zone).len(), 2);
}
