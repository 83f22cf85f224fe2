//! From a save to its verdict in an exercise that is a whole project, and `cargo build` of the same.

use std::time::Duration;

use serde_json::{Value, json};

use crate::cargo_project::CargoProject;
use crate::common::{Course, SHOP};
use crate::samples::{Samples, ms, print_table, ratio};

/// What was sold in the last round, and what is sold in this.
fn edited(text: &str, number: usize) -> String {
    text.replace("reams * 2", &format!("reams * {number}"))
}

/// Measures a project of two files of Rust and a Python package.
pub fn measure(rounds: usize) -> Value {
    let course = Course::with_shop();
    let (manifest, library, core) = (
        course.read(format!("{SHOP}/Cargo.toml")),
        course.read(format!("{SHOP}/src/lib.rs")),
        course.read(format!("{SHOP}/src/core.rs")),
    );
    let cargo = CargoProject::new("shop", false);
    cargo.write("Cargo.toml", &format!("{manifest}\n[workspace]\n"));
    cargo.save("", &library);
    cargo.write("src/core.rs", &core);
    assert!(cargo.build(), "the project builds");
    let mut terminal = course.terminal(&["watch", "--no-editor"]);
    terminal.wait_for("expected 6, got 4");

    let (mut build, mut screen) = (Samples::default(), Samples::default());
    for round in 0..rounds {
        // Numbers that stand nowhere else, and are equally long.
        let number = 10_000 + round;
        let source = edited(&core, number);
        cargo.write("src/core.rs", &source);
        assert!(build.measure(|| cargo.build()));
        let shown = format!("got {}", 2 * number);
        screen.measure(|| {
            course.write(format!("{SHOP}/src/core.rs"), &source);
            terminal.wait_for(&shown);
        });
        terminal.watch_for(Duration::from_millis(300));
    }
    let (build_time, screen_time) = (build.median(), screen.median());
    let rows = [
        ["edit", "cargo build", "save to verdict", "to cargo build"]
            .map(str::to_owned)
            .to_vec(),
        vec![
            "a project, a check fails".to_owned(),
            ms(build_time),
            ms(screen_time),
            ratio(screen_time, build_time),
        ],
    ];
    print_table("A whole project (medians, ms)", &rows);
    json!({ "cargo_build": build.json(), "save_to_verdict": screen.json() })
}
