//! The rule that needs Python: every check has a docstring, whose first line is the sentence that the
//! learner reads.
//!
//! What a docstring is, Python's own parser knows. The interpreter that exercises are built for reads
//! all scripts of the course at once, and runs nothing of them.

use std::io::{self, Write};
use std::path::{Path, PathBuf};
use std::process::{Output, Stdio};

use serde::Deserialize;

use super::findings::Findings;
use crate::course::{Content, Course};
use crate::harmless::{PathText, harmless};
use crate::process::{self, worker_environment};
use crate::python::Interpreter;

/// Reads the scripts.
const READER: &str = include_str!("docstrings.py");

/// What there is to say about one script.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Looked {
    /// The line and the name of each test without a sentence.
    Silent(Vec<(usize, String)>),
    /// The line and the name of each function that is for pytest, in a script that is not.
    LeftOut(Vec<(usize, String)>),
    /// Why it can't be read.
    Broken {
        line: Option<usize>,
        message: String,
    },
}

/// Looks at all check scripts with one Python.
pub(super) fn check(course: &Course, python: &Interpreter, findings: &mut Findings) {
    // What is missing is a fault of its own.
    let scripts: Vec<PathBuf> = course
        .exercises
        .iter()
        .map(|exercise| exercise.check())
        .filter(|script| Content::of(&course.root.join(script)).is_there())
        .collect();
    match read(&python.executable, &course.root, &scripts) {
        Ok(looked) => {
            let faults = scripts.iter().zip(&looked);
            let faults = faults.flat_map(|(script, looked)| faults_of(script, looked));
            findings.faults.extend(faults);
        }
        Err(why) => findings.notes.push(format!(
            "Python could not read the check scripts, so their docstrings were not looked at: {why}. \
             `pyo3lings doctor` says more."
        )),
    }
}

/// What Python finds in each of the scripts, which lie in the directory `root`.
fn read(python: &Path, root: &Path, scripts: &[PathBuf]) -> Result<Vec<Looked>, String> {
    let output = ask(python, root, scripts)
        .map_err(|error| format!("{} can't be started ({error})", python.shown()))?;
    if !output.status.success() {
        let said = String::from_utf8_lossy(&output.stderr);
        let last = said.lines().last().unwrap_or_default();
        let python = python.shown();
        return Err(format!("{python} ended with {}: {last}", output.status));
    }
    serde_json::from_slice::<Vec<Looked>>(&output.stdout)
        .ok()
        .filter(|looked| looked.len() == scripts.len())
        .ok_or_else(|| format!("{} answered something else", python.shown()))
}

fn ask(python: &Path, root: &Path, scripts: &[PathBuf]) -> io::Result<Output> {
    let mut command = process::tool(python);
    worker_environment(&mut command);
    let mut child = command
        // The course's directory is no place to import from, nor is what the learner has installed.
        .args(["-I", "-S", "-c", READER])
        .current_dir(root)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()?;
    if let Some(mut input) = child.stdin.take() {
        // A Python that ended before it has read this says why.
        let _ = input.write_all(&serde_json::to_vec(scripts)?);
    }
    child.wait_with_output()
}

