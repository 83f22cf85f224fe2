//! One drill: a wrong answer, and the file in which the learner mends it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use crate::course::{ABOUT, Answer, Content, Course, Exercise, Tree, write_file};
use crate::harmless::PathText;

/// The directory of drills, in the course's.
pub const PRACTICE: &str = "practice";

/// Why a drill can't be written.
#[derive(Debug, thiserror::Error)]
#[error("cannot write {}: {source}", path.shown())]
pub struct DrillError {
    path: PathBuf,
    source: std::io::Error,
}

/// A wrong answer to an exercise that was solved.
#[derive(Debug, Clone, PartialEq)]
pub struct Drill {
    /// The exercise, with its file in the directory of drills; what was learned is why somebody would
    /// write the answer.
    pub exercise: Arc<Exercise>,
    /// The answer's name.
    pub answer: String,
    /// What the learner gets.
    pub content: Content,
}

impl Drill {
    /// The drill of an exercise that was drilled so often: each time it is another answer, until all
    /// have been there. None for an exercise without wrong answers that can be drilled.
    pub fn of(course: &Course, exercise: &Arc<Exercise>, drilled: usize) -> Option<Self> {
        let starter = course.original_answer(exercise).unwrap_or_default();
        let mine = course.answer(exercise, &exercise.source());
        let solution = course.solution(exercise).unwrap_or_default();
        let task = Task::of(course, exercise, &starter);
        let answers = course
            .answers(exercise)
            .into_iter()
            .filter(|answer| !answer.is_right);
        let mut drills: Vec<Drill> = answers
            .filter_map(|answer| {
                let content = drilled_content(exercise, &answer, &solution, &task)?;
                // What they have before their eyes is no riddle.
                let code = |content: &Content| without_comments(content);
                let is_known = [&starter, &mine]
                    .iter()
                    .any(|it| code(it) == code(&content));
                (!is_known).then(|| Drill {
                    exercise: Arc::new(exercise.as_drill(answer.reason())),
                    answer: answer.name,
                    content,
                })
            })
            .collect();
        match drills.len() {
            0 => None,
            count => Some(drills.swap_remove(drilled % count)),
        }
    }

    /// Writes it where the learner finds it, and a copy to which it can be reset.
    ///
    /// # Errors
    ///
    /// [`DrillError`] names the file that can't be written.
    pub fn write(&self, course: &Course) -> Result<(), DrillError> {
        let file = self.exercise.source();
        for place in [course.root.join(&file), course.kept(&file)] {
            let written = match &self.content {
                Content::Tree(tree) => tree.write_to(&place).map(|_| ()),
                Content::File(text) => write_file(&place, text).map_err(|error| (place, error)),
                _ => Ok(()),
            };
            written.map_err(|(path, source)| DrillError { path, source })?;
        }
        Ok(())
    }
}

/// What is asked, on top of the file that is opened first.
struct Task {
    /// The file, from the project's root; empty for an exercise that is one file.
    file: String,
    text: String,
}

impl Task {
    fn of(course: &Course, exercise: &Exercise, starter: &Content) -> Self {
        let file = match exercise.is_project() {
            true => {
                let opens = course.opens(exercise);
                let inner = opens
                    .strip_prefix(exercise.source())
                    .unwrap_or(Path::new(""));
                inner.to_string_lossy().into_owned()
            }
            false => String::new(),
        };
        let mark = mark_of(&file);
        let files = starter.files("");
        let text = files.text(&file).unwrap_or_default();
        let comment: String = text
            .lines()
            .take_while(|line| line.starts_with(mark))
            .map(|line| format!("{line}\n"))
            .collect();
        let name = &exercise.name;
        let text = format!(
            "{mark} Practice: somebody gave this answer to `{name}`, and it is wrong.\n\
             {mark} Find the mistake, and mend it.\n{mark}\n{comment}"
        );
        Task { file, text }
    }
}

/// What begins a comment in a file of this name; one without a name is Rust.
fn mark_of(file: &str) -> &'static str {
    match file {
        "" => "//",
        file if file.ends_with(".rs") => "//",
        _ => "#",
    }
}

/// The answer as the learner gets it: without what it says about itself, and with the task on top.
fn drilled_content(
    exercise: &Exercise,
    answer: &Answer,
    solution: &Content,
    task: &Task,
) -> Option<Content> {
    match answer.content(solution) {
        Content::File(text) if !exercise.is_project() => {
            let text = String::from_utf8(text).ok()?;
            let code = without_comment(&text, mark_of(""));
            Some(Content::File(format!("{}\n{code}", task.text).into_bytes()))
        }
        Content::Tree(tree) => {
            let files = tree
                .files()
                .filter(|(name, _)| *name != ABOUT)
                .map(|(name, text)| {
                    if name != task.file {
                        return (name.to_owned(), text.to_vec());
                    }
                    let text = String::from_utf8_lossy(text);
                    let code = without_comment(&text, mark_of(name));
                    (
                        name.to_owned(),
                        format!("{}\n{code}", task.text).into_bytes(),
                    )
                });
            Some(Content::Tree(files.collect::<Tree>()))
        }
        _ => None,
    }
}

/// A text without the comment on top of it.
fn without_comment<'t>(text: &'t str, mark: &str) -> &'t str {
    let mut rest = text;
    while rest.starts_with(mark) {
        rest = rest.split_once('\n').map_or("", |(_, rest)| rest);
    }
    rest.trim_start_matches(['\n', '\r'])
}

/// The files of an answer without the comments on top of them, to be compared.
fn without_comments(content: &Content) -> Vec<(String, String)> {
    let files = content.files("");
    let plain = |(name, text): (&str, &[u8])| {
        let text = String::from_utf8_lossy(text).into_owned();
        (
            name.to_owned(),
            without_comment(&text, mark_of(name)).to_owned(),
        )
    };
    files.files().map(plain).collect()
}
