//! Files over which the program ended: set aside at the next start, and brought back when a person says so.

use std::collections::BTreeSet;
use std::sync::Arc;

use super::entry::{Entry, stopped_name};
use super::opened::Opened;
use super::paper::{self, Paper};
use super::{Held, Stays, Warned, Watch, blocking, not_answered};
use crate::features::laboratory::store;
use crate::kit::id::LaboratoryFileId;
use crate::vault::purpose::TakeInLabFile;
use crate::vault::{Fault, Intake};

/// What is known of them.
#[derive(Debug, Default)]
pub struct Stopped {
    /// Whose reading this process has begun, and not ended for all that the vault knows.
    begun: BTreeSet<[u8; 32]>,
    /// The names under which they lie aside, once the vault was asked.
    set_aside: Option<BTreeSet<String>>,
}

impl Stopped {
    /// The reading of a file begins. Whether this process had begun it before.
    pub fn begin(&mut self, sha256: [u8; 32]) -> bool {
        !self.begun.insert(sha256)
    }

    /// It came to an end, and the vault knows.
    pub fn end(&mut self, sha256: [u8; 32]) {
        self.begun.remove(&sha256);
    }

    /// How many lie aside.
    pub fn count(&self) -> usize {
        self.set_aside.as_ref().map_or(0, BTreeSet::len)
    }
}

impl Watch {
    /// Sets a file aside over which the program ended. The reason is there first, then the vault knows, then it is moved:
    /// whatever happens in between, the next look does the same again.
    pub(super) async fn put_aside(&mut self, opened: &Arc<Opened>, entry: &Entry, paper: &Paper) -> Result<(), Stays> {
        let (name, sha256, now) = (stopped_name(&paper.sha256), paper.sha256, self.vault.now());
        let (folder, said, reason) = (Arc::clone(opened), name.clone(), paper::stopped(&name, paper.bytes, now));
        blocking(move || folder.reason(&said, reason.as_bytes())).await.map_err(not_answered)?;
        let (intake, said) = (self.leave().await.map_err(Stays::NotTaken)?, name.clone());
        let known = intake.stage(move |tx| store::set_aside(tx, &sha256, &said)).await;
        known.map_err(Stays::NotTaken)?;
        let (folder, entry, said) = (Arc::clone(opened), entry.clone(), name.clone());
        blocking(move || folder.set_aside(&entry, &said)).await.map_err(not_answered)?;
        self.stopped.set_aside.get_or_insert_default().insert(name);
        tracing::warn!(
            "the portal stopped while it was reading a laboratory's file; it lies in failed/ beside the reason"
        );
        Ok(())
    }

    /// Brings back what somebody lets be tried again, and forgets what somebody has taken away.
    pub(super) async fn of_stopped(&mut self, opened: &Arc<Opened>, lie: &[String]) {
        let was_asked = self.looked.was_asked();
        let is_gone = self.stopped.set_aside.iter().flatten().any(|name| !lie.contains(name));
        if !was_asked && !is_gone && self.stopped.set_aside.is_some() {
            return;
        }
        match self.renew(opened, lie).await {
            Err(Stays::Here(held, error)) => self.warn(Warned::Held(held), &error),
            Err(Stays::NotTaken(fault)) => self.warn(Warned::Held(Held::NotTaken), &fault),
            Ok(()) | Err(Stays::Changed | Stays::Half) => {}
        }
    }

    async fn renew(&mut self, opened: &Arc<Opened>, lie: &[String]) -> Result<(), Stays> {
        // Whatever fails, the next look asks again.
        self.stopped.set_aside = None;
        let intake = self.leave().await.map_err(Stays::NotTaken)?;
        for one in intake.read(store::again).await.map_err(Stays::NotTaken)? {
            let (folder, sha256) = (Arc::clone(opened), one.sha256);
            blocking(move || folder.bring_back(&one.set_aside_as, &one.name)).await.map_err(not_answered)?;
            intake.stage(move |tx| store::end(tx, &sha256)).await.map_err(Stays::NotTaken)?;
        }
        let mut set_aside: BTreeSet<String> =
            intake.read(store::names_set_aside).await.map_err(Stays::NotTaken)?.into_iter().collect();
        for gone in set_aside.iter().filter(|name| !lie.contains(name)).cloned().collect::<Vec<_>>() {
            set_aside.remove(&gone);
            intake.stage(move |tx| store::is_gone(tx, &gone)).await.map_err(Stays::NotTaken)?;
        }
        self.stopped.set_aside = Some(set_aside);
        Ok(())
    }

    async fn leave(&self) -> Result<Intake<TakeInLabFile>, Fault> {
        let id = LaboratoryFileId::random(self.vault.entropy());
        self.vault.intake::<TakeInLabFile, _>(&self.vault.laboratory_watch(), id).await
    }
}
