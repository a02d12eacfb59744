//! Files as they are brought: what they are, what they are called, and why one is not taken in.

use crate::features::results::model::tidy;
use crate::kit::file_kind::FileKind;
use crate::kit::letters;
use crate::kit::phi::Phi;

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
    let is_dangerous = |part: &&str| DANGEROUS.iter().any(|known| known.eq_ignore_ascii_case(part));
    if stems.iter().any(is_dangerous) {
        return Err(FileFault::TwoEndings);
    }
    FileKind::of_ending(ending).ok_or(FileFault::WrongType)
}

/// Why a file of this kind is not taken under this name, if it is not: told what it is, people can name it so. A picture
/// is taken under the name of any picture, since phones send JPEGs that are called HEIC.
pub fn misnamed(sent: &str, is: FileKind) -> Option<FileFault> {
    let name = last_part(sent);
    let is_picture = name.rsplit_once('.').is_some_and(|(_, ending)| is_picture(ending));
    match kind_by_name(sent) {
        Ok(named) if named == is => None,
        Ok(_) | Err(FileFault::WrongType) if is_picture && matches!(is, FileKind::Jpeg | FileKind::Png) => None,
        Err(FileFault::TwoEndings) => Some(FileFault::TwoEndings),
        Ok(_) | Err(_) => Some(FileFault::Misnamed { is }),
    }
}

/// Whether an ending is one of pictures, ours or others.
fn is_picture(ending: &str) -> bool {
    const OTHERS: [&str; 8] = ["heic", "heif", "webp", "avif", "gif", "bmp", "tif", "tiff"];
    let is_ours = matches!(FileKind::of_ending(ending), Some(FileKind::Jpeg | FileKind::Png));
    is_ours || OTHERS.iter().any(|known| known.eq_ignore_ascii_case(ending))
}

/// A name that is safe to keep and to hand out: the last part of what the browser sent, without signs that nobody
/// sees or that turn the writing around, and always ending in what the file is.
pub fn file_name(sent: &str, kind: FileKind) -> Phi {
    /// In characters, the ending included.
    const LONGEST: usize = 120;
    let ending = kind.ending();
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
        let known = |ending: &str| FileKind::of_ending(ending).is_some() || is_picture(ending);
        name.rsplit_once('.').filter(|(_, ending)| known(ending)).map(|(stem, _)| stem.len())
    };
    let once = &name[..stem(name).unwrap_or(name.len())];
    &once[..stem(once).unwrap_or(once.len())]
}

fn trim(name: &str) -> &str {
    name.trim_matches(['.', ' '])
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
    /// It is of a kind that we take, and its name does not say so.
    Misnamed {
        /// What it is.
        is: FileKind,
    },
    /// It is text with signs for a printer or a terminal in it.
    Controls,
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
    AlreadyThere,
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
