//! What surrounds a course is not the learner's fault: a pass is kept, the sentence says what is in the way,
//! and `doctor` meets the same. Each setting is a real one, read by the real cargo, rustc and Python.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

use indoc::indoc;
use rustix::process::Signal;

use crate::common::{
    Course, Output, files_below, function, look_until, module, processes, returns, script, scripts,
    wait_until, wants,
};

/// A course whose exercise has passed, and whose file has been edited since, so that it is built again.
fn passed() -> Course {
    let course = Course::answering(42);
    course.run(&["run", "answer"]).exits(0);
    edit(&course);
    course
}

fn edit(course: &Course) {
    let source = course.read(course.source("answer"));
    course.save("answer", format!("{source}// another line\n"));
}

/// What a command prints with these variables.
fn with(course: &Course, variables: &[(&str, &str)], arguments: &[&str]) -> Output {
    let variables = variables.iter().copied();
    Output::of(course.command(arguments).envs(variables))
}

/// Asserts that with these variables nothing is said about the code, the pass stays, and that doctor finds
/// what `run` says.
#[track_caller]
fn is_not_about_the_code(course: &Course, variables: &[(&str, &str)], sentence: &str) {
    with(course, variables, &["run", "answer"])
        .exits(2)
        .says("that is not your code's fault")
        .says(sentence)
        .says_nothing_of("it does not build");
    assert!(course.is_done("answer"), "the pass is kept");
    with(course, variables, &["doctor"]).exits(1).says(sentence);
}

/// Asserts that these variables change nothing.
#[track_caller]
fn decides_nothing(course: &Course, variables: &[(&str, &str)]) {
    edit(course);
    with(course, variables, &["run", "answer"]).exits(0);
}

#[test]
fn flags_wrappers_and_foreign_settings_decide_nothing() {
    let course = passed();
    for variable in [
        ("RUSTFLAGS", "-C linker=clang-that-is-not-there"),
        ("CARGO_BUILD_RUSTFLAGS", "-D warnings"),
        ("RUSTC_WRAPPER", "sccache-that-is-not-there"),
        ("CARGO_BUILD_JOBS", "many"),
        ("RUST_MIN_STACK", "much"),
        ("RUSTC_LOG", "debug"),
        ("_PYTHON_SYSCONFIGDATA_NAME", "_sysconfigdata_conda"),
        ("_PYTHON_HOST_PLATFORM", "linux-nowhere"),
        ("PYTHONPATH", "/nowhere"),
        ("PYTHONHOME", "/nowhere"),
    ] {
        decides_nothing(&course, &[variable]);
    }
}

#[test]
fn a_linker_that_a_variable_names_is_named_with_it() {
    let course = passed();
    let host = course.report("answer");
    assert_eq!(host["verdict"]["kind"], "passed");
    edit(&course);
    let variable = format!(
        "CARGO_TARGET_{}_LINKER",
        platform().to_uppercase().replace('-', "_")
    );
    let variables = [(&*variable, "no-such-linker")];
    is_not_about_the_code(&course, &variables, "the linker `no-such-linker`");
    with(&course, &variables, &["run"]).says(&variable);
}

/// The platform that rustc builds for.
fn platform() -> String {
    let said = Output::of(Command::new("rustc").arg("-vV"));
    let line = said
        .stdout
        .lines()
        .find_map(|line| line.strip_prefix("host: "));
    line.expect("rustc says it").to_owned()
}

#[test]
fn settings_that_cargo_can_t_read_are_said_with_its_words() {
    let course = passed();
    is_not_about_the_code(
        &course,
        &[("CARGO_NET_RETRY", "often")],
        "a variable of the environment holds something that cargo can't read.",
    );
    let above = course.root().with_file_name(".cargo");
    fs::create_dir_all(&above).unwrap();
    fs::write(above.join("config.toml"), "[build\n").unwrap();
    is_not_about_the_code(&course, &[], "a file with settings of cargo can't be read.");
    course.run(&["run"]).says("config.toml");
}

#[test]
fn without_a_place_for_temporary_files_that_is_said() {
    let course = passed();
    let variables = [("TMPDIR", "/proc")];
    with(&course, &variables, &["run", "answer"])
        .exits(2)
        .says("temporary files can't be written to /proc")
        .says("export TMPDIR=/tmp");
    assert!(course.is_done("answer"));
    with(&course, &variables, &["doctor"])
        .exits(1)
        .says("✗ temporary files")
        .says("export TMPDIR=/tmp")
        .says_nothing_of("apt install")
        .says_nothing_of("pyenv install");
}

