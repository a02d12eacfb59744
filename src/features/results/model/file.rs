//! Files as they are brought: what they are, what they are called, and why one is not taken in.

use std::str::FromStr;

use super::guard::Missing;
use super::{Unknown, Who, tidy};
use crate::kit::id::{PatientId, StagedId};
use crate::kit::letters;
use crate::kit::phi::Phi;

/// What a file is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileKind {
    /// A PDF document.
    Pdf,
    /// A JPEG picture.
    Jpeg,
    /// A PNG picture.
    Png,
    /// Plain text.
    Text,
}

impl FileKind {
    /// Every kind.
    pub const ALL: [Self; 4] = [Self::Pdf, Self::Jpeg, Self::Png, Self::Text];

    /// Its name, alike in all languages.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pdf => "PDF",
            Self::Jpeg => "JPEG",
            Self::Png => "PNG",
            Self::Text => "TXT",
        }
    }

    /// The media type.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Pdf => "application/pdf",
            Self::Jpeg => "image/jpeg",
            Self::Png => "image/png",
            Self::Text => "text/plain; charset=utf-8",
        }
    }

    /// The endings under which it comes; the first is the one under which it goes out.
    const fn endings(self) -> &'static [&'static str] {
        match self {
            Self::Pdf => &["pdf"],
            Self::Jpeg => &["jpg", "jpeg", "jpe", "jfif"],
            Self::Png => &["png"],
            Self::Text => &["txt", "text"],
        }
    }

    fn of_ending(ending: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.endings().iter().any(|known| known.eq_ignore_ascii_case(ending)))
    }
}

impl FromStr for FileKind {
    type Err = Unknown;

    fn from_str(media_type: &str) -> Result<Self, Unknown> {
        Self::ALL.into_iter().find(|kind| kind.media_type() == media_type).ok_or(Unknown)
    }
}

/// Endings that make a program run a file, or unpack it, wherever in the name they stand.
const DANGEROUS: [&str; 40] = [
    "exe", "com", "bat", "cmd", "scr", "pif", "msi", "msc", "cpl", "dll", "lnk", "url", "hta", "js", "jse", "mjs",
    "vbs", "vbe", "wsf", "ps1", "sh", "py", "php", "jar", "app", "apk", "dmg", "iso", "img", "htm", "html", "xhtml",
    "svg", "xml", "swf", "zip", "rar", "docm", "xlsm", "reg",
];

/// What a name says that the file is. One that says two things, or a dangerous one, is refused.
pub fn kind_by_name(sent: &str) -> Result<FileKind, FileFault> {
    let name = last_part(sent);
    let mut parts = name.rsplit('.').map(str::trim);
    let ending = parts.next().unwrap_or_default();
    let before: Vec<&str> = parts.collect();
    let Some(stems) = before.split_last().map(|(_, between)| between) else { return Err(FileFault::NoEnding) };
    let kind = FileKind::of_ending(ending).ok_or(FileFault::WrongType)?;
    let is_dangerous = |part: &&str| DANGEROUS.iter().any(|known| known.eq_ignore_ascii_case(part));
    if stems.iter().any(is_dangerous) { Err(FileFault::TwoEndings) } else { Ok(kind) }
}

/// A name that is safe to keep and to hand out: the last part of what the browser sent, without signs that nobody
/// sees or that turn the writing around, and always ending in what the file is.
pub fn file_name(sent: &str, kind: FileKind) -> Phi {
    /// In characters, the ending included.
    const LONGEST: usize = 120;
    let ending = kind.endings().first().copied().unwrap_or_default();
    let name = last_part(sent);
    let stem: String = trim(without_ending(&name)).chars().take(LONGEST - ending.len() - 1).collect();
    let stem = trim(&stem);
    Phi::new(format!("{}.{ending}", if stem.is_empty() { "result" } else { stem }))
}

/// A title to begin with: the name without its ending, underscores, dates and the patient; nothing where that leaves
/// no more than a number or what cameras and scanners call everything.
pub fn title(name: &str, patient: &str, number: &str) -> String {
    let plain = |word: &str| letters::plain(word).collect::<String>();
    let known: Vec<String> = patient.split_whitespace().chain([number]).map(plain).collect();
    let is_word = |word: &&str| word.chars().any(char::is_alphabetic) && !known.contains(&plain(word));
    let spaced: String = without_ending(name).chars().map(|c| if "_-+.,()[]".contains(c) { ' ' } else { c }).collect();
    let words: Vec<&str> =
        spaced.split_whitespace().filter(is_word).filter(|word| !says_nothing(&plain(word))).collect();
    let title = tidy(&words.join(" "));
    let mut signs = title.chars();
    signs.next().map(|first| first.to_uppercase().chain(signs).take(200).collect()).unwrap_or_default()
}

