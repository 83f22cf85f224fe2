//! The catalogue of PyO3's errors: each entry against the error itself, which the compiler, the import
//! or a check says here and now; and the command `explain`.

use std::collections::BTreeMap;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::common::{Course, Output, PROGRAM, module, python, returns, script, wants};
use pyo3lings::explain::{Entry, Found, entries, search};
use serde_json::Value;

/// These errors are cargo's, outside of the course. Tests of their own provoke them.
const OF_CARGO: [&str; 2] = ["python-not-linked", "python-version"];

/// In this directory, one file gets many errors.
const SHARED: &str = "shared";

/// A file that gets an error.
struct Case {
    /// What gets it, for messages.
    shown: String,
    /// The entry that explains it.
    id: String,
    /// The exercise's source and check script, in which the module is called `answer`.
    source: String,
    check: String,
}

fn data() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/explain")
}

fn sorted(directory: &Path) -> Vec<PathBuf> {
    let mut paths: Vec<PathBuf> = fs::read_dir(directory)
        .unwrap_or_else(|error| panic!("{}: {error}", directory.display()))
        .map(|entry| entry.unwrap().path())
        .collect();
    paths.sort();
    paths
}

/// All of `tests/explain/ID/NAME.rs`, with `NAME.py` where a check is to fail.
fn files() -> Vec<Case> {
    let mut cases = Vec::new();
    for directory in sorted(&data()) {
        let id = directory.file_name().unwrap().to_str().unwrap().to_owned();
        if OF_CARGO.contains(&id.as_str()) || id == SHARED || !directory.is_dir() {
            continue;
        }
        for file in sorted(&directory) {
            if file.extension().is_none_or(|ending| ending != "rs") {
                continue;
            }
            let check = fs::read_to_string(file.with_extension("py"));
            cases.push(Case {
                shown: file.strip_prefix(data()).unwrap().display().to_string(),
                id: id.clone(),
                source: fs::read_to_string(&file).unwrap(),
                check: check.unwrap_or_else(|_| script("answer", &[("it is imported", "pass")])),
            });
        }
    }
    cases
}

/// The examples of the catalogue with an error of the compiler.
fn examples() -> Vec<Case> {
    entries()
        .filter(|entry| !entry.compiler.is_empty())
        .filter_map(|entry| {
            let example = entry.example.as_ref()?;
            Some(Case {
                shown: format!("the example of {}", entry.id),
                id: entry.id.clone(),
                source: module("answer", &example.before),
                check: script("answer", &[("it is imported", "pass")]),
            })
        })
        .collect()
}

/// What only a newer Python says: the notes on an exception are of 3.11.
fn is_said_by_this_python(case: &Case) -> bool {
    python().version != (3, 10) || case.id != "field-not-read"
}