#[test]
fn a_toolchain_that_is_not_installed_is_named_with_its_command() {
    let course = passed();
    let says = "echo \"error: toolchain '1.80.0-x86' is not installed\" >&2; echo '  0: a stack' >&2; exit 1";
    let rustup = scripts(&[("rustc", says), ("cargo", says), ("rustup", "exit 0")]);
    let path = format!("{}:/usr/bin:/bin", rustup.path().display());
    for arguments in [["run", "answer"].as_slice(), &["doctor"]] {
        with(&course, &[("PATH", &path)], arguments).says("rustup toolchain install 1.80.0-x86");
    }
    assert!(course.is_done("answer"));
}

#[test]
fn paths_and_texts_are_utf_8_in_every_locale() {
    let course = Course::in_directory("kürs-日本")
        .returning("answer", 42, 42)
        .exercise(
            "greeting",
            module(
                "greeting",
                "#[pyfunction]\nfn greet() -> &'static str {\n    println!(\"grüß dich\");\n    \"grüß dich\"\n}",
            ),
            &script(
                "greeting",
                &[("it says grüß dich", "self.assertEqual(greeting.greet(), 'grüß dich')\nself.assertIn('ü', open(__file__).read())")],
            ),
        );
    for locale in ["C", "POSIX", "de_DE.ISO-8859-1", "nowhere"] {
        with(&course, &[("LC_ALL", locale)], &["run", "answer"]).exits(0);
        with(&course, &[("LC_ALL", locale)], &["run", "greeting"])
            .exits(0)
            .says("✓ it says grüß dich");
    }
}

#[test]
fn modules_in_the_directory_where_it_is_started_are_no_python_s() {
    let course = passed();
    for name in ["json.py", "unittest.py", "sysconfig.py", "pyo3lings.py"] {
        course.write(name, "raise SystemExit('it was imported')\n");
    }
    course.run(&["run", "answer"]).exits(0);
    course.run(&["doctor"]).exits(0);
}

#[test]
fn an_environment_that_python_can_t_use_is_named() {
    let course = passed();
    let row = course.doctor_row("Python");
    let python = row["detail"]
        .as_str()
        .unwrap()
        .split_once(" at ")
        .and_then(|(_, rest)| rest.split_once(": "))
        .unwrap()
        .0
        .to_owned();
    let environment = course.path("environment");
    let made = Command::new(python)
        .args(["-m", "venv", "--without-pip"])
        .arg(&environment)
        .status();
    assert!(made.unwrap().success());
    let packages = fs::read_dir(environment.join("lib"))
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    fs::write(packages.join("site-packages/x.pth"), b"import \xff\n").unwrap();
    let variables = [("VIRTUAL_ENV", environment.to_str().unwrap())];
    is_not_about_the_code_or_passes(&course, &variables);
}

/// Newer Pythons read such a file; older ones can't.
fn is_not_about_the_code_or_passes(course: &Course, variables: &[(&str, &str)]) {
    let run = with(course, variables, &["run", "answer"]);
    if run.code == Some(0) {
        return;
    }
    run.exits(2)
        .says("Python can't use the virtual environment")
        .says("unset VIRTUAL_ENV");
    assert!(course.is_done("answer"));
    with(course, variables, &["doctor"])
        .exits(1)
        .says("Python can't use the virtual environment")
        .says("unset VIRTUAL_ENV")
        .says_nothing_of("pyenv install");
}

/// The files that cargo made for a crate, as `libpyo3-HASH.rlib`.
fn compiled(course: &Course, beginning: &str, ending: &str) -> Vec<PathBuf> {
    let target = course.target();
    let files = files_below(&target, &["incremental"]);
    let files: Vec<PathBuf> = files
        .into_keys()
        .filter(|path| {
            let name = path.file_name().unwrap().to_string_lossy();
            name.starts_with(beginning) && name.ends_with(ending)
        })
        .map(|path| target.join(path))
        .collect();
    assert!(!files.is_empty(), "cargo made {beginning}*{ending}");
    files
}

