//! A newer pyo3lings in the course that an older one wrote: progress and files are kept, and what
//! changed is said.

use std::collections::BTreeMap;
use std::fs;
use std::hash::{BuildHasher, RandomState};
use std::path::PathBuf;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use crate::common::{Output, files_below, pyo3lings};
use indoc::{formatdoc, indoc};
use tempfile::TempDir;

/// A directory in which `init` wrote the course.
struct Written {
    directory: TempDir,
}

impl Written {
    fn new() -> Self {
        let directory = tempfile::tempdir_in(env!("CARGO_TARGET_TMPDIR")).unwrap();
        let written = Written { directory };
        Output::of(&mut pyo3lings(&written.directory, &["init", "course"])).exits(0);
        written
    }

    fn path(&self, file: &str) -> PathBuf {
        self.directory.path().join("course").join(file)
    }

    fn original(&self, file: &str) -> PathBuf {
        self.path(".pyo3lings/starters").join(file)
    }

    fn read(&self, file: &str) -> String {
        fs::read_to_string(self.path(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
    }

    fn command(&self, arguments: &[&str]) -> Command {
        pyo3lings(self.path(""), arguments)
    }

    fn run(&self, arguments: &[&str]) -> Output {
        Output::of(&mut self.command(arguments))
    }

    /// What an older edition had in this place.
    fn had(&self, file: &str, text: &str) {
        for path in [self.path(file), self.original(file)] {
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
    }

    /// An older edition did not have this.
    fn had_not(&self, file: &str) {
        fs::remove_file(self.path(file)).unwrap();
        fs::remove_file(self.original(file)).unwrap();
    }

    /// The learner writes this.
    fn writes(&self, file: &str, text: &str) {
        fs::write(self.path(file), text).unwrap();
    }
}

/// The table of an exercise in info.toml.
fn table_of<'a>(manifest: &'a str, name: &str) -> &'a str {
    let start = manifest
        .find(&format!("[[exercises]]\nname = \"{name}\""))
        .unwrap();
    let rest = &manifest[start..];
    let end = rest[1..]
        .find("[[exercises]]")
        .map_or(rest.len(), |end| end + 1);
    &rest[..end]
}

const MINE: &str = "// my own work\n";

/// A course that an older pyo3lings wrote, and that somebody has worked on. It had no `counter`, had
/// `bygone` and `bygone2`, and `fibonacci` in another chapter; other texts in `intro1`, `modules1`
/// and the check of `modules2`.
fn older() -> Written {
    let course = Written::new();
    let new = course.read("info.toml");
    let mut old = new.replace(table_of(&new, "counter"), "");
    let fibonacci = table_of(&new, "fibonacci");
    old = old.replace(fibonacci, &fibonacci.replace("02_functions", "02_funs"));
    for name in ["bygone", "bygone2"] {
        old += &formatdoc! {r#"

            [[exercises]]
            name = "{name}"
            dir = "99_last"
            hints = []
            fails_with = "check"
        "#};
        course.had(&format!("exercises/99_last/{name}.rs"), "// starter\n");
        course.had(&format!("python_checks/99_last/{name}.py"), "# check\n");
    }
    course.had("info.toml", &old);
    for (directory, ending) in [
        ("exercises", "rs"),
        ("python_checks", "py"),
        ("solutions", "rs"),
    ] {
        course.had_not(&format!("{directory}/06_classes/counter.{ending}"));
        let fibonacci = format!("{directory}/02_functions/fibonacci.{ending}");
        let text = course.read(&fibonacci);
        course.had_not(&fibonacci);
        course.had(&fibonacci.replace("02_functions", "02_funs"), &text);
    }
    course.had("exercises/00_intro/intro1.rs", "// an older starter\n");
    course.had("exercises/01_modules/modules1.rs", "// an older starter\n");
    course.had("python_checks/01_modules/modules2.py", "# an older check\n");
    course.had("exercises/00_intro/README.md", "An older lesson.\n");
    fs::write(course.path(".pyo3lings/edition"), "an older one").unwrap();

    course.writes("exercises/01_modules/modules1.rs", MINE);
    course.writes("exercises/01_modules/modules3.rs", MINE);
    course.writes("exercises/02_funs/fibonacci.rs", MINE);
    course.writes("exercises/99_last/bygone.rs", MINE);
    course.writes("python_checks/00_intro/intro1.py", "# changed by me\n");
    let done = indoc! {r#"
        format_version = 1
        current = "modules3"
        done = ["bygone", "fibonacci", "modules1"]

        [hints]
        modules3 = 2
    "#};
    fs::write(course.path(".pyo3lings/state.toml"), done).unwrap();
    course
}

/// All files of a course and their content, but for what the runner keeps.
fn files(course: &Written) -> BTreeMap<PathBuf, Vec<u8>> {
    files_below(&course.path(""), &[".pyo3lings", ".git"])
}

/// Asserts that the course is the new edition, with the learner's work in it.
#[track_caller]
fn is_up_to_date_with_my_work(course: &Written) {
    let mut expected = files(&Written::new());
    for file in [
        "exercises/01_modules/modules1.rs",
        "exercises/01_modules/modules3.rs",
        "exercises/02_functions/fibonacci.rs",
        "exercises/99_last/bygone.rs",
    ] {
        expected.insert(file.into(), MINE.into());
    }
    let found = files(course);
    let names = |files: &BTreeMap<PathBuf, _>| files.keys().cloned().collect::<Vec<_>>();
    assert_eq!(names(&found), names(&expected));
    for (file, text) in expected {
        assert!(found[&file] == text, "{} is another", file.display());
    }
    let list = course.run(&["list", "--json"]).exits(0).stdout_as_json();
    assert_eq!(list["current"], "modules3");
    assert_eq!(list["done"], 2);
    course
        .run(&["list"])
        .says("done, and not in this course any more: bygone")
        .says_nothing_of("another edition");
}

#[test]
fn another_edition_is_said_and_goes_on_as_it_is() {
    let course = older();
    course
        .run(&["list"])
        .exits(0)
        .says("This pyo3lings brings another edition of the course.")
        .says("`pyo3lings init --update` takes it over and keeps your files.");
    // The originals are those of the edition that is there.
    course
        .run(&["reset", "modules1"])
        .exits(0)
        .says("Your version is kept in");
    assert_eq!(
        course.read("exercises/01_modules/modules1.rs"),
        "// an older starter\n"
    );
    Written::new()
        .run(&["list"])
        .exits(0)
        .says_nothing_of("another edition");
}

#[test]
fn an_update_keeps_progress_and_files_and_says_what_changed() {
    let course = older();
    let update = course.run(&["init", "--update"]);
    update
        .exits(0)
        .says("new: counter")
        .says("changed: intro1, modules2")
        .says("changed, and your file is as it was")
        .says("`pyo3lings reset modules1` gives the new one and keeps yours): modules1")
        .says("no longer in the course: bygone, bygone2")
        .says("your changes are kept in .pyo3lings/backups/intro1-")
        .says("`pyo3lings verify` finds out what still passes");
    is_up_to_date_with_my_work(&course);
    let backups = fs::read_dir(course.path(".pyo3lings/backups")).unwrap();
    let backups: Vec<_> = backups.map(|entry| entry.unwrap().path()).collect();
    assert_eq!(backups.len(), 1, "{backups:?}");
    assert_eq!(
        fs::read_to_string(&backups[0]).unwrap(),
        "# changed by me\n"
    );

    course
        .run(&["init", "--update"])
        .exits(0)
        .says("The course is already the one that this pyo3lings brings.");
    let new = Written::new().read("exercises/01_modules/modules1.rs");
    course.run(&["reset", "modules1"]).exits(0);
    assert_eq!(course.read("exercises/01_modules/modules1.rs"), new);
}

#[test]
fn an_update_that_is_killed_loses_nothing_and_can_be_done_again() {
    for _ in 0..6 {
        let course = older();
        for _ in 0..3 {
            let mut update = course
                .command(&["init", "--update"])
                .stdout(Stdio::null())
                .spawn()
                .unwrap();
            let micros = RandomState::new().hash_one(0) % 150_000;
            thread::sleep(Duration::from_micros(micros));
            update.kill().unwrap();
            update.wait().unwrap();
        }
        course.run(&["init", "--update"]).exits(0);
        is_up_to_date_with_my_work(&course);
    }
}

#[test]
fn only_a_course_of_init_can_be_updated() {
    let course = older();
    fs::remove_file(course.path(".pyo3lings/edition")).unwrap();
    let before = files(&course);
    course
        .run(&["init", "--update"])
        .exits(2)
        .says("`pyo3lings init` did not write the course in");
    assert!(files(&course) == before);
    course.run(&["init", "--update", "somewhere"]).exits(2);
}

#[test]
fn an_update_writes_nothing_outside_of_the_course() {
    let course = older();
    let outside = course.directory.path().join("outside");
    fs::create_dir(&outside).unwrap();
    fs::remove_dir_all(course.path("solutions/06_classes")).unwrap();
    std::os::unix::fs::symlink(&outside, course.path("solutions/06_classes")).unwrap();
    course
        .run(&["init", "--update"])
        .exits(2)
        .says("leads out of the course's directory");
    assert_eq!(fs::read_dir(outside).unwrap().count(), 0);
}

const MANIFEST1: &str = "exercises/12_packaging/manifest1";
const STUBS1: &str = "exercises/12_packaging/stubs1";

#[test]
fn a_whole_project_is_updated_as_one_thing() {
    let course = Written::new();
    let toml = |project: &str| format!("{project}/Cargo.toml");
    let new = [toml(MANIFEST1), toml(STUBS1)].map(|file| course.read(&file));
    course.had(&toml(MANIFEST1), "# an older one\n");
    course.had(&toml(STUBS1), "# an older one\n");
    course.had(&format!("{MANIFEST1}/src/gone.rs"), "// gone\n");
    course.had_not(&format!("{STUBS1}/pyproject.toml"));
    // Somebody works on the second one, in another file.
    course.writes(&format!("{STUBS1}/src/lib.rs"), MINE);
    fs::write(course.path(".pyo3lings/edition"), "older").unwrap();
    course
        .run(&["init", "--update"])
        .exits(0)
        .says("changed: manifest1")
        .says("your file is as it was");
    assert_eq!(course.read(&toml(MANIFEST1)), new[0]);
    assert!(!course.path(&format!("{MANIFEST1}/src/gone.rs")).exists());
    assert_eq!(course.read(&toml(STUBS1)), "# an older one\n");
    assert_eq!(course.read(&format!("{STUBS1}/src/lib.rs")), MINE);
    assert!(!course.path(&format!("{STUBS1}/pyproject.toml")).exists());
    // The original is the new one from now on.
    course.run(&["reset", "stubs1"]).exits(0);
    assert_eq!(course.read(&toml(STUBS1)), new[1]);
    assert!(course.path(&format!("{STUBS1}/pyproject.toml")).exists());
}
