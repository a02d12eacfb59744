//! How well times tell two kinds of tries apart.
//!
//! Each measurement takes both kinds in random turns, so that a busy minute of the machine meets both, and reckons how
//! often a random try of one kind takes longer than one of the other: the area under the curve (AUC) of the best
//! threshold on time. A half means that time says nothing.

use std::time::Duration;

/// Of each kind.
pub const SAMPLES: usize = 600;

/// Prints and judges how well these times tell the two kinds apart.
pub fn judge(what: &str, ones: &[Duration], others: &[Duration]) {
    let auc = auc(ones, others);
    println!("{what}: AUC {auc:.3} of {} samples each", ones.len());
    assert!((0.45..=0.55).contains(&auc), "{what}: time tells them apart, AUC {auc:.3}");
}

/// How often one of the first takes longer than one of the second; as long counts half.
pub fn auc(ones: &[Duration], others: &[Duration]) -> f64 {
    let mut sorted = others.to_vec();
    sorted.sort_unstable();
    let wins = ones.iter().map(|one| {
        let (shorter, not_longer) =
            (sorted.partition_point(|other| other < one), sorted.partition_point(|other| other <= one));
        number(shorter) + number(not_longer - shorter) / 2.0
    });
    wins.sum::<f64>() / number(ones.len()) / number(others.len())
}

fn number(of: usize) -> f64 {
    u32::try_from(of).map_or(f64::INFINITY, f64::from)
}
