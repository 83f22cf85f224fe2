//! How long a learner waits, side by side with bare `cargo build`, in one run on this machine.
//!
//! `cargo bench --profile dev` measures the program as `cargo run` builds it. What is measured can be
//! chosen: `cargo bench --profile dev -- edit --rounds 30`. Prints tables of medians and writes
//! `target/speed.json`. Ratios hold on other machines; milliseconds don't.

#[allow(
    dead_code,
    unused_imports,
    reason = "the end-to-end tests use the rest of it"
)]
#[path = "../../tests/common/mod.rs"]
mod common;

mod cargo_project;
mod cold;
mod edit;
mod growth;
mod next;
mod project;
mod samples;
mod sizes;
mod start;
mod verify;

use std::fs;
use std::path::Path;

use clap::{Parser, ValueEnum};
use serde_json::{Map, Value};

/// What can be measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Part {
    /// From a save to its verdict
    Edit,
    /// From a key to the next exercise's verdict
    Next,
    /// From a save to its verdict, in a whole project
    Project,
    /// All exercises at once
    Verify,
    /// Courses of 10, 100 and 1000 exercises
    Growth,
    /// Commands that build nothing
    Start,
    /// Files and memory
    Sizes,
    /// A new course up to its first verdict, with PyO3 still to be compiled (slow)
    Cold,
}

#[derive(Debug, Parser)]
struct Options {
    /// What to measure [default: all but cold]
    parts: Vec<Part>,
    /// How often each is measured
    #[arg(long, default_value_t = 15)]
    rounds: usize,
    /// Given by cargo
    #[arg(long, hide = true)]
    bench: bool,
}

fn main() {
    let options = Options::parse();
    let mut parts = options.parts;
    if parts.is_empty() {
        parts.extend(Part::value_variants());
        parts.retain(|part| *part != Part::Cold);
    }
    let mut results = Map::new();
    for part in parts {
        let result = match part {
            Part::Edit => edit::measure(options.rounds),
            Part::Next => next::measure(options.rounds),
            Part::Project => project::measure(options.rounds),
            Part::Verify => verify::measure(options.rounds.div_ceil(5)),
            Part::Growth => growth::measure(options.rounds),
            Part::Start => start::measure(options.rounds),
            Part::Sizes => sizes::measure(),
            Part::Cold => cold::measure(),
        };
        results.insert(format!("{part:?}").to_lowercase(), result);
    }
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("speed.json");
    let text = serde_json::to_string_pretty(&Value::Object(results)).expect("it is JSON");
    fs::write(&file, text + "\n").expect("the target directory can be written to");
    println!("written to {}", file.display());
}
