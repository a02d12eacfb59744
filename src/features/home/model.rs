//! What the first page says.

use crate::kit::id::ResultId;
use crate::kit::scopes::{Scope, Scopes};

/// What waits for a patient.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Waiting {
    /// Released results and letters that this login reads and has not opened.
    pub new_results: u32,
    /// The result that this login is asked to call about today and has not opened since.
    pub to_call: Option<ResultId>,
}

/// Who reads the page, and so which links there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The patient: everything, and who else sees it.
    Oneself,
    /// A proxy, with what the grant covers today.
    Proxy(Scopes),
    /// The patient, who looks at the page as a proxy sees it; its links stay in the preview.
    Preview(Scopes),
    /// The front desk, which looks at which links there would be; they lead nowhere.
    Desk(Scopes),
}

impl Reader {
    /// Whether this part of the chart is there for the reader.
    pub const fn sees(self, scope: Scope) -> bool {
        match self {
            Self::Oneself => true,
            Self::Proxy(scopes) | Self::Preview(scopes) | Self::Desk(scopes) => scopes.has(scope),
        }
    }
}
