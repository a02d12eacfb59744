//! What stands in a result, as far as it matters when it comes.

use super::held::ComingTest;
use super::stood::{self, Mark};

/// A value that stands.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Value {
    /// Which values may stand on one line with it.
    pub series: String,
    /// The value.
    pub says: String,
    /// Its unit.
    pub unit: String,
    /// Whose code it has: `LN`, or the laboratory.
    pub system: String,
    /// The test's code.
    pub code: String,
    /// The test's name.
    pub test: String,
    /// Whether it is no final report.
    pub is_early: bool,
    /// The word of the laboratory's flag.
    pub flag: String,
}

impl Value {
    /// Whether the laboratory says that it is dangerous.
    fn is_critical(&self) -> bool {
        matches!(self.flag.as_str(), "critical" | "critical_low" | "critical_high")
    }
}

/// All of them, ready to be judged. Of very many that takes a while: it can be done before the transaction.
pub struct Contents {
    /// As the list of tests to hold looks at them.
    pub(super) tests: Vec<ComingTest>,
    /// The mark that each of these leaves.
    pub(super) marks: Vec<Mark>,
    /// Those that are dangerous.
    pub(super) danger: Vec<Value>,
}

impl Contents {
    /// Of these values, in whatever order.
    pub fn of(mut values: Vec<Value>) -> Self {
        values.sort();
        Self {
            tests: values.iter().map(|one| ComingTest::of(&one.system, &one.code, &one.test)).collect(),
            marks: values.iter().map(|one| stood::mark(&one.series, &[&one.says, &one.unit], one.is_early)).collect(),
            danger: values.into_iter().filter(Value::is_critical).collect(),
        }
    }
}
