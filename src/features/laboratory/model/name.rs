//! Whether a name that a laboratory writes is the name of a chart. The given name must be the same, so that twins and
//! other kin are not taken for each other; the family name may be a new one.

use crate::kit::spelling::{Likeness, folded, likeness, without_particles};

/// What forms of others make write for a name that somebody does not have: "first name unknown", "no last name".
const FILLERS: [&str; 5] = ["fnu", "lnu", "nfn", "nln", "nmn"];

/// A name in two parts, as words to compare.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Name {
    given: Vec<String>,
    family: Vec<String>,
}

/// How well a name fits; more is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fit(usize);

impl Name {
    /// A name as somebody wrote it.
    pub fn new(given: &str, family: &str) -> Self {
        let words = |text| without_particles(folded(text));
        Self { given: words(given), family: words(family) }
    }

    /// Whether nothing is said.
    pub const fn is_empty(&self) -> bool {
        self.given.is_empty() && self.family.is_empty()
    }

    /// How well this name, as a message says it, fits a chart's; nothing where it speaks against it. A name that is not
    /// said speaks against none.
    pub fn fit(&self, chart: &Self) -> Option<Fit> {
        if self.is_empty() {
            return Some(Fit(0));
        }
        if chart.given.is_empty() {
            return self.fit_only(&chart.family);
        }
        let straight = self.fit_parts(&chart.given, &chart.family);
        // Swapped, both parts must fit: a family name alone says nothing of who in it is meant.
        let swapped = self.fit_parts(&chart.family, &chart.given).filter(|_| {
            !self.given.is_empty() && !self.family.is_empty() && some(&self.family, &chart.given).is_some()
        });
        straight.max(swapped)
    }

    /// Whoever has a single name is sent with it in either part, or in both, or beside a filler. A second name is somebody
    /// else's.
    fn fit_only(&self, only: &[String]) -> Option<Fit> {
        let said = self.given.iter().chain(&self.family).filter(|word| !FILLERS.contains(&word.as_str()));
        let is_own = |word: &String| joined(only).any(|own| likeness(word, &own) == Likeness::Same);
        let (own, others): (Vec<_>, Vec<_>) = said.partition(|word| is_own(word));
        others.is_empty().then(|| Fit(if own.is_empty() { 0 } else { only.len() * 3 }))
    }

    fn fit_parts(&self, given: &[String], family: &[String]) -> Option<Fit> {
        let last = some(&self.family, family);
        if self.given.is_empty() {
            return last;
        }
        let first = every(&self.given, given)?;
        match last {
            Some(last) => Some(Fit(first.0 + last.0)),
            // A new family name; an initial alone would be anybody's.
            None if self.given.iter().any(|word| word.chars().count() > 1) => Some(first),
            None => None,
        }
    }
}

/// Whether the same words are meant: each of the shorter list is in the longer one, spelled otherwise perhaps, or as an
/// initial.
fn every(said: &[String], chart: &[String]) -> Option<Fit> {
    if said.is_empty() || chart.is_empty() {
        return None;
    }
    if said.concat() == chart.concat() {
        return Some(Fit(said.len().max(chart.len()) * 3));
    }
    let (fewer, more) = if said.len() <= chart.len() { (said, chart) } else { (chart, said) };
    let mut sum = 0;
    for word in fewer {
        let best = joined(more).filter_map(|other| match likeness(word, &other) {
            Likeness::Same => Some(3),
            Likeness::Initial => Some(1),
            Likeness::Slip | Likeness::Other => None,
        });
        sum += best.max()?;
    }
    Some(Fit(sum))
}

/// Whether one word is meant at least, with or without a slip of the pen.
fn some(said: &[String], chart: &[String]) -> Option<Fit> {
    let pairs =
        joined(said).flat_map(|word| joined(chart).map(move |other| likeness(&word, &other)).collect::<Vec<_>>());
    let fits = pairs.filter_map(|likeness| match likeness {
        Likeness::Same => Some(Fit(3)),
        Likeness::Slip => Some(Fit(2)),
        Likeness::Initial | Likeness::Other => None,
    });
    fits.max()
}

