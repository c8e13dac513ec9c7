//! Processor time: what neighbours on the machine do not change much. Nothing where the system
//! does not tell it.

use std::time::Duration;

#[cfg(target_os = "linux")]
use nix::sys::resource::{UsageWho, getrusage};

/// What this process has taken.
#[cfg(target_os = "linux")]
pub(crate) fn own() -> Duration {
    taken(UsageWho::RUSAGE_SELF)
}

/// What the processes that this one has waited for have taken, and theirs.
#[cfg(target_os = "linux")]
pub(crate) fn of_children() -> Duration {
    taken(UsageWho::RUSAGE_CHILDREN)
}

#[cfg(target_os = "linux")]
fn taken(who: UsageWho) -> Duration {
    let usage = getrusage(who).unwrap();
    let micros = [usage.user_time(), usage.system_time()];
    let micros = micros.map(|it| it.tv_sec() * 1_000_000 + it.tv_usec());
    Duration::from_micros(micros.iter().sum::<i64>().try_into().unwrap())
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn own() -> Duration {
    Duration::ZERO
}

#[cfg(not(target_os = "linux"))]
pub(crate) fn of_children() -> Duration {
    Duration::ZERO
}
