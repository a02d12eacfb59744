//! What a statement says, as it is kept: in pieces, each short enough that nobody waits for it.

use crate::features::laboratory::model::Said;
use crate::kit::id::LaboratoryMessageId;
use crate::vault::purpose::Changes;
use crate::vault::{Fault, Tx};

/// Bytes of a piece: a statement of a hundred values has one.
const LONG: usize = 64 * 1024;

/// A piece of what a statement says.
pub struct Piece {
    place: u32,
    at: u32,
    said: String,
}

impl Piece {
    /// Of which statement of its message it is.
    pub const fn place(&self) -> u32 {
        self.place
    }
}

/// All that it says, in order.
pub fn pieces(said: &Said) -> Vec<Piece> {
    let (whole, mut pieces, mut from) = (said.sorted_by(), Vec::new(), 0);
    for at in 0.. {
        let to = whole.floor_char_boundary(from + LONG);
        pieces.push(Piece { place: said.place, at, said: whole[from..to].to_owned() });
        from = to;
        if from == whole.len() {
            break;
        }
    }
    pieces
}

/// Writes one. What an attempt that a stop cut off has left in its place was nothing yet.
pub(super) fn write<P: Changes>(tx: &Tx<'_, P>, message: LaboratoryMessageId, piece: &Piece) -> Result<(), Fault> {
    tx.change_one(
        "insert into laboratory_said (patient_id, message_id, place, piece, said)
         values (:patient, :message, :place, :piece, :said)
             on conflict (patient_id, message_id, place, piece) do update set said = excluded.said",
        &[(":message", &message), (":place", &piece.place), (":piece", &piece.at), (":said", &piece.said)],
    )
}

/// Says that there are so many, whatever such an attempt has left behind them.
pub(super) fn end<P: Changes>(
    tx: &Tx<'_, P>,
    (message, place): (LaboratoryMessageId, u32),
    count: usize,
) -> Result<(), Fault> {
    let count = u32::try_from(count).map_err(|_| Fault::Broken("a statement has more pieces than a row can say"))?;
    tx.change(
        "delete from laboratory_said
          where patient_id = :patient and message_id = :message and place = :place and piece >= :count",
        &[(":message", &message), (":place", &place), (":count", &count)],
    )
    .map(|_| ())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_are_short_and_together_the_whole() {
        for length in [0, 1, LONG - 40, LONG, 3 * LONG, 3 * LONG + 1] {
            let said = Said { panel: "é€𝄞".repeat(length / 9 + 1), place: 7, ..Said::default() };
            let pieces = pieces(&said);
            assert!(pieces.iter().all(|one| one.place() == 7 && one.said.len() <= LONG));
            assert!(pieces.iter().zip(0..).all(|(one, at)| one.at == at));
            assert_eq!(pieces.iter().map(|one| one.said.as_str()).collect::<String>(), said.sorted_by());
        }
    }
}