fn says_nothing(word: &str) -> bool {
    let stem = word.trim_end_matches(|c: char| c.is_ascii_digit());
    let known = [
        "img",
        "image",
        "scan",
        "scanned",
        "dsc",
        "dscn",
        "pxl",
        "photo",
        "picture",
        "document",
        "doc",
        "file",
        "copy",
        "screenshot",
        "untitled",
        "page",
        "pdf",
    ];
    stem.is_empty() || known.contains(&stem)
}

fn last_part(sent: &str) -> String {
    let last = sent.rsplit(['/', '\\']).next().unwrap_or_default();
    trim(&tidy(last)).to_owned()
}

/// Without the ending of a kind that we take in, and without a second one of those: `scan.jpg.pdf`.
fn without_ending(name: &str) -> &str {
    let stem = |name: &'_ str| {
        name.rsplit_once('.').filter(|(_, ending)| FileKind::of_ending(ending).is_some()).map(|(stem, _)| stem.len())
    };
    let once = &name[..stem(name).unwrap_or(name.len())];
    &once[..stem(once).unwrap_or(once.len())]
}

fn trim(name: &str) -> &str {
    name.trim_matches(['.', ' '])
}

/// Whom else a file seems to belong to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Belongs {
    /// Nobody that the clinic knows.
    ToNobodyElse,
    /// Another patient, whose chart the one who brought it may not open.
    ToSomebody,
    /// This patient, whose chart they may open.
    To(PatientId),
}

impl Belongs {
    /// The word in the database.
    pub const fn word(self) -> &'static str {
        match self {
            Self::ToNobodyElse => "nobody",
            Self::ToSomebody => "somebody",
            Self::To(_) => "known",
        }
    }

    /// The chart, where it may be opened.
    pub const fn known(self) -> Option<PatientId> {
        if let Self::To(patient) = self { Some(patient) } else { None }
    }
}

/// What the guard found.
#[derive(Clone, Debug)]
pub struct Guarded {
    /// Whether there was a text to read; without one a person reads.
    pub has_text: bool,
    /// What of the patient was not there.
    pub missing: Missing,
    /// The name that was found.
    pub found_name: Option<Phi>,
    /// The birth date that was found, as it was written.
    pub found_born: Option<Phi>,
    /// Whom else it seems to belong to.
    pub belongs: Belongs,
}

/// What has to be typed before a file is added.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asks {
    /// Nothing: name and birth date are in the file.
    Nothing,
    /// The birth year that stands on its first page.
    BirthYear,
    /// Why it is added although it seems not to be this patient's.
    Reason,
}

impl Guarded {
    /// What has to be typed.
    pub fn asks(&self) -> Asks {
        if !self.has_text {
            Asks::BirthYear
        } else if self.missing.is_nothing() && self.belongs == Belongs::ToNobodyElse {
            Asks::Nothing
        } else {
            Asks::Reason
        }
    }
}

/// A file that passed the checks and waits for words.
#[derive(Clone, Debug)]
pub struct StagedFile {
    /// Its id.
    pub id: StagedId,
    /// Its name.
    pub name: Phi,
    /// What it is.
    pub kind: FileKind,
    /// Its length, in bytes.
    pub size: u64,
    /// How many pages it has.
    pub pages: u32,
    /// Whether it may act by itself.
    pub active: bool,
    /// What the guard found.
    pub guarded: Guarded,
}

impl StagedFile {
    /// The name of its field in the form that describes several.
    pub fn field(&self, name: &str) -> String {
        format!("{name}-{}", self.id)
    }
}

/// A staged file as it is shown, with whom else it seems to belong to where that may be shown.
#[derive(Clone, Debug)]
pub struct ShownFile {
    /// The file.
    pub file: StagedFile,
    /// The other patient.
    pub other: Option<Who>,
}

/// Why a file is not taken in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FileFault {
    /// None was chosen.
    Missing,
    /// More were chosen than are taken at once.
    TooMany {
        /// What we take.
        most: usize,
    },
    /// It is larger than we take.
    TooLarge {
        /// What we take, in megabytes.
        most: usize,
    },
    /// It has no bytes.
    Empty,
    /// Its name ends in nothing.
    NoEnding,
    /// Its name ends in two things.
    TwoEndings,
    /// It is of no kind that we take.
    WrongType,
    /// It is two kinds at once.
    TwoTypes,
    /// It is not what its name says.
    NameDisagrees {
        /// What its name says.
        named: FileKind,
    },
    /// Its text is in no form that we read.
    NotUtf8,
    /// It is cut off or cannot be read.
    Damaged,
    /// It asks for a password.
    Encrypted,
    /// It is too large a picture.
    TooManyPixels {
        /// What we take, in millions.
        most: u32,
    },
    /// Looking at it took too long.
    TooComplex,
    /// The chart holds it already.
    There,
    /// There is no room left.
    ClinicIsFull,
    /// The chart holds as many files as a chart may.
    ChartIsFull {
        /// How many.
        most: u32,
    },
    /// Whoever brings it has brought as many today as one may.
    DayIsFull {
        /// How many.
        most: u32,
    },
    /// It is not the file's fault: nobody could look at it now.
    Unavailable,
}
