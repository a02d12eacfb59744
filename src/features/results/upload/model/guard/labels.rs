//! What a paper says beside its own labels: "DOB", "Patient".

use std::ops::Range;

use super::dates::Day;
use super::words::Word;

/// How far behind its label a birth date may stand, in bytes: a line of headings may be between.
const FAR: usize = 160;
/// The most words of a name.
const LONGEST: usize = 4;

/// Words that announce a birth date.
const BORN: [&[&str]; 10] = [
    &["dob"],
    &["d", "o", "b"],
    &["date", "of", "birth"],
    &["birth", "date"],
    &["birthdate"],
    &["birthday"],
    &["born"],
    &["fecha", "de", "nacimiento"],
    &["f", "nac"],
    &["nacido"],
];
/// Words that announce a name.
const NAME: [&[&str]; 5] = [&["patient", "name"], &["patient"], &["name"], &["paciente"], &["nombre"]];
/// Words of forms that are no name.
const OTHER: [&str; 28] = [
    "patient",
    "name",
    "id",
    "mrn",
    "number",
    "no",
    "dob",
    "date",
    "of",
    "birth",
    "born",
    "sex",
    "gender",
    "age",
    "phone",
    "address",
    "information",
    "details",
    "first",
    "last",
    "given",
    "family",
    "middle",
    "account",
    "collected",
    "report",
    "nombre",
    "fecha",
];

/// The days behind a label.
pub(super) fn birth_days(text: &str, words: &[Word], days: &[Day]) -> Vec<Day> {
    let ends = places(words, &BORN).map(|label| words[label.end - 1].place.end);
    let mut found: Vec<Day> = Vec::new();
    for end in ends {
        let next = days.iter().find(|day| day.place.start >= end && day.place.start <= end + FAR);
        if let Some(day) = next.filter(|day| found.iter().all(|known| known.place != day.place)) {
            found.push(day.clone());
        }
    }
    debug_assert!(found.iter().all(|day| day.place.end <= text.len()));
    found
}

/// The name behind a label: on the same line, or on the next where nothing else is on the label's.
pub(super) fn name(text: &str, words: &[Word]) -> Option<Range<usize>> {
    places(words, &NAME).find_map(|label| {
        let mut place: Option<Range<usize>> = None;
        let mut end = words[label.end - 1].place.end;
        for word in words[label.end..].iter().take(LONGEST) {
            let between = text.get(end..word.place.start).unwrap_or("\n");
            if (place.is_some() && between.contains(['\n', '\r']))
                || between.contains(|sign: char| sign.is_ascii_digit())
                || OTHER.contains(&word.plain.as_str())
            {
                break;
            }
            end = word.place.end;
            place = Some(place.map_or(word.place.start, |place| place.start)..end);
        }
        place
    })
}

/// Where one of these stands, in words.
fn places<'w>(words: &'w [Word], labels: &'w [&[&str]]) -> impl Iterator<Item = Range<usize>> {
    let at = |start: usize| {
        let fits = |label: &&&[&str]| {
            words
                .get(start..start + label.len())
                .is_some_and(|here| here.iter().zip(**label).all(|(word, label)| word.plain == *label))
        };
        labels.iter().find(fits).map(|label| start..start + label.len())
    };
    (0..words.len()).filter_map(at)
}
