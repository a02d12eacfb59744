//! What staff says of each file that they brought. The fields of all of them are in one form, each with the file's id
//! in its name.

mod fault;

use super::model::{Asks, NewResult, StagedFile, title};
use crate::features::results::forms::{LONGEST_TITLE, say_date};
use crate::features::results::model::{Kind, tidy};
use crate::kit::date::{Date, past_day};
use crate::kit::phi::Phi;
use crate::kit::text::Words;
use crate::say;
use crate::ui::form::Filled;
use crate::web::form::{Asking, Typed};

pub use fault::say_fault;

/// Characters of a reason.
const LONGEST_REASON: usize = 300;
/// A reason has at least so many, or it is none.
const SHORTEST_REASON: usize = 10;

/// The fields as they were typed: what is right of them is known when the files are.
pub struct Described;

impl Typed for Described {
    fn parse(_: &mut Filled, _: &Asking) -> Option<Self> {
        Some(Self)
    }
}

/// What was said of one file, and why it is added although the guard stopped. Where a field is wrong, says so on it.
pub fn describe(
    filled: &mut Filled,
    words: Words,
    (file, born, today): (&StagedFile, Date, Date),
) -> Option<(NewResult, Option<Phi>)> {
    let (title, kind) = (title_of(filled, words, file), kind_of(filled, words, file));
    let collected_on = collected(filled, words, (file, born, today));
    let says = match file.guarded.asks() {
        Asks::Nothing => Some(None),
        Asks::BirthYear => same_year(filled, words, file, born).then_some(None),
        Asks::Reason => reason(filled, words, file).map(Some),
    };
    Some((NewResult { title: Phi::new(title?), kind: kind?, collected_on: collected_on? }, says?))
}

/// The form with a title to begin with for each file that has none yet.
pub fn with_titles(mut filled: Filled, files: &[StagedFile], (name, number): (&str, &str)) -> Filled {
    for file in files {
        let field = file.field("title");
        if filled.fields().all(|(known, _)| known != field) {
            filled.set(&field, title(file.name.reveal(), name, number));
        }
    }
    filled
}

fn title_of(filled: &mut Filled, words: Words, file: &StagedFile) -> Option<String> {
    let field = file.field("title");
    let title = tidy(filled.value(&field));
    if title.is_empty() {
        filled.fail(&field, say!(words, "upload-title-missing"));
    } else if title.chars().count() > LONGEST_TITLE {
        filled.fail(&field, say!(words, "upload-title-long", most = LONGEST_TITLE));
    }
    filled.error(&field).is_none().then_some(title)
}

fn kind_of(filled: &mut Filled, words: Words, file: &StagedFile) -> Option<Kind> {
    let field = file.field("kind");
    let kind = filled.value(&field).parse().ok();
    if kind.is_none() {
        filled.fail(&field, say!(words, "upload-kind-missing"));
    }
    kind
}

fn collected(filled: &mut Filled, words: Words, (file, born, today): (&StagedFile, Date, Date)) -> Option<Date> {
    let field = file.field("collected");
    let part = |part: &str| filled.value(&format!("{field}_{part}")).to_owned();
    match past_day(&part("year"), &part("month"), &part("day"), today) {
        Ok(day) if day < born => filled.fail(&field, say!(words, "upload-collected-before-birth")),
        Ok(day) => return Some(day),
        Err(error) => filled.fail(&field, say_date(words, error)),
    }
    None
}

/// A person has read the birth year off the first page; the patient's own is on the screen, and no secret.
fn same_year(filled: &mut Filled, words: Words, file: &StagedFile, born: Date) -> bool {
    let field = file.field("year");
    let typed = filled.value(&field).trim().to_owned();
    if typed.len() != 4 || typed.parse::<i16>().is_err() {
        filled.fail(&field, say!(words, "upload-year-missing"));
    } else if typed != born.year().to_string() {
        filled.fail(&field, say!(words, "upload-year-differs"));
    }
    filled.error(&field).is_none()
}

