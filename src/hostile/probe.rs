//! Forbidden things that a test can ask a real worker to do, to see that it cannot. Debug builds only.

use std::collections::HashMap;
use std::fs::File;
use std::hint::black_box;
use std::net::UdpSocket;

use super::{Inspection, Refusal, wire};
use crate::kit::file_kind::FileKind;

/// Something that no worker may survive, or may see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Probe {
    /// Nothing forbidden: the worker must live.
    Nothing,
    OpenFile,
    OpenSocket,
    StartProcess,
    /// Take memory until there is none.
    Memory,
    /// Call oneself until the stack ends.
    Stack,
    /// Never answer.
    Hang,
    /// Die when the server thinks that all is well.
    Panic,
    /// Fail unless the environment is empty.
    Environment,
}

impl Probe {
    const ALL: [Self; 9] = [
        Self::Nothing,
        Self::OpenFile,
        Self::OpenSocket,
        Self::StartProcess,
        Self::Memory,
        Self::Stack,
        Self::Hang,
        Self::Panic,
        Self::Environment,
    ];

    /// The job's number.
    pub(super) fn job(self) -> u8 {
        (1..).zip(Self::ALL).find(|(_, probe)| *probe == self).map_or(u8::MAX, |(job, _)| job)
    }
}

/// Does what it is told. Surviving is an answer too.
pub(super) fn perform(job: u8) -> wire::Verdict {
    let probe = Probe::ALL.into_iter().find(|probe| probe.job() == job).ok_or(Refusal::WrongType)?;
    match probe {
        Probe::OpenFile => drop(black_box(File::open("/etc/hostname"))),
        Probe::OpenSocket => drop(black_box(UdpSocket::bind("127.0.0.1:0"))),
        Probe::StartProcess => start_process(),
        Probe::Memory => take_memory(),
        Probe::Stack => drop(black_box(deep(0))),
        Probe::Hang => hang(),
        Probe::Panic => black_box(Option::<()>::None).ok_or(()).map_or_else(|()| panic!("told to"), |()| ()),
        Probe::Environment if std::env::vars_os().next().is_some() => return Err(Refusal::Damaged),
        Probe::Nothing | Probe::Environment => {}
    }
    Ok(Inspection { kind: FileKind::Pdf, pages: 1, active: false })
}

#[expect(clippy::disallowed_methods, reason = "a test proves that it cannot be done")]
fn start_process() {
    drop(black_box(std::process::Command::new("/bin/true").status()));
}

fn take_memory() {
    let mut taken = HashMap::new();
    for key in 0_u64.. {
        taken.insert(key, vec![1_u8; 1 << 16]);
    }
    black_box(taken);
}

fn deep(level: u64) -> u64 {
    let here = black_box([level; 64]);
    if level == u64::MAX { here[0] } else { deep(level + 1) + here[1] }
}

fn hang() {
    loop {
        std::thread::yield_now();
    }
}
