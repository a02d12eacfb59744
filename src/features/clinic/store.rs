//! Every SQL statement about settings and staff.

mod staff;

use crate::vault::purpose::{Act, Changes, OfDesk};
use crate::vault::settings::{Kind, all};
use crate::vault::{Change, DeskTx, Fault, Recorded};

pub use staff::{LAST_MANAGER, SELECTOR_TAKEN, close, invite, reinvite, staff, to_close};

/// Keeps settings, each with its value before and after; the trail names both, but for what is secret.
///
/// # Errors
/// [`Fault::Stale`] when a value is no longer the one before; [`Fault::Broken`] when there is nothing to keep.
pub fn save<P: Changes + OfDesk>(
    tx: &DeskTx<'_, P>,
    changes: &[(&'static str, String, String)],
) -> Result<Recorded<()>, Fault> {
    let (last, others) = changes.split_last().ok_or(Fault::Broken("no setting was changed"))?;
    for change in others {
        _ = save_one(tx, change)?;
    }
    save_one(tx, last)
}

/// Whether a setting says who gets in. One that nobody knows counts as one.
pub fn is_security(name: &str) -> bool {
    all().find(|spec| spec.name == name).is_none_or(|spec| spec.section.is_security())
}

fn save_one<P: Changes + OfDesk>(
    tx: &DeskTx<'_, P>,
    (name, before, after): &(&'static str, String, String),
) -> Result<Recorded<()>, Fault> {
    if P::ACT == Act::ChangeSettings && is_security(name) {
        return Err(Fault::StepUp);
    }
    tx.change_one(
        "insert into settings (name, value, changed_at, changed_by)
         values (:name, :after, :now, :account)
         on conflict (name) do update
            set value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by
          where settings.value = :before",
        &[
            (":name", name),
            (":after", after),
            (":before", before),
            (":now", &tx.now().as_millisecond()),
            (":account", &tx.account()),
        ],
    )?;
    let is_secret = all().any(|spec| spec.name == *name && spec.kind == Kind::Secret);
    let says = if is_secret { format!("{name}: changed") } else { format!("{name}: {before} → {after}") };
    tx.record(&Change::default().saying(says), ())
}
