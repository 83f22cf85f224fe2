//! From a save to the verdict on the screen: `watch` in a terminal, and the same edit with bare cargo.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::cargo_project::CargoProject;
use crate::common::{Background, Course, Terminal};
use crate::samples::{Samples, ms, print_table, ratio};

/// Rows that show a whole verdict.
const ROWS: u16 = 60;

/// `maturin develop` is measured this often at most: it takes longer than all the others.
const MATURIN_ROUNDS: usize = 5;

/// An edit that is made again and again, each time with another number.
pub struct Edit {
    what: &'static str,
    exercise: &'static str,
    dir: &'static str,
    /// The line of the solution that is edited, and what stands there instead, with `NUMBER` in it.
    line: &'static str,
    edited: &'static str,
    /// What the screen shows of this edit alone.
    shown: &'static str,
    builds: bool,
    release: bool,
}

const EDITS: &[Edit] = &[
    Edit {
        what: "a function, passes",
        exercise: "safe_divide",
        dir: "05_errors",
        line: "if b == 0.0 {",
        edited: "eprintln!(\"edit NUMBER\");\n        if b == 0.0 {",
        shown: "edit NUMBER",
        builds: true,
        release: false,
    },
    Edit {
        what: "a class, passes",
        exercise: "counter",
        dir: "06_classes",
        line: "self.count += 1;",
        edited: "eprintln!(\"edit NUMBER\");\n            self.count += 1;",
        shown: "edit NUMBER",
        builds: true,
        release: false,
    },
    Edit {
        what: "a class, a check fails",
        exercise: "counter",
        dir: "06_classes",
        line: "self.count -= 1;",
        edited: "self.count -= NUMBER + 2;",
        shown: "got -NUMBER",
        builds: true,
        release: false,
    },
    Edit {
        what: "a class, does not compile",
        exercise: "counter",
        dir: "06_classes",
        line: "self.count += 1;",
        edited: "self.count += edit_NUMBER;",
        shown: "edit_NUMBER",
        builds: false,
        release: false,
    },
    Edit {
        what: "release profile, passes",
        exercise: "sieve",
        dir: "10_speed",
        line: "fn primes(n: usize) -> PyResult<Vec<usize>> {",
        edited: "fn primes(n: usize) -> PyResult<Vec<usize>> {\n        if n < 3 { eprintln!(\"edit NUMBER\"); }",
        shown: "edit NUMBER",
        builds: true,
        release: true,
    },
];

impl Edit {
    fn solution(&self) -> String {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("solutions")
            .join(self.dir)
            .join(format!("{}.rs", self.exercise));
        fs::read_to_string(path).expect("the course has this solution")
    }

    fn source(&self, number: usize) -> String {
        let solution = self.solution();
        assert!(
            solution.contains(self.line),
            "{} has changed",
            self.exercise
        );
        let edited = self.edited.replace("NUMBER", &number.to_string());
        solution.replacen(self.line, &edited, 1)
    }

    fn shown(&self, number: usize) -> String {
        self.shown.replace("NUMBER", &number.to_string())
    }
}

/// What was measured of one edit.
#[derive(Default)]
struct Times {
    /// `cargo build` with cargo's usual profile.
    cargo: Samples,
    /// The same with the exercise's own.
    own_profile: Samples,
    /// What cargo has rustc do then, without cargo.
    rustc: Samples,
    maturin: Samples,
    /// From the save to the verdict on the screen.
    screen: Samples,
    /// From the save to the start of the build.
    notice: Samples,
    build: Samples,
    check: Samples,
    /// From the save to the verdict as an event, which nobody draws.
    event: Samples,
}

/// A course in which the exercise is current, with the solution in it. All others are done, so that
/// nothing comes after a pass.
fn course_at(edit: &Edit) -> Course {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let course = Course::copy_of(root);
    save(&course, edit, &edit.solution());
    let all = pyo3lings::course::Course::open(Some(root)).expect("this repository is a course");
    let done: Vec<&str> = all
        .exercises
        .iter()
        .map(|exercise| exercise.name.as_str())
        .filter(|name| *name != edit.exercise)
        .collect();
    let state = format!(
        "format_version = 1\ncurrent = \"{}\"\ndone = {done:?}\n",
        edit.exercise
    );
    course.write(".pyo3lings/state.toml", state);
    course
}

fn save(course: &Course, edit: &Edit, source: &str) {
    let path = format!("exercises/{}/{}.rs", edit.dir, edit.exercise);
    course.write(path, source);
}

