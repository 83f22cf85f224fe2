//! Limits of a process.

use rustix::process::{Resource, Rlimit};

/// In a worker: limits the memory that it, and each process that it starts, may write to. Programs
/// that only set address space aside, as linkers do for each core, are not limited by it.
pub fn limit_data(bytes: u64) {
    set_limit(Resource::Data, bytes);
    set_limit(Resource::Core, 0);
}

fn set_limit(resource: Resource, limit: u64) {
    // A lower limit that is there already stays.
    let limit = match rustix::process::getrlimit(resource).maximum {
        Some(maximum) => limit.min(maximum),
        None => limit,
    };
    let _ = rustix::process::setrlimit(
        resource,
        Rlimit {
            current: Some(limit),
            maximum: Some(limit),
        },
    );
}
