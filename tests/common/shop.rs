//! A scratch course whose exercise `shop` is a whole project: Rust in two files, and a Python package.

use super::Course;

/// The exercise's directory.
pub const SHOP: &str = "exercises/01_paper/shop";

/// Its files, as they are in the solution.
const FILES: [(&str, &str); 5] = [
    (
        "Cargo.toml",
        r#"[package]
name = "shop"
version = "1.2.0"
edition = "2024"

[lib]
name = "_native"
crate-type = ["cdylib", "rlib"]

[dependencies]
pyo3 = "0.30"
"#,
    ),
    (
        "pyproject.toml",
        r#"[build-system]
requires = ["maturin>=1.9.4,<2"]
build-backend = "maturin"

[project]
name = "shop"
dynamic = ["version"]
requires-python = ">=3.10"

[project.scripts]
shop = "shop:main"

[tool.maturin]
python-source = "python"
module-name = "shop._native"
"#,
    ),
    (
        "python/shop/__init__.py",
        "from ._native import price\n\n\ndef main():\n    print(\"price\", price(2))\n    return 3\n",
    ),
    (
        "src/core.rs",
        "pub fn price(reams: u32) -> u32 {\n    reams * 3\n}\n\n\
         #[cfg(test)]\nmod tests {\n    #[test]\n    fn a_ream_costs_three() {\n        \
         assert_eq!(super::price(2), 6);\n    }\n}\n",
    ),
    (
        "src/lib.rs",
        "mod core;\n\nuse pyo3::prelude::*;\n\n#[pymodule]\nmod _native {\n    use super::*;\n\n    \
         #[pyfunction]\n    fn price(reams: u32) -> u32 {\n        core::price(reams)\n    }\n}\n",
    ),
];

/// What the exercise's checks want.
const CHECK: &str = r#"import unittest

import shop
from pyo3lings import project


class Shop(unittest.TestCase):
    def test_price(self):
        """two reams cost six"""
        self.assertEqual(shop.price(2), 6)

    def test_wheel(self):
        """the wheel says what it is"""
        self.assertEqual(project.metadata["Version"], "1.2.0")
        self.assertIn("shop/__init__.py", project.names)
        self.assertEqual(project.toml("Cargo.toml")["package"]["name"], "shop")
"#;

impl Course {
    /// A course with `shop`, whose price is wrong.
    pub fn with_shop() -> Self {
        Course::new().project("shop", CHECK)
    }

    /// Adds a project with these checks, and its solution; in the starter, a ream costs two.
    pub fn project(self, name: &str, check: &str) -> Self {
        let course = self.exercise(name, "", check);
        std::fs::remove_file(course.source(name)).expect("it was just written");
        for (file, text) in FILES {
            course.write(format!("solutions/01_paper/{name}/{file}"), text);
            let text = match file {
                "src/core.rs" => text.replace("reams * 3", "reams * 2"),
                "src/lib.rs" => format!("// TODO: sell paper.\n\n{text}"),
                _ => text.to_owned(),
            };
            course.write(format!("exercises/01_paper/{name}/{file}"), text);
        }
        course
    }

    /// Replaces something in a file of the project `shop`.
    #[track_caller]
    pub fn in_shop(&self, file: &str, from: &str, to: &str) -> &Self {
        let path = format!("{SHOP}/{file}");
        let text = self.read(&path);
        assert!(text.contains(from), "{file} holds no {from:?}");
        self.write(&path, text.replace(from, to));
        self
    }

    /// Mends the project `shop`.
    pub fn mends_shop(&self) -> &Self {
        self.in_shop("src/core.rs", "reams * 2", "reams * 3")
    }
}
