//! Joins the words before the program is built. They stand by area, both languages side by side; the library that checks
//! each message when it is compiled reads one file of a language. The joined files are nobody's source: they go where
//! everything goes that is built.

use std::fs;
use std::io::Result;
use std::path::{Path, PathBuf};

const WORDS: &str = "assets/text";
const JOINED: &str = "target/text";

fn main() -> Result<()> {
    println!("cargo::rerun-if-changed={WORDS}");
    let mut files = Vec::new();
    collect(Path::new(WORDS), &mut files)?;
    files.sort();
    for language in ["en", "es"] {
        let folder = Path::new(JOINED).join(language);
        fs::create_dir_all(&folder)?;
        write(&folder.join("anteroom.ftl"), &joined(&files, language)?)?;
    }
    Ok(())
}

/// Every file below.
fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() { collect(&path, files)? } else { files.push(path) }
    }
    Ok(())
}

/// What patients meet in this language, and staff.
fn joined(files: &[PathBuf], language: &str) -> Result<String> {
    let names = [format!("{language}.ftl"), format!("staff.{language}.ftl")];
    let of_it = files.iter().filter(|path| names.iter().any(|name| path.ends_with(name)));
    let texts: Vec<String> = of_it.map(fs::read_to_string).collect::<Result<_>>()?;
    Ok(texts.join("\n"))
}

/// Leaves a file alone that is as it should be, so that nothing is built again for it.
fn write(path: &Path, text: &str) -> Result<()> {
    if fs::read_to_string(path).is_ok_and(|there| there == text) { Ok(()) } else { fs::write(path, text) }
}
