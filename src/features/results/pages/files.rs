//! How a file is handed out.

use crate::features::results::store::files::Kept;
use crate::vault::Vault;
use crate::web::Reply;
use crate::web::files::{Disposition, Outgoing, Wanted, send};

/// A file that may act by itself is never opened in the browser; on a shared computer none is.
pub fn shown(kept: &Kept, shared: bool) -> Disposition {
    if kept.active || shared { Disposition::Download } else { Disposition::Open }
}

/// Hands a kept file out, whole or in the part that is wanted.
pub async fn hand_out(vault: &Vault, kept: &Kept, disposition: Disposition, wanted: &Wanted) -> Reply {
    let (name, media_type) = (kept.name.reveal(), &kept.media_type);
    send(vault.objects(), &Outgoing { name, media_type, stored: &kept.stored, disposition }, wanted).await
}