fn reason(filled: &mut Filled, words: Words, file: &StagedFile) -> Option<Phi> {
    let field = file.field("reason");
    let reason = tidy(filled.value(&field));
    match reason.chars().count() {
        ..SHORTEST_REASON => filled.fail(&field, say!(words, "upload-reason-missing")),
        SHORTEST_REASON..=LONGEST_REASON => return Some(Phi::new(reason)),
        _ => filled.fail(&field, say!(words, "upload-title-long", most = LONGEST_REASON)),
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::features::results::model::Missing;
    use crate::features::results::upload::model::Belongs;
    use crate::features::results::upload::model::Guarded;
    use crate::kit::file_kind::FileKind;
    use crate::kit::id::StagedId;
    use crate::kit::text::Language;

    const BORN: Date = Date::constant(1958, 3, 14);
    const TODAY: Date = Date::constant(2026, 5, 3);

    fn file(guarded: Guarded) -> StagedFile {
        StagedFile {
            id: StagedId::from_bits([1; 16]),
            name: Phi::from("blood_count.pdf"),
            kind: FileKind::Pdf,
            size: 1,
            pages: 1,
            active: false,
            guarded,
        }
    }

    fn guarded(has_text: bool, missing: Missing) -> Guarded {
        Guarded { has_text, missing, found_name: None, found_born: None, belongs: Belongs::ToNobodyElse }
    }

    fn typed(file: &StagedFile, changed: &[(&str, &str)]) -> (Option<(NewResult, Option<Phi>)>, Vec<String>) {
        let whole = [
            ("title", " Blood  count "),
            ("kind", "laboratory"),
            ("collected_year", "2026"),
            ("collected_month", "5"),
            ("collected_day", "3"),
        ];
        let mut filled = Filled::empty();
        for (name, value) in whole.iter().chain(changed) {
            let (field, part) =
                name.split_once('_').map_or((*name, String::new()), |(name, part)| (name, format!("_{part}")));
            filled.set(&(file.field(field) + &part), *value);
        }
        let said = describe(&mut filled, Language::English.words(), (file, BORN, TODAY));
        let wrong = filled.errors().map(|(name, _)| name.split('-').next().unwrap_or_default().to_owned()).collect();
        (said, wrong)
    }

    #[test]
    fn a_file_that_is_whole_and_the_patients_needs_no_more() {
        let (said, wrong) = typed(&file(guarded(true, Missing::default())), &[]);
        assert!(wrong.is_empty());
        let (new, says) = said.unwrap();
        assert_eq!((new.title.reveal().as_str(), says.is_none()), ("Blood count", true));
    }

    #[test]
    fn each_field_says_what_is_wrong_with_it() {
        let long = "x".repeat(201);
        let cases: [(&str, (&str, &str)); 7] = [
            ("title", ("title", " \u{200b}")),
            ("title", ("title", &long)),
            ("kind", ("kind", "x-ray")),
            ("collected", ("collected_day", "")),
            ("collected", ("collected_day", "32")),
            ("collected", ("collected_day", "4")),
            ("collected", ("collected_year", "1950")),
        ];
        for (expected, change) in cases {
            let (said, wrong) = typed(&file(guarded(true, Missing::default())), &[change]);
            assert!(said.is_none() && wrong == [expected], "{change:?}: {wrong:?}");
        }
    }

    #[test]
    fn a_file_without_text_asks_for_the_birth_year_and_compares_it() {
        let picture = file(guarded(false, Missing::default()));
        for (year, fits) in [("", false), ("1985", false), ("58", false), (" 1958 ", true)] {
            let (said, wrong) = typed(&picture, &[("year", year)]);
            assert_eq!((said.is_some(), wrong.is_empty()), (fits, fits), "{year}");
        }
    }

    #[test]
    fn a_file_at_which_the_guard_stops_asks_for_a_reason() {
        let stopped = file(guarded(true, Missing { born: true, ..Missing::default() }));
        let anothers = file(Guarded { belongs: Belongs::ToSomebody, ..guarded(true, Missing::default()) });
        for file in [stopped, anothers] {
            for (reason, fits) in [("", false), ("ok", false), ("The laboratory left the birth date out", true)] {
                let (said, wrong) = typed(&file, &[("reason", reason)]);
                assert_eq!((said.is_some(), wrong.is_empty()), (fits, fits), "{reason}");
            }
        }
    }
}
