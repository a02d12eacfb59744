//! Files that were brought and never described: a day later they are gone.

use super::actor::{Actor, Kind};
use super::trail::Entry;
use super::{Fault, Vault};
use crate::kit::clock::SignedDuration;
use crate::kit::id::ObjectId;

/// How long a file waits to be described.
pub const STAGED_FOR: SignedDuration = SignedDuration::from_hours(24);
/// How long it is known how many files somebody brought on a day.
const COUNTED_FOR: SignedDuration = SignedDuration::from_hours(7 * 24);

impl Vault {
    /// Removes what has waited for a day, and the counts of days long past. Returns how many files went.
    pub async fn forget_staged(&self) -> Result<usize, Fault> {
        let (job, origin) = (Actor(Kind::Job("staged")), self.origin_of_the_terminal());
        let write = self.writer().run(move |writing| {
            let oldest = (writing.now - STAGED_FOR).as_millisecond();
            let gone: Vec<ObjectId> = writing.sql.rows(
                "select object_id from staged_files where staged_at <= :oldest",
                &[(":oldest", &oldest)],
                |row| row.get("object_id"),
            )?;
            writing.sql.change("delete from staged_files where staged_at <= :oldest", &[(":oldest", &oldest)])?;
            // Days in any zone: a day more or less does not matter here.
            let day = (writing.now - COUNTED_FOR).strftime("%F").to_string();
            writing.sql.change("delete from upload_days where day < :day", &[(":day", &day)])?;
            if !gone.is_empty() {
                let detail = format!("{} removed {}", job.name(), gone.len());
                writing.append(&origin, &Entry::new("event", "staged.forget", "done").by(&job).detail(&detail))?;
            }
            Ok(gone)
        });
        let gone = write.await?;
        for id in &gone {
            self.objects().remove(*id);
        }
        Ok(gone.len())
    }
}
