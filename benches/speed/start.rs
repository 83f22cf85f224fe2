//! Commands that build nothing, beside a process that does nothing.

use std::path::Path;
use std::process::Command;

use serde_json::{Map, Value};

use crate::common::{Course, Output};
use crate::samples::{Samples, ms, print_table};

const COMMANDS: [&[&str]; 2] = [&["hint", "counter"], &["list"]];

/// Measures and prints.
pub fn measure(rounds: usize) -> Value {
    let course = Course::copy_of(Path::new(env!("CARGO_MANIFEST_DIR")));
    let mut nothing = Samples::default();
    let mut times: Vec<Samples> = COMMANDS.iter().map(|_| Samples::default()).collect();
    for _ in 0..rounds {
        nothing.measure(|| Output::of(&mut Command::new("true")));
        for (samples, command) in times.iter_mut().zip(COMMANDS) {
            samples.measure(|| course.run(command)).exits(0);
        }
    }
    let mut rows = vec![vec!["command".to_owned(), "time".to_owned()]];
    let mut results = Map::new();
    rows.push(vec!["`true`".to_owned(), ms(nothing.median())]);
    results.insert("true".to_owned(), nothing.json());
    for (samples, command) in times.iter().zip(COMMANDS) {
        let typed = command.join(" ");
        rows.push(vec![format!("`pyo3lings {typed}`"), ms(samples.median())]);
        results.insert(typed, samples.json());
    }
    print_table("Commands that build nothing (medians, ms)", &rows);
    Value::Object(results)
}
