//! Exercises that are whole projects, in every command: built by maturin into a wheel, checked from what
//! the wheel brings, and kept as carefully as a single file.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::common::{Course, SHOP, python};
use serde_json::Value;

/// The verdict of `run --json`.
fn verdict(course: &Course) -> Value {
    course.report("shop")["verdict"].clone()
}

#[test]
fn a_project_is_built_into_a_wheel_and_checked() {
    let course = Course::with_shop();
    let output = course.run(&["run", "shop"]);
    output
        .exits(1)
        .says(&format!("{SHOP}/src/lib.rs"))
        .says("✗ two reams cost six")
        .says("expected 6, got 4")
        .says("✓ the wheel says what it is");
    course.mends_shop();
    course.run(&["run"]).exits(0).says("✓ two reams cost six");
    assert!(course.is_done("shop"));
}

#[test]
fn projects_whose_libraries_have_one_name_are_not_taken_for_each_other() {
    let course = Course::with_shop();
    let check = course.read("python_checks/01_paper/shop.py");
    let course = course.project("stand", &check);
    course.mends_shop();
    course.run(&["run", "shop"]).exits(0);
    course
        .run(&["run", "stand"])
        .exits(1)
        .says("expected 6, got 4");
    // Nothing of it has changed since.
    course.run(&["run", "shop"]).exits(0);
}

#[test]
fn list_says_what_is_a_project() {
    let course = Course::with_shop().returning("answer", 41, 42);
    let list = course.run(&["list", "--json"]).json();
    let shop = &list["exercises"][0];
    assert_eq!(shop["path"], SHOP);
    assert_eq!(shop["form"], "project");
    assert_eq!(list["exercises"][1]["form"], "file");
}

#[test]
fn an_error_has_the_place_that_the_learner_knows() {
    let course = Course::with_shop();
    course.in_shop("src/core.rs", "reams * 2", "reams * \"2\"");
    let verdict = verdict(&course);
    assert_eq!(verdict["kind"], "not_built", "{verdict}");
    let place = verdict["diagnostics"][0]["place"].as_str().unwrap();
    assert!(
        place.starts_with(&format!("{SHOP}/src/core.rs:2:")),
        "{place}"
    );
    let output = course.run(&["run", "shop"]);
    output.exits(1).says(&format!("--> {SHOP}/src/core.rs:2:"));
}

#[test]
fn a_project_asks_for_pyo3s_names_itself() {
    let course = Course::with_shop();
    let told = "if cfg!(Py_3_10) { reams * 3 } else { reams * 2 }";
    course.in_shop("src/core.rs", "reams * 2", told);
    course
        .run(&["run", "shop"])
        .exits(1)
        .says("expected 6, got 4")
        .says("unexpected `cfg` condition name: `Py_3_10`");
}

#[test]
fn a_panic_and_a_traceback_name_the_learners_files() {
    let course = Course::with_shop();
    course.in_shop(
        "src/core.rs",
        "reams * 2",
        "panic!(\"no paper for {reams}\")",
    );
    course
        .run(&["run", "shop"])
        .exits(1)
        .says(&format!("{SHOP}/src/core.rs:2"));
    course.mends_by_python("raise KeyError('paper')");
    let verdict = verdict(&course);
    assert_eq!(verdict["kind"], "not_imported", "{verdict}");
    let output = course.run(&["run", "shop"]);
    output.says("in shop/__init__.py, line 1: raise KeyError('paper')");
}

impl Course {
    fn mends_by_python(&self, statement: &str) {
        let path = format!("{SHOP}/python/shop/__init__.py");
        self.write(path, format!("{statement}\n"));
    }
}

