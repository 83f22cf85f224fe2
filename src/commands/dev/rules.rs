//! The rules that a look at the course's files is enough for.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::commands::editor;
use crate::course::{Course, MANIFEST};

/// The directories of a course, and the files that one may hold beside those of its chapters.
const DIRECTORIES: [(&str, &[&str]); 3] = [
    // These two let an editor understand the exercises.
    ("exercises", &["Cargo.toml", "lib.rs"]),
    ("python_checks", &[]),
    ("solutions", &[]),
];

/// Each rule that the course breaks, with the file and the mend.
pub(super) fn broken(course: &Course) -> Vec<String> {
    let mut faults = missing(course);
    faults.extend(without_hints(course));
    faults.extend(strays(course));
    faults.extend(without_a_task(course));
    faults.extend(unfinished_solutions(course));
    faults.extend(unexplained_checks(course));
    faults.extend(unknown_to_editors(course));
    faults
}

/// Files that the manifest promises.
fn missing(course: &Course) -> Vec<String> {
    let mut faults = Vec::new();
    let mut lessons = BTreeSet::new();
    for exercise in &course.exercises {
        for (what, file) in [
            ("the starter", exercise.source()),
            ("the check script", exercise.check()),
            ("the solution", exercise.solution()),
        ] {
            if !course.root.join(&file).is_file() {
                faults.push(format!(
                    "{}: {what} of `{}` is missing. Write it, or take the exercise out of {MANIFEST}.",
                    file.display(),
                    exercise.name
                ));
            }
        }
        let lesson = exercise.lesson();
        if !course.root.join(&lesson).is_file() && lessons.insert(lesson.clone()) {
            faults.push(format!(
                "{}: the lesson of the chapter `{}` is missing. Write what its exercises teach.",
                lesson.display(),
                exercise.dir
            ));
        }
    }
    faults
}

fn without_hints(course: &Course) -> Vec<String> {
    course
        .exercises
        .iter()
        .filter(|exercise| exercise.hints.is_empty())
        .map(|exercise| {
            format!(
                "{MANIFEST}: `{}` has no hints. Give it three: a nudge, the concept, nearly the \
                 answer.",
                exercise.name
            )
        })
        .collect()
}

/// Files that belong to no exercise: most often one that was renamed, or left out of the manifest.
fn strays(course: &Course) -> Vec<String> {
    let mut known = BTreeSet::new();
    for exercise in &course.exercises {
        known.extend([
            exercise.source(),
            exercise.check(),
            exercise.solution(),
            exercise.lesson(),
        ]);
    }
    let mut faults = Vec::new();
    for (directory, allowed) in DIRECTORIES {
        for entry in entries(course, Path::new(directory)) {
            if course.root.join(&entry).is_dir() {
                for inner in entries(course, &entry) {
                    if course.root.join(&inner).is_dir() {
                        faults.push(format!(
                            "{}: directories in a chapter are not used. Move its files up into {}, \
                             or away.",
                            inner.display(),
                            entry.display()
                        ));
                    } else if !known.contains(&inner) {
                        faults.push(stray(&inner));
                    }
                }
            } else if !allowed.iter().any(|name| entry.ends_with(name)) {
                faults.push(stray(&entry));
            }
        }
    }
    faults
}

fn stray(file: &Path) -> String {
    format!(
        "{}: it belongs to no exercise. Add its exercise to {MANIFEST}, or move the file away.",
        file.display()
    )
}

/// What is in a directory of the course, sorted, without what tools leave there.
fn entries(course: &Course, directory: &Path) -> Vec<PathBuf> {
    let mut entries: Vec<PathBuf> = fs::read_dir(course.root.join(directory))
        .into_iter()
        .flatten()
        .flatten()
        .map(|entry| entry.file_name())
        .filter(|name| name != "__pycache__" && !name.to_string_lossy().starts_with('.'))
        .map(|name| directory.join(name))
        .collect();
    entries.sort();
    entries
}

