//! Faults that machines have: killed processes, full and failing disks, too few files. What was acknowledged stays.
//!
//! These tests mount file systems and trace the process, so that they run as root; none of them is skipped.

#[path = "../process/mod.rs"]
mod process;

mod disk;
mod few_files;
mod flood;
mod full_disk;
mod kill_minus_nine;
mod load;
mod order;
mod read_error;
mod stop_under_load;
mod sync_error;
mod trace;
mod watched;
