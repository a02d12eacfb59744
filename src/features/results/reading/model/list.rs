//! The patient's list: a page of it, and which part of it is shown.

use super::summary::Summary;
use crate::features::results::model::{DatedBy, Kind};
use crate::kit::date::Date;
use crate::kit::id::ResultId;
use crate::kit::phi::Phi;
use crate::kit::reader::Reader;
use crate::kit::scopes::Scope;

/// Results on a page. However many a patient has, a page costs the same.
pub const PAGE: u32 = 12;

/// A line of the list.
#[derive(Clone, Debug)]
pub struct Listed {
    pub id: ResultId,
    pub title: Phi,
    pub kind: Kind,
    pub collected_on: Date,
    /// What that is the day of.
    pub dated_by: DatedBy,
    /// Whether the reader has not opened it yet.
    pub is_new: bool,
    /// What its values come to.
    pub summary: Summary,
}

/// Parts of a list that stand apart from each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// What a laboratory measured or saw.
    Laboratory,
    /// Pictures.
    Imaging,
    /// Letters and the like.
    Papers,
}

impl Kind {
    /// The part of the list that it stands in.
    pub const fn part(self) -> Part {
        match self {
            Self::Laboratory | Self::Pathology => Part::Laboratory,
            Self::Imaging => Part::Imaging,
            Self::Letter | Self::Other => Part::Papers,
        }
    }
}

impl Part {
    /// Every part, in the order in which they stand on a page.
    pub const ALL: [Self; 3] = [Self::Laboratory, Self::Imaging, Self::Papers];

    /// The scope that it goes by.
    pub const fn scope(self) -> Scope {
        match self {
            Self::Laboratory | Self::Imaging => Scope::Results,
            Self::Papers => Scope::Documents,
        }
    }
}

/// Which results a list shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    #[default]
    All,
    /// Those that the reader has not opened.
    New,
    Part(Part),
}

impl Filter {
    /// Every filter, in the order of their links.
    pub const ALL: [Self; 5] =
        [Self::All, Self::New, Self::Part(Part::Laboratory), Self::Part(Part::Imaging), Self::Part(Part::Papers)];

    /// The word in the address.
    pub const fn word(self) -> &'static str {
        match self {
            Self::All => "",
            Self::New => "new",
            Self::Part(Part::Laboratory) => "laboratory",
            Self::Part(Part::Imaging) => "imaging",
            Self::Part(Part::Papers) => "letters",
        }
    }

    /// The filter of an address; what is none of ours shows all.
    pub fn from_word(word: &str) -> Self {
        Self::ALL.into_iter().find(|filter| filter.word() == word).unwrap_or_default()
    }

    /// The filters that tell apart what this reader sees.
    pub fn of(reader: Reader) -> impl Iterator<Item = Self> {
        Self::ALL.into_iter().filter(move |filter| match filter {
            Self::All | Self::New => true,
            // Letters alone are one part.
            Self::Part(part) => reader.sees_results() && reader.sees(part.scope()),
        })
    }

    /// The kinds that it shows.
    pub fn kinds(self) -> impl Iterator<Item = Kind> {
        Kind::ALL.into_iter().filter(move |kind| match self {
            Self::All | Self::New => true,
            Self::Part(part) => kind.part() == part,
        })
    }
}

/// A page in the list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ListPage {
    pub filter: Filter,
    /// Which page of it, the first being 1.
    pub page: u32,
}

impl ListPage {
    /// How many results lie before the page.
    pub const fn before(self) -> u32 {
        self.page.saturating_sub(1).saturating_mul(PAGE)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_filter_reads_back_from_its_word_and_every_kind_is_in_one_part() {
        for filter in Filter::ALL {
            assert_eq!(Filter::from_word(filter.word()), filter);
        }
        let parts: usize = Part::ALL.into_iter().map(|part| Filter::Part(part).kinds().count()).sum();
        assert_eq!(parts, Kind::ALL.len());
        assert_eq!(Filter::from_word("'; drop"), Filter::All);
    }

    #[test]
    fn a_reader_filters_by_what_is_there_for_them() {
        let filters = |scopes: &[Scope]| {
            let reader = Reader::Proxy(scopes.iter().copied().collect());
            Filter::of(reader).map(Filter::word).collect::<Vec<_>>().join(" ")
        };
        assert_eq!(filters(&[Scope::Results, Scope::Documents]), " new laboratory imaging letters");
        assert_eq!(filters(&[Scope::Results]), " new laboratory imaging");
        assert_eq!(filters(&[Scope::Documents]), " new");
    }
}
