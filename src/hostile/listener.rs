//! The server's side of reading aloud: what the worker says of a file goes to a listener on a thread of its own, piece by
//! piece, so that none of it is whole in the server's memory.

use std::io::{self, Cursor, Read};

use tokio::sync::mpsc::{self, Receiver, Sender};
use tokio::task::JoinHandle;

/// Listens to what is said of a file, to its end. It trusts nothing of it: a hostile file may have had it said. An error
/// means that it makes no sense.
pub type Listener<T> = fn(&mut dyn Read) -> io::Result<T>;

/// How many pieces may wait to be heard.
const WAITING: usize = 4;

/// Begins to listen.
pub(super) fn listen<T: Send + 'static>(listener: Listener<T>) -> (Sender<Vec<u8>>, JoinHandle<io::Result<T>>) {
    let (sender, pieces) = mpsc::channel(WAITING);
    let mut said = Said { pieces, piece: Cursor::default() };
    (sender, tokio::task::spawn_blocking(move || listener(&mut said)))
}

/// Pieces, one behind the other.
struct Said {
    pieces: Receiver<Vec<u8>>,
    piece: Cursor<Vec<u8>>,
}

impl Read for Said {
    fn read(&mut self, into: &mut [u8]) -> io::Result<usize> {
        loop {
            let read = self.piece.read(into)?;
            if read > 0 || into.is_empty() {
                return Ok(read);
            }
            match self.pieces.blocking_recv() {
                Some(piece) => self.piece = Cursor::new(piece),
                None => return Ok(0),
            }
        }
    }
}
