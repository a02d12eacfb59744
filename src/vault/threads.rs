//! The threads of a vault, and how they end: readers first, then the writer with everything queued, then the last
//! checkpoint.

use std::thread::{JoinHandle, sleep};
use std::time::Duration;

use super::writer::Writer;

/// To be waited for when a vault stops.
pub struct Threads(Option<Running>);

struct Running {
    readers: Vec<JoinHandle<()>>,
    /// Keeps the writer until the readers are gone: the last connection to close tidies up the database's files.
    last: Writer,
    writer: JoinHandle<()>,
    checkpoints: tokio::task::JoinHandle<()>,
}

impl Threads {
    pub(super) fn new(
        readers: Vec<JoinHandle<()>>,
        (last, writer): (Writer, JoinHandle<()>),
        checkpoints: tokio::task::JoinHandle<()>,
    ) -> Self {
        Self(Some(Running { readers, last, writer, checkpoints }))
    }

    /// Waits until everything queued is durable and the last checkpoint is written. Every clone of the vault must
    /// have been dropped.
    pub async fn stopped(mut self) {
        let Some(Running { readers, last, writer, checkpoints }) = self.0.take() else { return };
        // A thread's panic was logged where it happened.
        let ended = tokio::task::spawn_blocking(move || {
            for reader in readers {
                _ = reader.join();
            }
            drop(last);
            _ = writer.join();
        });
        _ = ended.await;
        _ = checkpoints.await;
    }
}

impl Drop for Threads {
    /// Without [`stopped`](Self::stopped) it waits for a moment: a process must not end while a thread is still
    /// closing its encrypted connection.
    fn drop(&mut self) {
        let Some(Running { readers, last, writer, .. }) = self.0.take() else { return };
        join_soon(readers);
        drop(last);
        join_soon(vec![writer]);
    }
}

/// Joins threads that end within two seconds: somebody may still hold the vault. That a thread has finished is not
/// enough: what OpenSSL keeps for each thread is freed after that, and must not meet the end of the process.
fn join_soon(threads: Vec<JoinHandle<()>>) {
    for _ in 0..2_000 {
        if threads.iter().all(JoinHandle::is_finished) {
            for thread in threads {
                // A thread's panic was logged where it happened.
                _ = thread.join();
            }
            return;
        }
        sleep(Duration::from_millis(1));
    }
}
