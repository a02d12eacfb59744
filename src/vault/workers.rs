//! The threads of a vault, and how they end: readers first, then the writer with everything queued, then the last
//! checkpoint.

use std::thread::JoinHandle;

use super::readers::Readers;
use super::writer::Writer;

/// To be waited for when a vault stops.
pub struct Workers(Option<Running>);

pub(super) struct Running {
    pub readers: (Readers, Vec<JoinHandle<()>>),
    /// With a way that keeps it until the readers are gone: the last connection to close tidies up the database's files.
    pub writer: (Writer, JoinHandle<()>),
    pub checkpoints: tokio::task::JoinHandle<()>,
}

impl Workers {
    pub(super) fn new(running: Running) -> Self {
        Self(Some(running))
    }

    /// Waits until everything queued is durable and the last checkpoint is written. Every clone of the vault must
    /// have been dropped.
    pub async fn stopped(mut self) {
        let Some(Running { readers: (asking, readers), writer: (last, writer), checkpoints }) = self.0.take() else {
            return;
        };
        drop(asking);
        let ended = tokio::task::spawn_blocking(move || {
            readers.into_iter().for_each(join);
            drop(last);
            join(writer);
        });
        _ = ended.await;
        _ = checkpoints.await;
    }
}

impl Drop for Workers {
    /// Without [`stopped`](Self::stopped) what is queued is done all the same, and whoever still holds the vault is
    /// refused from then on. A process must not end while a thread is closing its encrypted connection: SQLCipher frees
    /// what all connections share at the exit.
    fn drop(&mut self) {
        let Some(Running { readers: (asking, readers), writer: (last, writer), .. }) = self.0.take() else { return };
        asking.close();
        readers.into_iter().for_each(join);
        last.close();
        join(writer);
    }
}

/// A thread's panic was logged where it happened.
fn join(thread: JoinHandle<()>) {
    _ = thread.join();
}