fn without_a_task(course: &Course) -> Vec<String> {
    course
        .exercises
        .iter()
        .map(|exercise| exercise.source())
        .filter(|file| text(course, file).is_some_and(|text| !text.contains("TODO")))
        .map(|file| {
            format!(
                "{}: the starter has no `TODO`. Write a comment `// TODO: ...` that says what there \
                 is to do.",
                file.display()
            )
        })
        .collect()
}

fn unfinished_solutions(course: &Course) -> Vec<String> {
    let mut faults = Vec::new();
    for exercise in &course.exercises {
        let file = exercise.solution();
        let text = text(course, &file).unwrap_or_default();
        if let Some(place) = text.lines().position(|line| line.contains("TODO")) {
            faults.push(format!(
                "{}, line {}: a solution has no `TODO`. Do what it says, and take it out.",
                file.display(),
                place + 1
            ));
        }
    }
    faults
}

fn unexplained_checks(course: &Course) -> Vec<String> {
    let mut faults = Vec::new();
    for exercise in &course.exercises {
        let file = exercise.check();
        let text = text(course, &file).unwrap_or_default();
        for (line, name) in without_docstring(&text) {
            faults.push(format!(
                "{}, line {line}: `{name}` has no docstring. Its first line is the sentence that the \
                 learner reads; write one.",
                file.display()
            ));
        }
    }
    faults
}

/// The package for editors, where it does not name the exercises that there are.
fn unknown_to_editors(course: &Course) -> Vec<String> {
    editor::stale(course)
        .iter()
        .map(|file| {
            format!(
                "{}: it is not what {MANIFEST} says, and editors would not know every exercise. \
                 `pyo3lings dev update` writes it anew.",
                file.display()
            )
        })
        .collect()
}

/// The text of a file; `None` for one that is missing, which is a fault of its own.
fn text(course: &Course, file: &Path) -> Option<String> {
    fs::read(course.root.join(file))
        .ok()
        .map(|bytes| String::from_utf8_lossy(&bytes).into_owned())
}

/// The test methods of a check script that no docstring follows, with their lines.
fn without_docstring(script: &str) -> Vec<(usize, &str)> {
    let lines: Vec<&str> = script.lines().map(str::trim).collect();
    let mut found = Vec::new();
    for (place, line) in lines.iter().enumerate() {
        let Some(name) = test_name(line) else {
            continue;
        };
        let signature = lines[place..]
            .iter()
            .position(|line| without_comment(line).ends_with(':'));
        let body = signature.map_or(&[][..], |length| &lines[place + length + 1..]);
        let mut body = body
            .iter()
            .filter(|line| !line.is_empty() && !line.starts_with('#'));
        let first = body.next().copied().unwrap_or("");
        let second = body.next().copied().unwrap_or("");
        if !says_something(first, second) {
            found.push((place + 1, name));
        }
    }
    found
}

fn test_name(line: &str) -> Option<&str> {
    let rest = line.strip_prefix("async ").unwrap_or(line);
    let rest = rest.strip_prefix("def ")?.trim_start();
    let name = rest.split('(').next()?.trim_end();
    name.starts_with("test").then_some(name)
}

fn without_comment(line: &str) -> &str {
    line.split('#').next().unwrap_or(line).trim_end()
}

/// Whether a docstring with words begins with this line, or with this and the next.
fn says_something(first: &str, second: &str) -> bool {
    let start = first.trim_start_matches(['r', 'R', 'u', 'U']);
    if !start.starts_with(['"', '\'']) {
        return false;
    }
    let has_words = |line: &str| line.chars().any(char::is_alphanumeric);
    let opens = start == "\"\"\"" || start == "'''";
    has_words(start) || (opens && has_words(second))
}

#[cfg(test)]
mod tests {
    use super::without_docstring;

    #[test]
    fn a_test_without_a_sentence_is_found() {
        let script = r#"
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
    async def test_silent(self) -> None:
        self.assertTrue(True)
    def test_empty(self) -> None:
        """"""
    def helper(self) -> None:
        pass
    def test_short(self) -> None: pass
"#;
        let names: Vec<_> = without_docstring(script)
            .into_iter()
            .map(|(_, name)| name)
            .collect();
        assert_eq!(names, ["test_silent", "test_empty", "test_short"]);
        assert_eq!(without_docstring(script)[0].0, 14);
    }
}
