//! Builds that take long, never end, or want more than there is.

use std::fs::File;
use std::time::Duration;

use crate::common::{Course, Output, Terminal, function, module, returns, slow, wants};
use indoc::indoc;

/// A course with `answer`, which has this source.
fn course(source: &str) -> Course {
    Course::new().exercise("answer", source, &wants("answer", 42))
}

/// A `const` whose computation would take days.
fn endless_const() -> String {
    let items = indoc! {"
        #[allow(long_running_const_eval)]
        const NEVER: i64 = {
            let mut i = 0;
            while i < i64::MAX { i += 1; }
            i
        };
        #[pyfunction]
        fn answer() -> i64 { NEVER }
    "};
    module("answer", items)
}

/// A macro that gives itself twice as much each time, and does not stop at rustc's usual depth.
fn doubling_macro() -> String {
    let items = indoc! {"
        macro_rules! double {
            ($($t:tt)*) => { double!($($t)* $($t)*) };
        }
        #[pyfunction]
        fn answer() -> i64 { double!(1) }
    "};
    module("answer", items)
}

#[test]
fn a_const_that_never_ends_is_stopped_by_the_time_limit() {
    let course = course(&endless_const()).with("build_timeout_s = 2");
    course
        .run(&["run"])
        .exits(1)
        .says("the compiler was stopped after 2 s: it did not come to an end")
        .says("Usually a `const` whose loop never ends")
        .is_plain_text();
    let report = course.report("answer");
    assert_eq!(report["verdict"]["kind"], "build_timed_out");
    course
        .run(&["verify"])
        .exits(1)
        .says("answer its build does not end");
    course.save("answer", returns("answer", 42));
    course.run(&["run"]).exits(0);
}

#[test]
fn a_macro_without_an_end_is_stopped_by_the_memory_limit() {
    let course = course(&doubling_macro());
    // A lower limit than ours, so that the test needs less memory.
    let output = Output::of(&mut course.shell("ulimit -d 600000; exec \"$0\" run"));
    output
        .exits(1)
        .says("The compiler asked for more than the 4 GiB of memory that it may have.")
        .is_plain_text();
    course.save("answer", returns("answer", 42));
    course.run(&["run"]).exits(0);
}

#[test]
fn s_stops_a_build_and_a_save_goes_on() {
    let course = course(&returns("answer", 41));
    let mut terminal = course.watch();
    assert!(!terminal.screen().contains("s stop"));
    course.save("answer", endless_const());
    terminal.wait_for("building answer").wait_for("s stop");
    terminal
        .press("s")
        .wait_for("Stopped. Save your file, or press `r`, to check it again.")
        .wait_for("r run")
        .wait_until_gone("s stop");
    // It is not started again by itself.
    let later = terminal.watch_for(Duration::from_secs(2));
    assert!(!later.contains("building"), "{later:?}");
    terminal.press("r").wait_for("building answer");
    course.save("answer", returns("answer", 42));
    terminal.wait_for("✓ it is 42").wait_for("1/1");
}

#[test]
fn s_stops_a_check() {
    let course = course(&returns("answer", 41)).with("timeout_s = 600");
    let mut terminal = course.watch();
    course.save("answer", function("answer", "loop {}"));
    terminal.wait_for("checking answer").wait_for("s stop");
    terminal.press("s").wait_for("Stopped.");
    course.save("answer", returns("answer", 42));
    terminal.wait_for("✓ it is 42");
}

#[test]
fn s_stops_the_check_of_all() {
    let course = course(&returns("answer", 41))
        .exercise(
            "endless",
            function("endless", "loop {}"),
            &wants("endless", 1),
        )
        .with("timeout_s = 600");
    let mut terminal = course.watch();
    terminal
        .press("c")
        .wait_for("checking all: 1 of 2")
        .wait_for("s stop");
    terminal
        .press("s")
        .wait_for("The check of all is stopped; what it has found so far is kept.");
    course.save("answer", returns("answer", 42));
    terminal.wait_for("✓ it is 42").wait_for("1/2");
}

#[test]
fn a_build_that_waits_for_another_cargo_says_so() {
    let course = course(&returns("answer", 41));
    let mut terminal = course.watch();
    // cargo's own lock, as another cargo in this course would hold it.
    let lock = File::options()
        .write(true)
        .open(course.target().join("debug/.cargo-lock"))
        .unwrap();
    lock.lock().unwrap();
    course.save("answer", returns("answer", 42));
    terminal.wait_for("waiting for another cargo to end");
    lock.unlock().unwrap();
    terminal.wait_for("✓ it is 42");
}

#[test]
fn a_flood_of_errors_is_shown_from_its_beginning() {
    let errors: String = (0..500)
        .map(|number| format!("fn f{number}() {{ nothing{number} }}\n"))
        .collect();
    let course = course(&errors);
    let mut terminal = course.terminal(&["watch"]);
    terminal
        .wait_for("it does not build: 500 errors; begin with the first")
        .press("w")
        .wait_for("--> exercises/01_paper/answer.rs:1:");
    course.save("answer", returns("answer", 42));
    terminal.wait_for("✓ it is 42");
}

#[test]
fn a_save_while_the_compiler_is_stopped_counts() {
    let course = course(&returns("answer", 41)).with("build_timeout_s = 1");
    let mut terminal = course.watch();
    course.save("answer", endless_const());
    terminal.wait_for("the compiler was stopped after 1 s");
    course.save("answer", slow("answer", 7));
    terminal.wait_until("an end of that build", |screen| {
        screen.contains("got 7") || screen.contains("stopped after 1 s")
    });
    course.save("answer", returns("answer", 42));
    terminal.wait_for("✓ it is 42");
}

#[test]
fn print_without_a_line_break_is_shown_with_the_next_line() {
    // Each extension module has a copy of Rust's standard library, which writes whole lines.
    let course = course(&function(
        "answer",
        indoc! {r#"
            print!("paper");
            println!(" and ink");
            42
        "#},
    ));
    course.run(&["run"]).exits(0).says("│ paper and ink");
    let flushes = indoc! {r#"
        print!("paper");
        std::io::Write::flush(&mut std::io::stdout()).unwrap();
        42
    "#};
    course.save("answer", function("answer", flushes));
    course.run(&["run"]).exits(0).says("│ paper");
}

#[cfg(target_os = "linux")]
#[test]
fn a_save_while_pyo3_is_compiled_does_not_begin_that_anew() {
    use crate::common::look_until;
    use crate::common::processes::{Process, descendants_of};
    use rustix::process::Signal;

    let course = course(&returns("answer", 41));
    // As if PyO3 itself, but not what it needs, were still to be compiled.
    let target = course.target();
    let mut forgotten = 0;
    for entry in std::fs::read_dir(&target).unwrap() {
        let fingerprints = entry.unwrap().path().join("debug/.fingerprint");
        for entry in std::fs::read_dir(&fingerprints).into_iter().flatten() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            let is_pyo3 = name
                .strip_prefix("pyo3-")
                .is_some_and(|hash| !hash.contains('-'));
            if is_pyo3 && path.join("lib-pyo3").exists() {
                std::fs::remove_dir_all(&path).unwrap();
                forgotten += 1;
            }
        }
    }
    // Other flags, of an earlier program, have notes of their own.
    assert!(forgotten > 0, "cargo keeps its notes elsewhere");
    let mut terminal = course.terminal(&["watch"]);
    terminal.wait_for("compiling PyO3, once for Python");
    let compiler = |terminal: &Terminal| -> Vec<Process> {
        let mut all = descendants_of(terminal.pid());
        all.retain(|process| process.command.contains("--crate-name pyo3 "));
        all
    };
    let before = look_until(|| match compiler(&terminal) {
        none if none.is_empty() => Err(format!("{:#?}", descendants_of(terminal.pid()))),
        found => Ok(found),
    });
    // It takes as long as the test wants.
    before[0].signal(Signal::STOP).unwrap();
    for value in [43, 44] {
        course.save("answer", returns("answer", value));
        // Longer than a build may take to end that was asked to.
        terminal.watch_for(Duration::from_millis(2500));
        terminal.wait_for("compiling PyO3, once for Python");
        assert_eq!(compiler(&terminal), before);
    }
    before[0].signal(Signal::CONT).unwrap();
    terminal.wait_for("expected 42, got 44");
}

#[test]
fn material_may_tell_pythons_apart() {
    let minor = crate::common::python().version.1;
    let is = |condition: &str, value: i64| {
        format!("#[cfg({condition})]\n#[pyfunction]\nfn answer() -> i64 {{\n    {value}\n}}\n")
    };
    let of_this = format!("all(Py_3_10, Py_3_{minor}, not(Py_3_{}))", minor + 1);
    let items = is(&of_this, 42) + &is(&format!("not({of_this})"), 41);
    let course = course(&module("answer", &items));
    course
        .run(&["run"])
        .exits(0)
        .says("✓ it is 42")
        .says_nothing_of("warning");
    // PyO3's names alone: a slip in one is told.
    let slip = is("not(Py_LIMITED_API)", 42) + "#[cfg(Py_3_1o)]\nfn never() {}\n";
    course.save("answer", module("answer", &slip));
    course
        .run(&["run"])
        .exits(0)
        .says("unexpected `cfg` condition name: `Py_3_1o`")
        .says_nothing_of("Py_LIMITED_API`");
}
