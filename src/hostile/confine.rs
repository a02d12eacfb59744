//! What the parse worker gives up before it reads a byte: most memory, all but two pipes, nearly every system call.
//!
//! Limits are only ever lowered, so that this works for any user and inside any container. The filter is
//! `filter.json`, by name, for every architecture that we build for; a call that is not listed kills the process.

use std::io;

use rustix::process::{DumpableBehavior, Resource, Rlimit, getrlimit, set_dumpable_behavior, setrlimit};

const MIB: u64 = 1024 * 1024;

/// What each resource is cut down to. The processor's seconds are a whole worker's: each file has its own
/// [`PATIENCE`](super::PATIENCE) on the server's clock, and this ends a worker whose server is gone.
const LIMITS: [(Resource, u64); 7] = [
    (Resource::As, 512 * MIB),
    (Resource::Data, 256 * MIB),
    (Resource::Stack, 8 * MIB),
    (Resource::Cpu, 120),
    (Resource::Fsize, 0),
    (Resource::Nofile, 0),
    (Resource::Nproc, 0),
];

/// Confines this process for good. Files that are open stay open; the server leaves only the pipes.
pub(super) fn confine() -> io::Result<()> {
    for (resource, limit) in LIMITS {
        lower(resource, limit)?;
    }
    keep_out_of_dumps()?;
    let program = filter().map_err(io::Error::other)?;
    seccompiler::apply_filter_all_threads(&program).map_err(io::Error::other)
}

/// Memory that holds keys and patients is never written to a disk: no dump when the process dies, whatever the machine
/// does with dumps, and no reading of it by others who run as the same user.
///
/// # Errors
/// When the system refuses.
pub fn keep_out_of_dumps() -> io::Result<()> {
    lower(Resource::Core, 0)?;
    Ok(set_dumpable_behavior(DumpableBehavior::NotDumpable)?)
}

fn lower(resource: Resource, limit: u64) -> io::Result<()> {
    let limit = getrlimit(resource).maximum.map_or(limit, |most| most.min(limit));
    Ok(setrlimit(resource, Rlimit { current: Some(limit), maximum: Some(limit) })?)
}

fn filter() -> Result<seccompiler::BpfProgram, seccompiler::Error> {
    let architecture = std::env::consts::ARCH.try_into()?;
    let mut filters = seccompiler::compile_from_json(include_bytes!("filter.json").as_slice(), architecture)?;
    filters.remove("worker").ok_or(seccompiler::Error::EmptyFilter)
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_filter_compiles_for_this_machine() {
        assert!(super::filter().is_ok_and(|program| !program.is_empty()));
    }
}