/// What cargo and maturin say about manifests: the change, the place, words of the message, and the
/// entry of the catalogue.
#[test]
fn mistakes_in_manifests_are_the_learners_with_file_and_line() {
    let course = Course::with_shop();
    let right = |file: &str| course.read(format!("solutions/01_paper/shop/{file}"));
    let (cargo, pyproject) = (right("Cargo.toml"), right("pyproject.toml"));
    let mut wrong = Vec::new();
    for (file, from, to, place, says, explained) in [
        (
            "Cargo.toml",
            "\"_native\"",
            "\"my-native\"",
            "Cargo.toml:7:",
            "hyphens",
            "dash-in-lib-name",
        ),
        (
            "Cargo.toml",
            "edition = \"2024\"",
            "edition = 2024",
            "Cargo.toml:4:",
            "invalid type",
            "",
        ),
        (
            "Cargo.toml",
            "edition = \"2024\"",
            "edition",
            "Cargo.toml:4:",
            "expected `=`",
            "",
        ),
        (
            "Cargo.toml",
            "\"2024\"",
            "\"2030\"",
            "Cargo.toml:4:",
            "2030",
            "",
        ),
        (
            "Cargo.toml",
            "edition = \"2024\"",
            "edition = \"2024\"\nrust-version = \"1.999\"",
            "Cargo.toml:5:",
            "is not supported",
            "",
        ),
        (
            "Cargo.toml",
            "pyo3 = \"0.30\"",
            "pyo3 = { version = \"0.30\", features = [\"abi4\"] }",
            "Cargo.toml:11:",
            "failed to select",
            "no-such-feature",
        ),
        (
            "Cargo.toml",
            "pyo3 = \"0.30\"",
            "pyo3 = \"0.30\"\ncore = { path = \"core\" }",
            "Cargo.toml:12:",
            "No such file",
            "",
        ),
        (
            "pyproject.toml",
            "python-source = \"python\"",
            "python-source = \"py\"",
            "pyproject.toml:14:",
            "does not exist",
            "no-python-source",
        ),
        (
            "pyproject.toml",
            "[build-system]\nrequires = [\"maturin>=1.9.4,<2\"]\nbuild-backend = \"maturin\"\n",
            "",
            "pyproject.toml:1:1",
            "build-system",
            "no-build-system",
        ),
        (
            "pyproject.toml",
            "name = \"shop\"",
            "name = shop",
            "pyproject.toml:6:",
            "string values must be quoted",
            "",
        ),
        (
            "pyproject.toml",
            ">=3.10",
            "3.10",
            "pyproject.toml:8:",
            "",
            "",
        ),
    ] {
        course.write(format!("{SHOP}/Cargo.toml"), &cargo);
        course.write(format!("{SHOP}/pyproject.toml"), &pyproject);
        course.in_shop(file, from, to);
        let report = course.report("shop");
        let first = &report["verdict"]["diagnostics"][0];
        let (its_place, text) = (first["place"].as_str(), first["rendered"].as_str());
        let is_right = its_place.is_some_and(|it| it.starts_with(&format!("{SHOP}/{place}")))
            && text.is_some_and(|text| text.contains(says))
            && report["explanation"].as_str().unwrap_or_default() == explained;
        if !is_right {
            wrong.push(format!("{to}: {report:#}"));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn a_wheel_without_the_module_is_told_and_explained() {
    let course = Course::with_shop();
    course.in_shop("pyproject.toml", "shop._native", "shop._core");
    let output = course.run(&["run", "shop"]);
    output
        .exits(1)
        .says("No module named 'shop._native'. The wheel brings: shop, shop._core")
        .says("pyo3lings explain module-not-in-wheel");
    fs::remove_file(course.path(format!("{SHOP}/pyproject.toml"))).unwrap();
    let output = course.run(&["run", "shop"]);
    output.exits(1).says("The wheel brings: _native");
}

#[test]
fn a_crate_that_nobody_has_is_named() {
    let course = Course::with_shop();
    course.in_shop(
        "Cargo.toml",
        "pyo3 = \"0.30\"",
        "pyo3 = \"0.30\"\nsold-out-paper-9 = \"1\"",
    );
    let report = course
        .command(&["run", "shop", "--json"])
        .env("CARGO_HTTP_PROXY", "127.0.0.1:9")
        .env("CARGO_NET_RETRY", "0")
        .output()
        .unwrap();
    let report: Value = serde_json::from_slice(&report.stdout).unwrap();
    let sentence = report["verdict"]["reason"]["message"]
        .as_str()
        .unwrap_or_default();
    let diagnostic = report["verdict"]["diagnostics"][0]["rendered"].as_str();
    let said = diagnostic.unwrap_or(sentence);
    assert!(said.contains("`sold-out-paper-9`"), "{report:#}");
}

#[test]
fn what_tools_leave_in_a_project_changes_nothing() {
    let course = Course::with_shop();
    course.mends_shop();
    course.run(&["run", "shop"]).exits(0);
    let before = course.report("shop")["content"].clone();
    for file in [
        "target/debug/x",
        ".venv/bin/x",
        "python/shop/_native.abi3.so",
        "src/lib.rs~",
    ] {
        course.write(format!("{SHOP}/{file}"), "x");
    }
    assert_eq!(course.report("shop")["content"], before);
    course.write(format!("{SHOP}/src/more.rs"), "x");
    assert_ne!(
        course.report("shop")["content"],
        before,
        "that is a file of it"
    );
}

#[test]
fn a_link_in_a_project_leads_nowhere() {
    let course = Course::with_shop();
    let link = course.path(format!("{SHOP}/src/secret.rs"));
    std::os::unix::fs::symlink("/etc/passwd", link).unwrap();
    course
        .run(&["run", "shop"])
        .exits(2)
        .says("holds a link, src/secret.rs")
        .says("reset shop");
}

#[test]
fn watch_sees_every_file_of_a_project() {
    let mut course = Course::with_shop();
    course = course.returning("answer", 41, 42);
    let mut terminal = course.terminal(&["watch"]);
    terminal
        .wait_for("expected 6, got 4")
        .wait_for(&format!("{SHOP}/src/lib.rs"));
    course.in_shop("src/core.rs", "reams * 2", "reams * 5");
    terminal.wait_for("expected 6, got 10");
    course.write(
        format!("{SHOP}/src/more.rs"),
        "pub fn three() -> u32 {\n    3\n}\n",
    );
    course.in_shop("src/lib.rs", "mod core;", "mod core;\nmod more;");
    course.in_shop(
        "src/lib.rs",
        "core::price(reams)",
        "core::price(reams) * 0 + reams * more::three()",
    );
    terminal.wait_for("✓ two reams cost six");
    fs::remove_file(course.path(format!("{SHOP}/src/more.rs"))).unwrap();
    terminal.wait_for("file not found for module `more`");
    terminal
        .press("d")
        .wait_for("src/core.rs")
        .wait_for("+ mod more;");
    terminal.press("d").wait_until_gone("what you changed");
    terminal.press("t").wait_for("TODO: sell paper");
    terminal.press("t").wait_until_gone("the task");
    course.write(format!("{SHOP}/target/x"), "cargo's");
    course.save("answer", "");
    terminal.wait_for("You saved `answer`").leaves_with("q");
}

#[test]
fn play_imports_what_the_wheel_brings() {
    let course = Course::with_shop();
    let mut terminal = course.terminal(&["play", "shop"]);
    terminal
        .wait_for("shop is imported: try help(shop). Ctrl-D goes back.")
        .press("shop.price(7)\r")
        .wait_for("14");
    terminal.leaves_with("\u{4}");
}

#[test]
fn reset_gives_all_files_back_and_keeps_the_learners() {
    let course = Course::with_shop();
    course.run(&["run", "shop"]).exits(1);
    let original = course.read(format!("{SHOP}/src/core.rs"));
    course.mends_shop();
    course.write(format!("{SHOP}/src/mine.rs"), "// mine\n");
    course.write(format!("{SHOP}/target/keep"), "cargo's");
    fs::remove_file(course.path(format!("{SHOP}/pyproject.toml"))).unwrap();
    course
        .run(&["reset", "shop"])
        .exits(0)
        .says("Your version is kept in .pyo3lings/backups/shop-");
    assert_eq!(course.read(format!("{SHOP}/src/core.rs")), original);
    assert!(!course.path(format!("{SHOP}/src/mine.rs")).exists());
    assert!(course.path(format!("{SHOP}/pyproject.toml")).exists());
    assert!(course.path(format!("{SHOP}/target/keep")).exists());
    let backups: Vec<_> = fs::read_dir(course.path(".pyo3lings/backups"))
        .unwrap()
        .collect();
    let backup = backups[0].as_ref().unwrap().path();
    assert_eq!(
        fs::read_to_string(backup.join("src/mine.rs")).unwrap(),
        "// mine\n"
    );
    assert!(
        fs::read_to_string(backup.join("src/core.rs"))
            .unwrap()
            .contains("reams * 3")
    );

    course
        .run(&["reset", "shop"])
        .exits(0)
        .says("nothing to reset");
    fs::remove_dir_all(course.path(SHOP)).unwrap();
    course
        .run(&["run", "shop"])
        .exits(2)
        .says("is not there")
        .says("reset shop");
    course.run(&["reset", "shop"]).exits(0);
    fs::remove_dir_all(course.path(SHOP)).unwrap();
    course.write(SHOP, "a file in its place");
    course.run(&["run", "shop"]).exits(2).says("is a file");
    course
        .run(&["reset", "shop"])
        .exits(0)
        .says("Your version is kept");
    course
        .run(&["run", "shop"])
        .exits(1)
        .says("expected 6, got 4");
}

#[test]
fn the_solution_is_compared_file_by_file() {
    let course = Course::with_shop();
    course.run(&["solution", "shop"]).exits(1);
    course.in_shop("src/core.rs", "reams * 2", "3 * reams");
    course.run(&["run", "shop"]).exits(0);
    course
        .run(&["solution", "shop"])
        .exits(0)
        .says("src/core.rs\n")
        .says("-     3 * reams")
        .says("+     reams * 3")
        .says_nothing_of("Cargo.toml");
    course
        .run(&["solution", "shop", "--plain"])
        .exits(0)
        .says("==> Cargo.toml <==")
        .says("==> src/core.rs <==");
}

#[test]
fn the_first_file_is_the_one_that_the_course_names() {
    let course = Course::with_shop().with("opens = \"pyproject.toml\"");
    course
        .run(&["run", "shop"])
        .says(&format!("{SHOP}/pyproject.toml"));
    let course = Course::with_shop().with("opens = \"../pyproject.toml\"");
    course
        .run(&["run", "shop"])
        .exits(2)
        .says("opens is `../pyproject.toml`");
}

#[test]
fn dev_check_tries_projects_and_the_answers_to_them() {
    let course = Course::with_shop();
    let answer = |path: &str, text: &str| course.write(format!("answers/shop/{path}"), text);
    answer("right/times/answer.txt", "The same, the other way round.\n");
    answer(
        "right/times/src/core.rs",
        "pub fn price(reams: u32) -> u32 {\n    3 * reams\n}\n",
    );
    answer(
        "wrong/no_python/answer.txt",
        "Tempting: the Rust is all there is.\n\nlacks python/shop/__init__.py\n",
    );
    course.write("exercises/01_paper/README.md", "# Paper\n");
    fs::remove_file(course.path("exercises/README.md")).unwrap();
    course.run(&["dev", "update"]).exits(0);
    // Its module lies where the solution is, and not beside it.
    answer("right/docs/answer.txt", "The same, with a comment.\n");
    let solution = fs::read_to_string(course.path("solutions/01_paper/shop/src/lib.rs")).unwrap();
    assert!(solution.contains("mod core;"), "{solution}");
    answer("right/docs/src/lib.rs", &format!("//! Paper.\n{solution}"));
    let output = course.run(&["dev", "check"]);
    output.exits(0).says("1 exercise: no problems; 5 ");

    answer("wrong/fine/answer.txt", "Tempting: it is right.\n");
    answer(
        "wrong/fine/src/core.rs",
        "pub fn price(reams: u32) -> u32 {\n    reams * 3\n}\n",
    );
    answer("right/unformatted/answer.txt", "Why not.\n");
    answer(
        "right/unformatted/src/core.rs",
        "pub fn price(reams: u32) -> u32 { reams * 3 }\n",
    );
    course.write(
        "solutions/01_paper/shop/src/core.rs",
        "pub fn price(reams: u32) -> u32 {\n    // TODO\n    return reams * 3;\n}\n",
    );
    course
        .run(&["dev", "check"])
        .exits(1)
        .says("answers/shop/wrong/fine: ")
        .says("answers/shop/right/unformatted/src/core.rs: it is not formatted")
        .says("solutions/01_paper/shop/src/core.rs, line 2: a solution has no `TODO`")
        .says("solutions/01_paper/shop/src/core.rs, line 3: unneeded `return`");
}

#[test]
fn an_exported_project_is_built_and_tested_by_its_own_tools() {
    let course = Course::with_shop();
    course.mends_shop();
    let directory = tempfile::tempdir().unwrap();
    let root = directory.path().join("shop");
    course
        .run(&["export", "shop", root.to_str().unwrap()])
        .exits(0)
        .says("maturin develop");
    for file in [
        "Cargo.toml",
        "Cargo.lock",
        "src/core.rs",
        "python/shop/__init__.py",
        "test_shop.py",
        "pyo3lings.py",
        "pyo3lings_project.py",
        ".gitignore",
    ] {
        assert!(root.join(file).is_file(), "{file}");
    }
    // cargo takes the lock file as it is, without a network.
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).join("exported");
    let status = Command::new("cargo")
        .args(["build", "--offline", "--quiet"])
        .env("CARGO_TARGET_DIR", target)
        .env("PYO3_PYTHON", &python().executable)
        .current_dir(&root)
        .status()
        .unwrap();
    assert!(status.success());
}

#[test]
fn an_export_that_maturin_does_not_build_is_built_by_pip() {
    let course = Course::with_shop();
    let manifest = course.read(format!("{SHOP}/pyproject.toml"));
    let begin = manifest.find("[build-system]").unwrap();
    let end = manifest[begin + 1..].find("\n[").unwrap() + begin + 1;
    let system = "[build-system]\nrequires = [\"setuptools\"]\n\
                  build-backend = \"setuptools.build_meta\"\n";
    let changed = [&manifest[..begin], system, &manifest[end..]].concat();
    course.write(format!("{SHOP}/pyproject.toml"), changed);
    let directory = tempfile::tempdir().unwrap();
    let root = directory.path().join("shop");
    course
        .run(&["export", "shop", root.to_str().unwrap()])
        .exits(0)
        .says("`shop` is a project in")
        .says(".venv/bin/pip install -e .");
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    assert!(readme.contains("\n    pip install -e .\n"), "{readme}");
    assert!(!readme.contains("maturin develop\n    python"), "{readme}");
}

/// What a check script can ask about: three crates in a workspace, a command, a program of Rust's own
/// tests, and the Python of the project.
#[test]
fn a_check_script_starts_what_a_project_brings() {
    let check = r#"import unittest

from pyo3lings import project


class Shop(unittest.TestCase):
    def test_command(self):
        """the command says the price and ends with 3"""
        self.assertEqual(project.scripts, ["shop"])
        done = project.run("shop")
        self.assertEqual((done.stdout, done.returncode), ("price 6\n", 3), done.stderr)
        with self.assertRaises(AssertionError):
            project.run("shopp")

    def test_cargo(self):
        """its own tests in Rust pass"""
        done = project.cargo("test", "--lib", "--quiet")
        self.assertEqual(done.returncode, 0, done.stdout + done.stderr)
        self.assertIn("1 passed", done.stdout)

    def test_python(self):
        """its Python can be run"""
        done = project.python("-c", "import shop; print(shop.price(1))")
        self.assertEqual(done.stdout, "3\n", done.stderr)

    def test_files(self):
        """its files are the learner's"""
        self.assertEqual(project.read("Cargo.toml").count("workspace"), 0)
        self.assertIn("src/core.rs", project.files)
        self.assertEqual(len(project.tags), 1)
        with self.assertRaises(AssertionError):
            project.read("README.md")
"#;
    let course = Course::new().project("shop", check).with("timeout_s = 300");
    course.mends_shop();
    course.run(&["run", "shop"]).exits(0);
}

#[test]
fn a_program_of_rust_is_built_and_run() {
    let check = r#"import unittest

from pyo3lings import project


class Shop(unittest.TestCase):
    def test_program(self):
        """the program says the price"""
        self.assertEqual(project.scripts, ["shop"])
        self.assertEqual(project.run("shop", "4", input="").stdout, "12\n")
        self.assertTrue(all(tag.startswith("py3-none-") for tag in project.tags))
"#;
    let course = Course::new().project("shop", check);
    for file in ["src/lib.rs", "src/core.rs", "python/shop/__init__.py"] {
        fs::remove_file(course.path(format!("{SHOP}/{file}"))).unwrap();
    }
    course.write(
        format!("{SHOP}/Cargo.toml"),
        "[package]\nname = \"shop\"\nversion = \"0.1.0\"\nedition = \"2024\"\n",
    );
    course.write(
        format!("{SHOP}/pyproject.toml"),
        "[build-system]\nrequires = [\"maturin>=1.9.4,<2\"]\nbuild-backend = \"maturin\"\n\n\
         [project]\nname = \"shop\"\nversion = \"0.1.0\"\n\n[tool.maturin]\nbindings = \"bin\"\n",
    );
    course.write(
        format!("{SHOP}/build.rs"),
        "fn main() {\n    println!(\"cargo::rustc-env=REAM=3\");\n}\n",
    );
    course.write(
        format!("{SHOP}/src/main.rs"),
        "fn main() {\n    let reams: u32 = std::env::args().nth(1).unwrap().parse().unwrap();\n    \
         let price: u32 = env!(\"REAM\").parse().unwrap();\n    println!(\"{}\", reams * price);\n}\n",
    );
    course.run(&["run", "shop"]).exits(0);
}
