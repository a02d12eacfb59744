//! Every view with invented data, for the gallery.

mod files;
mod releasing;
mod typed;
mod values;

use crate::features::results::model::{DatedBy, EarlierFile, Kind, Missing, Names, Who};
use crate::features::results::reading::model::{
    FileOffer, ListPage, Listed, LookedAtFirst, OutOfSight, Released, Review, Sheet, Summary, TakenBack,
};
use crate::features::results::review::model::{FileFacts, Narrowed, Overruled, Reason, Release, Retraction, Reviewed};
use crate::features::results::{reading, reports, review, upload, wishes};
use crate::kit::clock::instant;
use crate::kit::date::{Date, TimeZone};
use crate::kit::file_kind::FileKind;
use crate::kit::id::{PatientId, ResultId};
use crate::kit::phi::Phi;
use crate::kit::reader::Reader;
use crate::kit::scopes::{Scope, Scopes};
use crate::kit::stage::Stage;
use crate::kit::text::Words;
use crate::say;
use crate::ui::form::Filled;
use crate::ui::view::View;

/// The patient of the samples.
pub const MAYA: PatientId = PatientId::from_bits([1; 16]);
/// August 14, 2026, in the morning.
pub const NOW: i64 = 1_786_708_800_000;
/// In milliseconds.
pub const HOUR: i64 = 3_600_000;
const UTC: &TimeZone = &TimeZone::UTC;

/// Every view.
pub fn samples(words: Words) -> Vec<(&'static str, View)> {
    let (waiting, released) = (reviewed(false), reviewed(true));
    let mut without_reason = Filled::empty();
    without_reason.fail("reason", say!(words, "retract-why-missing"));
    let mut all = vec![
        ("result", reading::views::result::show(words, &one(false), &around(false))),
        ("result-on-a-shared-computer", reading::views::result::show(words, &one(false), &around(true))),
        ("result-with-an-active-file", reading::views::result::show(words, &one(true), &around(false))),
        ("review", review::views::result::index(words, &maya(), &[waiting.clone(), released.clone()], &TimeZone::UTC)),
        ("review-none", review::views::result::index(words, &maya(), &[], &TimeZone::UTC)),
        ("retract", review::views::retraction::form(words, &maya(), &chosen(&waiting), &Filled::empty())),
        ("retract-failed", review::views::retraction::form(words, &maya(), &chosen(&released), &without_reason)),
        ("upload", upload::views::page(words, &maya(), &[], &[], &Filled::empty())),
        ("upload-refused", upload::views::page(words, &maya(), &[], &refused(), &Filled::empty())),
        ("upload-waiting", files::page(words, &Filled::empty())),
        ("upload-failed", files::page(words, &files::failed(words))),
    ];
    all.extend(lists(words));
    all.extend(releasing::samples(words));
    all.extend(values::samples(words));
    all.extend(typed::samples(words));
    all.extend(wishes::views::samples(words));
    all.extend(reports::views::samples::samples(words));
    all
}

fn chosen(result: &Reviewed) -> review::views::result::Chosen<'_> {
    review::views::result::Chosen { result, queue: Narrowed::default(), zone: UTC }
}