#[test]
fn every_error_gets_its_explanation() {
    let cases: Vec<Case> = files()
        .into_iter()
        .chain(examples())
        .filter(is_said_by_this_python)
        .collect();
    let mut course = Course::new();
    for (number, case) in cases.iter().enumerate() {
        let name = format!("case{number}");
        course = course
            .exercise(
                &name,
                case.source.replace("answer", &name),
                &case.check.replace("answer", &name),
            )
            .with("timeout_s = 2");
    }
    let document = course.run(&["verify", "--json"]).json();
    let reports = document["reports"].as_array().unwrap();
    assert_eq!(reports.len(), cases.len());
    let mut wrong = Vec::new();
    for (case, report) in cases.iter().zip(reports) {
        if report["explanation"] != case.id.as_str() {
            let verdict = report["verdict"].to_string();
            let beginning: String = verdict.chars().take(700).collect();
            wrong.push(format!(
                "{}: {} and not {}: {beginning}",
                case.shown, report["explanation"], case.id
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n\n"));
}

/// The first entry that explains a text as a message, and not as words.
fn explained_as(text: &str) -> Option<&'static str> {
    match search(text) {
        Found::Explained(found) => found.first().map(|first| first.entry.id.as_str()),
        Found::Similar(_) => None,
    }
}

/// In the files of `tests/explain/shared/`, a line with `//~ ID` gets an error that this entry
/// explains, and no other line gets an explanation. Files without any such line are about errors that
/// have nothing to do with PyO3.
#[test]
fn each_line_of_the_shared_files_gets_its_explanation_and_no_other() {
    let files = sorted(&data().join(SHARED));
    let name = |file: &Path| file.file_stem().unwrap().to_str().unwrap().to_owned();
    let mut course = Course::new();
    for file in &files {
        let source = fs::read_to_string(file).unwrap();
        let name = name(file);
        course = course.exercise(&name, source, &script(&name, &[("it is imported", "pass")]));
    }
    let document = course.run(&["verify", "--json"]).json();
    let mut wrong = Vec::new();
    for (file, report) in files.iter().zip(document["reports"].as_array().unwrap()) {
        let name = name(file);
        let mut said: BTreeMap<usize, Vec<String>> = BTreeMap::new();
        let diagnostics = report["verdict"]["diagnostics"].as_array();
        let diagnostics = diagnostics.unwrap_or_else(|| panic!("{name}: {report}"));
        assert!(!diagnostics.is_empty(), "{name}: {report}");
        for diagnostic in diagnostics {
            let Some(place) = diagnostic["place"].as_str() else {
                continue;
            };
            let mut parts = place.rsplit(':');
            let line: usize = parts.nth(1).unwrap().parse().unwrap();
            let rendered = diagnostic["rendered"].as_str().unwrap();
            if let Some(id) = explained_as(rendered) {
                let ids = said.entry(line).or_default();
                if !ids.iter().any(|known| known == id) {
                    ids.push(id.to_owned());
                }
            }
        }
        let source = fs::read_to_string(file).unwrap();
        for (number, line) in source.lines().enumerate() {
            let wanted = line.split_once("//~ ").map_or("", |(_, ids)| ids);
            let got = said.remove(&(number + 1)).unwrap_or_default().join(" ");
            if wanted != got {
                wrong.push(format!(
                    "{name}:{}: {got:?} and not {wanted:?}: {line}",
                    number + 1
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// `tests/explain/said.txt` has what linkers, loaders and older versions say, which cannot be provoked
/// here: below `== ID` a text that this entry explains, below `==` one that none does.
#[test]
fn what_other_programs_say_gets_its_explanation() {
    let said = fs::read_to_string(data().join("said.txt")).unwrap();
    let mut wrong = Vec::new();
    for section in said.split("\n== ").skip(1) {
        let (wanted, text) = section.split_once('\n').unwrap();
        let got = explained_as(text).unwrap_or("nothing");
        if got != wanted {
            wrong.push(format!("{got} and not {wanted}: {text}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn errors_of_python_itself_get_no_explanation() {
    let output = Output::of(Command::new(&python().executable).arg(data().join("foreign.py")));
    output.exits(0);
    let mut wrong = Vec::new();
    let mut count = 0;
    for section in output.stdout.split("== ").skip(1) {
        count += 1;
        if let Some(id) = explained_as(section) {
            wrong.push(format!("{id}: {section}"));
        }
    }
    assert!(count > 50, "{output}");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_examples_build_once_they_are_mended_and_so_does_what_is_said_of_today() {
    let mut source = String::from("#![allow(unused)]\n#[pyo3::pymodule]\nmod answer {}\n");
    for entry in entries() {
        let Some(example) = &entry.example else {
            continue;
        };
        let name = entry.id.replace('-', "_");
        source += &module(&format!("{name}_after"), &example.after);
        if entry.compiler.is_empty() {
            source += &module(&format!("{name}_before"), &example.before);
        }
    }
    let today = fs::read_to_string(data().join("today.rs")).unwrap();
    source += &format!("mod today {{\n{today}}}\n");
    Course::new()
        .exercise(
            "answer",
            source,
            &script("answer", &[("it is imported", "pass")]),
        )
        .run(&["run"])
        .exits(0);
}

/// A generated project of an exercise, and cargo in it.
fn cargo(course: &Course, arguments: &[&str], variables: &[(&str, &str)]) -> Output {
    let mut command = Command::new("cargo");
    command
        .args(arguments)
        .args(["--offline", "--manifest-path"])
        .arg(course.path(".pyo3lings/crates/answer/Cargo.toml"))
        .env("CARGO_TARGET_DIR", course.target());
    for (name, value) in variables {
        command.env(name, value);
    }
    Output::of(&mut command)
}

/// `explain -` with this on its standard input, outside of any course.
fn explain_stdin(input: &str) -> Output {
    let elsewhere = tempfile::tempdir().unwrap();
    let file = elsewhere.path().join("input");
    fs::File::create(&file)
        .and_then(|mut file| file.write_all(input.as_bytes()))
        .unwrap();
    let output = Command::new(PROGRAM)
        .args(["explain", "-"])
        .current_dir(&elsewhere)
        .stdin(Stdio::from(fs::File::open(&file).unwrap()))
        .output()
        .unwrap();
    Output {
        code: output.status.code(),
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
    }
}

#[test]
fn a_test_program_that_is_linked_without_python() {
    let source = fs::read_to_string(data().join("python-not-linked/test.rs")).unwrap();
    let check = script("answer", &[("it is imported", "pass")]);
    let course = Course::new().exercise("answer", source, &check);
    course.run(&["run"]).exits(0);
    let variables = [
        ("PYO3_BUILD_EXTENSION_MODULE", "1"),
        ("PYO3_PYTHON", &python().executable.to_string_lossy()),
    ];
    let said = cargo(&course, &["test", "--lib"], &variables);
    said.exits(101);
    explain_stdin(&said.stderr)
        .exits(0)
        .says("python-not-linked");
}

#[test]
fn a_python_that_is_too_new() {
    let source = fs::read_to_string(data().join("python-version/newer.rs")).unwrap();
    let check = script("answer", &[("it is imported", "pass")]);
    let course = Course::new().exercise("answer", source, &check);
    course.run(&["run"]).exits(0);
    let config = data().join("python-version/newer.txt");
    let variables = [("PYO3_CONFIG_FILE", config.to_str().unwrap())];
    let said = cargo(&course, &["build"], &variables);
    said.exits(101);
    explain_stdin(&said.stderr).exits(0).says("python-version");
}

// The verdict

#[test]
fn the_explanation_stands_below_the_error_that_it_is_about() {
    let source = module(
        "answer",
        "struct Sale;\n\n#[pyfunction]\nfn answer() -> Sale {\n    Sale\n}",
    );
    let course = Course::new().exercise("answer", source, &wants("answer", 42));
    let output = course.run(&["run"]);
    output
        .exits(1)
        .says("In PyO3 terms: Python gets only objects, and PyO3 does not know which object a `Sale` becomes.")
        .says("more: pyo3lings explain not-a-python-object")
        .is_plain_text();
    let error = output.stdout.find("error[E0277]").unwrap();
    let explanation = output.stdout.find("In PyO3 terms:").unwrap();
    assert!(error < explanation);
    assert_eq!(output.stdout.matches("In PyO3 terms:").count(), 1);
}

#[test]
fn what_the_catalogue_does_not_know_gets_no_explanation() {
    let course = Course::new()
        .exercise("answer", returns("answer", 41), &wants("answer", 42))
        .exercise("second", returns("second", 2), &wants("second", 2));
    for name in ["answer", "second"] {
        let report = course.report(name);
        assert!(report["explanation"].is_null(), "{report}");
        let fields = report.as_object().unwrap();
        assert!(fields.contains_key("explanation"));
    }
    course.run(&["run", "answer"]).says_nothing_of("PyO3 terms");
}

#[test]
fn only_the_first_failure_is_explained() {
    let items = "#[pyfunction]\nfn answer(reams: u8) -> u8 {\n    reams\n}";
    let check = script(
        "answer",
        &[
            ("it takes 300", "answer.answer(300)"),
            ("it takes a text", "answer.answer('many')"),
        ],
    );
    let course = Course::new().exercise("answer", module("answer", items), &check);
    let output = course.run(&["run"]);
    output
        .exits(1)
        .says("explain number-range")
        .says_nothing_of("explain wrong-type");
    assert_eq!(course.report("answer")["explanation"], "number-range");
}

#[test]
fn the_first_error_that_is_known_is_explained_and_none_that_comes_of_another() {
    let items = "struct Sale;\n\nfn foreign() -> u32 {\n    \"one\"\n}\n\n\
                 #[pyfunction]\nfn answer() -> Sale {\n    Sale\n}";
    let check = wants("answer", 42);
    let course = Course::new()
        .exercise("answer", module("answer", items), &check)
        .exercise(
            "second",
            "#[pyo3::pymodule]\nmod second {\n    #[pyo3::pyfunction]\n    \
             fn second<T>(it: T) -> Sale {\n        it\n    }\n}\n",
            &check,
        );
    let report = course.report("answer");
    assert_eq!(report["explanation"], "not-a-python-object", "{report}");
    assert_eq!(report["explained_diagnostic"], 1);
    // On the screen it stands in full below that error, and the first one is in sight too.
    let mut terminal = course.terminal(&["watch"]);
    terminal
        .resize(40, 80)
        .wait_for("mismatched types")
        .wait_for("`Sale` cannot be converted to a Python object")
        .wait_for("In PyO3 terms: Python gets only objects");
    drop(terminal);
    // A macro gave up, so what it would have written is missing.
    let report = course.report("second");
    assert_eq!(report["explanation"], "generic-function", "{report}");
    assert_eq!(report["explained_diagnostic"], 0);
}

#[test]
fn the_explanation_is_in_sight_in_a_usual_terminal() {
    let source = module(
        "answer",
        "struct Sale;\n\n#[pyfunction]\nfn answer() -> Sale {\n    Sale\n}",
    );
    let course = Course::new().exercise("answer", source, &wants("answer", 42));
    let mut terminal = course.terminal(&["watch"]);
    terminal
        .wait_for("In PyO3 terms:")
        .wait_for("says what to write instead, with an example.")
        .wait_for("q quit");
}

#[test]
fn the_half_that_gives_the_answer_away_comes_later() {
    let items = "struct Sale;\n\n#[pyfunction]\nfn answer() -> Sale {\n    Sale\n}";
    let source = module("answer", items);
    let course = Course::new().exercise("answer", &source, &wants("answer", 42));
    course
        .run(&["run"])
        .says("PyO3 does not know which object a `Sale` becomes.")
        .says_nothing_of("derive(IntoPyObject)");
    let mut terminal = course.terminal(&["watch"]);
    terminal
        .wait_for("says what to write instead, with an example.")
        .wait_for("e explain")
        .press("e")
        .wait_for("after:")
        .press("q")
        .wait_for("[derive(IntoPyObject)]")
        .wait_for("more: pyo3lings explain not-a-python-object");
    // The next time it is said at once.
    drop(terminal);
    let mut terminal = course.terminal(&["watch"]);
    terminal.wait_for("e explain");
    course.save("answer", format!("{source}// once more\n"));
    terminal.wait_for("[derive(IntoPyObject)]");
}

#[test]
fn what_to_write_instead_comes_into_sight_in_a_small_window() {
    let items = "struct Sale;\n\n#[pyfunction]\nfn answer() -> Sale {\n    Sale\n}";
    let source = module("answer", items);
    let course = Course::new().exercise("answer", &source, &wants("answer", 42));
    let mut terminal = course.terminal(&["watch"]);
    terminal
        .resize(16, 60)
        .wait_for("e explain")
        .press("e")
        .wait_for("What PyO3 is saying")
        .press("q")
        .wait_for("In PyO3 terms:")
        .wait_for("[derive(IntoPyObject)]");
}

// The command

/// Runs `explain` outside of any course.
fn explain(arguments: &[&str]) -> Output {
    let elsewhere = tempfile::tempdir().unwrap();
    Output::of(
        Command::new(PROGRAM)
            .arg("explain")
            .args(arguments)
            .current_dir(&elsewhere)
            .env_remove("COLUMNS"),
    )
}

/// The ids in `explain --json`.
fn ids(output: &Output) -> Vec<String> {
    let document = output.exits(0).json();
    assert_eq!(document["schema"], 1);
    let found = document["explanations"].as_array().unwrap();
    found
        .iter()
        .map(|explanation| explanation["id"].as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn without_an_argument_it_lists_all_entries() {
    let output = explain(&[]);
    output.exits(0).is_plain_text();
    for Entry { id, title, .. } in entries() {
        output.says(&format!("{id} {title}"));
    }
    let widest = output.stdout.lines().map(|line| line.chars().count()).max();
    assert!(widest <= Some(80), "{output}");
    assert_eq!(ids(&explain(&["--json"])).len(), entries().count());
}

#[test]
fn an_entry_is_found_by_its_name_or_the_beginning_of_it() {
    for name in ["slice-argument", "slice"] {
        explain(&[name])
            .exits(0)
            .says("slice-argument A slice or Vec that is borrowed as an argument")
            .says("before: #[pyfunction] fn total(reams: &[u32]) -> u32 {")
            .says("after: #[pyfunction] fn total(reams: Vec<u32>) -> u32 {")
            .says("read on: https://pyo3.rs/v0.30.1/conversions/tables.html");
    }
    explain(&["panic"]).exits(0).says("panic A panic in Rust");
    explain(&["panic-"])
        .exits(2)
        .says("`panic-` may be panic-todo, panic-overflow, panic-index, panic-unwrap. Give a few more letters.");
}

#[test]
fn a_wrong_name_is_answered_with_the_nearest() {
    explain(&["slize-argument"]).exits(2).says(
        "there is no error `slize-argument` in the catalogue. Did you mean `slice-argument`?",
    );
    explain(&["xylophone"])
        .exits(2)
        .says("the catalogue knows none of this")
        .says_nothing_of("Did you mean");
}

#[test]
fn a_quoted_message_is_explained_with_its_own_names() {
    explain(&["`Invoice` cannot be converted to a Python object"])
        .exits(0)
        .says("does not know which object an `Invoice` becomes");
    explain(&["error[E0277]: `Invoice` cannot be used as a Python function argument"])
        .exits(0)
        .says("PyO3 cannot make an `Invoice` out of a Python object.");
    explain(&["RuntimeError: Already borrowed"])
        .exits(0)
        .says("already-borrowed");
    explain(&["AttributeError: module 'paper' has no attribute 'sell'"])
        .exits(0)
        .says("nothing in it is called `sell`");
}

#[test]
fn a_part_of_a_message_or_a_code_finds_what_has_to_do_with_it() {
    let found = ids(&explain(&[
        "cannot be converted to a Python object",
        "--json",
    ]));
    assert!(
        found.contains(&"not-a-python-object".to_owned()),
        "{found:?}"
    );
    let found = ids(&explain(&["Already mutably", "--json"]));
    assert_eq!(found, ["already-borrowed"]);
    explain(&["allow_threads"]).exits(0).says(
        "`allow_threads` is from an older PyO3 and is gone. In 0.30 it is `py.detach(|| ...)`.",
    );
    explain(&["E0277"])
        .exits(0)
        .says("slice-argument A slice or Vec that is borrowed as an argument")
        .says("These entries have to do with `E0277`:");
    for code in ["E0271", "e0271", "error[E0271]"] {
        let found = ids(&explain(&[code, "--json"]));
        assert!(found.contains(&"frozen-class".to_owned()), "{found:?}");
        assert!(!found.contains(&"slice-argument".to_owned()), "{found:?}");
    }
}

#[test]
fn a_few_words_find_what_has_to_do_with_them() {
    for (words, id) in [
        ("GIL", "old-name"),
        ("deadlock", "never-ends"),
        ("numpy", "ndarray"),
        ("abi3", "wrong-wheel"),
        ("PyBorrowMutError", "already-borrowed"),
        ("pyproto", "old-protocol"),
        ("default of a signature", "default-type"),
        ("how do I return a list", "python-type"),
    ] {
        let output = explain(&[words, "--json"]);
        let found = ids(&output);
        assert!(found.iter().any(|known| known == id), "{words}: {found:?}");
        assert_eq!(output.json()["match"], "words");
    }
}

#[test]
fn what_was_recognised_and_what_only_has_words_in_common_look_different() {
    let known = "`Invoice` cannot be converted to a Python object";
    assert_eq!(explain(&[known, "--json"]).json()["match"], "message");
    let unknown = "RuntimeError: the GIL is not what it was";
    let output = explain(&[unknown]);
    output
        .exits(0)
        .says("No entry knows this message. These have words in common with it:")
        .says("old-name A name from an older PyO3")
        .says_nothing_of("read on:");
    assert_eq!(explain(&[unknown, "--json"]).json()["match"], "words");
    assert!(explain(&["old-name", "--json"]).json()["match"].is_null());
    explain(&["KeyError: 'reams'"])
        .exits(2)
        .says("the catalogue knows none of this");
}

#[test]
fn of_a_whole_build_only_what_is_no_consequence_is_explained() {
    let build = "error: #[pyclass] cannot have lifetime parameters.\n --> src/lib.rs:6:19\n\n\
                 error: cannot find attribute `pyo3` in this scope\n --> src/lib.rs:7:5\n\n\
                 error[E0599]: no associated item named `_PYO3_DEF` found for struct `Sale<'a>` in \
                 the current scope\n --> src/lib.rs:1:1\n";
    explain_stdin(build)
        .exits(0)
        .says("class-with-parameters")
        .says_nothing_of("misplaced-attribute")
        .says_nothing_of("missing-pyfunction");
}

#[test]
fn the_output_of_python_is_explained() {
    let traceback = "Traceback (most recent call last):\n  \
        File \"sale.py\", line 3, in <module>\n    paper.sell(300)\n\
        OverflowError: out of range integral type conversion attempted\nwhile processing 'reams'\n";
    explain_stdin(traceback).exits(0).says("number-range");
    let pytest = "    def test_sell():\n>       paper.sell(300)\n\
        E       OverflowError: out of range integral type conversion attempted\n";
    explain_stdin(pytest).exits(0).says("number-range");
    explain_stdin("all is well\n")
        .exits(2)
        .says("the catalogue knows none of this");
    explain_stdin("").exits(2);
}

#[test]
fn the_output_of_cargo_is_explained_error_by_error() {
    let items = "struct Sale;\n\n#[pyfunction]\nfn sell(sale: Sale) {}\n\n\
                 #[pyfunction]\nfn answer() -> Sale {\n    Sale\n}";
    let course = Course::new().exercise("answer", module("answer", items), &wants("answer", 42));
    course.run(&["run"]).exits(1);
    let variables = [
        ("PYO3_BUILD_EXTENSION_MODULE", "1"),
        ("PYO3_PYTHON", &python().executable.to_string_lossy()),
        ("CARGO_TERM_COLOR", "always"),
    ];
    let said = cargo(&course, &["build"], &variables);
    said.exits(101);
    assert!(said.stderr.contains('\u{1b}'), "{said}");
    explain_stdin(&said.stderr)
        .exits(0)
        .says("not-an-argument")
        .says("not-a-python-object")
        .is_plain_text();
}

#[test]
fn a_long_log_is_read_in_a_moment() {
    let start = Instant::now();
    explain_stdin(&format!("TypeError: {}", "x".repeat(1_000_000))).exits(2);
    explain_stdin(&"error: it does not build\n".repeat(20_000)).exits(2);
    let took = start.elapsed();
    assert!(took < Duration::from_secs(20), "{took:?}");
}

#[test]
fn as_json_it_is_one_document() {
    let document = explain(&["call-arguments", "--json"]).exits(0).json();
    let [entry] = &document["explanations"].as_array().unwrap()[..] else {
        panic!("{document}");
    };
    let expected: BTreeMap<&str, Value> = entries()
        .filter(|entry| entry.id == "call-arguments")
        .flat_map(|entry| {
            let example = entry.example.as_ref().unwrap();
            [
                ("id", Value::from(entry.id.as_str())),
                ("title", Value::from(entry.title.as_str())),
                ("meaning", Value::from(entry.general_text())),
                ("before", Value::from(example.before.trim_matches('\n'))),
                ("after", Value::from(example.after.trim_matches('\n'))),
                ("codes", Value::from(vec!["E0277"])),
                ("guide", Value::from(entry.guide.as_str())),
            ]
        })
        .collect();
    assert_eq!(entry, &serde_json::to_value(expected).unwrap());
}
