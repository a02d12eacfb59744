//! Where a result came from.

use crate::kit::clock::Timestamp;
use crate::kit::id::LaboratoryMessageId;

/// A laboratory's message that made or changed a result.
#[derive(Clone, Debug)]
pub struct CameFrom {
    pub message: LaboratoryMessageId,
    pub came_at: Timestamp,
    /// Which laboratory sent it.
    pub laboratory: String,
    /// Its sender's number of it.
    pub control: String,
    /// Whether nobody can tell what something in it means.
    pub is_asked: bool,
}