fn lists(words: Words) -> [(&'static str, View); 11] {
    let lines = || vec![listed(1, Kind::Laboratory), listed(2, Kind::Imaging), listed(3, Kind::Letter)];
    let taken_back =
        TakenBack { of: Date::constant(2026, 8, 3), on: Date::constant(2026, 8, 12), by_laboratory: false };
    let by_laboratory = TakenBack { by_laboratory: true, ..taken_back };
    let earlier = TakenBack { of: Date::constant(2026, 7, 1), ..taken_back };
    let proxy = |scope| Reader::Proxy(Scopes::NONE.with(scope));
    let show = |reader, lines: Vec<Listed>, taken_back: &[TakenBack]| {
        let (has_more, phone) = (!lines.is_empty(), around(false).phone);
        let to_call = lines.first().filter(|_| matches!(reader, Reader::Proxy(_))).map(|line| line.id);
        let looked_at_first = to_call.map(|_| first(false)).into_iter().collect();
        let found = reading::views::list::Found {
            lines,
            has_more,
            to_call,
            looked_at_first,
            taken_back: taken_back.to_vec(),
            phone,
        };
        reading::views::list::index(words, (MAYA, reader), ListPage::default(), &found)
    };
    [
        ("results", show(Reader::Oneself, lines(), &[])),
        ("results-empty", show(proxy(Scope::Results), Vec::new(), &[])),
        ("results-to-call-about", show(proxy(Scope::Results), lines(), &[])),
        ("results-letters-alone", show(proxy(Scope::Documents), vec![listed(3, Kind::Letter)], &[])),
        ("results-no-letters", show(proxy(Scope::Documents), Vec::new(), &[])),
        ("results-with-one-taken-back", show(Reader::Oneself, lines(), &[taken_back])),
        ("results-all-taken-back", show(Reader::Oneself, Vec::new(), &[taken_back, earlier])),
        (
            "result-looked-at-first",
            reading::views::taken_back::looked_at_first(words, MAYA, first(false), &around(false).phone),
        ),
        (
            "result-undecided",
            reading::views::taken_back::looked_at_first(words, MAYA, first(true), &around(false).phone),
        ),
        ("result-taken-back", reading::views::taken_back::taken_back(words, MAYA, taken_back, &around(false).phone)),
        (
            "result-taken-back-by-the-lab",
            reading::views::taken_back::taken_back(words, MAYA, by_laboratory, &around(false).phone),
        ),
    ]
}

const fn first(is_undecided: bool) -> LookedAtFirst {
    LookedAtFirst { of: Date::constant(2026, 8, 3), is_undecided }
}

/// The patient of the samples, as staff see whose page it is.
pub fn maya() -> Who {
    Who {
        patient: MAYA,
        name: Phi::from("Maya Okafor"),
        born: Phi::new(Date::constant(1958, 5, 3)),
        number: Phi::from("A-1042"),
    }
}

fn refused() -> Vec<(Phi, String)> {
    let refused = |name: &str, why: &str| (Phi::from(name), why.to_owned());
    vec![
        refused("chest x-ray.pdf", "It is protected with a password. Save a copy without password."),
        refused("letter.docx", "It is no PDF, JPEG, PNG or text file. Print it to a PDF."),
    ]
}

/// What stands around a result; `shared` says whether somebody else reads the chart too.
pub fn around(shared: bool) -> reading::views::result::Around {
    reading::views::result::Around {
        patient: MAYA,
        reader: Reader::Oneself,
        zone: TimeZone::UTC,
        phone: "(555) 010-0142".to_owned(),
        shared,
        names: Names::default(),
        sheet: Sheet {
            name: Phi::from("Maya Okafor"),
            born: Phi::new(Date::constant(1958, 5, 3)),
            clinic: "Elm Street Clinic".to_owned(),
            today: Date::constant(2026, 8, 14),
        },
        asked_page: String::new(),
    }
}

fn listed(number: u8, kind: Kind) -> Listed {
    let title = if number == 1 { "Blood count" } else { "Chest X-ray" };
    let collected_on = Date::constant(2026, 8, if number < 3 { 12 } else { 3 });
    let summary = if number < 2 { Summary { judged: 4, inside: 3, ..Summary::default() } } else { Summary::default() };
    let (id, title, is_new) = (ResultId::from_bits([number; 16]), Phi::from(title), number < 2);
    let dated_by = if kind == Kind::Letter { DatedBy::Report } else { DatedBy::Sample };
    Listed { id, title, kind, collected_on, dated_by, is_new, summary }
}

fn one(active: bool) -> Released {
    Released {
        id: ResultId::from_bits([1; 16]),
        title: Phi::from("Blood count"),
        kind: Kind::Laboratory,
        collected_on: Date::constant(2026, 8, 12),
        dated_by: DatedBy::Sample,
        released_at: instant(NOW),
        review: Some(Review {
            by: "Dr Ito".to_owned(),
            at: instant(NOW),
            note: Phi::default(),
            next: Phi::default(),
            call_today: false,
        }),
        before: None,
        stage: Stage::Final,
        file: Some(FileOffer { kind: FileKind::Pdf, size: 245_300, active }),
        is_private: active,
        out_of_sight: OutOfSight::default(),
        earlier: vec![EarlierFile { at: 0, replaced_at: Some(instant(NOW)) }],
        values: Vec::new(),
    }
}

/// A result as its reviewer sees it, before or after its release.
pub fn reviewed(released: bool) -> Reviewed {
    Reviewed {
        id: ResultId::from_bits([1; 16]),
        title: Phi::from("Blood count"),
        kind: Kind::Laboratory,
        collected_on: Date::constant(2026, 8, 12),
        uploaded_at: instant(NOW - 5 * HOUR),
        uploaded_by: Some("Noor".to_owned()),
        release: released.then(|| Release { at: instant(NOW - 2 * HOUR), by: Some("Dr Ito".to_owned()) }),
        retraction: None,
        is_undecided: false,
        opened_at: released.then(|| instant(NOW)),
        opened_by_proxy_at: None,
        is_withheld: released,
        is_private: false,
    }
}

/// A result that was taken back.
pub fn retracted() -> Reviewed {
    let retraction = Retraction { at: instant(NOW), by: Some("Noor".to_owned()), reason: Reason::WrongPatient };
    Reviewed { retraction: Some(retraction), ..reviewed(true) }
}

/// What is known of a file; an active one may act by itself.
pub fn facts(active: bool) -> FileFacts {
    let overruled = active.then(|| Overruled {
        by: "Noor".to_owned(),
        missing: Missing { family: false, given: false, born: true },
        is_anothers: false,
        says: Phi::from("The laboratory left the birth date out; I called and they have the right one"),
    });
    FileFacts { name: Phi::from("blood count.pdf"), size: 245_300, pages: 2, sha256: [0xa7; 32], active, overruled }
}
