//! The packages from PyPI that check scripts need.

use std::collections::BTreeSet;

use super::{Course, Exercise, LONGEST_FILE, read_text_file};

/// The package that scripts need which are written for it.
const PYTEST: &str = "pytest";

impl Course {
    /// What the checks of an exercise need: what info.toml says, and pytest where the script is one of
    /// pytest's.
    pub fn packages_of(&self, exercise: &Exercise) -> Vec<String> {
        let mut packages = exercise.requires.clone();
        let script = read_text_file(&self.script(exercise), LONGEST_FILE);
        let needs_pytest = script.is_ok_and(|script| needs_pytest(&script));
        if needs_pytest && !packages.iter().any(|package| package == PYTEST) {
            packages.push(PYTEST.to_owned());
        }
        packages
    }

    /// What the checks of all exercises need.
    pub fn packages(&self) -> BTreeSet<String> {
        let exercises = self.exercises.iter();
        exercises
            .flat_map(|exercise| self.packages_of(exercise))
            .collect()
    }
}

/// Whether a script imports pytest, or has functions that it runs. What counts when it is checked is the
/// script's syntax: the check worker looks at that.
fn needs_pytest(script: &str) -> bool {
    let begins = |line: &str, beginnings: &[&str]| beginnings.iter().any(|it| line.starts_with(it));
    let imports_it = script
        .lines()
        .any(|line| begins(line, &["import pytest", "from pytest"]));
    let is_unittest = script.lines().any(|line| {
        line.starts_with("class ") && (line.contains("TestCase") || line.contains("Siege"))
    });
    let has_its_checks = script
        .lines()
        .any(|line| begins(line, &["def test", "async def test", "class Test"]));
    imports_it || (has_its_checks && !is_unittest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_script_of_pytest_is_known_by_what_it_has() {
        for script in [
            "import pytest\n",
            "from pytest import raises\n",
            "def test_it():\n    pass\n",
            "async def test_it():\n    pass\n",
            "class TestIt:\n    def test_it(self): pass\n",
            "import pytest\nclass It(unittest.TestCase): pass\n",
        ] {
            assert!(needs_pytest(script), "{script}");
        }
        for script in [
            "class It(unittest.TestCase):\n    def test_it(self): pass\n",
            "class TestIt(TestCase):\n    def test_it(self): pass\n",
            "class Dwight(Siege):\n    def test_it(self): pass\n",
            "def helper(): pass\n",
            "",
        ] {
            assert!(!needs_pytest(script), "{script}");
        }
    }
}
