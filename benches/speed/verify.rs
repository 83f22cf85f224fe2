//! `verify` of the whole course with its solutions, and one `cargo build` of all crates.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::cargo_project::CargoProject;
use crate::common::Course;
use crate::samples::{Samples, ms, print_table, ratio};

struct Solution {
    name: String,
    dir: String,
    source: String,
}

fn solutions() -> Vec<Solution> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let course = pyo3lings::course::Course::open(Some(root)).expect("this repository is a course");
    course
        .exercises
        .iter()
        .map(|exercise| Solution {
            name: exercise.name.clone(),
            dir: exercise.dir.clone(),
            source: fs::read_to_string(root.join(exercise.solution())).expect("it has a solution"),
        })
        .collect()
}

/// Measures and prints.
pub fn measure(rounds: usize) -> Value {
    let solutions = solutions();
    let names: Vec<&str> = solutions.iter().map(|one| one.name.as_str()).collect();
    let workspace = CargoProject::workspace(&names);
    let course = Course::copy_of(Path::new(env!("CARGO_MANIFEST_DIR")));
    let (mut cargo, mut verify, mut again) =
        (Samples::default(), Samples::default(), Samples::default());
    for round in 0..=rounds {
        for one in &solutions {
            let source = format!("{}// edit {round}\n", one.source);
            workspace.save(&one.name, &source);
            let path = PathBuf::from("exercises")
                .join(&one.dir)
                .join(format!("{}.rs", one.name));
            course.write(path, source);
        }
        if round == 0 {
            // Compiles PyO3 and each crate for the first time.
            assert!(workspace.build());
            course.run(&["verify"]).exits(0);
            continue;
        }
        assert!(cargo.measure(|| workspace.build()));
        verify.measure(|| course.run(&["verify"])).exits(0);
        again.measure(|| course.run(&["verify"])).exits(0);
    }
    let (base, all) = (cargo.median(), verify.median());
    print_table(
        &format!("All {} exercises, each edited (medians, ms)", names.len()),
        &[
            ["", "time", "ratio"].map(str::to_owned).to_vec(),
            vec![
                "one `cargo build` of all".to_owned(),
                ms(base),
                "1.00".to_owned(),
            ],
            vec![
                "`verify`, with all checks".to_owned(),
                ms(all),
                ratio(all, base),
            ],
            vec![
                "`verify`, nothing edited".to_owned(),
                ms(again.median()),
                ratio(again.median(), base),
            ],
        ],
    );
    json!({ "cargo_build": cargo.json(), "verify": verify.json(), "again": again.json() })
}
