//! Days in a text, in the forms in which people write them.

use std::ops::Range;

use crate::kit::date::Date;
use crate::kit::letters;

/// The most days that are read of a text.
const MOST: usize = 200;
/// The earliest year in which somebody alive was born.
const FIRST_YEAR: i16 = 1880;

/// A day, and what it may mean: of a year in two digits nobody says the century.
#[derive(Clone, Debug)]
pub(super) struct Day {
    /// One day, or two a century apart.
    pub read: Vec<Date>,
    /// Where it stands, in bytes.
    pub place: Range<usize>,
}

impl Day {
    /// Whether it may be this day.
    pub fn may_be(&self, date: Date) -> bool {
        self.read.contains(&date)
    }
}

/// The days of a text, in order. A day such as 3/4/1958 is March 4 unless another day of the text, written with the
/// same sign, can only be read day first; with points between, day first is how it is written.
pub(super) fn of(text: &str, today: Date) -> Vec<Day> {
    let atoms = atoms(text);
    let signs = |is_so: fn(&Numbers) -> bool| -> Vec<char> {
        let mut signs: Vec<char> = atoms.windows(5).filter_map(numbers).filter(is_so).map(|n| n.sign).collect();
        signs.sort_unstable();
        signs.dedup();
        signs
    };
    let (day_first, month_first) = (signs(Numbers::is_day_first), signs(Numbers::is_month_first));
    let is_day_first = |sign| sign == '.' || (day_first.contains(&sign) && !month_first.contains(&sign));
    let (mut days, mut at) = (Vec::new(), 0);
    while at < atoms.len() && days.len() < MOST {
        let rest = &atoms[at..];
        let numeric = || {
            let numbers = numbers(rest).filter(|_| !goes_on(&atoms[..at]))?;
            let day_first = is_day_first(numbers.sign);
            Some((numbers.read(day_first), 5))
        };
        let found = numeric().or_else(|| spelled(rest)).or_else(|| compact(rest)).or_else(|| boxes(rest));
        let read = found.map(|(parts, length)| (read(parts, today), length)).filter(|(read, _)| !read.is_empty());
        match read {
            Some((read, length)) => {
                days.push(Day { read, place: rest[0].place.start..rest[length - 1].place.end });
                at += length;
            }
            None => at += 1,
        }
    }
    days
}

/// Whether a number before and a sign right behind it lead on to what follows: a version, a telephone number.
fn goes_on(before: &[Atom]) -> bool {
    let [.., number, sign] = before else { return false };
    matches!((&number.what, &sign.what), (What::Number(_), What::Sign('-' | '/' | '.'))) && sign.is_tight
}

/// A piece of the text: digits, letters, or a sign. Blanks part them.
struct Atom {
    what: What,
    place: Range<usize>,
    /// No blank stands before it.
    is_tight: bool,
}

enum What {
    Number(String),
    Letters(String),
    Sign(char),
}

fn atoms(text: &str) -> Vec<Atom> {
    let mut atoms: Vec<Atom> = Vec::new();
    for (at, sign) in text.char_indices() {
        let end = at + sign.len_utf8();
        let last = atoms.last_mut().filter(|last| last.place.end == at);
        let is_tight = last.is_some();
        match (last, sign) {
            _ if sign.is_whitespace() || letters::is_invisible(sign) => {}
            (Some(Atom { what: What::Number(digits), place, .. }), '0'..='9') => {
                digits.push(sign);
                place.end = end;
            }
            (Some(Atom { what: What::Letters(word), place, .. }), _) if sign.is_alphabetic() => {
                word.extend(letters::plain(sign.encode_utf8(&mut [0; 4])));
                place.end = end;
            }
            _ => {
                let what = match sign {
                    '0'..='9' => What::Number(sign.to_string()),
                    _ if sign.is_alphabetic() => What::Letters(letters::plain(sign.encode_utf8(&mut [0; 4])).collect()),
                    _ => What::Sign(sign),
                };
                atoms.push(Atom { what, place: at..end, is_tight });
            }
        }
    }
    atoms
}

/// Year, month and day as they were written.
struct Parts {
    year: String,
    month: String,
    day: String,
}

/// Three numbers with the same sign between them.
struct Numbers {
    one: String,
    two: String,
    three: String,
    sign: char,
}

fn numbers(atoms: &[Atom]) -> Option<Numbers> {
    let [one, first, two, second, three, ..] = atoms else { return None };
    let (What::Number(one), What::Sign(sign), What::Number(two)) = (&one.what, &first.what, &two.what) else {
        return None;
    };
    let (What::Sign(again), What::Number(three)) = (&second.what, &three.what) else { return None };
    let fits = sign == again && ['-', '/', '.', '\u{2013}'].contains(sign) && two.len() <= 2 && !three.is_empty();
    let numbers = || Numbers { one: one.clone(), two: two.clone(), three: three.clone(), sign: *sign };
    fits.then(numbers).filter(|n| n.is_year_first() || (n.one.len() <= 2 && matches!(n.three.len(), 2 | 4)))
}