#[test]
fn what_a_crash_of_the_machine_cut_off_is_compiled_again() {
    let course = passed();
    for (beginning, ending, length) in [
        ("libpyo3-", ".rlib", 0),
        ("libpyo3_ffi-", ".rmeta", 100),
        ("libpyo3_macros-", ".so", 100),
    ] {
        for file in compiled(&course, beginning, ending) {
            // The others of its hard links stay whole.
            let cut: Vec<u8> = fs::read(&file).unwrap().into_iter().take(length).collect();
            fs::remove_file(&file).unwrap();
            fs::write(&file, cut).unwrap();
        }
        edit(&course);
        course
            .run(&["run", "answer"])
            .exits(0)
            .says("What was compiled before is damaged, so it is compiled again.");
    }
}

#[test]
fn a_file_of_settings_decides_nothing_about_panics() {
    let panics = function("answer", "if true { panic!(\"no paper\") }\n42");
    let course = Course::new().exercise(
        "answer",
        panics,
        &script(
            "answer",
            &[(
                "it panics",
                "with self.assertRaises(BaseException):\n    answer.answer()",
            )],
        ),
    );
    let above = course.root().with_file_name(".cargo");
    fs::create_dir_all(&above).unwrap();
    fs::write(
        above.join("config.toml"),
        "[profile.dev]\npanic = \"abort\"\n",
    )
    .unwrap();
    course.run(&["run", "answer"]).exits(0);
}

#[test]
fn usage_and_set_up_errors_are_documents_too() {
    let course = Course::answering(42);
    for (arguments, words) in [
        (["run", "nothing", "--json"].as_slice(), "nothing"),
        (&["run", "--sideways", "--json"], "--sideways"),
        (&["verify", "--json", "extra"], "extra"),
        (&["--course", "/nowhere", "list", "--json"], "/nowhere"),
    ] {
        let output = course.run(arguments);
        let document = output.exits(2).stdout_as_json();
        assert_eq!(document["schema"], 1, "{document}");
        assert!(
            document["error"].as_str().unwrap().contains(words),
            "{document}"
        );
    }
}

#[test]
fn keys_are_known_with_caps_lock_and_from_other_layouts() {
    let course = Course::answering(41).returning("second", 1, 2);
    let mut terminal = course.watch();
    terminal.press("H").wait_for("hint 1 of");
    terminal.press("р").wait_for("hint 2 of");
    terminal.press("L").wait_for("c continue");
    terminal.press("Q").wait_for("l list");
    terminal.press("й").wait_for_the_end();
}

#[test]
fn what_watch_knows_outlives_the_file_of_progress() {
    let course = Course::answering(41).returning("second", 1, 2);
    let mut terminal = course.watch();
    course.save("answer", returns("answer", 42));
    terminal.wait_for("✓ it is 42").wait_for("1/2");
    clean(&course);
    terminal.press("n").wait_for("expected 2, got 1");
    course.save("second", returns("second", 2));
    terminal
        .wait_for("2/2")
        .wait_for("Your progress file was gone");
    clean(&course);
    terminal.press("q").wait_for_the_end();
    assert!(course.is_done("answer") && course.is_done("second"));
}

/// Removes what git does not know, as `git clean -fdx` does. A build that is under way writes meanwhile.
fn clean(course: &Course) {
    wait_until("it is gone", || {
        fs::remove_dir_all(course.path(".pyo3lings")).is_ok()
    });
}

#[test]
fn links_in_the_exercises_are_not_followed_to_be_watched() {
    let course = Course::answering(41);
    std::os::unix::fs::symlink("/usr", course.path("exercises/usr")).unwrap();
    let mut terminal = course.watch();
    let watches = watches_of(terminal.pid());
    assert!((1..50).contains(&watches), "{watches} watches");
    course.save("answer", returns("answer", 42));
    terminal.wait_for("✓ it is 42");
}

/// How many files and directories a process has the system watch.
fn watches_of(pid: u32) -> usize {
    let infos = fs::read_dir(format!("/proc/{pid}/fdinfo")).unwrap();
    infos
        .filter_map(|info| fs::read_to_string(info.unwrap().path()).ok())
        .map(|info| {
            info.lines()
                .filter(|line| line.starts_with("inotify "))
                .count()
        })
        .sum()
}

