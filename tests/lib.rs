//! The end-to-end tests, a module for each subject, in one binary that is linked once:
//!
//! ```text
//! cargo test --test end_to_end             all of them
//! cargo test --test end_to_end watch::     one subject
//! ```
//!
//! Two of them run at a time on two cores, whatever their subjects are, and in one process: a test that
//! needs an environment, a directory, limits or a disk of its own gives these to a process that it
//! starts.

mod asserts;
mod builds;
mod cargo_settings;
mod commands;
mod common;
mod course;
mod crashes;
mod crates;
mod dev;
mod disks;
mod doctor;
mod documents;
mod editor;
mod explain;
mod export;
mod files;
mod foreign;
mod guide;
mod hostile_settings;
mod init;
mod input;
mod json;
mod kept;
mod malformed;
mod old_modules;
mod own_course;
mod packaging;
mod places;
mod play;
mod practice;
mod problems;
mod progress;
mod projects;
mod pytest;
mod pythons;
mod races;
mod reading;
mod scoreboard;
mod sessions;
mod side_effects;
mod soak;
mod solution;
mod strangers;
mod surroundings;
mod terminal;
mod tools;
mod update;
mod verify;
mod watch;
