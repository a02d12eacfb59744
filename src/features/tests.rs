//! What features bring, compared with what the source declares.

use std::path::{Path, PathBuf};

use super::ALL;
use crate::web::feature::settings;

#[test]
fn every_folder_says_what_it_brings() {
    let folders = std::fs::read_dir("src/features").unwrap().map(|entry| entry.unwrap().file_name());
    let folders = folders.filter(|name| name != "mod.rs" && name != "tests.rs").count();
    assert_eq!(ALL.len(), folders, "each folder of src/features is named in ALL");
}

#[test]
fn every_setting_that_is_declared_is_brought_once() {
    let mut declared: Vec<String> = files(Path::new("src")).iter().flat_map(|file| names(file)).collect();
    let mut brought: Vec<String> = settings(ALL).into_iter().map(|spec| spec.name.to_owned()).collect();
    declared.sort_unstable();
    brought.sort_unstable();
    assert!(declared.len() > 40, "the source declares settings: {declared:?}");
    assert_eq!(
        declared, brought,
        "a setting declared in a settings! stands in one feature's FEATURE, and no name twice"
    );
}

#[test]
fn every_setting_has_a_name_and_a_place_of_its_own_and_a_default_that_fits() {
    let all = settings(ALL);
    for pair in all.windows(2) {
        assert_ne!((pair[0].section, pair[0].place), (pair[1].section, pair[1].place), "{}", pair[1].name);
    }
    for spec in all {
        assert_eq!(spec.fit(spec.default).as_deref(), Ok(spec.default), "{}", spec.name);
    }
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let inside = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let each = inside.map(|path| if path.is_dir() { files(&path) } else { vec![path] });
    each.flatten().filter(|path| path.extension().is_some_and(|kind| kind == "rs")).collect()
}

/// The names of the settings that a file declares: `pub AGE_ENDS: u32 = "access.age_ends" {`.
fn names(file: &Path) -> Vec<String> {
    let text = std::fs::read_to_string(file).unwrap();
    let blocks = text.split("\nsettings! {\n").skip(1);
    let lines = blocks.flat_map(|block| block.split("\n}\n").next().unwrap_or_default().lines());
    lines.filter(|line| line.ends_with("\" {")).filter_map(|line| Some(line.split('"').nth(1)?.to_owned())).collect()
}
