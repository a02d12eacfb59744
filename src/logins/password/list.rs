//! The passwords that everybody chooses: a sorted text inside the binary, searched where it lies.

/// One a line, in small letters, composed, sorted by byte. Where it comes from: `assets/passwords/SOURCES.txt`.
static COMMON: &str = include_str!("../../../assets/passwords/common.txt");

/// Whether many people have chosen this. To be asked in small letters and composed form.
pub(super) fn is_common(password: &str) -> bool {
    let text = COMMON.as_bytes();
    let (mut from, mut to) = (0, text.len());
    while from < to {
        let middle = from + (to - from) / 2;
        let start = text[from..middle].iter().rposition(|byte| *byte == b'\n').map_or(from, |at| from + at + 1);
        let end = text[middle..to].iter().position(|byte| *byte == b'\n').map_or(to, |at| middle + at);
        match text[start..end].cmp(password.as_bytes()) {
            std::cmp::Ordering::Less => from = end + 1,
            std::cmp::Ordering::Greater => to = start,
            std::cmp::Ordering::Equal => return true,
        }
    }
    false
}

/// The list, for the tests that take samples of it.
#[cfg(test)]
pub(super) fn every() -> impl Iterator<Item = &'static str> {
    COMMON.lines()
}

#[cfg(test)]
mod tests {
    use unicode_normalization::UnicodeNormalization as _;

    use super::*;

    #[test]
    fn the_list_is_long_sorted_and_written_as_it_is_asked() {
        assert!(every().count() >= 100_000);
        assert!(every().zip(every().skip(1)).all(|(one, next)| one < next));
        assert!(every().all(|password| password.nfc().collect::<String>().to_lowercase() == password));
    }

    #[test]
    fn every_line_is_found_and_nothing_between_them() {
        assert!(every().all(is_common));
        assert!(every().all(|password| !is_common(&format!("{password}\u{1}"))));
        assert!(!is_common("") && !is_common("!") && !is_common("\u{10ffff}"));
    }
}
