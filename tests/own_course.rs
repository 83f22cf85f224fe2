//! A course as an author has it: projects of several files and of a program, a crate, a feature of PyO3,
//! checks for pytest, and other answers. `dev check` finds nothing to say about it, and it is learned from.

use std::fs;

use indoc::indoc;

use crate::common::{Course, Output, SHOP, environment, module, wants};

/// Items of a module that has PyO3's prelude, where a starter fails and a solution passes.
fn both(name: &str, items: &str, wrong: &str, right: &str) -> (String, String) {
    let of = |value: &str| module(name, &items.replace("VALUE", value));
    (format!("// TODO: mend it.\n\n{}", of(wrong)), of(right))
}

/// Adds an exercise of one file with its solution.
fn with(course: Course, name: &str, (starter, solution): (String, String), check: &str) -> Course {
    course.exercise(name, starter, check).solution(&solution)
}

fn own_course() -> Course {
    let pytest = indoc! {r#"
        """Paper, as pytest sees it."""

        import pytest

        import tested


        @pytest.fixture
        def order():
            """An order of ten reams."""
            return tested.Order(10)


        @pytest.mark.parametrize(("discount", "price"), [(0, 40), (50, 20)])
        def test_price(order, discount, price):
            """an order costs four for each ream, less the discount"""
            assert order.price(discount) == price


        def test_negative():
            """there are no orders of less than nothing"""
            with pytest.raises(ValueError):
                tested.Order(-1)
    "#};
    let tested = indoc! {"
        #[pyclass]
        struct Order {
            reams: i64,
        }

        #[pymethods]
        impl Order {
            #[new]
            fn new(reams: i64) -> PyResult<Self> {
                if reams < 0 {
                    return Err(pyo3::exceptions::PyValueError::new_err(\"less than nothing\"));
                }
                Ok(Order { reams })
            }

            fn price(&self, discount: i64) -> i64 {
                self.reams * VALUE * (100 - discount) / 100
            }
        }
    "};
    let counted = "#[pyfunction]\nfn counted() -> String {\n    itoa::Buffer::new().format(VALUE).to_owned()\n}\n";
    let cloned = "#[pyfunction]\nfn cloned(py: Python<'_>) -> PyResult<Py<PyAny>> {\n    \
                  let number = VALUE_i64.into_pyobject(py)?.into_any().unbind();\n    \
                  Ok(number.clone())\n}\n";
    let program = indoc! {r#"
        import unittest

        from pyo3lings import project


        class Till(unittest.TestCase):
            def test_price(self):
                """the till says the price"""
                self.assertEqual(project.run("till", "4").stdout, "12\n")
    "#};
    let mut course = Course::with_shop();
    course = with(course, "tested", both("tested", tested, "3", "4"), pytest);
    course = with(
        course,
        "counted",
        both("counted", counted, "41_i64", "42_i64"),
        &wants("counted", 42).replace("42)", "\"42\")"),
    )
    .with("crates = { itoa = \"1\" }");
    course = with(
        course,
        "cloned",
        both("cloned", cloned, "41", "42"),
        &wants("cloned", 42),
    )
    .with("pyo3_features = [\"py-clone\"]");
    course = course.project("till", program);
    for kind in ["exercises", "solutions"] {
        let at = |file: &str| format!("{kind}/01_paper/till/{file}");
        fs::remove_dir_all(course.path(at("src"))).unwrap();
        fs::remove_dir_all(course.path(at("python"))).unwrap();
        let (price, todo) = match kind {
            "solutions" => (3, ""),
            _ => (2, "// TODO: a ream costs three.\n\n"),
        };
        course.write(
            at("Cargo.toml"),
            "[package]\nname = \"till\"\nversion = \"0.1.0\"\nedition = \"2024\"\n",
        );
        course.write(
            at("pyproject.toml"),
            "[build-system]\nrequires = [\"maturin>=1.9.4,<2\"]\nbuild-backend = \"maturin\"\n\n\
             [project]\nname = \"till\"\nversion = \"0.1.0\"\n\n[tool.maturin]\nbindings = \"bin\"\n",
        );
        course.write(
            at("build.rs"),
            format!("{todo}fn main() {{\n    println!(\"cargo::rustc-env=PRICE={price}\");\n}}\n"),
        );
        course.write(
            at("src/main.rs"),
            indoc! {r#"
                use std::env;

                fn main() {
                    let reams = env::args().nth(1).and_then(|reams| reams.parse::<u32>().ok());
                    let price: u32 = env!("PRICE").parse().expect("build.rs writes a number");
                    println!("{}", reams.unwrap_or(0) * price);
                }
            "#},
        );
    }
    // A third file of Rust in the shop, which both have.
    for kind in ["exercises", "solutions"] {
        let library = format!("{kind}/01_paper/shop/src/lib.rs");
        let text = course.read(&library);
        course.write(
            &library,
            text.replace("mod core;\n", "mod core;\nmod names;\n"),
        );
        course.write(
            format!("{kind}/01_paper/shop/src/names.rs"),
            "/// What the shop is called.\n#[pyo3::pyfunction]\npub fn name() -> &'static str {\n    \
             \"Dunder Mifflin\"\n}\n",
        );
        let text = course.read(&library);
        course.write(
            &library,
            text.replace(
                "    use super::*;\n",
                "    use super::*;\n\n    #[pymodule_export]\n    use super::names::name;\n",
            ),
        );
    }
    course.write(
        "answers/shop/wrong/free/answer.txt",
        "Tempting: nothing is easier to compute than nothing.\n",
    );
    course.write(
        "answers/shop/wrong/free/src/core.rs",
        "pub fn price(_reams: u32) -> u32 {\n    0\n}\n",
    );
    course.write("exercises/01_paper/README.md", "# Paper\n");
    fs::remove_file(course.path("exercises/README.md")).unwrap();
    course
}

fn with_pytest(course: &Course, arguments: &[&str]) -> Output {
    Output::of(
        course
            .command(arguments)
            .env("VIRTUAL_ENV", environment("pytest")),
    )
}

#[test]
fn an_author_s_course_is_checked_without_problems_and_learned_from() {
    let course = own_course();
    course.run(&["dev", "update"]).exits(0);
    let format = "find exercises solutions -name '*.rs' | xargs rustfmt --edition 2024";
    Output::of(&mut course.shell(format)).exits(0);
    with_pytest(&course, &["dev", "check"])
        .exits(0)
        .says("5 exercises: no problems; 11 starters, solutions and answers tried.");
    with_pytest(&course, &["dev", "check"])
        .exits(0)
        .says("has not changed");

    let before = with_pytest(&course, &["verify", "--json"]).json();
    for report in before["reports"].as_array().unwrap() {
        assert_eq!(report["verdict"]["kind"], "failed", "{report:#}");
    }
    course.mends_shop();
    with_pytest(&course, &["run", "shop"]).exits(0);
    assert!(course.read(format!("{SHOP}/src/lib.rs")).contains("names"));
}
