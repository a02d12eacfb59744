//! Every SQL statement about settings and staff.

mod staff;

use crate::vault::purpose::{Act, Changes, OfDesk};
use crate::vault::settings::{Kind, Spec};
use crate::vault::{Change, DeskTx, Fault, Recorded};

pub use staff::{LAST_MANAGER, SELECTOR_TAKEN, change_roles, close, invitation, invite, member_here, reinvite, staff};

/// A setting, its value before, and its value after.
pub type Saved = (&'static Spec, String, String);

/// Keeps settings, each with its value before and after; the trail names both, but for what is secret.
///
/// # Errors
/// [`Fault::Stale`] when a value is no longer the one before; [`Fault::Broken`] when there is nothing to keep.
pub fn save<P: Changes + OfDesk>(tx: &DeskTx<'_, P>, changes: &[Saved]) -> Result<Recorded<()>, Fault> {
    let (last, others) = changes.split_last().ok_or(Fault::Broken("no setting was changed"))?;
    for change in others {
        _ = save_one(tx, change)?;
    }
    save_one(tx, last)
}

fn save_one<P: Changes + OfDesk>(tx: &DeskTx<'_, P>, (spec, before, after): &Saved) -> Result<Recorded<()>, Fault> {
    let name = spec.name;
    if P::ACT == Act::ChangeSettings && spec.section.is_security() {
        return Err(Fault::StepUp);
    }
    tx.change_one(
        "insert into settings (name, value, changed_at, changed_by)
         values (:name, :after, :now, :account)
         on conflict (name) do update
            set value = excluded.value, changed_at = excluded.changed_at, changed_by = excluded.changed_by
          where settings.value = :before",
        &[
            (":name", &name),
            (":after", after),
            (":before", before),
            (":now", &tx.now().as_millisecond()),
            (":account", &tx.account()),
        ],
    )?;
    let says =
        if spec.kind == Kind::Secret { format!("{name}: changed") } else { format!("{name}: {before} → {after}") };
    tx.record(&Change::default().saying(says), ())
}