/// Each word, and each two that stand side by side as one: a hyphen may be written, left out, or close the gap.
fn joined(words: &[String]) -> impl Iterator<Item = String> {
    words.iter().cloned().chain(words.windows(2).map(<[String]>::concat))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits((given, family): (&str, &str), (of_chart, their): (&str, &str)) -> bool {
        Name::new(given, family).fit(&Name::new(of_chart, their)).is_some()
    }

    #[test]
    fn a_name_is_the_same_however_it_is_written() {
        for (said, chart) in [
            (("MAYA", "OKAFOR"), ("Maya", "Okafor")),
            (("Jose", "Nunez"), ("José", "Núñez")),
            (("JUERGEN", "MUELLER"), ("Jürgen", "Müller")),
            (("Okafor", "Maya"), ("Maya", "Okafor")),
            (("Anne Marie", "Smith-Jones"), ("Anne-Marie", "Smith Jones")),
            (("Annemarie", "Smithjones"), ("Anne-Marie", "Smith-Jones")),
            (("M", "Okafor"), ("Maya", "Okafor")),
            (("Maya A.", "Okafor"), ("Maya Adaeze", "Okafor")),
            (("Maya", "Okafor"), ("Maya Adaeze", "Okafor Berg")),
            (("Adaeze", "Okafor"), ("Maya Adaeze", "Okafor")),
            (("Maya", "Okafro"), ("Maya", "Okafor")),
            (("Maya", "Berg"), ("Maya", "Okafor")),
            (("Anna", "van der Berg"), ("Anna", "Berg")),
            (("", "Okafor"), ("Maya", "Okafor")),
            (("", ""), ("Maya", "Okafor")),
        ] {
            assert!(fits(said, chart), "{said:?} {chart:?}");
        }
    }

    #[test]
    fn a_single_name_is_the_same_in_either_part() {
        for said in [("", "SUKARNO"), ("Sukarno", ""), ("SUKARNO", "SUKARNO"), ("FNU", "Sukarno"), ("Sukarno", "LNU")] {
            assert!(fits(said, ("", "Sukarno")), "{said:?}");
        }
        for said in [("Maya", "Sukarno"), ("S", "Sukarno"), ("", "Suharto"), ("Suharto", "")] {
            assert!(!fits(said, ("", "Sukarno")), "{said:?}");
        }
        assert!(fits(("Putri", "Ayu"), ("", "Ayu Putri")));
    }

    #[test]
    fn another_given_name_speaks_against_it() {
        for (said, chart) in [
            (("ANA", "DELGADO"), ("Bruno", "Delgado")),
            (("Delgado", "Ana"), ("Bruno", "Delgado")),
            (("A", "Delgado"), ("Bruno", "Delgado")),
            (("Ana Lucia", "Delgado"), ("Ana Maria", "Delgado")),
            (("Daniela", "Rossi"), ("Daniel", "Rossi")),
            (("Mario", "Rossi"), ("Maria", "Rossi")),
            (("M", "Berg"), ("Maya", "Okafor")),
            (("Jan", "de Vries"), ("Piet", "de Jong")),
            (("de", "la Cruz"), ("Ana", "de la Torre")),
            (("Anna", "de la Cruz"), ("Berta", "de la Torre")),
            (("", "de la Cruz"), ("Berta", "de la Torre")),
            (("Delgado", ""), ("Bruno", "Delgado")),
        ] {
            assert!(!fits(said, chart), "{said:?} {chart:?}");
        }
    }

    #[test]
    fn what_fits_better_is_more() {
        let said = Name::new("ANA LUCIA", "DELGADO");
        let fit = |given, family| said.fit(&Name::new(given, family));
        assert!(fit("Ana Lucía", "Delgado") > fit("Ana", "Delgado"));
        assert!(fit("Ana", "Delgado") > fit("Ana", "Berg"));
        assert!(fit("Ana", "Delgado") > fit("A", "Delgado") && fit("A", "Delgado") > fit("Berta", "Delgado"));
        assert!(fit("Ana", "Delgado") > fit("Ana", "Delgato"));
    }
}
