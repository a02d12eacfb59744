//! The rows beside a result that keep it from sight: a hold goes with its release, and what a person took back stays.

use super::*;
use crate::records::release::show;
use crate::records::retractions::{give_back, take_back};

impl Ward {
    /// When a result was taken back, by a person or not, and why; nothing where it was not.
    async fn taken_back(&self, id: ResultId) -> Option<(i64, bool, String)> {
        let read = self.clinic.read(move |sql| {
            sql.maybe(
                "select retracted_at, retracted_by is not null as by_person, retracted_why, taken_back
                   from result_retractions
                   join results on results.patient_id = result_retractions.patient_id and results.id = result_id
                  where result_id = :id",
                &[(":id", &id)],
                |row| {
                    let by_person = row.get("by_person")?;
                    let word: String = row.get("taken_back")?;
                    assert_eq!(word, if by_person { "clinic" } else { "laboratory" });
                    Ok((row.get("retracted_at")?, by_person, row.get("retracted_why")?))
                },
            )
        });
        read.await.unwrap()
    }

    async fn is_shown(&self, id: ResultId) -> bool {
        let shown = "select is_shown from results where id = :id";
        self.clinic.read(move |sql| sql.one(shown, &[(":id", &id)], |row| row.get("is_shown"))).await.unwrap()
    }
}

#[tokio::test]
async fn a_release_ends_the_hold_by_whomever_it_is() {
    let ward = Ward::open().await;
    ward.set("results.release_laboratory", "review").await;
    let (by_hand, by_clock, held) =
        (ward.comes("final", "").await, ward.comes("final", "").await, ward.comes("final", "").await);
    for (result, hours) in [(by_hand, 90), (by_clock, 1), (held, 90)] {
        ward.hold(result, hours).await;
    }
    assert!(ward.does(move |tx| Ok(show(tx, tx.account(), by_hand).is_ok())).await);
    assert!(!ward.does(move |tx| Ok(show(tx, tx.account(), by_hand).is_ok())).await, "once");
    ward.after(60).await;
    assert!(ward.is_seen(by_hand).await && ward.is_seen(by_clock).await && !ward.is_seen(held).await);
    assert_eq!(ward.clinic.count("select 1 from result_holds").await, 1);
    ward.retract(held).await;
    assert!(!ward.does(move |tx| Ok(show(tx, tx.account(), held).is_ok())).await, "what was taken back is not shown");
}

#[tokio::test]
async fn what_a_person_took_back_stays_so_whatever_the_laboratory_says() {
    let ward = Ward::open().await;
    let result = ward.comes("final", "").await;
    ward.retract(result).await;
    let before = ward.taken_back(result).await.unwrap();
    assert_eq!((before.1, before.2.as_str()), (true, "other"));
    ward.after(5).await;
    assert!(!ward.does(move |tx| take_back(tx, result, (None, "wrong_patient"), None)).await);
    assert!(!ward.does(move |tx| take_back(tx, result, (tx.account(), "wrong_file"), None)).await, "once");
    ward.does(move |tx| give_back(tx, result)).await;
    assert_eq!(ward.taken_back(result).await, Some(before));
    assert!(!ward.is_shown(result).await);
}

#[tokio::test]
async fn what_the_laboratory_took_back_is_there_again_once_something_of_it_stands() {
    let ward = Ward::open().await;
    let result = ward.comes("final", "").await;
    assert!(ward.does(move |tx| take_back(tx, result, (None, "other"), None)).await);
    let (at, ..) = ward.taken_back(result).await.unwrap();
    ward.after(5).await;
    assert!(
        !ward.does(move |tx| take_back(tx, result, (tx.account(), "other"), None)).await,
        "nothing is there to take"
    );
    assert!(ward.does(move |tx| take_back(tx, result, (None, "wrong_patient"), None)).await);
    assert_eq!(ward.taken_back(result).await, Some((at, false, "wrong_patient".to_owned())), "since the first time");
    assert!(!ward.is_shown(result).await);
    ward.does(move |tx| give_back(tx, result)).await;
    assert!(ward.taken_back(result).await.is_none() && ward.is_shown(result).await);
    ward.after(60).await;
    assert_eq!(ward.post().await, [], "its notice was stopped");
}
