//! What depends on the operating system: process groups, channels, limits, signals,
//! stacks of threads, files that are not
//! waited for, the terminal's modes. Nothing else in the program names the system's interfaces; another
//! system is another folder beside `unix`, with the same functions.

#[cfg(unix)]
mod unix;

#[cfg(unix)]
pub use unix::*;