#[test]
fn what_was_stopped_has_not_used_up_its_time() {
    let body = "for _ in 0..30 { std::thread::sleep(std::time::Duration::from_millis(100)); }\n42";
    let check = wants("answer", 42);
    let course = Course::new()
        .exercise("answer", function("answer", body), &check)
        .with("timeout_s = 6");
    // PyO3 is there, and the module too.
    course.run(&["run", "answer"]).exits(0);
    let mut run = course.start(&["run", "answer", "--json"]);
    std::thread::sleep(Duration::from_millis(1500));
    let front = run.pid();
    let all = processes::all()
        .into_iter()
        .filter(|process| process.pid == front);
    let all: Vec<_> = all.chain(processes::descendants_of(front)).collect();
    let tell = |signal| {
        for process in &all {
            // One may have ended meanwhile.
            let _ = process.signal(signal);
        }
    };
    tell(Signal::STOP);
    std::thread::sleep(Duration::from_secs(9));
    tell(Signal::CONT);
    let report: serde_json::Value =
        serde_json::from_str(&run.lines_until("\"schema\"").pop().unwrap()).unwrap();
    assert_eq!(report["verdict"]["kind"], "passed", "{report}");
}

#[test]
fn an_update_may_name_its_directory() {
    let course = Course::answering(42);
    course
        .run(&["init", "--update", "."])
        .exits(2)
        .says("`pyo3lings init` did not write the course")
        .says_nothing_of("cannot be used with");
}

/// A library that has the system refuse something, to be loaded before a program's own.
fn refusing(course: &Course, name: &str, functions: &str) -> String {
    let (source, library) = (
        course.path(format!("{name}.c")),
        course.path(format!("{name}.so")),
    );
    let text = format!("#include <errno.h>\n#include <sys/types.h>\n{functions}");
    fs::write(&source, text).unwrap();
    let made = Command::new("cc")
        .args(["-shared", "-fPIC", "-o"])
        .args([&library, &source])
        .status();
    assert!(made.unwrap().success());
    library.to_str().unwrap().to_owned()
}

#[test]
fn disks_that_keep_no_permissions_are_used_without() {
    let course = Course::answering(42);
    let functions = indoc! {"
        int chmod(const char *path, mode_t mode) { errno = EPERM; return -1; }
        int fchmod(int file, mode_t mode) { errno = EPERM; return -1; }
        int fchmodat(int at, const char *path, mode_t mode, int flags) { errno = EPERM; return -1; }
    "};
    let library = refusing(&course, "no_permissions", functions);
    let variables = [("LD_PRELOAD", &*library)];
    with(&course, &variables, &["run", "answer"]).exits(0);
    assert!(course.is_done("answer"));
    course.save("answer", returns("answer", 43));
    with(&course, &variables, &["reset", "answer"])
        .exits(0)
        .says("kept in");
}

#[test]
fn file_systems_without_locks_are_used_without() {
    let course = Course::answering(42);
    let refuses = "int flock(int file, int operation) { errno = EOPNOTSUPP; return -1; }\n";
    let library = refusing(&course, "no_locks", refuses);
    let variables = [("LD_PRELOAD", &*library)];
    // rustc can do without, cargo too; what either says is not the learner's fault.
    let run = with(&course, &variables, &["run", "answer"]);
    if run.code == Some(0) {
        assert!(course.is_done("answer"));
    } else {
        run.exits(2).says("has no locks");
    }
    with(&course, &variables, &["hint", "answer"]).exits(0);
}

#[test]
#[cfg(target_os = "linux")]
fn on_a_disk_where_nothing_may_be_started_that_is_said() {
    use crate::common::namespace::{Disk, in_a_namespace};

    in_a_namespace(|| {
        let course = Course::answering(42);
        let disk = Disk::mount(&course.target(), "900m");
        disk.start_nothing();
        course
            .run(&["run", "answer"])
            .exits(2)
            .says("no program can be started in the course's directory");
        course
            .run(&["doctor"])
            .exits(1)
            .says("no program can be started in the course's directory");
    });
}

#[test]
#[cfg(target_os = "linux")]
fn as_process_1_of_a_container_it_ends_when_it_is_told_to() {
    use crate::common::namespace::in_a_namespace;

    in_a_namespace(|| {
        let body = "std::thread::sleep(std::time::Duration::from_secs(50)); 42";
        let course = Course::new()
            .exercise("answer", function("answer", body), &wants("answer", 42))
            .with("timeout_s = 55");
        for signal in [Signal::TERM, Signal::INT] {
            let line = "exec unshare --pid --fork \"$0\" verify";
            let mut container = course.shell(line).spawn().unwrap();
            let found = || {
                processes::descendants_of(container.id())
                    .into_iter()
                    .find(|process| process.parent == container.id())
            };
            wait_until("its check worker", || {
                found().is_some_and(|first| !processes::workers_of(first.pid).is_empty())
            });
            found().unwrap().signal(signal).unwrap();
            look_until(|| container.try_wait().unwrap().ok_or("it goes on"));
        }
    });
}
