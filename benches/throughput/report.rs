//! The figures, for people or for machines.

/// One figure after another.
#[derive(Default)]
pub struct Report(Vec<(String, f64, &'static str)>);

impl Report {
    /// Adds a figure.
    pub fn add(&mut self, name: &str, value: f64, unit: &'static str) {
        self.0.push((name.to_owned(), value, unit));
    }

    /// Prints all of them.
    pub fn print(&self, json: bool) {
        for (name, value, unit) in &self.0 {
            if json {
                println!("{}", serde_json::json!({ "name": name, "value": value, "unit": unit }));
            } else {
                println!("{name:<60} {value:>12.2} {unit}");
            }
        }
    }
}