/// Measures all edits and prints their table.
pub fn measure(rounds: usize) -> Value {
    let mut rows = vec![
        [
            "edit",
            "cargo build",
            "own profile",
            "rustc",
            "save to verdict",
            "to cargo build",
            "to own profile",
            "to rustc",
            "notice",
            "build",
            "check",
            "maturin develop",
        ]
        .map(str::to_owned)
        .to_vec(),
    ];
    let mut results = Vec::new();
    for edit in EDITS {
        let times = measure_one(edit, rounds);
        let (cargo, screen) = (times.cargo.median(), times.screen.median());
        let (own_profile, rustc) = (times.own_profile.median(), times.rustc.median());
        rows.push(vec![
            edit.what.to_owned(),
            ms(cargo),
            ms(own_profile),
            ms(rustc),
            ms(screen),
            ratio(screen, cargo),
            ratio(screen, own_profile),
            ratio(screen, rustc),
            ms(times.notice.median()),
            ms(times.build.median()),
            ms(times.check.median()),
            ms(times.maturin.median()),
        ]);
        results.push(json!({
            "edit": edit.what,
            "cargo_build": times.cargo.json(),
            "cargo_build_own_profile": times.own_profile.json(),
            "rustc": times.rustc.json(),
            "save_to_verdict": times.screen.json(),
            "notice": times.notice.json(),
            "build": times.build.json(),
            "check": times.check.json(),
            "save_to_event": times.event.json(),
            "maturin_develop": times.maturin.json(),
        }));
    }
    print_table("From a save to its verdict (medians, ms)", &rows);
    Value::Array(results)
}

fn measure_one(edit: &Edit, rounds: usize) -> Times {
    let project = CargoProject::new(edit.exercise, edit.release);
    project.save("", &edit.solution());
    assert!(project.build(), "the solution builds");
    let own = CargoProject::with_profiles_of_an_exercise(edit.exercise, edit.release);
    own.save("", &edit.solution());
    assert!(own.build(), "the solution builds");
    let bare = CargoProject::with_profiles_of_an_exercise(edit.exercise, edit.release);
    bare.save("", &edit.solution());
    let rustc = bare.rustc_command(edit.exercise);
    // In a project of its own: its settings for PyO3 differ from those of a bare build.
    let maturin = CargoProject::new(edit.exercise, edit.release);
    maturin.save("", &edit.solution());
    let has_maturin = edit.builds && maturin.prepare_maturin();
    if has_maturin {
        maturin.maturin_develop();
    }

    let on_screen = course_at(edit);
    let mut terminal = on_screen.terminal(&["watch", "--no-editor"]);
    terminal
        .resize(ROWS, 100)
        .wait_for("Passed, and that was the last one.");
    let as_events = course_at(edit);
    let mut events = as_events.start(&["watch", "--json"]);
    events.lines_until("\"event\":\"verdict\"");

    let mut times = Times::default();
    for round in 0..rounds {
        // Numbers that stand nowhere else, and are equally long.
        let number = 10_000 + round;
        let source = edit.source(number);
        project.save("", &source);
        let built = times.cargo.measure(|| project.build());
        assert_eq!(built, edit.builds);
        own.save("", &source);
        times.own_profile.measure(|| own.build());
        bare.save("", &source);
        let compiled = times.rustc.measure(|| bare.compile(&rustc));
        assert_eq!(compiled, edit.builds);
        save_and_see(edit, &on_screen, &mut terminal, number, &mut times);
        save_and_hear(edit, &as_events, &mut events, number, &mut times);
        if has_maturin && round < MATURIN_ROUNDS {
            maturin.save("", &source);
            times.maturin.measure(|| maturin.maturin_develop());
        }
    }
    times
}

fn save_and_see(
    edit: &Edit,
    course: &Course,
    terminal: &mut Terminal,
    number: usize,
    times: &mut Times,
) {
    let source = edit.source(number);
    let shown = edit.shown(number);
    times.screen.measure(|| {
        save(course, edit, &source);
        terminal.wait_for(&shown);
    });
    // What is built ahead after a pass is not part of the next save.
    terminal.watch_for(Duration::from_millis(400));
}

fn save_and_hear(
    edit: &Edit,
    course: &Course,
    events: &mut Background,
    number: usize,
    times: &mut Times,
) {
    let source = edit.source(number);
    let began = Instant::now();
    save(course, edit, &source);
    events.lines_until("\"event\":\"building\"");
    times.notice.push(began.elapsed());
    let line = events.lines_until("\"event\":\"verdict\"").pop();
    times.event.push(began.elapsed());
    let verdict: Value =
        serde_json::from_str(&line.expect("it ends with the verdict")).expect("it is JSON");
    let seconds = |name: &str| verdict[name].as_f64().map(Duration::from_secs_f64);
    if let Some(time) = seconds("build_seconds") {
        times.build.push(time);
    }
    if let Some(time) = seconds("check_seconds") {
        times.check.push(time);
    }
    std::thread::sleep(Duration::from_millis(400));
}
