//! Other answers to an exercise than its solution: right ones, which look different, and tempting ones
//! that are wrong.

use std::fs;
use std::path::{Path, PathBuf};

use super::{Course, Exercise, LONGEST_FILE, embedded, read_file};

/// Where they are, in the course's directory.
pub const ANSWERS: &str = "answers";

/// The directories of right and of wrong answers, below that of the exercise.
pub const KINDS: [(&str, bool); 2] = [("right", true), ("wrong", false)];

/// One answer that somebody might give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What it is called: its file's name without the ending.
    pub name: String,
    /// Its file, from the course's root.
    pub path: PathBuf,
    /// Whether it has to pass.
    pub is_right: bool,
    /// What the file holds.
    pub text: Vec<u8>,
}

impl Answer {
    fn new(path: PathBuf, is_right: bool, text: Vec<u8>) -> Self {
        Answer {
            name: path
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            path,
            is_right,
            text,
        }
    }

    /// The comment at its top, which says why somebody would write it; `None` where there is none.
    pub fn reason(&self) -> Option<String> {
        let text = String::from_utf8_lossy(&self.text);
        let lines: Vec<&str> = text
            .lines()
            .map_while(|line| line.strip_prefix("//"))
            // What documents the code is a part of it.
            .take_while(|line| !line.starts_with(['/', '!']))
            .map(str::trim)
            .collect();
        let reason = lines.join(" ");
        (!reason.trim().is_empty()).then_some(reason)
    }
}

impl Course {
    /// The answers to an exercise, the right ones first, by their names: from the course's directory, or
    /// from this program where that course is part of it and has no answers beside it.
    pub fn answers(&self, exercise: &Exercise) -> Vec<Answer> {
        if self.root.join(ANSWERS).is_dir() {
            self.answers_beside(exercise)
        } else {
            embedded::answers(&self.root)
                .filter_map(|(path, text)| {
                    let (name, is_right) = place(Path::new(path))?;
                    (name == exercise.name)
                        .then(|| Answer::new(PathBuf::from(path), is_right, text.to_vec()))
                })
                .collect()
        }
    }

    /// Those in the course's directory.
    pub fn answers_beside(&self, exercise: &Exercise) -> Vec<Answer> {
        let mut answers = Vec::new();
        for (kind, is_right) in KINDS {
            let directory = Path::new(ANSWERS).join(&exercise.name).join(kind);
            let entries = fs::read_dir(self.root.join(&directory));
            let entries = entries.into_iter().flatten().flatten();
            let mut paths: Vec<PathBuf> = entries
                .map(|entry| directory.join(entry.file_name()))
                .filter(|path| is_answer(path) && self.keeps_inside(path))
                .collect();
            paths.sort();
            answers.extend(paths.into_iter().filter_map(|path| {
                let text = read_file(&self.root.join(&path), LONGEST_FILE).ok()?;
                Some(Answer::new(path, is_right, text))
            }));
        }
        answers
    }

    /// Whether no link leads from this file out of the course.
    fn keeps_inside(&self, path: &Path) -> bool {
        let target = self.root.join(path).canonicalize();
        target.is_ok_and(|target| target.starts_with(&self.root))
    }
}

/// Whether an answer can have this name.
fn is_answer(path: &Path) -> bool {
    let is_hidden = path
        .file_name()
        .is_none_or(|name| name.to_string_lossy().starts_with('.'));
    !is_hidden && path.extension().is_some_and(|ending| ending == "rs")
}

/// The exercise that an answer at this place is to, and whether it is a right one.
fn place(path: &Path) -> Option<(&str, bool)> {
    let mut steps = path.iter().skip(1).map(|step| step.to_str());
    let (name, kind) = (steps.next()??, steps.next()??);
    let (_, is_right) = KINDS.iter().find(|(known, _)| *known == kind)?;
    Some((name, *is_right))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn reason(text: &str) -> Option<String> {
        Answer::new(
            "answers/counter/wrong/x.rs".into(),
            false,
            text.as_bytes().to_vec(),
        )
        .reason()
    }

    #[test]
    fn the_reason_is_the_comment_at_the_top() {
        let text = "// Tempting: the compiler\n// is content.\n#[pyo3::pymodule]\nmod x {}\n";
        let wanted = "Tempting: the compiler is content.";
        assert_eq!(reason(text).as_deref(), Some(wanted));
        assert_eq!(reason("// Why.\r\nuse x;\r\n").as_deref(), Some("Why."));
        assert_eq!(reason("//! A module.\n"), None);
        assert_eq!(reason("/// A module.\nmod x {}\n"), None);
        assert_eq!(reason("//\nmod x {}\n"), None);
        assert_eq!(reason("mod x {}\n// Why.\n"), None);
    }

    #[test]
    fn an_answer_s_place_says_what_it_is() {
        let at = |path| place(Path::new(path));
        assert_eq!(at("answers/counter/right/cell.rs"), Some(("counter", true)));
        assert_eq!(
            at("answers/counter/wrong/cell.rs"),
            Some(("counter", false))
        );
        assert_eq!(at("answers/counter/other/cell.rs"), None);
        assert_eq!(at("answers/counter"), None);
    }

    #[test]
    fn the_answers_of_the_course_in_this_program_are_found_without_a_file() {
        let directory = tempfile::tempdir().unwrap();
        let manifest = embedded::files().find(|(name, _)| *name == crate::course::MANIFEST);
        fs::write(directory.path().join("info.toml"), manifest.unwrap().1).unwrap();
        let course = Course::open(Some(directory.path())).unwrap();
        let counter = course.exercise("counter").unwrap();
        let answers = course.answers(counter);
        let (right, wrong): (Vec<_>, Vec<_>) = answers.iter().partition(|it| it.is_right);
        assert!(right.len() > 1 && wrong.len() > 1, "{answers:?}");
        assert!(wrong.iter().all(|it| it.reason().is_some()));
        assert!(course.answers_beside(counter).is_empty());
    }
}