impl Numbers {
    fn is_year_first(&self) -> bool {
        self.one.len() == 4 && self.three.len() <= 2
    }

    fn is_day_first(&self) -> bool {
        !self.is_year_first() && value(&self.one) > 12 && value(&self.two) <= 12
    }

    fn is_month_first(&self) -> bool {
        !self.is_year_first() && value(&self.two) > 12 && value(&self.one) <= 12
    }

    fn read(self, day_first: bool) -> Parts {
        if self.is_year_first() {
            Parts { year: self.one, month: self.two, day: self.three }
        } else if self.is_day_first() || (day_first && !self.is_month_first()) {
            Parts { year: self.three, month: self.two, day: self.one }
        } else {
            Parts { year: self.three, month: self.one, day: self.two }
        }
    }
}

/// With the month's name: `March 14th, 1958`, `14-Mar-58`, `14 de marzo de 1958`.
fn spelled(atoms: &[Atom]) -> Option<(Parts, usize)> {
    let mut meant = atoms.iter().take(9).enumerate().filter(|(_, atom)| !is_between(atom));
    let (first, (_, second), (last, third)) = (meant.next()?, meant.next()?, meant.next()?);
    if first.0 != 0 {
        return None;
    }
    let What::Number(year) = &third.what else { return None };
    let (month, day) = match (&first.1.what, &second.what) {
        (What::Letters(month), What::Number(day)) | (What::Number(day), What::Letters(month)) => {
            (month_of(month)?, day)
        }
        _ => return None,
    };
    let fits = day.len() <= 2 && matches!(year.len(), 2 | 4);
    fits.then(|| (Parts { year: year.clone(), month: month.to_string(), day: day.clone() }, last + 1))
}

/// What stands within a day and is no part of it.
fn is_between(atom: &Atom) -> bool {
    match &atom.what {
        What::Sign(sign) => [',', '.', '-', '/', '\'', '’', '\u{2013}'].contains(sign),
        What::Letters(word) => {
            ["de", "del", "of", "the"].contains(&word.as_str())
                || (atom.is_tight && ["st", "nd", "rd", "th"].contains(&word.as_str()))
        }
        What::Number(_) => false,
    }
}

/// Eight digits: `19580314`, `03141958`.
fn compact(atoms: &[Atom]) -> Option<(Parts, usize)> {
    let What::Number(digits) = &atoms.first()?.what else { return None };
    if digits.len() != 8 {
        return None;
    }
    let parts = |year: Range<usize>, month: Range<usize>, day: Range<usize>| Parts {
        year: digits[year].to_owned(),
        month: digits[month].to_owned(),
        day: digits[day].to_owned(),
    };
    let is_year_first = (1880..=2100).contains(&value(&digits[..4])) && value(&digits[4..6]) <= 12;
    Some((if is_year_first { parts(0..4, 4..6, 6..8) } else { parts(4..8, 0..2, 2..4) }, 1))
}

/// In three boxes of a form: `03 14 1958`.
fn boxes(atoms: &[Atom]) -> Option<(Parts, usize)> {
    let [one, two, three, ..] = atoms else { return None };
    let (What::Number(month), What::Number(day), What::Number(year)) = (&one.what, &two.what, &three.what) else {
        return None;
    };
    let fits = month.len() <= 2 && day.len() <= 2 && year.len() == 4;
    fits.then(|| (Parts { year: year.clone(), month: month.clone(), day: day.clone() }, 3))
}

fn read(parts: Parts, today: Date) -> Vec<Date> {
    let years = if parts.year.len() == 2 {
        vec![1900 + value(&parts.year), 2000 + value(&parts.year)]
    } else {
        vec![value(&parts.year)]
    };
    let small = |number: &str| i8::try_from(value(number)).unwrap_or_default();
    let days = years.into_iter().filter(|year| *year >= FIRST_YEAR);
    let days = days.filter_map(|year| Date::new(year, small(&parts.month), small(&parts.day)).ok());
    days.filter(|day| *day <= today).collect()
}

fn value(digits: &str) -> i16 {
    digits.parse().unwrap_or_default()
}

/// The month of a name, English or Spanish, whole or short.
fn month_of(word: &str) -> Option<i16> {
    const MONTHS: [[&str; 2]; 12] = [
        ["january", "enero"],
        ["february", "febrero"],
        ["march", "marzo"],
        ["april", "abril"],
        ["may", "mayo"],
        ["june", "junio"],
        ["july", "julio"],
        ["august", "agosto"],
        ["september", "septiembre"],
        ["october", "octubre"],
        ["november", "noviembre"],
        ["december", "diciembre"],
    ];
    let is_short = |name: &str| word.len() >= 3 && name.starts_with(word);
    let of =
        |names: &[&str; 2]| names.iter().any(|name| is_short(name)) || (word == "setiembre" && names[0] == "september");
    MONTHS.iter().zip(1..).find(|(names, _)| of(names)).map(|(_, month)| month)
}
