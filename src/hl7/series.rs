//! Which values belong together over time.

/// What values have in common that may stand on one line over time: the code of one system, else the name. Values that
/// were typed and values that a laboratory sent meet here.
pub fn series(code: &str, system: &str, name: &str) -> String {
    if code.is_empty() {
        return format!("name:{}", name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase());
    }
    format!("{system}:{code}")
}
