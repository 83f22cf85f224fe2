//! Other answers to an exercise than its solution: right ones, which look different, and tempting ones
//! that are wrong.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use super::{Content, Course, Exercise, Form, Tree, embedded};

/// Where they are, in the course's directory.
pub const ANSWERS: &str = "answers";

/// The directories of right and of wrong answers, below that of the exercise.
pub const KINDS: [(&str, bool); 2] = [("right", true), ("wrong", false)];

/// In the directory of an answer that is a project: why somebody would write it, and which of the
/// solution's files it lacks.
pub const ABOUT: &str = "answer.txt";

/// With this begins a line of it that names such a file.
const LACKS: &str = "lacks ";

/// One answer that somebody might give.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What it is called: its file's name without the ending, or its directory's.
    pub name: String,
    /// Its file or directory, from the course's root.
    pub path: PathBuf,
    /// Whether it has to pass.
    pub is_right: bool,
    /// What is written there: of a project, what differs from the solution.
    written: Content,
}

impl Answer {
    fn new(path: PathBuf, is_right: bool, written: Content) -> Self {
        Answer {
            name: path
                .file_stem()
                .unwrap_or_default()
                .to_string_lossy()
                .into_owned(),
            path,
            is_right,
            written,
        }
    }

    /// Why somebody would write it: the comment at the top of its file, or what is said about a
    /// project; `None` where nothing is.
    pub fn reason(&self) -> Option<String> {
        let lines: Vec<String> = match &self.written {
            Content::File(text) => String::from_utf8_lossy(text)
                .lines()
                .map_while(|line| line.strip_prefix("//"))
                // What documents the code is a part of it.
                .take_while(|line| !line.starts_with(['/', '!']))
                .map(|line| line.trim().to_owned())
                .collect(),
            Content::Tree(tree) => tree
                .text(ABOUT)
                .unwrap_or_default()
                .lines()
                .filter(|line| !line.starts_with(LACKS))
                .map(|line| line.trim().to_owned())
                .collect(),
            _ => Vec::new(),
        };
        let reason = lines.join(" ").trim().to_owned();
        (!reason.is_empty()).then_some(reason)
    }

    /// All of it, to be built; `solution` is that of its exercise.
    pub fn content(&self, solution: &Content) -> Content {
        match (&self.written, solution) {
            (Content::Tree(written), Content::Tree(solution)) => {
                Content::Tree(applied(written, solution))
            }
            (written, _) => written.clone(),
        }
    }
}

/// The files of a project whose answer is written as what differs from the solution.
fn applied(written: &Tree, solution: &Tree) -> Tree {
    let about = written.text(ABOUT).unwrap_or_default();
    let lacks: BTreeSet<&str> = about
        .lines()
        .filter_map(|line| line.strip_prefix(LACKS))
        .map(str::trim)
        .collect();
    solution
        .overlaid(written)
        .files()
        .filter(|(name, _)| *name != ABOUT && !lacks.contains(name))
        .collect()
}

impl Course {
    /// The answers to an exercise, the right ones first, by their names: from the course's directory, or
    /// from this program where that course is part of it and has no answers beside it.
    pub fn answers(&self, exercise: &Exercise) -> Vec<Answer> {
        if self.root.join(ANSWERS).is_dir() {
            return self.answers_beside(exercise);
        }
        let mut written: BTreeMap<(bool, PathBuf), Content> = BTreeMap::new();
        for (path, text) in embedded::answers(&self.root) {
            let Some((name, is_right)) = place(Path::new(path)) else {
                continue;
            };
            if name != exercise.name {
                continue;
            }
            // answers/NAME/wrong/ANSWER and what is in that.
            let whole: PathBuf = Path::new(path).iter().take(4).collect();
            let rest = path.get(whole.as_os_str().len() + 1..).unwrap_or_default();
            match exercise.form {
                Form::File => {
                    written.insert((!is_right, whole), Content::File(text.to_vec()));
                }
                Form::Project => {
                    let tree = written.entry((!is_right, whole)).or_default();
                    let before = tree.files("");
                    *tree = Content::Tree(before.overlaid(&[(rest, text)].into_iter().collect()));
                }
            }
        }
        let answers = written.into_iter();
        answers
            .map(|((is_wrong, path), written)| Answer::new(path, !is_wrong, written))
            .collect()
    }

    /// Whether there is a wrong answer to an exercise.
    pub fn has_wrong_answers(&self, exercise: &Exercise) -> bool {
        if self.root.join(ANSWERS).is_dir() {
            let directory = self.root.join(ANSWERS).join(&exercise.name).join("wrong");
            return fs::read_dir(directory).is_ok_and(|mut entries| entries.next().is_some());
        }
        embedded::answers(&self.root)
            .any(|(path, _)| place(Path::new(path)) == Some((exercise.name.as_str(), false)))
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
                .filter(|path| is_answer(path, exercise.form) && self.keeps_inside(path))
                .collect();
            paths.sort();
            answers.extend(paths.into_iter().filter_map(|path| {
                let here = self.root.join(&path);
                let written = match exercise.form {
                    Form::File => Content::of(&here),
                    Form::Project => Content::of_project(&here),
                };
                written
                    .is_there()
                    .then(|| Answer::new(path, is_right, written))
            }));
        }
        answers
    }

    /// What is built of the answer at `path` (from the course's root), if there is one.
    pub(super) fn answer_at(&self, exercise: &Exercise, path: &Path) -> Option<Content> {
        let answers = self.answers_beside(exercise);
        let answer = answers.iter().find(|answer| answer.path == path)?;
        Some(answer.content(&self.solution(exercise).unwrap_or_default()))
    }

    /// Whether no link leads from this file out of the course.
    fn keeps_inside(&self, path: &Path) -> bool {
        let target = self.root.join(path).canonicalize();
        target.is_ok_and(|target| target.starts_with(&self.root))
    }
}

/// Whether an answer to an exercise of this form can have this name.
fn is_answer(path: &Path, form: Form) -> bool {
    let is_hidden = path
        .file_name()
        .is_none_or(|name| name.to_string_lossy().starts_with('.'));
    let is_file = path.extension().is_some_and(|ending| ending == "rs");
    !is_hidden && is_file == (form == Form::File)
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
            Content::File(text.as_bytes().to_vec()),
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
    fn an_answer_to_a_project_is_what_differs_from_the_solution() {
        let solution = Tree::from([("Cargo.toml", "a"), ("src/lib.rs", "b"), ("py.typed", "")]);
        let about = "Tempting: it works\nhere.\n\nlacks py.typed\n";
        let written = Tree::from([(ABOUT, about), ("src/lib.rs", "c")]);
        let answer = Answer::new("x".into(), false, Content::Tree(written));
        assert_eq!(answer.reason().as_deref(), Some("Tempting: it works here."));
        let wanted = Tree::from([("Cargo.toml", "a"), ("src/lib.rs", "c")]);
        let content = answer.content(&Content::Tree(solution));
        assert_eq!(content, Content::Tree(wanted));
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