fn faults_of(script: &Path, looked: &Looked) -> Vec<String> {
    let file = script.shown();
    match looked {
        Looked::Silent(tests) => tests
            .iter()
            .map(|(line, name)| {
                format!(
                    "{file}, line {line}: `{name}` has no docstring. Its first line is the sentence \
                     that the learner reads; write one."
                )
            })
            .collect(),
        Looked::LeftOut(tests) => tests
            .iter()
            .map(|(line, name)| {
                format!(
                    "{file}, line {line}: `{name}` is never run: functions are checks of pytest, and the \
                     script has a `TestCase`. Make it a method, or write all of the script for pytest."
                )
            })
            .collect(),
        Looked::Broken { line, message } => {
            let place = line.map_or(String::new(), |line| format!(", line {line}"));
            let message = harmless(message.as_bytes());
            vec![format!("{file}{place}: Python can't read the script: {message}.")]
        }
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use indoc::indoc;

    use super::*;

    /// What is found in one script.
    fn look(script: impl AsRef<[u8]>) -> Looked {
        let directory = tempfile::tempdir().unwrap();
        fs::write(directory.path().join("check.py"), script).unwrap();
        let mut looked = read("python3".as_ref(), directory.path(), &["check.py".into()]).unwrap();
        looked.remove(0)
    }

    /// The names of the tests without a sentence.
    fn silent(script: impl AsRef<[u8]>) -> Vec<String> {
        match look(script) {
            Looked::Silent(tests) => tests.into_iter().map(|(_, name)| name).collect(),
            other => panic!("{other:?}"),
        }
    }

    #[test]
    fn a_test_without_a_sentence_is_found() {
        let script = indoc! {r##"
            class Reception(unittest.TestCase):
                def test_said(self) -> None:
                    """it greets"""
                def test_below(self):  # with a remark: here
                    '''
                    it greets
                    '''
                def test_split(
                    self,
                ) -> None:
                    # why it is like this
                    r"""it \n greets"""
                @unittest.skip("""never""")
                async def test_silent(self) -> None:
                    self.assertTrue(True)
                def test_empty(self) -> None:
                    """"""
                def test_computed(self) -> None:
                    f"""it greets {self}"""
                def helper(self) -> None:
                    pass
                def test_short(self) -> None: pass
        "##};
        let expected = ["test_silent", "test_empty", "test_computed", "test_short"];
        assert_eq!(silent(script), expected);
        let Looked::Silent(tests) = look(script) else {
            panic!("it is a script")
        };
        assert_eq!(tests[0].0, 14);
    }

    #[test]
    fn a_docstring_is_what_python_takes_for_one() {
        let script = indoc! {r##"
            class Reception(unittest.TestCase):
                def test_on_one_line(self) -> None: """it greets"""
                def test_with_a_default(self, mark="#:") -> None:
                    """it greets"""
                def test_joined(self) -> None:
                    "" "it greets " 'by name'
                def test_in_brackets(self) -> None:
                    (
                        "it greets "
                        "by name"
                    )
                def test_after_a_long_line(self, names=("Ada",
                        "Bob: #")) -> None:
                    """
                    it greets
                    """
                def test_with_a_callback(self) -> None:
                    """it calls back"""
                    def test_it(): pass
                if sys.platform != "win32":
                    def test_pipes(self) -> None:
                        """it greets through a pipe"""
        "##};
        assert_eq!(silent(script), [""; 0]);
        assert_eq!(
            silent("\u{feff}class Desk(TestCase):\r\n def test_it(self): pass\r\n"),
            ["test_it"]
        );
        assert_eq!(
            silent(b"# coding: latin-1\nclass Desk(Siege):\n def test_caf\xe9(self): pass\n"),
            ["test_café"]
        );
        // pytest's functions have names that are sentences.
        assert_eq!(silent("def test_it_greets(): pass\n"), [""; 0]);
    }

    #[test]
    fn a_function_of_pytest_in_a_script_of_unittest_is_found() {
        let looked =
            look("class Desk(TestCase):\n pass\ndef test_it(): pass\ndef helper(): pass\n");
        assert_eq!(looked, Looked::LeftOut(vec![(3, "test_it".to_owned())]));
        let faults = faults_of(Path::new("check.py"), &looked);
        assert!(
            faults[0].starts_with("check.py, line 3: `test_it` is never run"),
            "{faults:?}"
        );
    }

    #[test]
    fn what_is_no_python_is_said_with_its_line() {
        let broken = look("import unittest\n\ndef (:\n");
        let faults = faults_of(Path::new("check.py"), &broken);
        assert!(
            faults[0].starts_with("check.py, line 3: Python can't read the script: "),
            "{faults:?}"
        );
        for script in [
            &b"x = 'caf\xe9'\n"[..],
            b"x = '\0'\n",
            &b"(".repeat(100_000),
        ] {
            let broken = look(script);
            assert!(matches!(broken, Looked::Broken { .. }), "{broken:?}");
        }
    }

    #[test]
    fn a_python_that_does_not_work_is_said() {
        let scripts = [PathBuf::from("check.py")];
        let why = |python: &str| read(python.as_ref(), Path::new("."), &scripts).unwrap_err();
        assert!(why("/nowhere/python").contains("can't be started"));
        assert!(why("false").contains("false ended with exit status: 1"));
        assert!(why("true").contains("answered something else"));
    }
}
