//! What `--json` prints, held against the schema that describes it.

use std::fs;

use crate::common::{Course, Output, module, returns, script, slow, wants};
use indoc::{formatdoc, indoc};
use jsonschema::Validator;
use serde_json::{Value, json};

/// The part of the schema that describes the document of a command.
fn schema_of(command: &str) -> Validator {
    let course = Course::new();
    let mut schema = course.run(&["dev", "schema"]).exits(0).stdout_as_json();
    schema.as_object_mut().unwrap().remove("oneOf");
    schema["$ref"] = json!(format!("#/$defs/{command}"));
    jsonschema::draft202012::new(&schema).expect("the schema is one")
}

#[track_caller]
fn assert_valid(schema: &Validator, document: &Value) {
    let errors: Vec<String> = schema
        .iter_errors(document)
        .map(|error| format!("{}: {error}", error.instance_path()))
        .collect();
    assert!(errors.is_empty(), "{errors:#?}\n{document:#}");
}

/// An exercise for each thing that can come of one.
fn everything() -> Course {
    let crash = |name: &str, body: &str| {
        let items = formatdoc! {"
            #[allow(unreachable_code)]
            #[pyfunction]
            fn crash() -> i64 {{
                {body}
            }}
        "};
        module(name, &items)
    };
    let calls = |name: &str| script(name, &[("it ends", &format!("{name}.crash()"))]);
    let attack = indoc! {r#"
        from pyo3lings import Siege

        import attacked


        class Dwight(Siege):
            def test_it(self):
                """Dwight adds an attribute"""
                with self.attack(AttributeError):
                    attacked.note = 1
    "#};
    let failing = indoc! {r#"
        fn print_nothing() { println!("paper"); }
        #[pyfunction]
        fn failed() -> i64 {
            print_nothing();
            1
        }
    "#};
    let unbuilt = indoc! {r#"
        #[pyo3::pymodule]
        mod not_built {
            fn f() -> u8 { "" }
        }
    "#};
    let endless = indoc! {"
        #[allow(long_running_const_eval)]
        pub const NEVER: () = loop {};
    "};
    Course::new()
        .returning("passed", 1, 1)
        .exercise(
            "failed",
            module("failed", failing),
            &script(
                "failed",
                &[
                    ("it is 2", "self.assertEqual(failed.failed(), 2)"),
                    (
                        "lists",
                        "self.assertEqual([failed.failed()] * 9, list(range(9)))",
                    ),
                    (
                        "races",
                        indoc! {"
                            import pyo3lings
                            pyo3lings.race({'Rust': failed.failed, 'Python': int}, rounds=2)
                        "},
                    ),
                    (
                        "cases",
                        indoc! {"
                            with self.subTest(n=1):
                                self.assertEqual(failed.failed(), 2)
                        "},
                    ),
                    ("not here", "self.skipTest('no paper')"),
                    (
                        "raises",
                        indoc! {"
                            with self.assertRaises(ValueError):
                                failed.failed()
                        "},
                    ),
                ],
            ),
        )
        .exercise("attacked", module("attacked", ""), attack)
        .exercise("not_built", unbuilt, "")
        .exercise(
            "warned",
            returns("warned", 1) + "fn unused() {}\n",
            &wants("warned", 1),
        )
        .exercise(
            "not_imported",
            returns("other", 1),
            &wants("not_imported", 1),
        )
        .exercise(
            "panicked",
            crash("panicked", "panic!(\"out of paper\")"),
            &calls("panicked"),
        )
        .exercise(
            "left",
            crash("left", "std::process::exit(3)"),
            &calls("left"),
        )
        .exercise(
            "aborted",
            crash("aborted", "std::process::abort()"),
            &calls("aborted"),
        )
        .exercise("endless", crash("endless", "loop {}"), &calls("endless"))
        .with("timeout_s = 1")
        .returning("numpyish", 1, 1)
        .with("requires = [\"no_such_package\"]")
        .returning("newer", 1, 1)
        .with("min_python = \"3.99\"")
        .exercise("scriptless", returns("scriptless", 1), "import (")
        .returning("gone", 1, 1)
        .with("learned = \"Files can go.\"\nguide = \"https://pyo3.rs\"\noptional = true")
        .exercise("unbuilt", endless, "")
        .with("build_timeout_s = 1")
}

#[test]
fn verify_list_and_run_print_what_the_schema_says() {
    let course = everything();
    fs::remove_file(course.source("gone")).unwrap();
    let document = course.run(&["verify", "--json"]).json();
    assert_valid(&schema_of("verify"), &document);
    let kinds: Vec<&str> = document["reports"]
        .as_array()
        .unwrap()
        .iter()
        .map(|report| report["verdict"]["kind"].as_str().unwrap())
        .collect();
    let expected = "passed failed failed not_built passed not_imported failed died died timed_out \
                    unready unready unready unready build_timed_out";
    assert_eq!(kinds.join(" "), expected);

    let run = schema_of("run");
    for name in ["passed", "failed", "not_built", "gone"] {
        assert_valid(&run, &course.report(name));
    }
    assert_valid(&schema_of("list"), &course.run(&["list", "--json"]).json());
}

#[test]
fn explain_prints_what_the_schema_says() {
    let schema = schema_of("explain");
    let course = Course::new();
    for arguments in [&["explain", "--json"][..], &["explain", "panic", "--json"]] {
        assert_valid(&schema, &course.run(arguments).exits(0).json());
    }
}

#[test]
fn stats_print_what_the_schema_says() {
    let course = Course::answering(42);
    course.run(&["run"]).exits(0);
    let state = course.read(".pyo3lings/state.toml");
    let card = "\n[practice.answer]\ndue = 9\nlast = 8\nstability = 3000\ndifficulty = 5500\nreps = 1\n\
                lapses = 0\n";
    course.write(".pyo3lings/state.toml", state + card);
    let document = course.run(&["stats", "--json"]).exits(0).json();
    assert_valid(&schema_of("stats"), &document);
    assert_eq!(document["hard"][0]["difficulty"], 5.5);
    assert_eq!(document["chapters"][0]["done"], 1);
}

#[test]
fn doctor_prints_what_the_schema_says() {
    let course = Course::answering(42);
    let document = course.run(&["doctor", "--json"]).json();
    assert_valid(&schema_of("doctor"), &document);
}

#[test]
fn the_schema_takes_no_other_documents() {
    let course = Course::answering(42);
    let run = schema_of("run");
    let mut report = course.report("answer");
    assert_valid(&run, &report);
    report["verdict"]["kind"] = json!("perhaps");
    assert!(!run.is_valid(&report));
    let mut report = course.report("answer");
    report["surprise"] = json!(1);
    assert!(!run.is_valid(&report));
}

#[test]
fn watch_prints_an_event_on_each_line() {
    let course = Course::answering(41).returning("second", 1, 2);
    let schema = schema_of("watch");
    let mut watch = course.start(&["watch", "--json"]);
    let mut until_verdict = || -> Vec<Value> {
        let mut events: Vec<Value> = watch
            .lines_until("\"event\":\"verdict\"")
            .iter()
            .map(|line| {
                let event = serde_json::from_str(line).unwrap_or_else(|_| panic!("{line}"));
                assert_valid(&schema, &event);
                event
            })
            // Whether PyO3 has to be compiled or another cargo is at work, and what the system
            // lacks, depends on the machine.
            .filter(|event: &Value| {
                let aside = ["preparing", "waiting", "message"];
                !aside.iter().any(|name| event["event"] == *name)
            })
            .collect();
        events.dedup_by(|one, other| one == other);
        events
    };
    let names = |events: &[Value]| -> Vec<String> {
        let name = |event: &Value| event["event"].as_str().unwrap().to_owned();
        events.iter().map(name).collect()
    };

    let events = until_verdict();
    assert_eq!(
        names(&events),
        ["exercise", "building", "checking", "verdict"]
    );
    assert_eq!(events[0]["exercise"], "answer");
    assert_eq!(events[0]["count"], 2);
    assert_eq!(events[3]["passed"], false);
    assert_eq!(events[3]["verdict"]["checks"][0]["problem"]["got"], "41");

    course.save("answer", returns("answer", 42));
    let events = until_verdict();
    assert_eq!(names(&events), ["building", "checking", "verdict"]);
    assert_eq!(events[2]["passed"], true);
    assert_eq!(events[2]["done"], 1);
    assert_eq!(events[2]["next"], "second");

    // There are no keys: after a pass it goes on by itself.
    let events = until_verdict();
    assert_eq!(
        names(&events),
        ["exercise", "building", "checking", "verdict"]
    );
    assert_eq!(events[0]["exercise"], "second");
    assert_eq!(events[3]["passed"], false);

    // A save of another exercise is the way there.
    course.save("answer", returns("answer", 43));
    let events = until_verdict();
    assert_eq!(
        names(&events),
        ["exercise", "building", "checking", "verdict"]
    );
    assert_eq!(events[0]["exercise"], "answer");
    assert_eq!(events[3]["done"], 0);
    course.save("second", returns("second", 2));
    until_verdict();
    course.save("answer", returns("answer", 42));
    let mut events = until_verdict();
    while events.last().is_some_and(|last| last["done"] != 2) {
        events = until_verdict();
    }
    assert_eq!(events.last().unwrap()["next"], Value::Null);
    assert_eq!(watch.terminate(), Some(0));
}

#[test]
fn a_replaced_build_gets_no_verdict() {
    let course = Course::new().exercise("answer", slow("answer", 41), &wants("answer", 42));
    let mut watch = course.start(&["watch", "--json"]);
    watch.lines_until("\"event\":\"building\"");
    course.save("answer", returns("answer", 42));
    let lines = watch.lines_until("\"event\":\"verdict\"");
    let verdict: Value = serde_json::from_str(lines.last().unwrap()).unwrap();
    assert_eq!(verdict["passed"], true, "{verdict:#}");
}

#[test]
fn watch_ends_when_nobody_reads_any_more() {
    let course = Course::answering(42);
    Output::of(&mut course.shell("\"$0\" watch --json | head -n 1"))
        .exits(0)
        .says("\"event\":\"exercise\"");
}
