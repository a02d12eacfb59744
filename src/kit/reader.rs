//! Who reads a chart as patients do, and so which parts of it and which links there are.

use super::scopes::{Scope, Scopes};

/// Who reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reader {
    /// The patient: everything, and who else sees it.
    Oneself,
    /// A proxy, with what the grant covers today.
    Proxy(Scopes),
    /// Somebody who looks at the page as a proxy with these scopes sees it; its links stay in the preview.
    Preview(Scopes),
}

impl Reader {
    /// Whether results are there for the reader; whoever reads without them reads letters and other papers.
    pub const fn sees_results(self) -> bool {
        self.sees(Scope::Results)
    }

    /// Whether this part of the chart is there for the reader.
    pub const fn sees(self, scope: Scope) -> bool {
        match self {
            Self::Oneself => true,
            Self::Proxy(scopes) | Self::Preview(scopes) => scopes.has(scope),
        }
    }
}
