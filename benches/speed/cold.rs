//! `init`, and the first verdict of the new course: PyO3 is compiled on the way. Beside it, bare cargo
//! on a new project.

use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};

use crate::cargo_project::CargoProject;
use crate::common::{Output, PROGRAM};
use crate::samples::{Samples, ms, print_table, ratio};

/// Measures once and prints.
pub fn measure() -> Value {
    let (mut cargo, mut init, mut first) =
        (Samples::default(), Samples::default(), Samples::default());
    let solution = Path::new(env!("CARGO_MANIFEST_DIR")).join("solutions/00_intro/intro1.rs");
    let source = std::fs::read_to_string(solution).expect("the course has this solution");
    let project = CargoProject::new("intro1", false);
    project.save("", &source);
    assert!(cargo.measure(|| project.build()));

    let dir = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).expect("it can be made");
    let mut command = Command::new(PROGRAM);
    command.args(["init", "course"]).current_dir(dir.path());
    init.measure(|| Output::of(&mut command)).exits(0);
    let mut command = Command::new(PROGRAM);
    command
        .args(["run", "intro1"])
        .current_dir(dir.path().join("course"));
    first.measure(|| Output::of(&mut command)).exits(1);

    let base = cargo.median();
    print_table(
        "A new course (once, ms)",
        &[
            ["", "time", "ratio"].map(str::to_owned).to_vec(),
            vec![
                "`cargo build` of a new project".to_owned(),
                ms(base),
                "1.00".to_owned(),
            ],
            vec![
                "`init`".to_owned(),
                ms(init.median()),
                ratio(init.median(), base),
            ],
            vec![
                "its first verdict".to_owned(),
                ms(first.median()),
                ratio(first.median(), base),
            ],
        ],
    );
    json!({ "cargo_build": cargo.json(), "init": init.json(), "first_verdict": first.json() })
}
